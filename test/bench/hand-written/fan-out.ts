import type { Databases } from './databases.ts'
import { counted, today } from './members.ts'

interface Community {
  readonly head: string
  readonly organizations: { readonly id: string; readonly head: string }[]
}

/** `FanOut`: communities and organizations first, then members, counts and money of all organizations at once. */
export async function fanOut(databases: Databases, { after, year }: { after: string; year: number }): Promise<string> {
  const communities = await communitiesAfter(databases, after)
  const ids = communities.flatMap(({ organizations }) => organizations.map(({ id }) => id))
  const [counts, lists, money] = await Promise.all([
    counted(databases, ids),
    firstMembers(databases, ids),
    fundingOf(databases, ids, year),
  ])
  const organization = ({ id, head }: { id: string; head: string }) =>
    `{"node":${head},"memberCount":${counts.get(id) ?? 0},"members":{"edges":${lists.get(id) ?? '[]'}},"funding":${money.get(id) ?? NOTHING}}}`
  const community = ({ head, organizations }: Community) =>
    `{"node":${head},"organizations":{"edges":[${organizations.map(organization)}]}}}`
  return `{"regions":{"edges":[${communities.map(community)}]}}`
}

const NOTHING = '{"allocated":{"amountMinor":"0"},"paid":{"amountMinor":"0"}}'

function communitiesAfter({ organizations }: Databases, after: string): Promise<Community[]> {
  const key = Buffer.from(after, 'base64url').toString().slice('key:'.length)
  return organizations<Community[]>`
    select left(json_build_object('code', region.code, 'name', region.name)::text, -1) as head,
      (select coalesce(json_agg(json_build_object('id', id, 'head', head) order by id), '[]') from (
        select id, left(json_build_object('id', id, 'name', name)::text, -1) as head
        from organization
        where region_code >= region.code and region_code < (region.code::bigint + 1)::text and level = 'COMMUNITY'
          and established_on <= ${today()} and (dissolved_on is null or dissolved_on > ${today()})
        order by id limit 3) listed) as organizations
    from region
    where region.code > ${key}
      and region.valid_from <= ${today()} and (region.valid_to is null or region.valid_to > ${today()})
      and exists (select from region_designation held
        where held.region_code = region.code and held.designation = 'URBAN_COMMUNITY'
          and held.valid_from <= ${today()} and (held.valid_to is null or held.valid_to > ${today()}))
    order by region.code limit 20`
}

async function firstMembers({ members }: Databases, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await members<{ id: string; json: string }[]>`
    select scope.id, listed.json
    from unnest(${ids}::text[]) as scope (id)
    cross join lateral (
      select json_agg(json_build_object('node',
        json_build_object('id', member.id, 'name', member.name, 'admittedOn', member.admitted_on)) order by member.id)::text as json
      from (
        select membership.member_id from membership
        where membership.organization_id in (select organization_id from organization_roll_up where above_id = scope.id)
          and membership.since <= ${today()} and (membership.until is null or membership.until > ${today()})
        order by membership.member_id limit 10
      ) first join member on member.id = first.member_id
    ) listed
    where listed.json is not null`
  return new Map(rows.map(({ id, json }) => [id, json]))
}

async function fundingOf({ funding }: Databases, ids: readonly string[], year: number): Promise<Map<string, string>> {
  const rows = await funding<{ id: string; json: string }[]>`
    select basis.organization_id as id, json_build_object(
      'allocated', json_build_object('amountMinor', coalesce(sum(entry.amount_fen), 0)::text),
      'paid', json_build_object('amountMinor',
        coalesce(sum(entry.amount_fen) filter (where entry.account = 'PAID'), 0)::text))::text as json
    from funding_basis basis
    left join ledger_transaction booking
      on booking.year = basis.year and booking.region_code = basis.region_code and booking.purpose = basis.purpose
    left join ledger_entry entry on entry.transaction_id = booking.id and entry.account in ('BUDGET', 'PAID')
    where basis.year = ${year} and basis.organization_id = any(${ids}::text[])
    group by 1`
  return new Map(rows.map(({ id, json }) => [id, json]))
}

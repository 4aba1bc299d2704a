import { groupsByKey, groupsByScope, inScope, isGranted, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import { type Fragment, holdsOn } from '../records.store.ts'
import type { MembershipKind } from '../schema.generated.ts'
import type { members, memberships } from './member.tables.ts'

export type Membership = typeof memberships.$inferSelect
/** A member with the latest membership: it tells where the member belongs, and whose officers may read. */
export type Member = typeof members.$inferSelect &
  Pick<Membership, 'organizationId' | 'unitUscc' | 'regionCode' | 'since' | 'until'>

/** Conditions on listed members; null holds for all. `asOf` is a day of record. */
export interface MemberFilter {
  readonly kinds: readonly MembershipKind[] | null
  readonly checkedIn: boolean | null
  readonly inTalentPool: boolean | null
  readonly nameContains: string | null
  readonly asOf: string
}

// Where and when memberships are, and members by their latest one.
const MEMBERSHIP = { region: 'membership.region_code', recordedOn: 'membership.since' }
const LATEST = { region: 'latest.region_code', recordedOn: 'latest.since' }

interface MemberList {
  readonly filter: MemberFilter
  readonly page: Page
}

export async function membersById(sql: Sql, ids: readonly string[]): Promise<Member[]> {
  return sql<Member[]>`
    select ${memberColumns(sql)} from member ${latestMembership(sql)}
    where member.id = any(${ids}::text[]) and ${inScope(sql, LATEST)}`
}

/** Members whose organization lies in each region or below, one page each. */
export async function membersInRegions(sql: Sql, codes: readonly string[], list: MemberList): Promise<Member[][]> {
  const { from, to } = rangesOf(codes)
  const scopes = sql`unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)`
  const within = sql`membership.region_code >= scope.low and membership.region_code < scope.high`
  return groupsByScope(codes, await listMembers(sql, scopes, within, list))
}

/** Members of each organization and those below it, one page each. */
export async function membersOfOrganizations(sql: Sql, ids: readonly string[], list: MemberList): Promise<Member[][]> {
  const scopes = sql`unnest(${ids}::text[]) with ordinality as scope (id, position)`
  const within = sql`membership.organization_id in (
    select organization_id from organization_roll_up where above_id = scope.id)`
  return groupsByScope(ids, await listMembers(sql, scopes, within, list))
}

export async function membershipsOfMembers(sql: Sql, memberIds: readonly string[]): Promise<Membership[][]> {
  const rows = await sql<Membership[]>`
    select * from membership where member_id = any(${memberIds}::text[]) and ${inScope(sql, MEMBERSHIP)}
    order by member_id, since desc`
  return groupsByKey(memberIds, rows, (row) => row.memberId)
}

/** How many members each organization and those below it had on the day. */
export async function memberCounts(sql: Sql, organizationIds: readonly string[], asOf: string): Promise<number[]> {
  const rows = await sql<{ scope: number; count: number }[]>`
    select scope.position::int as scope, count(*)::int as count
    from unnest(${organizationIds}::text[]) with ordinality as scope (id, position)
    join organization_roll_up below on below.above_id = scope.id
    join membership on membership.organization_id = below.organization_id
    where ${holdsOn(sql, 'membership', asOf)}
    group by scope.position`
  return groupsByScope(organizationIds, rows).map((found) => found[0]?.count ?? 0)
}

/** How many members worked in each unit on the day. */
export async function inServiceCounts(sql: Sql, usccs: readonly string[], asOf: string): Promise<number[]> {
  const rows = await sql<{ unitUscc: string; count: number }[]>`
    select unit_uscc, count(*)::int as count from membership
    where unit_uscc = any(${usccs}::text[]) and ${holdsOn(sql, 'membership', asOf)}
    group by unit_uscc`
  return groupsByKey(usccs, rows, (row) => row.unitUscc).map((found) => found[0]?.count ?? 0)
}

function listMembers(sql: Sql, scopes: Fragment, within: Fragment, { filter, page }: MemberList) {
  const found = sql`select membership.member_id from membership
    where ${within} and ${matches(sql, filter)} and ${inScope(sql, MEMBERSHIP)}
      and (${page.after}::text is null or membership.member_id > ${page.after}::text)
    order by membership.member_id`
  return sql<(Member & { scope: number })[]>`
    select scope.position::int as scope, ${memberColumns(sql)}
    from ${scopes}
    cross join lateral (${placedInScope(sql, found)} limit ${page.limit + 1}) listed
    join member on member.id = listed.member_id ${latestMembership(sql)}
    order by scope.position, member.id`
}

/**
 * Of members found in order those whose latest membership lies in the scope, too. Under row-level security the latest that is seen need
 * not be the latest; whether it is tells the member's own policy. Only as many are looked at as the page takes: it is dear.
 */
function placedInScope(sql: Sql, found: Fragment): Fragment {
  if (!isGranted(sql)) return found
  return sql`select found.member_id from (${found} offset 0) found
    where exists (select from member ${latestMembership(sql)} where member.id = found.member_id and ${inScope(sql, LATEST)})
    order by found.member_id`
}

function memberColumns(sql: Sql): Fragment {
  return sql`member.*, latest.organization_id, latest.unit_uscc, latest.region_code, latest.since, latest.until`
}

function latestMembership(sql: Sql): Fragment {
  return sql`cross join lateral (
    select * from membership where membership.member_id = member.id order by since desc limit 1
  ) latest`
}

function matches(sql: Sql, filter: MemberFilter): Fragment {
  return sql`
    ${holdsOn(sql, 'membership', filter.asOf)}
    and (${filter.kinds}::text[] is null or membership.kind = any(${filter.kinds}::text[]))
    and (${filter.checkedIn}::boolean is null or ${filter.checkedIn}::boolean = exists (
      select from member_check_in checked
      where checked.member_id = membership.member_id and ${holdsOn(sql, 'checked', filter.asOf)}))
    and (${filter.inTalentPool}::boolean is null or ${filter.inTalentPool}::boolean = exists (
      select from talent_pool_entry entry
      where entry.member_id = membership.member_id and ${holdsOn(sql, 'entry', filter.asOf)}))
    and (${filter.nameContains}::text is null or exists (
      select from member named
      where named.id = membership.member_id and position(${filter.nameContains}::text in named.name) > 0))`
}

import { rangesOf } from '@yilian/governance'
import type { Databases } from './databases.ts'
import { counted, today } from './members.ts'

interface Found {
  readonly head: string
  readonly organizations: { readonly id: string; readonly head: string }[]
}

/** `Card`: the region with its organizations, and meanwhile its funding; then the members of the organizations. */
export async function card(databases: Databases, { code, year }: { code: string; year: number }): Promise<string> {
  const {
    from: [low = ''],
    to: [high = ''],
  } = rangesOf([code])
  const funding = fundingOf(databases, low, high, year)
  const [found] = await databases.organizations<Found[]>`
    select left(json_build_object('code', code, 'name', name, 'kind', kind, 'validFrom', valid_from)::text, -1) as head,
      (select coalesce(json_agg(json_build_object('id', id, 'head', head) order by id), '[]') from (
        select id, left(json_build_object('id', id, 'name', name, 'kind', kind)::text, -1) as head
        from organization
        where region_code >= ${low} and region_code < ${high}
          and established_on <= ${today()} and (dissolved_on is null or dissolved_on > ${today()})
        order by id limit 3) listed) as organizations
    from region where code = ${code}`
  if (found === undefined) return '{"region":null}'
  const counts = await counted(
    databases,
    found.organizations.map(({ id }) => id),
  )
  const nodes = found.organizations.map(({ id, head }) => `{"node":${head},"memberCount":${counts.get(id) ?? 0}}}`)
  return `{"region":${found.head},"organizations":{"edges":[${nodes}]},"funding":${await funding}}}`
}

async function fundingOf({ funding }: Databases, low: string, high: string, year: number): Promise<string> {
  const [row] = await funding<{ json: string }[]>`
    select json_build_object(
      'entitlement', json_build_object('amountMinor', coalesce(sum(due.fen), 0)::text, 'currency', 'CNY'),
      'allocated', json_build_object('amountMinor', coalesce(sum(booked.allocated), 0)::text),
      'paid', json_build_object('amountMinor', coalesce(sum(booked.paid), 0)::text),
      'shortfall', json_build_object('amountMinor',
        coalesce(sum(greatest(due.fen - booked.allocated, 0)), 0)::text))::text as json
    from funding_basis basis
    left join funding_standard standard on standard.purpose = basis.purpose
      and standard.effective_from <= make_date(${year}::int, 1, 1)
      and (standard.effective_to is null or standard.effective_to > make_date(${year}::int, 1, 1))
    cross join lateral (select case standard.measure
      when 'PER_THOUSAND_HOUSEHOLDS_PER_YEAR' then (standard.amount_fen * basis.quantity + 999) / 1000
      else coalesce(standard.amount_fen * basis.quantity, 0) end as fen) due
    cross join lateral (
      select coalesce(sum(entry.amount_fen), 0)::bigint as allocated,
        coalesce(sum(entry.amount_fen) filter (where entry.account = 'PAID'), 0)::bigint as paid
      from ledger_transaction booking
      join ledger_entry entry on entry.transaction_id = booking.id and entry.account in ('BUDGET', 'PAID')
      where booking.year = basis.year and booking.region_code = basis.region_code and booking.purpose = basis.purpose
    ) booked
    where basis.year = ${year} and basis.region_code >= ${low} and basis.region_code < ${high}`
  return row?.json ?? 'null'
}

import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { RecipientRecord } from './entitlement.rules.ts'

type Scoped<Row> = Row & { scope: number }

/** The recipients in each region and below in a budget year: what was fixed for them, and what the ledger says they got. */
export async function recipientsInRegions(
  sql: Sql,
  codes: readonly string[],
  year: number,
): Promise<RecipientRecord[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<Scoped<RecipientRecord>[]>`
    select scope.position::int as scope, ${recordColumns(sql)}
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join funding_basis basis
      on basis.year = ${year} and basis.region_code >= scope.low and basis.region_code < scope.high
    cross join lateral ${booked(sql)}
    order by scope.position, basis.region_code, basis.purpose`
  return groupsByScope(codes, rows)
}

/** The recipients whose money each organization uses in a budget year. */
export async function recipientsOfOrganizations(
  sql: Sql,
  organizationIds: readonly string[],
  year: number,
): Promise<RecipientRecord[][]> {
  const rows = await sql<Scoped<RecipientRecord>[]>`
    select scope.position::int as scope, ${recordColumns(sql)}
    from unnest(${organizationIds}::text[]) with ordinality as scope (id, position)
    join funding_basis basis on basis.year = ${year} and basis.organization_id = scope.id
    cross join lateral ${booked(sql)}
    order by scope.position, basis.region_code, basis.purpose`
  return groupsByScope(organizationIds, rows)
}

function recordColumns(sql: Sql) {
  return sql`basis.region_code, basis.purpose, basis.quantity, basis.fixed_on, booked.allocated_fen, booked.paid_fen`
}

// What was allocated lies on the recipient's accounts BUDGET and PAID; a payment moves it from the one to the other.
function booked(sql: Sql) {
  return sql`(
    select coalesce(sum(entry.amount_fen), 0)::bigint as allocated_fen,
      coalesce(sum(entry.amount_fen) filter (where entry.account = 'PAID'), 0)::bigint as paid_fen
    from ledger_transaction booking
    join ledger_entry entry on entry.transaction_id = booking.id and entry.account in ('BUDGET', 'PAID')
    where booking.year = basis.year and booking.region_code = basis.region_code and booking.purpose = basis.purpose
  ) booked`
}

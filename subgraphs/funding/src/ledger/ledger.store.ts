import { groupsByKey, groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { FundingPurpose, LedgerAccount } from '../schema.generated.ts'
import type { ledgerEntries, ledgerTransactions } from './ledger.tables.ts'

export type LedgerTransaction = typeof ledgerTransactions.$inferSelect
export type LedgerEntry = typeof ledgerEntries.$inferSelect

export interface TrialBalanceLine {
  readonly account: LedgerAccount
  readonly purpose: FundingPurpose
  readonly balanceFen: bigint
}

/** Transactions of a budget year for each region and below, one page each, in the order of booking. */
export async function transactionsInRegions(
  sql: Sql,
  codes: readonly string[],
  { year, page }: { year: number; page: Page },
): Promise<LedgerTransaction[][]> {
  const { from, to } = rangesOf(codes)
  const order = sql`booked_on::text || ' ' || id`
  const rows = await sql<(LedgerTransaction & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select * from ledger_transaction
      where year = ${year} and region_code >= scope.low and region_code < scope.high
        and (${page.after}::text is null or ${order} > ${page.after}::text)
      order by ${order} limit ${page.limit + 1}
    ) found
    order by scope.position, ${order}`
  return groupsByScope(codes, rows)
}

/** The key of a transaction in the order of booking. */
export function bookingOrder({ bookedOn, id }: LedgerTransaction): string {
  return `${bookedOn} ${id}`
}

export async function entriesOfTransactions(sql: Sql, transactionIds: readonly string[]): Promise<LedgerEntry[][]> {
  const rows = await sql<LedgerEntry[]>`
    select * from ledger_entry where transaction_id = any(${transactionIds}::text[])
    order by transaction_id, account, region_code`
  return groupsByKey(transactionIds, rows, (row) => row.transactionId)
}

/** The balance of every account of a budget year, over all regions. */
export async function trialBalance(sql: Sql, year: number): Promise<TrialBalanceLine[]> {
  return sql<TrialBalanceLine[]>`
    select entry.account, booking.purpose, sum(entry.amount_fen)::bigint as balance_fen
    from ledger_transaction booking join ledger_entry entry on entry.transaction_id = booking.id
    where booking.year = ${year}
    group by entry.account, booking.purpose order by booking.purpose, entry.account`
}

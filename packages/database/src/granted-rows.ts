import type { PendingQuery, Row } from 'postgres'
import { cancellable, cancelledBy, type Statement, startedBy, withRepeats } from './cancellable.ts'
import type { Sql, Transaction } from './connect.ts'

/** The rows that a grant gives: of a range of division codes, half open, recorded from one day until another, both included. */
export interface RowScope {
  readonly regionFrom: string
  readonly regionBefore: string
  /** YYYY-MM-DD; `-infinity` and `infinity` for no limit. */
  readonly recordedFrom: string
  readonly recordedUntil: string
}

const scopes = new WeakMap<Sql, RowScope>()

/** The role by which rows are read that a grant gives: it may read what policies of row-level security let through, and nothing else. */
export function grantedRoleOf(role: string): string {
  return `${role}_granted`
}

/**
 * The pool for what one operation reads by a grant: every statement runs as the granted role, with the grant's scope in hand, so that
 * PostgreSQL itself withholds other rows, and tables that have no policy. Without a scope it is the pool for one operation.
 */
export function grantedRows(sql: Sql, scope: RowScope | null, signal: AbortSignal): Sql {
  if (scope === null) return cancellable(sql, signal)
  const settle = cancelledBy(signal)
  const read = async (given: unknown[]) =>
    // Should `begin` fail nothing else is sent; should the settings, the statement fails with the transaction.
    sql.begin('read only', async (transaction) => {
      const statement = Reflect.apply(transaction, undefined, given) as Statement
      // Sent now, so before the statement: a query that nobody waits for yet would go after it.
      const becoming = become(transaction, sql, scope).execute()
      const [, rows] = await Promise.all([becoming, settle(statement)])
      return rows
    })
  const granted = startedBy(sql, (_statement, given) => withRepeats(() => read(given), signal))
  scopes.set(granted, scope)
  return granted
}

/** Whether statements of this pool read by a grant. */
export function isGranted(sql: Sql): boolean {
  return scopes.has(sql)
}

/**
 * The condition that a row lies in the scope of what the statement is sent by: in the statement, before PostgreSQL looks once more. It holds
 * for all rows where nothing is read by a grant.
 */
export function inScope(
  sql: Sql,
  { region, recordedOn }: { region: string; recordedOn?: string },
): PendingQuery<Row[]> {
  const scope = scopes.get(sql)
  if (scope === undefined) return sql`true`
  const inDivision = sql`${sql(region)} >= ${scope.regionFrom}::text and ${sql(region)} < ${scope.regionBefore}::text`
  if (recordedOn === undefined) return sql`(${inDivision})`
  return sql`(${inDivision}
    and ${sql(recordedOn)} between ${scope.recordedFrom}::date and ${scope.recordedUntil}::date)`
}

// Without bitmaps: what the scope's ends are PostgreSQL does not know when it plans, so it takes a whole city for a two-hundredth of it, and
// would put the bitmap of all its rows beside each row that an index has found already; 60 organizations' members took 0.9 s of it.
function become(transaction: Transaction, { options }: Sql, scope: RowScope): PendingQuery<Row[]> {
  return transaction`
    select set_config('enable_bitmapscan', 'off', true), set_config('role', ${grantedRoleOf(options.user ?? '')}, true),
      set_config('yilian.region_from', ${scope.regionFrom}, true),
      set_config('yilian.region_before', ${scope.regionBefore}, true),
      set_config('yilian.recorded_from', ${scope.recordedFrom}, true),
      set_config('yilian.recorded_until', ${scope.recordedUntil}, true)`
}

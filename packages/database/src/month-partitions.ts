import type { Sql, Transaction } from './connect.ts'

/** A table that is divided by month of its column `at`, in Beijing; each month is `<name>_YYYY_MM`. */
export interface MonthTable {
  readonly name: string
  /** Any number, the same in every process: two that make a month at once would trip over each other. */
  readonly lock: number
}

/** For how long months are made ahead and kept. */
export interface MonthPlan {
  readonly now: Date
  readonly monthsAhead: number
  readonly monthsKept: number
}

/** Decree 809 art. 29: records of use are kept for three years at least. */
const LEAST_MONTHS_KEPT = 36
// Rows of the last minutes of a month may be written in the next, and clocks differ.
const MONTHS_BEHIND = 1
const BEIJING_MS = 8 * 60 * 60 * 1000

/**
 * Makes the months to come and detaches those whose time is over; they stay as tables of their own, to be archived. Told to stop
 * anywhere it leaves whole months, and the next run goes on where it ended.
 */
export async function keepMonths(
  sql: Sql,
  table: MonthTable,
  { now, monthsAhead, monthsKept }: MonthPlan,
): Promise<void> {
  if (monthsKept < LEAST_MONTHS_KEPT)
    throw new Error(`Expected the log to be kept for ${LEAST_MONTHS_KEPT} months at least, got ${monthsKept}.`)
  const today = new Date(now.getTime() + BEIJING_MS).toISOString()
  for (let away = -MONTHS_BEHIND; away <= monthsAhead; away += 1) await makeMonth(sql, table, monthAway(today, away))
  await detachBefore(sql, table, monthAway(today, -monthsKept))
}

/** The table that holds a month, given by its first day. */
export function monthPartition({ name }: MonthTable, month: string): string {
  return `${name}_${month.slice(0, 7).replace('-', '_')}`
}

/** A table for a month that is no part of the whole yet; `attachMonth` makes it one, without reading its rows again. */
export async function createMonth(transaction: Transaction, table: MonthTable, month: string): Promise<void> {
  const partition = monthPartition(table, month)
  await transaction.unsafe(`create table ${partition} (like ${table.name} including defaults, constraint ${partition}_bounds
    check (at >= '${beginningOf(month)}' and at < '${beginningOf(monthAway(month, 1))}'))`)
}

/** Makes a month a part of the whole, with all its indexes. */
export async function attachMonth(transaction: Transaction, table: MonthTable, month: string): Promise<void> {
  await transaction.unsafe(`alter table ${table.name} attach partition ${monthPartition(table, month)}
    for values from ('${beginningOf(month)}') to ('${beginningOf(monthAway(month, 1))}')`)
}

/** Asked of the catalogue: `to_regclass` may remember that there was none before the lock was ours. */
export async function isMonthThere(sql: Sql | Transaction, table: MonthTable, month: string): Promise<boolean> {
  const found = await sql`
    select from pg_class where relname = ${monthPartition(table, month)}
      and relnamespace = current_schema()::regnamespace`
  return found.length > 0
}

/** The first day of the month so many months from a day. */
function monthAway(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** When a month begins in Beijing. */
function beginningOf(month: string): string {
  return `${month} 00:00:00+08`
}

/** Made apart and then attached, which stops nobody from reading or writing; `create … partition of` would. */
async function makeMonth(sql: Sql, table: MonthTable, month: string): Promise<void> {
  if (await isMonthThere(sql, table, month)) return
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${table.lock})`
    if (await isMonthThere(transaction, table, month)) return
    await createMonth(transaction, table, month)
    await attachMonth(transaction, table, month)
  })
}

async function detachBefore(sql: Sql, table: MonthTable, month: string): Promise<void> {
  for (const { partition, isPending } of await attachedBefore(sql, table, month)) {
    // What a stop left half done is finished; only then can anything else be detached.
    const how = isPending ? 'finalize' : 'concurrently'
    await sql.unsafe(`alter table ${table.name} detach partition ${partition} ${how}`).catch(async (error) => {
      // Another process may have done it this moment.
      const left = await attachedBefore(sql, table, month)
      if (left.some((each) => each.partition === partition)) throw error
    })
  }
}

async function attachedBefore(
  sql: Sql,
  table: MonthTable,
  month: string,
): Promise<{ partition: string; isPending: boolean }[]> {
  return sql<{ partition: string; isPending: boolean }[]>`
    select part.relname as partition, inhdetachpending as is_pending
    from pg_inherits join pg_class part on part.oid = inhrelid
    where inhparent = ${table.name}::regclass and part.relname < ${monthPartition(table, month)}
    order by inhdetachpending desc, part.relname`
}

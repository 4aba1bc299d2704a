import type { Sql, Transaction } from '@yilian/database'
import { recordDay } from '@yilian/service-kit'
import { forgetBatches } from './log-rows.store.ts'

/** For how long months are made ahead and kept. */
export interface PartitionPlan {
  readonly monthsAhead: number
  readonly monthsKept: number
}

/** One month of the log as it lies on disk. */
export interface LogPartition {
  readonly month: string
  readonly state: 'ATTACHED' | 'DETACHED'
  readonly estimatedRows: number
  readonly bytes: number
}

/** Decree 809 art. 29: the log is kept for three years at least. */
const LEAST_MONTHS_KEPT = 36
// Calls of the last minutes of a month may be written in the next, and clocks differ.
const MONTHS_BEHIND = 1
const DAY_MS = 24 * 60 * 60 * 1000
// Any number, the same in every process: two that make a month at once would trip over each other.
const PARTITION_LOCK = 809_004

/**
 * Makes the months to come and detaches those whose time is over; they stay as tables of their own, to be archived. Told to stop
 * anywhere it leaves whole months, and the next run goes on where it ended.
 */
export async function keepPartitions(sql: Sql, now: Date, { monthsAhead, monthsKept }: PartitionPlan): Promise<void> {
  if (monthsKept < LEAST_MONTHS_KEPT)
    throw new Error(`Expected the log to be kept for ${LEAST_MONTHS_KEPT} months at least, got ${monthsKept}.`)
  const today = recordDay(now)
  for (let away = -MONTHS_BEHIND; away <= monthsAhead; away += 1) await makeMonth(sql, monthAway(today, away))
  await detachBefore(sql, monthAway(today, -monthsKept))
  // A batch comes again within seconds or never.
  await forgetBatches(sql, new Date(now.getTime() - DAY_MS))
}

/** The months that there are, oldest first. */
export async function logPartitions(sql: Sql): Promise<LogPartition[]> {
  return sql<LogPartition[]>`
    select to_date(right(relname, 7), 'YYYY_MM') as month,
      case when relispartition then 'ATTACHED' else 'DETACHED' end as state,
      greatest(reltuples, 0)::float8 as estimated_rows, pg_total_relation_size(oid)::float8 as bytes
    from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname ~ '^query_log_\\d{4}_\\d{2}$'
    order by relname`
}

/** The table that holds a month, given by its first day. */
export function partitionOf(month: string): string {
  return `query_log_${month.slice(0, 7).replace('-', '_')}`
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
async function makeMonth(sql: Sql, month: string): Promise<void> {
  if (await isThere(sql, month)) return
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${PARTITION_LOCK})`
    if (await isThere(transaction, month)) return
    await createMonth(transaction, month)
    await attachMonth(transaction, month)
  })
}

/** A table for a month that is no part of the log yet; `attachMonth` makes it one, without reading its rows again. */
export async function createMonth(transaction: Transaction, month: string): Promise<void> {
  const table = partitionOf(month)
  await transaction.unsafe(`create table ${table} (like query_log including defaults, constraint ${table}_bounds
    check (at >= '${beginningOf(month)}' and at < '${beginningOf(monthAway(month, 1))}'))`)
}

/** Makes a month a part of the log, with all its indexes. */
export async function attachMonth(transaction: Transaction, month: string): Promise<void> {
  const table = partitionOf(month)
  await transaction.unsafe(`alter table query_log attach partition ${table}
    for values from ('${beginningOf(month)}') to ('${beginningOf(monthAway(month, 1))}')`)
}

/** Asked of the catalogue: `to_regclass` may remember that there was none before the lock was ours. */
export async function isThere(sql: Sql | Transaction, month: string): Promise<boolean> {
  const found = await sql`
    select from pg_class where relname = ${partitionOf(month)} and relnamespace = current_schema()::regnamespace`
  return found.length > 0
}

async function detachBefore(sql: Sql, month: string): Promise<void> {
  for (const { table, isPending } of await attachedBefore(sql, month)) {
    // What a stop left half done is finished; only then can anything else be detached.
    const how = isPending ? 'finalize' : 'concurrently'
    await sql.unsafe(`alter table query_log detach partition ${table} ${how}`).catch(async (error) => {
      // Another process may have done it this moment.
      const left = await attachedBefore(sql, month)
      if (left.some((each) => each.table === table)) throw error
    })
  }
}

async function attachedBefore(sql: Sql, month: string): Promise<{ table: string; isPending: boolean }[]> {
  return sql<{ table: string; isPending: boolean }[]>`
    select part.relname as table, inhdetachpending as is_pending
    from pg_inherits join pg_class part on part.oid = inhrelid
    where inhparent = 'query_log'::regclass and part.relname < ${partitionOf(month)}
    order by inhdetachpending desc, part.relname`
}

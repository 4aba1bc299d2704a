import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { attachMonth, createMonth, isMonthThere, monthPartition, type Sql, type Transaction } from '@yilian/database'
import { binaryCopy, type DemoCallRow, type RowKeys } from './binary-copy.ts'
import { askerKey, knownKeys, regionKey } from './log-keys.store.ts'
import { QUERY_LOG } from './partitions.store.ts'
import { countTable } from './roll-ups.store.ts'

/** The calls of a demo log, as the demo city plans them; places lead into the lists of names. */
export interface DemoLogData {
  readonly services: readonly string[]
  readonly regions: readonly string[]
  readonly askers: readonly { readonly subject: string; readonly department: string | null }[]
  readonly subjects: number
  readonly months: readonly { readonly month: string; readonly calls: number }[]
  callsOf(month: string): Iterable<DemoCallRow>
}

/** What a demo log is loaded by. */
export interface DemoLogOptions {
  /** 32 hexadecimal digits for the number of a subject. */
  pseudonymOf(subject: number): string
  onMonth(month: string, rows: number): void
}

/**
 * Loads the months that are not there yet, each in a transaction of its own with its counts and indexes: a stop leaves whole
 * months, and the next run goes on. Returns the rows that it loaded.
 */
export async function loadDemoLog(sql: Sql, data: DemoLogData, options: DemoLogOptions): Promise<number> {
  const { departments, services } = await knownKeys(sql)
  const keys = {
    services: data.services.map((code) => required(services.get(code), code)),
    regions: await inTurn(data.regions, async (code) => (await regionKey(sql, code)).id),
    askers: await inTurn(data.askers, ({ subject, department }) =>
      askerKey(sql, subject, department === null ? 0 : required(departments.get(department), department)),
    ),
    // Made once: an HMAC for each row would be the dearest part of the load.
    pseudonyms: Buffer.concat(
      Array.from({ length: data.subjects }, (_each, subject) => Buffer.from(options.pseudonymOf(subject), 'hex')),
    ),
  }
  let loaded = 0
  for (const { month } of data.months) {
    const rows = await sql.begin((transaction) => loadMonth(transaction, month, data.callsOf(month), keys))
    if (rows === null) continue
    options.onMonth(month, rows)
    loaded += rows
  }
  if (loaded > 0) await sql`analyze`
  return loaded
}

/** How many rows of the demo log are there, by month. */
export async function demoLogMonths(sql: Sql): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ month: string; rows: number }[]>`select month, rows from query_log_load`
  return new Map(rows.map(({ month, rows: count }) => [month, count]))
}

// Any number, the same in every process.
const LOAD_LOCK = 809_005

async function loadMonth(
  transaction: Transaction,
  month: string,
  calls: Iterable<DemoCallRow>,
  keys: RowKeys,
): Promise<number | null> {
  await transaction`set local statement_timeout = 0`
  // One month's rows are sorted and hashed in memory.
  await transaction`set local work_mem = '64MB'`
  await transaction`set local maintenance_work_mem = '256MB'`
  await transaction`select pg_advisory_xact_lock(${LOAD_LOCK})`
  const [before] = await transaction`select rows from query_log_load where month = ${month}`
  if (before !== undefined) return null
  const copy = (await isMonthThere(transaction, QUERY_LOG, month)) ? copyBeside : copyAsPartition
  const rows = await copy(transaction, month, binaryCopy(calls, keys))
  await transaction`insert into query_log_load (month, rows) values (${month}, ${rows})`
  return rows
}

/** A month that the log does not have: filled before it has indexes, counted, then made a part of the log. */
async function copyAsPartition(transaction: Transaction, month: string, chunks: Iterable<Buffer>): Promise<number> {
  const table = monthPartition(QUERY_LOG, month)
  await createMonth(transaction, QUERY_LOG, month)
  const rows = await copyChunks(transaction, table, chunks, 'freeze true,')
  await count(transaction, table)
  await transaction.unsafe(`create index on ${table} (service, at)`)
  await transaction.unsafe(`create index on ${table} using brin (at)`)
  await attachMonth(transaction, QUERY_LOG, month)
  return rows
}

/** A month that the log has, with rows of its own perhaps: what is loaded is counted apart from them. */
async function copyBeside(transaction: Transaction, month: string, chunks: Iterable<Buffer>): Promise<number> {
  const table = `${monthPartition(QUERY_LOG, month)}_loading`
  await transaction.unsafe(`create temporary table ${table} (like query_log) on commit drop`)
  const rows = await copyChunks(transaction, table, chunks, '')
  await count(transaction, table)
  await transaction.unsafe(`insert into query_log select * from ${table}`)
  return rows
}

async function count(transaction: Transaction, table: string): Promise<void> {
  await transaction.unsafe(`analyze ${table}`)
  await transaction`with ${countTable(transaction, transaction`${transaction(table)}`)} select 1`
}

const COLUMNS = 'at, asker, region, service, purpose, result, latency_ms, trace, subject, answer'

async function copyChunks(
  transaction: Transaction,
  table: string,
  chunks: Iterable<Buffer>,
  options: string,
): Promise<number> {
  const statement = transaction.unsafe(`copy ${table} (${COLUMNS}) from stdin with (${options} format binary)`)
  const stream = await statement.writable()
  // What the server refuses after the last row, postgres.js reports to this function alone.
  Object.assign(statement, { reject: (error: Error) => stream.destroy(error) })
  await pipeline(Readable.from(chunks), stream)
  const [counted] = await transaction.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${table}`)
  return counted?.rows ?? 0
}

async function inTurn<Item>(items: readonly Item[], keyOf: (item: Item) => Promise<number>): Promise<number[]> {
  const keys: number[] = []
  for (const item of items) keys.push(await keyOf(item))
  return keys
}

function required(key: number | undefined, code: string): number {
  if (key === undefined) throw new Error(`Expected the database to know ${code}, of which the demo log tells.`)
  return key
}

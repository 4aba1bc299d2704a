import { connect, type Sql } from '@yilian/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../../test/kit/graph.ts'
import { BUCKET_GROWTH, bucketOf } from '../../src/query-log/latency-buckets.ts'
import type { QueryLogEntry } from '../../src/query-log/log-entry.ts'
import { entryEncoder } from '../../src/query-log/log-entry.ts'
import { writeRows } from '../../src/query-log/log-rows.store.ts'
import { createPseudonyms } from '../../src/query-log/pseudonyms.ts'
import { MOST_LATENCY_MS } from '../../src/query-log/query-log.codes.ts'
import { createQueryLog } from '../../src/query-log/query-log.ts'
import { countTable } from '../../src/query-log/roll-ups.store.ts'
import { entriesByChance } from './log-book.ts'

const NOW = new Date('2026-11-20T04:00:00Z')
const KEY = Buffer.alloc(32, 7)
const [from, to] = [new Date('2026-11-02T00:00:00Z'), new Date('2026-11-20T00:00:00Z')]

let graph: TestGraph
let sql: Sql

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW })
  sql = graph.sqlOf('city-services')
})
afterAll(() => graph.close())

const entries = (seed: number, count: number) => entriesByChance(seed, count, from, to)
const rowsIn = async () => (await sql<{ rows: number }[]>`select count(*)::int as rows from query_log`)[0]?.rows ?? 0

/** How many calls each count has, where it should have all of them. */
async function countedIn(): Promise<ReadonlySet<number>> {
  const calls = sql`sum(found + not_found + refused + failed + timed_out)::int`
  const [counted] = await sql<Record<string, number>[]>`select
    (select ${calls} from query_count_day) as days,
    (select ${calls} from query_count_department where service > 0) as departments,
    (select ${calls} from query_count_department where service = 0) as departments_at_once,
    (select ${calls} from query_count_region where level = 0 and service > 0) as services,
    (select ${calls} from query_count_region where level = 0 and service = 0) as all,
    (select ${calls} from query_count_region where level = 1 and service > 0) as services_in_city,
    (select ${calls} from query_count_region where level = 1 and service = 0) as all_in_city`
  return new Set(Object.values(counted ?? {}))
}

/** Every line of every count. */
async function countsThere(on: Sql): Promise<unknown[]> {
  const tables = ['query_count_region', 'query_count_day', 'query_count_department', 'query_latency']
  const read = tables.map((table) => on.unsafe(`select * from ${table} counted order by counted::text`))
  return (await Promise.all(read)).map((rows) => [...rows])
}

describe('writing', () => {
  test('resolves when the rows are there, and no subject or value is in them', async () => {
    const [entry] = entries(1, 1)
    if (entry === undefined) throw new Error('Expected an entry.')
    await createQueryLog(sql, { key: KEY }).write([{ ...entry, subject: 'unit 91371000X', result: 'FOUND' }])
    const rows = await sql`select * from query_log`
    expect(rows).toHaveLength(1)
    const pseudonym = createPseudonyms(KEY).ofSubject('unit 91371000X')
    expect(String(rows[0]?.subject).replaceAll('-', '')).toBe(pseudonym)
    expect(JSON.stringify(rows)).not.toContain('91371000X')
    expect(createPseudonyms(Buffer.alloc(32, 8)).ofSubject('unit 91371000X')).not.toBe(pseudonym)
  })

  test('many that write at once share few commits, and wait their turn where the log is full', async () => {
    const before = await rowsIn()
    const statements: string[] = []
    const counting = connectedAgain((text) => statements.push(text))
    const log = createQueryLog(counting, { key: KEY, mostRowsInCommit: 100, mostRowsWaiting: 150 })
    await log.write(entries(2, 300))
    statements.length = 0
    const written = entries(2, 300)
    await Promise.all(written.map((entry) => log.write([entry])))
    expect(await rowsIn()).toBe(before + 600)
    expect(statements.filter((text) => text.includes('query_log_batch')).length).toBeLessThan(20)
    await counting.end()
  })

  test('a batch that comes again is neither written nor counted again', async () => {
    const encode = entryEncoder(sql, createPseudonyms(KEY))
    const rows = await encode(entries(3, 50))
    const before = await rowsIn()
    const batch = '00000000-0000-4000-8000-000000000001'
    await Promise.all([writeRows(sql, batch, rows), writeRows(sql, batch, rows)])
    await writeRows(sql, batch, rows)
    expect(await rowsIn()).toBe(before + 50)
    expect(await countedIn()).toEqual(new Set([before + 50]))
  })

  test('goes on over connections that break, each row once', async () => {
    const log = createQueryLog(sql, { key: KEY, mostRowsInCommit: 200 })
    await log.write(entries(99, 500))
    const before = await rowsIn()
    const breaker = connectedAgain()
    let isOver = false
    const breaking = (async () => {
      while (!isOver) {
        await breaker`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
            and state = 'active' and query like '%insert into query_log_batch%'`
        await new Promise((resolve) => setTimeout(resolve, 150))
      }
    })()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_each, index) => log.write(entries(100 + index, 100))),
    )
    isOver = true
    await breaking
    await breaker.end()
    const rows = await rowsIn()
    const resolved = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect(resolved).toBeGreaterThan(0)
    // One that rejects may have been written: then no answer left, though the log says that it was asked.
    expect(rows).toBeGreaterThanOrEqual(before + resolved * 100)
    expect(rows).toBeLessThanOrEqual(before + 3_000)
    expect(await countedIn()).toEqual(new Set([rows]))
  })

  test('two processes that count the same keys never wait for each other in a ring', async () => {
    const before = await rowsIn()
    const pools = [connectedAgain(), connectedAgain()]
    const logs = pools.map((pool) => createQueryLog(pool, { key: KEY, mostRowsInCommit: 500 }))
    await Promise.all(
      logs.flatMap((log, index) =>
        Array.from({ length: 20 }, (_each, part) => log.write(entries(index * 50 + part, 250))),
      ),
    )
    expect(await rowsIn()).toBe(before + 10_000)
    expect(await countedIn()).toEqual(new Set([before + 10_000]))
    await Promise.all(pools.map((pool) => pool.end()))
  })
})

test('the database counts the whole log as this process counted its parts, line by line', async () => {
  // Of the connections there were, some are broken.
  const own = connectedAgain()
  const counted = await countsThere(own)
  expect(counted.every((lines) => (lines as unknown[]).length > 50)).toBe(true)
  await own`truncate query_count_region, query_count_day, query_count_department, query_latency`
  await own`with ${countTable(own, own`query_log`)} select 1`
  expect(await countsThere(own)).toEqual(counted)
  await own.end()
})

test('every latency there can be lies in the bucket that the database finds for it', async () => {
  const latencies = Array.from({ length: MOST_LATENCY_MS + 1 }, (_each, latencyMs) => latencyMs)
  const found = await sql<{ bucket: number }[]>`
    select floor(ln(greatest(latency_ms, 1)) / ln(${BUCKET_GROWTH}::float8))::int as bucket
    from generate_series(0, ${MOST_LATENCY_MS}::int) as latency_ms order by latency_ms`
  expect(latencies.map(bucketOf)).toEqual(found.map(({ bucket }) => bucket))
})

describe('a log that cannot be written', () => {
  test('rejects rows of a month without a partition, and them alone', async () => {
    const before = await rowsIn()
    const log = createQueryLog(sql, { key: KEY })
    const [good, bad] = [entries(5, 10), entries(6, 10).map((entry) => ({ ...entry, at: new Date('2031-01-01') }))]
    await log.write(entries(7, 1))
    const outcomes = await Promise.allSettled([log.write(good), log.write(bad), log.write(good)])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: { name: 'QueryLogUnavailable', reason: 'PARTITION_MISSING' } })
    expect(await rowsIn()).toBe(before + 21)
  })

  test.each<[string, Partial<QueryLogEntry>, RegExp]>([
    ['service', { service: 'WH-GAJ-Q99' }, /known query service .* "WH-GAJ-Q99"/],
    ['department', { askingDepartment: 'WH-XXX' }, /known department .* "WH-XXX"/],
    ['region', { regionCode: '999' }, /division code .* "999"/],
  ])('rejects an unknown %s, and says which', async (_what, wrong, said) => {
    const [entry] = entries(8, 1)
    if (entry === undefined) throw new Error('Expected an entry.')
    await expect(createQueryLog(sql, { key: KEY }).write([{ ...entry, ...wrong }])).rejects.toThrow(said)
  })

  test('rejects within seconds while its database is away', async () => {
    const away = connect('postgres://nobody:nothing@127.0.0.1:1/nowhere', { applicationName: 'test' })
    const beganAtMs = performance.now()
    await expect(createQueryLog(away, { key: KEY }).write(entries(9, 1))).rejects.toMatchObject({
      name: 'QueryLogUnavailable',
      reason: 'DATABASE_AWAY',
    })
    expect(performance.now() - beganAtMs).toBeLessThan(5_000)
    await away.end()
  })
})

/** One more pool on the same database. */
function connectedAgain(onStatement: (text: string) => void = () => undefined): Sql {
  const { host, port, database, user, pass } = sql.options
  const password = typeof pass === 'string' ? pass : ''
  const url = `postgres://${user}:${encodeURIComponent(password)}@${host[0]}:${port[0]}/${database}`
  return connect(url, { applicationName: 'test', onStatement })
}

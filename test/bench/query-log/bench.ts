import { readFile } from 'node:fs/promises'
import { DEMO_LOG_CALLS, loadDemoCity, loadDemoQueryLog, openGraph, REPOSITORY } from '@yilian/cli'
import { type Sql, startEmbeddedPostgres } from '@yilian/database'
import { createDevelopmentIssuer, createGateway, linksTo, newDevelopmentKey } from '@yilian/gateway'
import { pino } from 'pino'
import { postgresBinaries } from '../config.ts'
import { type LoadResult, load, startLoadGenerator } from '../load.ts'
import { type BenchProcess, startProcess } from '../processes.ts'
import { percentile } from '../statistics.ts'
import type { Ingest } from './ingest.ts'
import { type DashboardQuestion, dashboardQuestions } from './questions.ts'

const MOST_P95_MS = 10
const LEAST_ROWS_PER_SECOND = 50_000
const WARM_UP_MS = 1_500
const ASKED_MS = 2_500
const ASKED_BESIDE_MS = 1_000
const INGEST_MS = 10_000

/**
 * `yilian bench query-log`: asks each dashboard question of the loaded log through the graph over HTTP, alone and beside writers, and
 * measures how fast the log takes rows. The time is from sending a request to having its whole answer, on one connection, in a process
 * other than the gateway's.
 */
export async function runBench(_commandLine: readonly string[], dataDir: string): Promise<number> {
  const ends: (() => Promise<void>)[] = []
  try {
    const { adminUrl, ask, questions, sql } = await openLog(dataDir, ends)
    const writer = await startProcess({ entry: 'query-log/writer.ts', settings: { adminUrl } })
    ends.push(writer.stop)
    const alone = await measure(ask, questions, WARM_UP_MS, ASKED_MS)
    const ingestAlone = (await writer.ask({ durationMs: INGEST_MS })) as Ingest
    const together = await besideWriters(ask, questions, writer)
    await forgetWritten(sql)
    console.log(tableOf(questions, alone, together.times))
    console.log(ingestText('ingest alone', ingestAlone))
    console.log(ingestText('ingest beside the questions', together.ingest))
    const isReached = [...alone.values()].every(({ p95Ms }) => p95Ms < MOST_P95_MS)
    const takes = ingestAlone.rowsPerSecond >= LEAST_ROWS_PER_SECOND
    console.log(`${verdict(isReached)} every question alone below ${MOST_P95_MS} ms at p95`)
    console.log(`${verdict(takes)} at least ${LEAST_ROWS_PER_SECOND} rows a second, alone`)
    return isReached && takes ? 0 : 1
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

/** Asks a question again and again for a time; fails at the first answer that is not a good one. */
type Ask = (question: DashboardQuestion, durationMs: number) => Promise<LoadResult>
type Times = ReadonlyMap<string, LoadResult>

/** The demo city with its log on a PostgreSQL of the bench's own, kept between runs, and a gateway before it. */
async function openLog(dataDir: string, ends: (() => Promise<void>)[]) {
  const binDir = postgresBinaries()
  const server = await startEmbeddedPostgres({ dataDir, durable: true, log: tell, ...(binDir && { binDir }) })
  ends.push(server.stop)
  const graph = await openGraph({ adminUrl: server.adminUrl, now: new Date() })
  ends.push(graph.close)
  await loadDemoCity(graph.parts, 'city', (name, rows) => tell(`loaded ${name}: ${rows} rows`), new Date())
  const sql = graph.parts.find(({ part }) => part.name === 'city-services')?.sql
  if (sql === undefined) throw new Error('Expected a subgraph "city-services", but there is none.')
  const plan = { key: Buffer.alloc(32, 5), calls: DEMO_LOG_CALLS, now: new Date() }
  tell(await loadDemoQueryLog(sql, plan, tell))
  const [last] = await sql<{ day: string }[]>`select max(day)::text as day from query_count_day`
  const issuer = await createDevelopmentIssuer('development', await newDevelopmentKey())
  const { server: gateway } = await createGateway({
    supergraphSdl: await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'),
    linkFor: linksTo(graph.subgraphs),
    guards: { tokens: issuer.policy },
    logger: pino({ level: 'warn' }),
    introspection: false,
    graphiql: false,
    now: () => new Date(),
  })
  const address = await gateway.listen({ host: '127.0.0.1', port: 0 })
  ends.push(() => gateway.close())
  const token = await issuer.tokenFor({ kind: 'AUDITOR', subject: 'bench' }, new Date())
  const questions = dashboardQuestions(last?.day ?? '')
  const generator = await startLoadGenerator()
  ends.push(generator.stop)
  return { adminUrl: server.adminUrl, ask: asking(generator, address, token), questions, sql }
}

function asking(generator: BenchProcess, address: string, token: string): Ask {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const target = { port: Number(new URL(address).port), path: '/graphql', headers, connections: 1 }
  return ({ query }, durationMs) => load(generator, { ...target, bodies: [JSON.stringify({ query })], durationMs })
}

async function measure(
  ask: Ask,
  questions: readonly DashboardQuestion[],
  warmUpMs: number,
  askedMs: number,
): Promise<Times> {
  const all = new Map<string, LoadResult>()
  for (const question of questions) {
    await ask(question, warmUpMs)
    all.set(question.name, await ask(question, askedMs))
  }
  return all
}

async function besideWriters(ask: Ask, questions: readonly DashboardQuestion[], writer: BenchProcess) {
  const writing = writer.ask({ durationMs: INGEST_MS * 2 }) as Promise<Ingest>
  const times = await measure(ask, questions, ASKED_BESIDE_MS / 2, ASKED_BESIDE_MS)
  return { times, ingest: await writing }
}

/** What the bench wrote is known by the day it wrote of, the first of next month; the log is left as it was loaded. */
async function forgetWritten(sql: Sql): Promise<void> {
  await sql`set statement_timeout = 0`
  await sql`delete from query_log where at >= date_trunc('month', now() at time zone 'Asia/Shanghai') + interval '1 month'`
  for (const table of ['query_count_region', 'query_count_department', 'query_latency'])
    await sql`delete from ${sql(table)} where month > current_date`
  await sql`delete from query_count_day where day > current_date`
}

function tableOf(questions: readonly DashboardQuestion[], alone: Times, together: Times): string {
  const inCell = (text: string | number) => `${text}`.padStart(9)
  const cells = (times?: LoadResult) =>
    times ? [times.requests, times.p50Ms.toFixed(2), times.p95Ms.toFixed(2)].map(inCell).join('') : ''
  const rows = questions.map(({ name }) => `${name.padEnd(44)}${cells(alone.get(name))}${cells(together.get(name))}`)
  const columns = ['asked', 'p50', 'p95', 'asked*', 'p50*', 'p95*'].map(inCell).join('')
  const head = `${'ms over HTTP, one connection'.padEnd(44)}${columns}`
  return ['', head, ...rows, '* beside writers that write as fast as the log takes it', ''].join('\n')
}

function ingestText(name: string, { rowsPerSecond, waitsMs }: Ingest): string {
  const waits = [0.5, 0.95].map((share) => percentile(waitsMs, share).toFixed(0)).join(' and ')
  return `${name}: ${rowsPerSecond.toFixed(0)} rows/s through QueryLog.write; a writer of 500 rows waits ${waits} ms (p50, p95)`
}

function verdict(isReached: boolean): string {
  return isReached ? 'reached    ' : 'NOT REACHED'
}

function tell(step: string): void {
  console.error(step)
}

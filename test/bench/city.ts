import { loadDemoCity, openGraph } from '@yilian/cli'
import { connect, startEmbeddedPostgres } from '@yilian/database'
import { postgresBinaries } from './config.ts'
import { type BenchQuery, benchQueries } from './queries.ts'

/** The demo city at full size on a PostgreSQL of the bench's own, kept between runs. */
export interface BenchCity {
  readonly adminUrl: string
  readonly queries: readonly BenchQuery[]
  /** The server processes that run statements now. */
  backends(): Promise<number[]>
  stop(): Promise<void>
}

/** Starts the database and fills it where it is empty. */
export async function openBenchCity(dataDir: string, tell: (step: string) => void): Promise<BenchCity> {
  const binDir = postgresBinaries()
  const server = await startEmbeddedPostgres({ dataDir, durable: false, log: tell, ...(binDir && { binDir }) })
  const graph = await openGraph({ adminUrl: server.adminUrl, now: new Date() })
  await loadDemoCity(graph.parts, 'city', (name, rows) => tell(`loaded ${name}: ${rows} rows`), new Date())
  const organizations = graph.parts.find(({ part }) => part.name === 'organizations')
  if (organizations === undefined) throw new Error('Expected a subgraph "organizations", but there is none.')
  const queries = await benchQueries(organizations.sql)
  await graph.close()
  const admin = connect(server.adminUrl, { applicationName: 'yilian bench', maxConnections: 1 })
  return {
    adminUrl: server.adminUrl,
    queries,
    backends: async () => {
      const rows = await admin<{ pid: number }[]>`
        select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
      return rows.map(({ pid }) => pid)
    },
    stop: async () => {
      await admin.end()
      await server.stop()
    },
  }
}

/** The URL of a subgraph's database, as the administrator: every target but our one process comes in by it. */
export function databaseUrl(adminUrl: string, subgraph: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${subgraph}`
  return url.href
}

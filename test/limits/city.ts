import { connect, type Sql } from '@yilian/database'
import { limitsWith } from '@yilian/gateway'
import type { Viewer } from '@yilian/governance'
import { type GraphQLErrorJson, startTestGraph } from '../kit/graph.ts'

type Known = Exclude<Viewer, { kind: 'PUBLIC' }>

/** How long the public's operations may take here. */
export const TIME_MS = 1500

export const REGIONS = '{ regions(first: 1) { edges { node { name } } } }'

/** What came back over HTTP, whole. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly data?: unknown
  readonly errors: readonly GraphQLErrorJson[]
  readonly extensions?: Record<string, unknown>
}

export interface PostOptions {
  readonly viewer?: Known
  readonly headers?: Record<string, string>
  readonly signal?: AbortSignal
}

/** The graph with narrow limits, and a hand on the lock of its regions. */
export interface LimitedCity {
  readonly address: string
  /** A connection of its own to the database that has the regions. */
  readonly locker: Sql
  post(body: object, options?: PostOptions): Promise<Reply>
  close(): Promise<void>
}

/** Starts the graph over the small demo city with narrow limits. */
export async function startLimitedCity(): Promise<LimitedCity> {
  const graph = await startTestGraph({
    limits: limitsWith({
      PUBLIC: { depth: 6, cost: 300, pageSize: 50, timeMs: TIME_MS },
      OFFICER: { concurrentOperations: 2, waitingOperations: 2 },
      AUDITOR: { operations: 'REGISTERED_ONLY' },
    }),
  })
  const locker = openLocker(graph.sqlOf('organizations'))
  return {
    address: graph.address,
    locker,
    post: async (body, { viewer, headers = {}, signal } = {}) => {
      const authorization = viewer ? { authorization: `Bearer ${await graph.tokenFor(viewer)}` } : {}
      const response = await fetch(`${graph.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization, ...headers },
        body: JSON.stringify(body),
        signal: signal ?? null,
      })
      const answer = (await response.json()) as Omit<Reply, 'status' | 'headers'>
      return { status: response.status, headers: response.headers, ...answer, errors: answer.errors ?? [] }
    },
    close: async () => {
      await locker.end()
      await graph.close()
    },
  }
}

function openLocker(sql: Sql): Sql {
  const { host, port, user, pass, database } = sql.options
  const password = typeof pass === 'string' ? pass : ''
  return connect(`postgres://${user}:${password}@${host[0]}:${port[0]}/${database}`, { applicationName: 'locker' })
}

/** An officer of the whole city. */
export function officer(subject: string): Known {
  return { kind: 'OFFICER', subject, region: '371000000000' as Extract<Known, { kind: 'OFFICER' }>['region'] }
}

import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Connectors } from '@yilian/city-services'
import { openGraph, REPOSITORY, SUBGRAPHS } from '@yilian/cli'
import { dropDatabase, type Sql } from '@yilian/database'
import {
  createDevelopmentIssuer,
  createGateway,
  type DevelopmentIssuer,
  LIMITS,
  type LimitTable,
  linksTo,
  newDevelopmentKey,
  registeredOperations,
} from '@yilian/gateway'
import type { SharingPolicy, Viewer } from '@yilian/governance'
import type { Subgraph } from '@yilian/service-kit'
import { pino } from 'pino'
import { inject } from 'vitest'

/** An answer of the graph, with what it cost. */
export interface Answer<Data = Readonly<Record<string, never>>> {
  readonly status: number
  // The shape is the query's own; tests say what they expect of it.
  readonly data: Data | null
  readonly errors: readonly GraphQLErrorJson[]
  /** Fetches that reached each subgraph. */
  readonly fetches: Readonly<Record<string, number>>
  /** SQL statements that each subgraph ran. */
  readonly statements: Readonly<Record<string, number>>
}

export interface GraphQLErrorJson {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string; readonly messageEn: string }
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>
  readonly viewer?: Viewer
}

/** A whole graph for one test file: its own databases, real HTTP. */
export interface TestGraph {
  readonly address: string
  /** The subgraphs behind the gateway, over the same databases. */
  readonly subgraphs: readonly Subgraph[]
  /** Asks over HTTP as a viewer; as the public when none is given. */
  ask<Data = Readonly<Record<string, never>>>(query: string, options?: AskOptions): Promise<Answer<Data>>
  tokenFor(viewer: Exclude<Viewer, { kind: 'PUBLIC' }>): Promise<string>
  /** Whose tokens the gateway takes. */
  readonly issuer: DevelopmentIssuer
  /** A subgraph's own database, for rows that the small demo city has none of. */
  sqlOf(subgraph: string): Sql
  /** Puts another supergraph in force. */
  replaceSupergraph(text: string): void
  close(): Promise<void>
}

/** What a test sets otherwise in the gateway. */
type GatewaySettings = Partial<
  Pick<Parameters<typeof createGateway>[0], 'linkFor' | 'logger' | 'patience' | 'heartbeatMs' | 'evidence'>
> & {
  readonly limits?: LimitTable
  /** What is granted: nothing unless given, so that nothing but the test's own operations reaches subgraphs; or as the city grants. */
  readonly policy?: (() => SharingPolicy) | 'IN_FORCE'
}

/**
 * Starts the graph over clones of the small demo city. `now` sets the clock, `limits` what each kind of viewer may ask,
 * `connectors` which departments answer: none unless given.
 */
export async function startTestGraph({
  now = () => new Date(),
  connectors,
  ...gateway
}: { now?: () => Date; connectors?: Connectors } & GatewaySettings = {}): Promise<TestGraph> {
  const suffix = randomBytes(4).toString('hex')
  const databases = SUBGRAPHS.map(({ name }) => ({ name: `${name}-${suffix}`, role: name, template: name }))
  const adminUrl = inject('adminUrl')
  const counters = { fetches: new Map<string, number>(), statements: new Map<string, number>() }
  const graph = await openGraph({
    adminUrl,
    now: now(),
    ...(connectors && { connectors }),
    databaseNameOf: (subgraph) => databases.find(({ role }) => role === subgraph) ?? { name: subgraph },
    onStatement: (subgraph) => count(counters.statements, subgraph),
  })
  const served = await serveGraph(graph, now, counters, gateway)
  return {
    ...served,
    close: async () => {
      await served.close()
      await graph.close()
      for (const { name } of databases) await dropDatabase(adminUrl, name)
    },
  }
}

const NOTHING_GRANTED: SharingPolicy = { version: 0, grants: [], combinations: [], smallestGroup: 10, providers: {} }
const PUBLIC: Viewer = { kind: 'PUBLIC' }

interface Counters {
  readonly fetches: Map<string, number>
  readonly statements: Map<string, number>
}

/** Puts a gateway before an open graph and counts what each operation costs. */
export async function serveGraph(
  graph: Awaited<ReturnType<typeof openGraph>>,
  now: () => Date,
  counters: Counters,
  { limits = LIMITS, policy = () => NOTHING_GRANTED, ...settings }: GatewaySettings = {},
): Promise<TestGraph> {
  const issuer = await createDevelopmentIssuer('development', await newDevelopmentKey())
  let address = ''
  const bound = { publicUrl: () => address, issuer }
  const { server, graph: federated } = await createGateway({
    supergraphSdl: await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'),
    linkFor: linksTo(graph.subgraphs),
    guards: { tokens: issuer.policy, bound, limits, ...(policy !== 'IN_FORCE' && { policy }) },
    operations: registeredOperations(),
    logger: pino({ level: 'silent' }),
    introspection: true,
    graphiql: true,
    now,
    onFetch: (subgraph) => count(counters.fetches, subgraph),
    ...settings,
  })
  address = await server.listen({ host: '127.0.0.1', port: 0 })
  const tokenFor = (viewer: Exclude<Viewer, { kind: 'PUBLIC' }>) => issuer.tokenFor(viewer, now())
  return {
    address,
    subgraphs: graph.subgraphs,
    tokenFor,
    issuer,
    sqlOf: (subgraph) => sqlOf(graph, subgraph),
    replaceSupergraph: (text) => federated.replace(text),
    ask: async <Data>(query: string, { variables, viewer = PUBLIC }: AskOptions = {}) => {
      counters.fetches.clear()
      counters.statements.clear()
      const token = viewer.kind === 'PUBLIC' ? null : await tokenFor(viewer)
      const answer = await askOverHttp<Data>(address, { query, ...(variables && { variables }) }, token)
      return {
        ...answer,
        fetches: Object.fromEntries(counters.fetches),
        statements: Object.fromEntries(counters.statements),
      }
    },
    close: async () => {
      await server.close()
    },
  }
}

/** Posts an operation to a gateway. */
export async function askOverHttp<Data>(address: string, body: unknown, token: string | null) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  const { data = null, errors = [] } = (await response.json()) as { data?: Data; errors?: GraphQLErrorJson[] }
  return { status: response.status, data, errors }
}

function sqlOf(graph: Awaited<ReturnType<typeof openGraph>>, subgraph: string): Sql {
  const found = graph.parts.find(({ part }) => part.name === subgraph)
  if (found === undefined) throw new Error(`Expected a subgraph of the graph, got ${subgraph}.`)
  return found.sql
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

import { composeServices } from '@apollo/composition'
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer, HeaderMap } from '@apollo/server'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type FormattedExecutionResult, graphql, parse } from 'graphql'
import { vi } from 'vitest'
import type { GatewayContext } from '../../src/context.ts'
import { createFederatedGraph } from '../../src/graph/federated-graph.ts'
import { beginRecord } from '../../src/operation/record.ts'
import type { SubgraphAnswer, SubgraphLink } from '../../src/subgraphs/link.ts'

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']>

/** A subgraph of a test: its own part of the schema, and what it answers. */
export interface TestSubgraph {
  readonly sdl: string
  readonly resolvers: Resolvers
}

export type TestSubgraphs = Readonly<Record<string, TestSubgraph>>

/** What one gateway does with an operation. */
export type Ask = (
  query: string,
  variables?: Record<string, unknown>,
  headers?: Readonly<Record<string, string>>,
) => Promise<FormattedExecutionResult>

export interface TwoGateways {
  /** ApolloGateway as it comes. */
  readonly stock: Ask
  readonly ours: Ask
  /** Each fetch that ours has sent, as `subgraph query`. */
  readonly fetches: string[]
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@requires", "@external", "@provides", "@shareable", "@interfaceObject", "@inaccessible", "@override"])`

/** The supergraph of test subgraphs. */
export function supergraphOf(subgraphs: TestSubgraphs): string {
  const services = Object.entries(subgraphs).map(([name, { sdl }]) => ({
    name,
    url: `http://${name}.invalid`,
    typeDefs: parse(LINK + sdl),
  }))
  const result = composeServices(services)
  if (result.errors) throw new Error(result.errors.map((error) => error.message).join('\n'))
  return result.supergraphSdl
}

/** Puts the same subgraphs behind Apollo's gateway and behind ours. */
export async function twoGateways(
  subgraphs: TestSubgraphs,
  supergraphSdl: string = supergraphOf(subgraphs),
): Promise<TwoGateways> {
  // It reports to its maker else.
  vi.stubEnv('APOLLO_TELEMETRY_DISABLED', '1')
  const fetches: string[] = []
  const stock = new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl,
      buildService: ({ name }) => new LocalGraphQLDataSource(schemaOf(subgraphs, name ?? '')),
    }),
  })
  const ours = new ApolloServer<GatewayContext>({
    gateway: createFederatedGraph(supergraphSdl, {
      linkFor: ({ name }) => linkTo(subgraphs, name, fetches),
      scalars: {},
    }),
  })
  await Promise.all([stock.start(), ours.start()])
  return { stock: asking(stock, {}), ours: asking(ours, contextOfTest()), fetches }
}

function asking<Context extends object>(server: ApolloServer<Context>, contextValue: Context): Ask {
  return async (query, variables = {}, headers = {}) => {
    const http = { method: 'POST', headers: new HeaderMap(Object.entries(headers)), search: '', body: null }
    const { body } = await server.executeOperation({ query, variables, http }, { contextValue })
    if (body.kind !== 'single') throw new Error('Expected one answer, but got an incremental one.')
    return JSON.parse(JSON.stringify(body.singleResult))
  }
}

/** The way to a test subgraph in this process; it writes down what is asked. */
export function linkTo(subgraphs: TestSubgraphs, name: string, fetches: string[]): SubgraphLink {
  const schema = schemaOf(subgraphs, name)
  return {
    name,
    ask: async ({ query, variables }): Promise<SubgraphAnswer> => {
      fetches.push(`${name} ${query}`)
      const { data, errors } = await graphql({ schema, source: query, variableValues: variables })
      return { data: data ?? null, ...(errors && { errors: errors.map((error) => error.toJSON()) }) }
    },
    subscribe: () => Promise.reject(new Error('No test subscribes here.')),
    checkReady: async () => {},
    close: async () => {},
  }
}

/** A test subgraph as a schema that answers. */
export function schemaOf(subgraphs: TestSubgraphs, name: string) {
  const subgraph = subgraphs[name]
  if (!subgraph) throw new Error(`Expected a subgraph of the test, but got "${name}".`)
  return buildSubgraphSchema({ typeDefs: parse(LINK + subgraph.sdl), resolvers: subgraph.resolvers })
}

/** A caller that is the public. */
export function contextOfTest(): GatewayContext {
  return {
    viewer: { kind: 'PUBLIC' },
    traceId: 'test',
    signal: new AbortController().signal,
    now: () => new Date('2026-01-05T00:00:00Z'),
    record: beginRecord(),
    subgraphContexts: new Map(),
    onBug: () => {},
  }
}

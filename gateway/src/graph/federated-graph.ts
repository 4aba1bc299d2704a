import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { GraphQLScalarType, GraphQLSchema } from 'graphql'
import type { GatewayContext } from '../context.ts'
import type { SubgraphLink } from '../subgraphs/link.ts'
import { createLinkPool, type LinkFor } from '../subgraphs/link-pool.ts'
import { createGraphInForce, type GraphInForce } from './graph-in-force.ts'
import { type ServedGraph, serveGraph } from './served-graph.ts'

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway']
type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]

export interface FederatedGraphOptions {
  readonly linkFor: LinkFor
  /** Scalars that refuse bad values before anything is planned, by name; a supergraph's own accept everything. */
  readonly scalars: Readonly<Record<string, GraphQLScalarType>>
}

/** The graph that Apollo Server serves: the supergraph in force, its plans, and the ways to its subgraphs. */
export interface FederatedGraph extends GatewayInterface {
  readonly inForce: GraphInForce
  readonly links: readonly SubgraphLink[]
  /** Puts another supergraph in force; when it cannot be served this throws, and the one in force stays. */
  replace(supergraphSdl: string): void
}

/**
 * Apollo's planner and executor behind an interface of ours instead of the class ApolloGateway: an operation is planned and run
 * on the very schema that it was validated against, also while another one is put in force; and nothing is sent to Apollo.
 */
export function createFederatedGraph(
  supergraphSdl: string,
  { linkFor, scalars }: FederatedGraphOptions,
): FederatedGraph {
  const pool = createLinkPool(linkFor)
  const bySchema = new WeakMap<GraphQLSchema, ServedGraph>()
  const listeners = new Set<SchemaListener>()
  const serve = (text: string) => {
    const served = serveGraph(createGraphInForce(text, scalars), pool)
    bySchema.set(served.graph.schema, served)
    return served
  }
  let current = serve(supergraphSdl)
  const tell = (listener: SchemaListener) =>
    listener({ apiSchema: current.graph.schema, coreSupergraphSdl: current.graph.supergraphSdl })
  return {
    get inForce() {
      return current.graph
    },
    get links() {
      return current.links
    },
    replace(text) {
      if (text === current.graph.supergraphSdl) return
      const before = current
      current = serve(text)
      for (const listener of listeners) tell(listener)
      void before.retire()
    },
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async load() {
      for (const listener of listeners) tell(listener)
      return { executor: (request) => execute(bySchema.get(request.schema) ?? current, request) }
    },
    stop: () => current.retire(),
  }
}

function execute(served: ServedGraph, request: Parameters<GraphInForce['execute']>[0]) {
  return served.run(() => served.graph.execute(request, served.services))
}

import type { ServiceMap } from '@apollo/gateway'
import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { GraphQLScalarType, GraphQLSchema } from 'graphql'
import type { GatewayContext } from '../context.ts'
import { dataSourceOf } from '../subgraphs/data-source.ts'
import type { SubgraphLink } from '../subgraphs/link.ts'
import { createGraphInForce, type GraphInForce } from './graph-in-force.ts'

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway']
type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]

/** Makes the way to a subgraph of the supergraph; throws when there is none. */
export type LinkFor = (subgraph: { readonly name: string; readonly url: string }) => SubgraphLink

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

/** A supergraph and the ways to its subgraphs, and how many operations run on them now. */
interface Served {
  readonly graph: GraphInForce
  readonly links: ReadonlyMap<string, SubgraphLink>
  readonly services: ServiceMap
  running: number
}

/**
 * Apollo's planner and executor behind an interface of ours instead of the class ApolloGateway: an operation is planned and run
 * on the very schema that it was validated against, also while another one is put in force; and nothing is sent to Apollo.
 */
export function createFederatedGraph(
  supergraphSdl: string,
  { linkFor, scalars }: FederatedGraphOptions,
): FederatedGraph {
  const bySchema = new WeakMap<GraphQLSchema, Served>()
  const listeners = new Set<SchemaListener>()
  const serve = (text: string, known: Served['links']) => {
    const graph = createGraphInForce(text, scalars)
    const served = { graph, ...connect(graph, known, linkFor), running: 0 }
    bySchema.set(graph.schema, served)
    return served
  }
  let current: Served = serve(supergraphSdl, new Map())
  const tell = (listener: SchemaListener) =>
    listener({ apiSchema: current.graph.schema, coreSupergraphSdl: current.graph.supergraphSdl })
  const run = async <Result>(served: Served, operation: () => Promise<Result>) => {
    served.running += 1
    try {
      return await operation()
    } finally {
      served.running -= 1
      retire(served, current)
    }
  }

  return {
    get inForce() {
      return current.graph
    },
    get links() {
      return [...new Set(current.links.values())]
    },
    replace(text) {
      if (text === current.graph.supergraphSdl) return
      const before = current
      current = serve(text, before.links)
      for (const listener of listeners) tell(listener)
      retire(before, current)
    },
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async load() {
      for (const listener of listeners) tell(listener)
      return {
        executor: async (request) => {
          const served = bySchema.get(request.schema) ?? current
          return run(served, () => served.graph.execute(request, served.services))
        },
      }
    },
    async stop() {
      await Promise.all([...current.links.values()].map((link) => link.close()))
    },
  }
}

function connect(graph: GraphInForce, known: Served['links'], linkFor: LinkFor): Pick<Served, 'links' | 'services'> {
  const links = new Map<string, SubgraphLink>()
  const services: ServiceMap = Object.create(null)
  for (const subgraph of graph.subgraphs) {
    const address = `${subgraph.name} ${subgraph.url}`
    const link = known.get(address) ?? linkFor(subgraph)
    links.set(address, link)
    services[subgraph.name] = dataSourceOf(link)
  }
  return { links, services }
}

/** Closes what only a replaced supergraph needed, once the last operation on it has ended. */
function retire(served: Served, current: Served): void {
  if (served === current || served.running > 0) return
  for (const [address, link] of served.links) if (!current.links.has(address)) void link.close()
}

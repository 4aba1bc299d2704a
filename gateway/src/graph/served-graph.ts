import type { ServiceMap } from '@apollo/gateway'
import { dataSourceOf } from '../subgraphs/data-source.ts'
import type { SubgraphLink } from '../subgraphs/link.ts'
import type { LinkPool } from '../subgraphs/link-pool.ts'
import type { GraphInForce } from './graph-in-force.ts'
import { type GuardedServices, guardServices } from './guarded-services.ts'

/** A supergraph with the ways to its subgraphs, for as long as operations run on it. */
export interface ServedGraph {
  readonly graph: GraphInForce
  readonly links: readonly SubgraphLink[]
  readonly services: GuardedServices
  /** Keeps the links open while the operation runs. */
  run<Result>(operation: () => Promise<Result>): Promise<Result>
  /** No operation begins here any more; the links are let go after the last one. */
  retire(): Promise<void>
}

/** Opens the ways to a supergraph's subgraphs. */
export function serveGraph(graph: GraphInForce, pool: LinkPool): ServedGraph {
  const links = graph.subgraphs.map((subgraph) => pool.hold(subgraph))
  const services: ServiceMap = Object.create(null)
  for (const link of links) services[link.name] = dataSourceOf(link)
  let running = 0
  let tellRetired: (() => void) | undefined
  const letGo = () => {
    if (running > 0 || tellRetired === undefined) return
    for (const subgraph of graph.subgraphs) pool.release(subgraph)
    tellRetired()
  }
  return {
    graph,
    links,
    services: guardServices(services, graph.schema),
    run: async (operation) => {
      running += 1
      try {
        return await operation()
      } finally {
        running -= 1
        letGo()
      }
    },
    retire: () =>
      new Promise((resolve) => {
        tellRetired = resolve
        letGo()
      }),
  }
}

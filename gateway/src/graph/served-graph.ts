import type { GatewayContext } from '../context.ts'
import type { AskSubgraph } from '../execution/run.ts'
import { askSubgraph, unavailable } from '../subgraphs/ask-subgraph.ts'
import { type SubgraphAnswer, SubgraphFault, type SubgraphLink, type SubgraphRequest } from '../subgraphs/link.ts'
import type { LinkPool } from '../subgraphs/link-pool.ts'
import { repeatableFetches } from './asked-each-time.ts'
import type { GraphInForce } from './graph-in-force.ts'

/** A supergraph with the ways to its subgraphs, for as long as operations run on it. */
export interface ServedGraph {
  readonly graph: GraphInForce
  readonly links: readonly SubgraphLink[]
  /** Asks subgraphs for one operation. */
  asking(context: GatewayContext): AskSubgraph
  /** Keeps the links open while the operation runs. */
  run<Result>(operation: () => Promise<Result>): Promise<Result>
  /**
   * What a subgraph says at each event, until the context's signal is aborted or the graph retires. Keeps the links open until
   * it is read to its end, which therefore it must be.
   */
  subscribe(subgraph: string, request: SubgraphRequest, context: GatewayContext): Promise<AsyncIterable<SubgraphAnswer>>
  /** No operation begins here any more and subscriptions end; the links are let go after the last one. */
  retire(): Promise<void>
}

/** Opens the ways to a supergraph's subgraphs. */
export function serveGraph(graph: GraphInForce, pool: LinkPool): ServedGraph {
  const links = graph.subgraphs.map((subgraph) => pool.hold(subgraph))
  const subscriptions = new Set<AbortController>()
  const isRepeatable = repeatableFetches(graph.supergraphSdl)
  let running = 0
  let tellRetired: (() => void) | undefined
  const letGo = (ended: number) => {
    running -= ended
    if (running > 0 || tellRetired === undefined) return
    for (const subgraph of graph.subgraphs) pool.release(subgraph)
    tellRetired()
  }
  return {
    graph,
    links,
    asking: (context) => (subgraph, request) =>
      askSubgraph(linkIn(links, subgraph), { ...request, isRepeatable: isRepeatable(request) }, context),
    run: (operation) => {
      running += 1
      return operation().finally(() => letGo(1))
    },
    subscribe: async (subgraph, request, context) => {
      const link = linkIn(links, subgraph)
      const over = endingWith(context.signal, tellRetired !== undefined)
      subscriptions.add(over)
      running += 1
      const answers = await answersOf(link, request, { ...context, signal: over.signal })
      return withEnd(answers, () => {
        subscriptions.delete(over)
        letGo(1)
      })
    },
    retire: () =>
      new Promise((resolve) => {
        tellRetired = resolve
        for (const over of subscriptions) over.abort()
        letGo(0)
      }),
  }
}

function linkIn(links: readonly SubgraphLink[], subgraph: string): SubgraphLink {
  const link = links.find(({ name }) => name === subgraph)
  if (link === undefined) throw new Error(`Expected a way to subgraph "${subgraph}", but there is none.`)
  return link
}

function endingWith(signal: AbortSignal, isOver: boolean): AbortController {
  const controller = new AbortController()
  if (signal.aborted || isOver) controller.abort()
  signal.addEventListener('abort', () => controller.abort(), { once: true })
  return controller
}

/** A subgraph that cannot be reached, at the start or later, says so as its last word. */
async function answersOf(
  link: SubgraphLink,
  request: SubgraphRequest,
  context: GatewayContext,
): Promise<AsyncIterable<SubgraphAnswer>> {
  // Opened at once: what happens from here on is told, also before somebody reads it.
  const opened = link.subscribe(request, context)
  await opened.catch(() => undefined)
  return (async function* () {
    try {
      yield* await opened
    } catch (error) {
      if (!(error instanceof SubgraphFault)) throw error
      context.onBug(error)
      yield unavailable(error, request)
    }
  })()
}

async function* withEnd<Item>(items: AsyncIterable<Item>, onEnd: () => void): AsyncIterable<Item> {
  try {
    yield* items
  } finally {
    onEnd()
  }
}

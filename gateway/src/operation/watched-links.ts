import type { GatewayContext } from '../context.ts'
import { SubgraphFault, type SubgraphLink } from '../subgraphs/link.ts'
import type { LinkFor } from '../subgraphs/link-pool.ts'
import type { FetchRecord, OperationRecord } from './record.ts'

/** Ways to subgraphs that keep in the record of the operation what it asked, how long that took, and what failed. */
export function watchedLinks(linkFor: LinkFor): LinkFor {
  return (subgraph) => watched(linkFor(subgraph))
}

function watched(link: SubgraphLink): SubgraphLink {
  return {
    name: link.name,
    ask: async (request, context) => {
      const startedAtMs = performance.now()
      try {
        return await link.ask(request, context)
      } catch (fault) {
        if (fault instanceof SubgraphFault) context.record.faults.push({ subgraph: link.name, reason: fault.reason })
        throw fault
      } finally {
        const fetches = fetchesOf(context.record, link.name)
        fetches.count += 1
        fetches.durationMs += performance.now() - startedAtMs
      }
    },
    subscribe: (request, context: GatewayContext) => link.subscribe(request, context),
    checkReady: () => link.checkReady(),
    close: () => link.close(),
    ...(link.state && { state: () => link.state?.() ?? 'closed' }),
  }
}

function fetchesOf({ fetches }: OperationRecord, subgraph: string): FetchRecord {
  const known = fetches.get(subgraph)
  if (known) return known
  const first = { count: 0, durationMs: 0 }
  fetches.set(subgraph, first)
  return first
}

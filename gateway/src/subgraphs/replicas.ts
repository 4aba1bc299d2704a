import { type SubgraphAnswer, SubgraphFault, type SubgraphLink, type SubgraphRequest } from './link.ts'

const STATES = ['closed', 'half-open', 'open'] as const

/**
 * One way to the replicas of a subgraph: each is asked in its turn, and where one cannot be asked the next one is. A change that
 * may have arrived is never asked twice.
 */
export function overReplicas(links: readonly [SubgraphLink, ...SubgraphLink[]]): SubgraphLink {
  const [first] = links
  if (links.length === 1) return first
  let turn = 0
  const inTurn = () => {
    turn = (turn + 1) % links.length
    return [...links.slice(turn), ...links.slice(0, turn)]
  }
  const ask = async <Answer>(
    request: SubgraphRequest,
    of: (link: SubgraphLink) => Promise<Answer>,
  ): Promise<Answer> => {
    let fault: unknown
    for (const link of inTurn()) {
      try {
        return await of(link)
      } catch (error) {
        if (!mayAskAnother(request, error)) throw error
        fault = error
      }
    }
    throw fault
  }
  return {
    name: first.name,
    ask: (request, context): Promise<SubgraphAnswer> => ask(request, (link) => link.ask(request, context)),
    subscribe: (request, context) => ask(request, (link) => link.subscribe(request, context)),
    // The best of theirs: it is the one that is asked.
    state: () => STATES.find((state) => links.some((link) => link.state?.() === state)) ?? 'closed',
    checkReady: () => Promise.any(links.map((link) => link.checkReady())),
    close: async () => {
      await Promise.all(links.map((link) => link.close()))
    },
  }
}

function mayAskAnother({ kind, isRepeatable }: SubgraphRequest, error: unknown): boolean {
  if (!(error instanceof SubgraphFault)) return false
  return (
    error.reason === 'BREAKER_OPEN' || (error.reason === 'UNREACHABLE' && kind !== 'mutation' && isRepeatable !== false)
  )
}

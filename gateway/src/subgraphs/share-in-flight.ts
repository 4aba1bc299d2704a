import { whenAborted } from '@yilian/service-kit'
import type { GatewayContext } from '../context.ts'
import { forwardedIdentity } from './forwarded-identity.ts'
import { type SubgraphAnswer, SubgraphFault, type SubgraphLink, type SubgraphRequest } from './link.ts'

/**
 * A link that sends equal questions once while one of them is under way. Equal means: the same text, the same variables
 * and the same identity in full; only queries are, without fields that are to be asked each time, and nothing is kept after the answer.
 */
export function shareInFlight<Link extends SubgraphLink>(link: Link): Link {
  const flights = new Map<string, Flight>()
  const ask = (request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer> => {
    if (request.kind !== 'query' || request.isRepeatable === false) return link.ask(request, context)
    const key = keyOf(request, context)
    let flight = flights.get(key)
    if (!flight) {
      const started = new Flight(link, request, context, () => {
        if (flights.get(key) === started) flights.delete(key)
      })
      flights.set(key, started)
      flight = started
    }
    return flight.join(context.signal)
  }
  return { ...link, ask }
}

/**
 * As JSON, which is how question and identity are sent: what has one text here has one text there. Key order is left as
 * it is: the executor gives variables in the order of the plan, and a key that is too narrow only shares less.
 */
function keyOf({ query, operationName, variables }: SubgraphRequest, context: GatewayContext): string {
  return JSON.stringify([query, operationName ?? null, variables, forwardedIdentity(context)])
}

/** One question under way, and those who wait for its answer. It is given up only when nobody waits any more. */
class Flight {
  readonly #subgraph: string
  readonly #controller = new AbortController()
  readonly #take: Promise<() => SubgraphAnswer>
  readonly #onEnd: () => void
  #joined = 0
  #waiting = 0

  constructor(link: SubgraphLink, request: SubgraphRequest, context: GatewayContext, onEnd: () => void) {
    this.#subgraph = link.name
    this.#onEnd = onEnd
    // Contexts of subgraphs in this process carry the signal, and must not stay with the one who asked first.
    const own = { ...context, signal: this.#controller.signal, subgraphContexts: new Map() }
    this.#take = link
      .ask(request, own)
      .then((answer) => this.#shared(answer))
      .finally(onEnd)
    // Nobody may be left to hear of it.
    this.#take.catch(() => undefined)
  }

  join(signal: AbortSignal): Promise<SubgraphAnswer> {
    this.#joined += 1
    this.#waiting += 1
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(new SubgraphFault(this.#subgraph, 'TIMEOUT', 'nobody waits for the answer any more'))
        this.#waiting -= 1
        if (this.#waiting > 0) return
        this.#onEnd()
        this.#controller.abort()
      }
      const stopListening = whenAborted(signal, leave)
      if (signal.aborted) return
      this.#take.then((take) => resolve(take()), reject).finally(stopListening)
    })
  }

  /** The text is made before anyone has the answer: the executor changes what it is given. */
  #shared(answer: SubgraphAnswer): () => SubgraphAnswer {
    this.#onEnd()
    if (this.#joined === 1) return () => answer
    const text = JSON.stringify(answer)
    let isGiven = false
    return () => {
      if (isGiven) return JSON.parse(text)
      isGiven = true
      return answer
    }
  }
}

import { SubgraphFault } from './link.ts'
import { whenAborted } from './when-aborted.ts'

/**
 * Until when one question to a subgraph may take, and whether its caller still waits. One timer and one listener for all
 * attempts, both taken back by `end`: a signal that ends by itself (AbortSignal.timeout) lives on long after its question.
 */
export class Deadline {
  readonly #timer: NodeJS.Timeout
  readonly #endsAtMs: number
  readonly #stopListening: () => void
  #fault: SubgraphFault | null = null
  #listener: ((fault: SubgraphFault) => void) | null = null
  /** True when nobody waits any more; that is no fault of the subgraph. */
  isAbandoned = false

  constructor(subgraph: string, timeoutMs: number, callerSignal: AbortSignal) {
    this.#endsAtMs = performance.now() + timeoutMs
    this.#timer = setTimeout(
      () => this.#finish(new SubgraphFault(subgraph, 'TIMEOUT', `no answer within ${timeoutMs} ms`)),
      timeoutMs,
    )
    this.#stopListening = whenAborted(callerSignal, () => {
      this.isAbandoned = true
      this.#finish(new SubgraphFault(subgraph, 'TIMEOUT', 'nobody waits for the answer any more'))
    })
  }

  remainingMs(): number {
    return Math.max(0, Math.floor(this.#endsAtMs - performance.now()))
  }

  /** Calls back when it is over, at once if it is already; the last who asked is told. */
  onOver(listener: (fault: SubgraphFault) => void): void {
    this.#listener = listener
    if (this.#fault) listener(this.#fault)
  }

  /** Waits; rejects when it is over before. */
  pause(durationMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, durationMs)
      this.onOver((fault) => {
        clearTimeout(timer)
        reject(fault)
      })
    })
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#stopListening()
    this.#listener = null
  }

  #finish(fault: SubgraphFault): void {
    this.#fault = fault
    this.#listener?.(fault)
  }
}

import { whenAborted } from './when-aborted.ts'

/**
 * Until when one question to another system may take, and whether its caller still waits. One timer and one listener for all
 * attempts, both taken back by `end`: a signal that ends by itself (AbortSignal.timeout) lives on long after its question.
 */
export class Deadline {
  readonly #timer: NodeJS.Timeout
  readonly #endsAtMs: number
  readonly #stopListening: () => void
  #fault: Error | null = null
  #listener: ((fault: Error) => void) | null = null
  /** True when nobody waits any more; that is no fault of who was asked. */
  isAbandoned = false

  /** `faultOf` makes what the question is rejected with, of a sentence for the log. */
  constructor(timeoutMs: number, callerSignal: AbortSignal, faultOf: (message: string) => Error) {
    this.#endsAtMs = performance.now() + timeoutMs
    this.#timer = setTimeout(() => this.#finish(faultOf(`no answer within ${timeoutMs} ms`)), timeoutMs)
    this.#stopListening = whenAborted(callerSignal, () => {
      this.isAbandoned = true
      this.#finish(faultOf('nobody waits for the answer any more'))
    })
  }

  remainingMs(): number {
    return Math.max(0, Math.floor(this.#endsAtMs - performance.now()))
  }

  /** Calls back when it is over, at once if it is already; the last who asked is told. */
  onOver(listener: (fault: Error) => void): void {
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

  #finish(fault: Error): void {
    this.#fault = fault
    this.#listener?.(fault)
  }
}

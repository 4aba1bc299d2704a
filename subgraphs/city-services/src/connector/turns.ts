import { whenAborted } from '@yilian/service-kit'

/** Gives the turn back. */
export type Leave = () => void

/** Lets so many questions to a department run at once; the others wait in order of arrival, up to a number. */
export class Turns {
  readonly #atOnce: number
  readonly #maxWaiting: number
  readonly #waiting = new Set<() => void>()
  #running = 0

  constructor(atOnce: number, maxWaiting: number) {
    this.#atOnce = atOnce
    this.#maxWaiting = maxWaiting
  }

  get running(): number {
    return this.#running
  }

  get waiting(): number {
    return this.#waiting.size
  }

  /** A turn; null when too many wait already, when it does not come in time, or when nobody waits for it any more. */
  async take(waitMs: number, signal: AbortSignal): Promise<Leave | null> {
    if (signal.aborted) return null
    if (this.#running < this.#atOnce) return this.#start()
    if (this.#waiting.size >= this.#maxWaiting) return null
    return new Promise((resolve) => {
      const end = (leave: Leave | null) => {
        clearTimeout(timer)
        stopListening()
        this.#waiting.delete(admit)
        resolve(leave)
      }
      const admit = () => end(this.#start())
      const timer = setTimeout(() => end(null), waitMs)
      const stopListening = whenAborted(signal, () => end(null))
      this.#waiting.add(admit)
    })
  }

  #start(): Leave {
    this.#running += 1
    return () => {
      this.#running -= 1
      const [next] = this.#waiting
      next?.()
    }
  }
}

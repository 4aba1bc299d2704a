import { whenAborted } from '@yilian/service-kit'

/** How many operations run at once in this process, and how long others wait for them. */
export interface GateSize {
  readonly atOnce: number
  readonly waiting: number
  readonly waitMs: number
}

/** What one viewer may have of the gate. */
export interface ViewerShare {
  readonly concurrentOperations: number
  readonly waitingOperations: number
}

/** Ends an operation that was let in; to be called once. */
type Leave = () => void

interface Waiter {
  admit(): void
}

/** One viewer's operations; kept while there are any. */
interface Line {
  readonly viewer: string
  readonly waiters: Set<Waiter>
  running: number
  allowed: number
}

/** Lets the operations of one process in by turns, so that one viewer's flood costs nobody else more than a turn. */
export class OperationGate {
  readonly #size: GateSize
  // In the order of their turns: whoever was let in goes to the end.
  readonly #lines = new Map<string, Line>()
  #running = 0
  #waiting = 0

  constructor(size: GateSize) {
    this.#size = size
  }

  get running(): number {
    return this.#running
  }

  get waiting(): number {
    return this.#waiting
  }

  /**
   * Resolves when the operation may run, or with null when it may not: too many wait already, it has waited too long, or its
   * caller has gone.
   */
  async enter(viewer: string, share: ViewerShare, callerGone: AbortSignal): Promise<Leave | null> {
    if (callerGone.aborted) return null
    const line = this.#lines.get(viewer) ?? { viewer, waiters: new Set<Waiter>(), running: 0, allowed: 0 }
    line.allowed = share.concurrentOperations
    // Whoever waits could not be let in, so whoever comes now overtakes nobody.
    if (this.#running < this.#size.atOnce && line.running < line.allowed) return this.#start(line)
    if (this.#waiting >= this.#size.waiting || line.waiters.size >= share.waitingOperations) return null
    this.#lines.set(viewer, line)
    return this.#wait(line, callerGone)
  }

  #wait(line: Line, callerGone: AbortSignal): Promise<Leave | null> {
    return new Promise((resolve) => {
      const end = (leave: Leave | null) => {
        clearTimeout(timer)
        stopListening()
        line.waiters.delete(waiter)
        this.#waiting -= 1
        this.#forgetEmpty(line)
        resolve(leave)
      }
      const waiter: Waiter = { admit: () => end(this.#start(line)) }
      const timer = setTimeout(() => end(null), this.#size.waitMs)
      const stopListening = whenAborted(callerGone, () => end(null))
      line.waiters.add(waiter)
      this.#waiting += 1
    })
  }

  #start(line: Line): Leave {
    this.#running += 1
    line.running += 1
    this.#lines.delete(line.viewer)
    this.#lines.set(line.viewer, line)
    return () => {
      this.#running -= 1
      line.running -= 1
      this.#forgetEmpty(line)
      this.#admitNext()
    }
  }

  #forgetEmpty(line: Line): void {
    if (line.running === 0 && line.waiters.size === 0) this.#lines.delete(line.viewer)
  }

  #admitNext(): void {
    if (this.#waiting === 0 || this.#running >= this.#size.atOnce) return
    for (const line of this.#lines.values()) {
      const [first] = line.waiters
      if (first === undefined || line.running >= line.allowed) continue
      first.admit()
      return
    }
  }
}

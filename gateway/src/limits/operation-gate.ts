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

/** Lets operations in by turns, so that one viewer's flood costs nobody else more than a turn. */
export interface OperationGate {
  /**
   * Resolves when the operation may run, with the function that ends it, to be called once; or with null when it may not:
   * too many wait already, it has waited too long, or its caller has gone.
   */
  enter(viewer: string, share: ViewerShare, callerGone: AbortSignal): Promise<(() => void) | null>
  readonly running: number
  readonly waiting: number
}

interface Waiter {
  admit(): void
}

/** One viewer's operations; kept while there are any. */
interface Line {
  running: number
  allowed: number
  readonly waiters: Set<Waiter>
}

/** Makes the gate of one process. */
export function createOperationGate({ atOnce, waiting: mostWaiting, waitMs }: GateSize): OperationGate {
  // In the order of their turns: whoever was let in goes to the end.
  const lines = new Map<string, Line>()
  let running = 0
  let waiting = 0

  const leave = (viewer: string, line: Line) => () => {
    running -= 1
    line.running -= 1
    forgetEmpty(viewer, line)
    admitNext()
  }
  const forgetEmpty = (viewer: string, line: Line) => {
    if (line.running === 0 && line.waiters.size === 0) lines.delete(viewer)
  }
  const start = (viewer: string, line: Line) => {
    running += 1
    line.running += 1
    lines.delete(viewer)
    lines.set(viewer, line)
    return leave(viewer, line)
  }
  const admitNext = () => {
    if (waiting === 0 || running >= atOnce) return
    for (const line of lines.values()) {
      const [first] = line.waiters
      if (first !== undefined && line.running < line.allowed) return first.admit()
    }
  }
  const wait = (viewer: string, line: Line, callerGone: AbortSignal) =>
    new Promise<(() => void) | null>((resolve) => {
      const end = (release: (() => void) | null) => {
        clearTimeout(timer)
        callerGone.removeEventListener('abort', giveUp)
        line.waiters.delete(waiter)
        waiting -= 1
        resolve(release)
      }
      const giveUp = () => {
        end(null)
        forgetEmpty(viewer, line)
      }
      const waiter: Waiter = { admit: () => end(start(viewer, line)) }
      const timer = setTimeout(giveUp, waitMs)
      callerGone.addEventListener('abort', giveUp)
      line.waiters.add(waiter)
      waiting += 1
    })

  return {
    get running() {
      return running
    },
    get waiting() {
      return waiting
    },
    async enter(viewer, { concurrentOperations, waitingOperations }, callerGone) {
      if (callerGone.aborted) return null
      const line = lines.get(viewer) ?? { running: 0, allowed: 0, waiters: new Set<Waiter>() }
      line.allowed = concurrentOperations
      // Whoever waits could not be let in, so whoever comes now overtakes nobody.
      if (running < atOnce && line.running < line.allowed) return start(viewer, line)
      if (waiting >= mostWaiting || line.waiters.size >= waitingOperations) return null
      lines.set(viewer, line)
      return wait(viewer, line, callerGone)
    },
  }
}

/** One wait; a caller's function may be the same for several. */
interface Listener {
  readonly call: () => void
}

/** Who waits for one signal, and what tells them. */
interface Waiting {
  readonly listeners: Set<Listener>
  tell(): void
}

const waitingFor = new WeakMap<AbortSignal, Waiting>()

/**
 * Calls back when the signal of an operation is aborted, at once if it is already; gives back what takes the listener away.
 * An operation asks many subgraphs at a time: the signal has one listener for all of them, since each of its own costs as much as
 * the question, and Node 20 would warn of a leak at the eleventh.
 */
export function whenAborted(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener()
    return () => undefined
  }
  const waiting = waitingFor.get(signal) ?? startWaiting(signal)
  const own = { call: listener }
  waiting.listeners.add(own)
  return () => {
    if (!waiting.listeners.delete(own) || waiting.listeners.size > 0 || waitingFor.get(signal) !== waiting) return
    waitingFor.delete(signal)
    signal.removeEventListener('abort', waiting.tell)
  }
}

function startWaiting(signal: AbortSignal): Waiting {
  const listeners = new Set<Listener>()
  const waiting = {
    listeners,
    tell: () => {
      for (const { call } of listeners) call()
    },
  }
  waitingFor.set(signal, waiting)
  signal.addEventListener('abort', waiting.tell)
  return waiting
}

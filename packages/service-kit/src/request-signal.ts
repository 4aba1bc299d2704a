import { setMaxListeners } from 'node:events'
import type { ServerResponse } from 'node:http'

/** A signal that is aborted when the caller's time is up, or when its connection closes before it has its answer. */
export function requestSignal(response: ServerResponse, deadlineMs: number | null): AbortSignal {
  const controller = new AbortController()
  // Each statement may listen, and Node 20 would warn of a leak at the eleventh.
  setMaxListeners(0, controller.signal)
  const timer =
    deadlineMs === null ? undefined : setTimeout(() => controller.abort(new DeadlinePassed(deadlineMs)), deadlineMs)
  response.once('close', () => {
    clearTimeout(timer)
    if (!response.writableFinished) controller.abort(new CallerGone())
  })
  return controller.signal
}

/** Gives what comes first: the work, or the reason of the signal, thrown. The work itself goes on to its own end. */
export async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let onAbort: () => void = () => undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
  })
  if (signal.aborted) onAbort()
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort))
}

/** The reason of a signal: the caller waits no longer. */
class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed'
  constructor(deadlineMs: number) {
    super(`the caller waits for ${deadlineMs} ms and no longer`)
  }
}

/** The reason of a signal: nobody is there to be answered. */
class CallerGone extends Error {
  override readonly name = 'CallerGone'
  constructor() {
    super('the connection of the caller was closed')
  }
}

import { setMaxListeners } from 'node:events'

/**
 * Calls back when the signal of an operation is aborted, at once if it is already; gives back what takes the listener away.
 * An operation asks many subgraphs at a time, and Node 20 would warn of a leak at the eleventh.
 */
export function whenAborted(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener()
    return () => undefined
  }
  setMaxListeners(0, signal)
  signal.addEventListener('abort', listener)
  return () => signal.removeEventListener('abort', listener)
}

import type { FastifyReply } from 'fastify'
import { callerGone } from './refusals.ts'

const controllers = new WeakMap<AbortSignal, AbortController>()

/** The signal of the operation that this reply answers: aborted when its caller has gone, or by `endOperation`. */
export function operationSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  controllers.set(controller.signal, controller)
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(callerGone())
  })
  return controller.signal
}

/** Ends an operation before it is done. */
export function endOperation(signal: AbortSignal, reason: Error): void {
  controllers.get(signal)?.abort(reason)
}

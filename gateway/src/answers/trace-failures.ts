import type { ApolloServerPlugin } from '@apollo/server'
import type { Logger } from 'pino'
import type { GatewayContext } from '../context.ts'
import { formatError, isMasked } from './format-error.ts'

/** A failure that is masked before the caller is logged, and both carry the trace id by which operators find it. */
export function traceFailures(logger: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { traceId } }) {
          for (const error of errors)
            if (isMasked(formatError(error.toJSON(), error)))
              logger.error({ err: error, traceId }, 'an operation failed')
        },
        async willSendResponse({ response: { body }, contextValue: { traceId } }) {
          const errors = body.kind === 'single' ? body.singleResult.errors : undefined
          for (const error of errors?.filter(isMasked) ?? []) Object.assign(error.extensions ?? {}, { traceId })
        },
      }
    },
  }
}

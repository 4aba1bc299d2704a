import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLError } from 'graphql'
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
              logger.error({ err: withoutPath(error), traceId }, 'an operation failed')
        },
        async willSendResponse({ response: { body }, contextValue: { traceId } }) {
          const errors = body.kind === 'single' ? body.singleResult.errors : undefined
          for (const error of errors?.filter(isMasked) ?? []) Object.assign(error.extensions ?? {}, { traceId })
        },
      }
    },
  }
}

/** The names in a path are the caller's, aliases and all; on GET they stood in a URL, which is never logged. */
function withoutPath({ message, stack, extensions }: GraphQLError): Error {
  return Object.assign(new Error(message), { stack, extensions })
}

import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { formatError } from '../answers/format-error.ts'
import type { GatewayContext } from '../context.ts'

/** Says once that an operation's time was up, beside the errors of the fields that it left empty. */
export const reportTimeOut: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { signal }, response }) {
        const { body, http } = response
        const reason: unknown = signal.aborted ? signal.reason : null
        if (body.kind !== 'single' || !(reason instanceof GraphQLError)) return
        const { data, errors } = body.singleResult
        // The last moment may have been enough.
        if (errors === undefined) return
        body.singleResult.errors = [formatError(reason.toJSON(), reason), ...errors]
        if (isEmpty(data)) http.status = 504
      },
    }
  },
}

function isEmpty(data: Record<string, unknown> | null | undefined): boolean {
  return Object.values(data ?? {}).every((value) => value === null)
}

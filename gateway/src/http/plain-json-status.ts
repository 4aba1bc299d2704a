import type { ApolloServerPlugin } from '@apollo/server'
import type { GatewayContext } from '../context.ts'

// GraphQL over HTTP, on application/json: 200 SHOULD answer every well-formed request. `*/*` and no Accept at all keep 400,
// which the draft tolerates: they name no media type, and a probe or a shell script looks at the status first.
/** Gives whoever names application/json alone 200 for a well-formed request, whatever the faults of its document. */
export const plainJsonStatus: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body } }) {
        if (http.status !== 400 || !namesPlainJson(request.http?.headers.get('accept') ?? '')) return
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined
        if (errors?.every(({ extensions }) => extensions?.code !== 'BAD_REQUEST')) http.status = 200
      },
    }
  },
}

function namesPlainJson(accept: string): boolean {
  return /\bapplication\/json\b/i.test(accept) && !/\bapplication\/graphql-response\+json\b/i.test(accept)
}

import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { GatewayContext } from '../context.ts'

/** A field withheld at a thousand places is said once: its first path, its coordinate, and at how many places. */
export const collapseDenials: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        const { body } = response
        if (body.kind === 'single' && body.singleResult.errors)
          body.singleResult.errors = collapse(body.singleResult.errors)
      },
    }
  },
}

function collapse(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const places = new Map<string, number>()
  const first: [string | null, GraphQLFormattedError][] = []
  for (const error of errors) {
    const key = denialKey(error)
    const seen = key === null ? 0 : (places.get(key) ?? 0)
    if (key !== null) places.set(key, seen + 1)
    if (seen === 0) first.push([key, error])
  }
  return first.map(([key, error]) =>
    key === null ? error : { ...error, extensions: { ...error.extensions, places: places.get(key) } },
  )
}

function denialKey({ extensions, path }: GraphQLFormattedError): string | null {
  if (extensions?.code !== 'FIELD_WITHHELD') return null
  const selection = path?.filter((step) => typeof step === 'string').join('.')
  return `${extensions.coordinate} ${extensions.reason} ${selection}`
}

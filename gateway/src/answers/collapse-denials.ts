import type { ApolloServerPlugin } from '@apollo/server'
import type { ErrorCode } from '@yilian/service-kit'
import type { GraphQLFormattedError } from 'graphql'
import type { GatewayContext } from '../context.ts'

/** What a thousand places lack for one reason, withheld or not answered by a department, is said once: its first path, and at how many places. */
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

const COLLAPSED: ReadonlySet<unknown> = new Set<ErrorCode>([
  'FIELD_WITHHELD',
  'DEPARTMENT_UNAVAILABLE',
  'QUERY_REFUSED',
  'QUERY_LOG_UNAVAILABLE',
])

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
  const { code, reason, coordinate, service } = extensions ?? {}
  if (!COLLAPSED.has(code)) return null
  const selection = path?.filter((step) => typeof step === 'string').join('.')
  return `${code} ${coordinate ?? service} ${reason} ${selection}`
}

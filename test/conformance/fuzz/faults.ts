import { ERROR_CODES } from '@yilian/service-kit'
import type { RawAnswer } from '../../kit/raw-http.ts'

interface AnsweredError {
  readonly message?: unknown
  readonly extensions?: { readonly code?: unknown; readonly messageEn?: unknown }
}

// Words of our machinery: libraries, the database, places in the code.
const INTERNAL =
  /\bat \S+:\d|node_modules|\.ts\b|\.js\b|Apollo Server|ApolloGateway|fastify|FST_|ERR_|HPE_|JOSE|relation "|postgres|invalid input syntax|undefined|TypeError|stacktrace/i
const KNOWN_CODES: ReadonlySet<unknown> = new Set(ERROR_CODES)

/** What is wrong with an answer; null when it is one that a caller may get for whatever he sent. */
export function faultOf({ status, headers, text }: RawAnswer): string | null {
  if (status >= 500) return `status ${status}: ${text}`
  const isJson = /^application\/(graphql-response\+)?json; charset=utf-8$/.test(headers.get('content-type') ?? '')
  if (!isJson || text === '') return status < 400 || text === '' ? null : `status ${status} without words: ${text}`
  const { errors } = JSON.parse(text) as { errors?: readonly AnsweredError[] }
  if (status >= 400 && !errors?.length) return `status ${status} without errors: ${text}`
  return errors?.map(faultOfError).find((fault) => fault !== null) ?? null
}

function faultOfError(error: AnsweredError): string | null {
  const { message, extensions: { code, messageEn } = {} } = error
  const told = JSON.stringify(error)
  if (!KNOWN_CODES.has(code)) return `a code that is not on the list: ${told}`
  if (code === 'INTERNAL_SERVER_ERROR') return `a failure: ${told}`
  if (typeof message !== 'string' || !/\p{Script=Han}/u.test(message)) return `no Chinese: ${told}`
  if (typeof messageEn !== 'string' || !/[A-Za-z]{3}/.test(messageEn)) return `no English: ${told}`
  return INTERNAL.test(told) ? `something internal: ${told}` : null
}

import { type BilingualText, ERROR_CODES, type ErrorCode } from '@yilian/service-kit'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { libraryRefusal } from './library-errors.ts'

const MASKED: BilingualText = {
  zh: '服务内部出错, 已记录; 请凭 traceId 联系运维',
  en: 'Something failed inside the service and was recorded; quote the traceId to its operators.',
}

/** Gives every error that leaves the gateway its code and both languages; what is nobody's refusal is masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const own = ownRefusal(error) ?? formatted
  const code = knownCode(own.extensions?.code)
  if (code && typeof own.extensions?.messageEn === 'string')
    return { ...formatted, message: own.message, extensions: shown({ ...formatted.extensions, ...own.extensions }) }

  const words = libraryRefusal(code, formatted.message)
  if (words) return { ...formatted, message: words.zh, extensions: { code: words.code, messageEn: words.en } }
  return {
    message: MASKED.zh,
    ...position(formatted),
    extensions: { code: 'INTERNAL_SERVER_ERROR', messageEn: MASKED.en },
  }
}

/** True when an error is nobody's refusal, so that its cause belongs into the log. */
export function isMasked(formatted: GraphQLFormattedError): boolean {
  return formatted.extensions?.code === 'INTERNAL_SERVER_ERROR'
}

/** A scalar's refusal arrives wrapped by graphql-js and Apollo Server, which put their own code over ours. */
function ownRefusal(error: unknown): GraphQLError | null {
  for (let cause: unknown = error; cause instanceof GraphQLError; cause = cause.originalError)
    if (cause.extensions.messageEn !== undefined && cause.originalError === undefined) return cause
  return null
}

function knownCode(code: unknown): ErrorCode | undefined {
  return ERROR_CODES.find((known) => known === code)
}

function position({ path, locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(path && { path }), ...(locations && { locations }) }
}

/** Without the planner's name of a subgraph, a stack, and the HTTP status that Apollo takes from here. */
function shown(extensions: Record<string, unknown>): Record<string, unknown> {
  const { serviceName: _internal, stacktrace: _stack, http: _status, ...rest } = extensions
  return rest
}

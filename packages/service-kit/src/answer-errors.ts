import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isDatabaseAway } from './database-away.ts'
import { type BilingualText, graphError } from './errors.ts'

const MASKED: BilingualText = {
  zh: '服务内部出错, 已记录; 请凭 traceId 联系运维',
  en: 'Something failed inside the service and was recorded; quote the traceId to its operators.',
}

/** Which subgraph answers, and who is told of what went wrong in it before the caller gets the masked form. */
export interface AnswerOrigin {
  readonly subgraph: string
  report(fault: unknown): void
}

/**
 * What may leave a subgraph of its execution errors: refusals as they are; a database that is away as
 * SUBGRAPH_UNAVAILABLE with the subgraph's name; anything else is a bug, and masked.
 */
export function answerErrors(errors: readonly GraphQLError[], origin: AnswerOrigin): GraphQLFormattedError[] {
  return errors.map((error) => {
    const refusal = ownRefusal(error)
    if (refusal) return placed(refusal, error)
    const cause = error.originalError ?? error
    origin.report(cause)
    return placed(isDatabaseAway(cause) ? databaseAway(origin.subgraph) : internalError(), error)
  })
}

/** A failure of ours, as a caller may see it. */
export function internalError(): GraphQLError {
  return graphError('INTERNAL_SERVER_ERROR', MASKED)
}

function databaseAway(subgraph: string): GraphQLError {
  const text = {
    zh: `子图 ${subgraph} 的数据库暂时无法连接, 请稍后再试`,
    en: `The database of subgraph ${subgraph} cannot be reached now; try again later.`,
  }
  return graphError('SUBGRAPH_UNAVAILABLE', text, { subgraph, reason: 'DATABASE_AWAY' })
}

/** A scalar's refusal arrives wrapped by graphql-js, which puts its own sentence before ours. */
export function ownRefusal(error: GraphQLError): GraphQLError | null {
  for (let cause: unknown = error; cause instanceof GraphQLError; cause = cause.originalError)
    if (typeof cause.extensions.messageEn === 'string' && cause.originalError === undefined) return cause
  return null
}

function placed({ message, extensions }: GraphQLError, { path, locations }: GraphQLError): GraphQLFormattedError {
  return { message, ...(locations && { locations }), ...(path && { path }), extensions }
}

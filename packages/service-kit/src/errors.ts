import { GraphQLError } from 'graphql'

/**
 * Every code that an answer of the graph can carry, in `extensions.code`. The list is closed: clients switch on it.
 * What each one means stands in the README of this package.
 */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'AUTHENTICATION_UNAVAILABLE',
  'FIELD_WITHHELD',
  'BAD_REQUEST',
  'POST_REQUIRED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_NOT_PLANNABLE',
  'VALUE_MISSING',
  'OPERATION_TOO_COMPLEX',
  'OPERATION_NOT_REGISTERED',
  'OPERATION_TIMED_OUT',
  'TOO_MANY_OPERATIONS',
  'GRANT_QUOTA_USED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'INVALID_DIVISION_CODE',
  'INVALID_CREDIT_CODE',
  'INVALID_ID',
  'INVALID_DATE',
  'INVALID_CURSOR',
  'PAGE_SIZE_OUT_OF_RANGE',
  'AS_OF_OUT_OF_RANGE',
  'YEAR_OUT_OF_RANGE',
  'SUBGRAPH_UNAVAILABLE',
  'EVIDENCE_UNAVAILABLE',
  'DEPARTMENT_UNAVAILABLE',
  'QUERY_REFUSED',
  'QUERY_LOG_UNAVAILABLE',
  'EVENTS_MISSED',
  'SUBSCRIBER_TOO_SLOW',
  'TOO_MANY_SUBSCRIPTIONS',
  'NOT_FOUND',
  'INTERNAL_SERVER_ERROR',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** One text in the two languages of the graph: `zh` becomes `message`, `en` becomes `extensions.messageEn`. */
export interface BilingualText {
  readonly zh: string
  readonly en: string
}

/** A refusal that a caller may see. Its texts never name anything internal. */
export function graphError(code: ErrorCode, text: BilingualText, details: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(text.zh, { extensions: { code, messageEn: text.en, ...details } })
}

/** Shows a caller's own text inside an error: quoted, cut at 40 characters, without what cannot be seen or turns the line around. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const printable = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '�')
  const characters = [...printable]
  return `"${characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : printable}"`
}

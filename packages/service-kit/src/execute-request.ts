import { type DocumentNode, type ExecutionResult, execute, type GraphQLError, getOperationAST } from 'graphql'
import type { Logger } from 'pino'
import { type AnswerOrigin, answerErrors, internalError, ownRefusal } from './answer-errors.ts'
import { isDatabaseAway } from './database-away.ts'
import { createDocumentCache } from './document-cache.ts'
import { type BilingualText, graphError } from './errors.ts'
import { faultRecord } from './fault-record.ts'
import { unlessAborted } from './request-signal.ts'
import type { RequestContext, Subgraph } from './subgraph.ts'

/** What goes back over HTTP. */
export interface Answer {
  readonly status: number
  readonly text: string
}

interface GraphQLRequest {
  readonly query: string
  readonly variables: Record<string, unknown> | null
  readonly operationName: string | null
}

interface ReadRequest extends GraphQLRequest {
  readonly document: DocumentNode
}

export type RequestReader = (body: string) => ReadRequest | Answer

const UNREADABLE: BilingualText = {
  zh: '正文应为含 query 的 JSON 对象',
  en: 'Expected a JSON object with a query; got something else.',
}
const LEADS = {
  GRAPHQL_PARSE_FAILED: '查询语法有误',
  GRAPHQL_VALIDATION_FAILED: '查询与子图不符',
  OPERATION_RESOLUTION_FAILURE: '无法确定要执行的操作',
  BAD_USER_INPUT: '变量取值有误',
} as const

/** Answers GraphQL requests on one subgraph: refusals by 4xx, failures of ours logged and by 5xx, all else by 200. */
export function createExecutor(
  subgraph: Subgraph,
  logger: Logger,
  read: RequestReader = createRequestReader(subgraph),
): (body: string, context: RequestContext) => Promise<Answer> {
  return async (body, context) => {
    const known = read(body)
    if ('status' in known) return known
    const report = (fault: unknown) =>
      logger.error(
        { traceId: context.traceId, fault: faultRecord(fault) },
        isDatabaseAway(fault) ? 'the database is away' : 'a bug',
      )
    try {
      const result = await unlessAborted(run(subgraph, known, context), context.signal)
      return answerOf(result, { subgraph: subgraph.name, report })
    } catch (fault) {
      if (context.signal.aborted) return { status: 504, text: textOf(tooLate(subgraph.name)) }
      report(fault)
      return { status: 500, text: textOf(internalError()) }
    }
  }
}

/** Reads requests, each document once: what is to be run, or the refusal. */
export function createRequestReader(subgraph: Subgraph): RequestReader {
  const documentOf = createDocumentCache(subgraph.schema)
  return (body) => {
    const request = requestOf(body)
    if (request === null) return refused(graphError('BAD_REQUEST', UNREADABLE))
    const known = documentOf(request.query)
    if (!known.ok) return refused(unsuitable(known.code, known.sentence))
    return { ...request, document: known.document }
  }
}

/** Whether what is asked for waits for events. */
export function isSubscription({ document, operationName }: Pick<ReadRequest, 'document' | 'operationName'>): boolean {
  return getOperationAST(document, operationName)?.operation === 'subscription'
}

function answerOf(result: ExecutionResult, origin: AnswerOrigin): Answer {
  if (!('data' in result)) return refused(requestError(result.errors?.[0]))
  const errors = result.errors && answerErrors(result.errors, origin)
  return { status: 200, text: JSON.stringify({ ...(errors && { errors }), data: result.data }) }
}

async function run(
  subgraph: Subgraph,
  { document, variables, operationName }: ReadRequest,
  context: RequestContext,
): Promise<ExecutionResult> {
  if (isSubscription({ document, operationName })) return { errors: [notByPost()] }
  return execute({
    schema: subgraph.schema,
    document,
    contextValue: subgraph.createContext(context),
    variableValues: variables,
    operationName,
  })
}

function requestOf(body: string): GraphQLRequest | null {
  const value = jsonOf(body)
  if (!isRecord(value)) return null
  const { query, variables = null, operationName = null } = value
  if (typeof query !== 'string') return null
  if (variables !== null && !isRecord(variables)) return null
  if (operationName !== null && typeof operationName !== 'string') return null
  return { query, variables, operationName }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Why graphql-js ran nothing at all: a variable that does not fit, or no operation of that name. */
function requestError(error: GraphQLError | undefined): GraphQLError {
  const own = error && ownRefusal(error)
  if (own) return own
  const sentence = error?.message ?? 'Nothing could be executed.'
  const isAboutOperation = /^(Must provide|Unknown operation named)/.test(sentence)
  return unsuitable(isAboutOperation ? 'OPERATION_RESOLUTION_FAILURE' : 'BAD_USER_INPUT', sentence)
}

function unsuitable(code: keyof typeof LEADS, sentence: string): GraphQLError {
  return graphError(code, { zh: `${LEADS[code]}: ${sentence}`, en: sentence })
}

function notByPost(): GraphQLError {
  return graphError('BAD_REQUEST', {
    zh: '订阅须以 accept: text/event-stream 请求',
    en: 'Expected accept: text/event-stream for a subscription.',
  })
}

function tooLate(subgraph: string): GraphQLError {
  const text = { zh: `子图 ${subgraph} 未能按时答复`, en: `Subgraph ${subgraph} did not answer in time.` }
  return graphError('SUBGRAPH_UNAVAILABLE', text, { subgraph, reason: 'TIMEOUT' })
}

function refused(error: GraphQLError): Answer {
  return { status: 400, text: textOf(error) }
}

function textOf(error: GraphQLError): string {
  return JSON.stringify({ errors: [error] })
}

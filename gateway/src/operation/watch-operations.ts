import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { AnswerNote, GatewayContext, ResolvedOperation } from '../context.ts'
import { type HttpEnd, logOperation } from './access-log.ts'
import { CLIENT_HEADER, type ClientNames } from './client-names.ts'
import type { Metrics } from './metrics.ts'
import { beginRecord, type OperationRecord, recordOf } from './record.ts'
import { readTraceParent } from './trace-parent.ts'
import type { OperationSpan, Traces } from './traces.ts'

/** Who is told of operations. */
export interface Watchers {
  readonly logger: Logger
  readonly clientNames: ClientNames
  readonly metrics: Metrics | null
  readonly traces: Traces | null
}

/** Keeps the record of each request to the graph from its head to its answer, and hands it to log, metrics and trace. */
export interface OperationWatch {
  /** Before anything else is done with a request. */
  begin(request: FastifyRequest, reply: FastifyReply): void
  /** Runs the handler below the request's span. */
  within(handler: RouteHandlerMethod): RouteHandlerMethod
  /** Reads an answer that was given before there was an operation. */
  readAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): void
  readonly plugin: ApolloServerPlugin<GatewayContext>
  /** What the plugin learns of an operation that passes Apollo Server by. */
  readonly resolved: (operation: ResolvedOperation, clientHeader: string | string[] | undefined) => void
  readonly answered: AnswerNote
}

/** Watches for those who are told. */
export function watchOperations({ logger, clientNames, metrics, traces }: Watchers): OperationWatch {
  const spans = new WeakMap<FastifyRequest, OperationSpan>()

  function end(request: FastifyRequest, reply: FastifyReply): void {
    const record = recordOf(request)
    const ended = endOf(record, reply)
    metrics?.ended(record, ended)
    spans.get(request)?.end(record, ended)
    logOperation(logger, record, ended)
  }

  return {
    begin(request, reply) {
      const parent = readTraceParent(request.headers.traceparent)
      const span = traces?.begin(parent)
      if (span) spans.set(request, span)
      request.setDecorator(
        'operationRecord',
        beginRecord(parent?.traceId ?? span?.traceId, { isInUrl: request.method === 'GET' }),
      )
      metrics?.began()
      reply.raw.once('close', () => end(request, reply))
    },
    within: (handler) =>
      traces
        ? function (request, reply) {
            const span = spans.get(request)
            return span ? span.within(() => handler.call(this, request, reply)) : handler.call(this, request, reply)
          }
        : handler,
    readAnswer(request, reply, payload) {
      if (typeof payload !== 'string') return
      const record = recordOf(request)
      record.responseBytes = Buffer.byteLength(payload)
      if (reply.statusCode >= 400 && record.codes.size === 0) countCodes(record, errorsIn(payload))
    },
    plugin: pluginOf(clientNames, metrics),
    ...notesOf(clientNames, metrics),
  }
}

/** What the plugin below notes, of a query without errors. */
function notesOf(clientNames: ClientNames, metrics: Metrics | null): Pick<OperationWatch, 'resolved' | 'answered'> {
  return {
    resolved(operation, clientHeader) {
      const { record, viewer } = operation.contextValue
      noteCaller(operation.contextValue, clientNames(viewer, clientHeader))
      noteOperation(record, operation)
    },
    answered({ schema, queryHash, contextValue: { record } }) {
      metrics?.ran(record, schema)
      record.hash = queryHash
    },
  }
}

function pluginOf(clientNames: ClientNames, metrics: Metrics | null): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue, request }) {
      const { record, viewer } = contextValue
      noteCaller(contextValue, clientNames(viewer, request.http?.headers.get(CLIENT_HEADER)))
      return {
        async parsingDidStart() {
          metrics?.parsed()
        },
        async didResolveOperation(resolved) {
          noteOperation(record, resolved)
        },
        async executionDidStart({ schema }) {
          return { executionDidEnd: async () => metrics?.ran(record, schema) }
        },
        async willSendResponse({ queryHash, response: { body } }) {
          record.hash = queryHash ?? null
          const errors = body.kind === 'single' ? body.singleResult.errors : body.initialResult.errors
          countCodes(record, errors)
        },
      }
    },
  }
}

function noteCaller({ record, viewer }: GatewayContext, client: string): void {
  record.viewer = viewer
  record.client = client
}

function noteOperation(
  record: OperationRecord,
  { document, operation, operationName }: Pick<ResolvedOperation, 'document' | 'operation' | 'operationName'>,
): void {
  record.document = document
  record.operationName = operationName
  record.operationKind = operation?.operation ?? null
}

function countCodes({ codes }: OperationRecord, errors: readonly GraphQLFormattedError[] = []): void {
  for (const { extensions } of errors) {
    const code = String(extensions?.code ?? 'INTERNAL_SERVER_ERROR')
    codes.set(code, (codes.get(code) ?? 0) + 1)
  }
}

/** What stands before the graph refuses in the form of the graph. */
function errorsIn(payload: string): readonly GraphQLFormattedError[] {
  const { errors } = JSON.parse(payload) as { errors?: readonly GraphQLFormattedError[] }
  return errors ?? []
}

function endOf({ startedAtMs }: OperationRecord, { raw, statusCode }: FastifyReply): HttpEnd {
  return { status: statusCode, isDelivered: raw.writableFinished, durationMs: performance.now() - startedAtMs }
}

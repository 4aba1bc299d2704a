import type { ApolloServerPlugin } from '@apollo/server'
import type { Viewer } from '@yilian/governance'
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { GraphQLError } from 'graphql'
import { formatError } from '../answers/format-error.ts'
import type { GatewayContext, OperationCheck } from '../context.ts'
import { contextOf } from '../http/admit.ts'
import { createBoundedTexts } from './bounded-texts.ts'
import { createDocumentLimits, type DocumentLimits, variablesExcess } from './document-limits.ts'
import { type ForetoldLimits, foretellLimits } from './foretold-limits.ts'
import { limitOperations } from './limit-operations.ts'
import type { LimitTable, ViewerLimits } from './limit-table.ts'
import { endOperation } from './operation-end.ts'
import { OperationGate } from './operation-gate.ts'
import { notRegistered, RETRY_AFTER_SECONDS, timedOut, tooComplex, tooManyOperations } from './refusals.ts'
import { NONE_REGISTERED, type RegisteredOperations } from './registered-operations.ts'
import { reportTimeOut } from './report-time-out.ts'

// More would only wait for the databases: a subgraph has a handful of connections.
const GATE = { atOnce: 64, waiting: 1024, waitMs: 5000 }

const KEPT_BY_HASH = { entries: 2000, characters: 8 * 1024 * 1024 }

/** All limits of operations, each where it takes hold. */
export interface OperationLimits {
  /** Before Apollo Server: refuses what must not be validated, and says which operation an id means. True when it is answered. */
  refuseEarly(request: FastifyRequest, reply: FastifyReply): boolean
  /** Lets operations run by turns, each for its time. */
  inTurn(handler: RouteHandlerMethod): RouteHandlerMethod
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[]
  /** What the plugins refuse, of one operation. */
  readonly checks: readonly OperationCheck[]
  /** Texts by hash: those that are registered, then those that callers sent (APQ). */
  readonly textsByHash: TextsByHash
  /** For operations that are only explained; null without a table. */
  readonly foretold: ForetoldLimits | null
  /** How many wait for their turn now. */
  readonly waitingOperations: number
}

interface TextsByHash {
  get(hash: string): Promise<string | undefined>
  set(hash: string, text: string): Promise<void>
  delete(hash: string): Promise<void>
}

/** Makes the limits of one gateway; without a table only those that keep the process's stack. */
export function createOperationLimits(
  table: LimitTable | null,
  registered: RegisteredOperations = NONE_REGISTERED,
): OperationLimits {
  const documents = createDocumentLimits({ isGuarded: table !== null })
  const gate = new OperationGate(GATE)
  const limited = table && limitOperations(documents, table, registered)
  return {
    refuseEarly(request, reply) {
      const asked = askedIn(request)
      const limits = table?.[contextOf(request).viewer.kind] ?? null
      const refusal = asked && (byId(asked, registered) ?? refusalOf(asked, limits, documents, registered))
      if (refusal) send(reply, 400, refusal)
      return refusal !== null
    },
    inTurn: (handler) => (table ? inTurn(handler, table, gate) : handler),
    plugins: limited ? [limited.plugin, reportTimeOut] : [],
    checks: limited ? [limited.check] : [],
    textsByHash: textsByHash(registered),
    foretold: table && foretellLimits(documents, table),
    get waitingOperations() {
      return gate.waiting
    },
  }
}

type Asked = { [key: string]: unknown }

function askedIn({ method, query, body }: FastifyRequest): Asked | null {
  const asked: unknown = method === 'GET' ? query : body
  return typeof asked === 'object' && asked !== null ? (asked as Asked) : null
}

/** Names an operation by its hash where a caller names it by an id: `id`, `documentId`, or in the place of the hash. */
function byId(asked: Asked, registered: RegisteredOperations): GraphQLError | null {
  const id = asked.documentId ?? asked.id
  const extensions = asked.extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined
  const named = id ?? extensions?.persistedQuery?.sha256Hash
  if (asked.query !== undefined || typeof named !== 'string') return null
  const operation = registered.find(named)
  if (operation !== undefined)
    asked.extensions = { ...extensions, persistedQuery: { version: 1, sha256Hash: operation.sha256 } }
  // An unknown hash is Apollo Server's to refuse: the caller may send the text with it then.
  return operation === undefined && id !== undefined ? notRegistered() : null
}

function refusalOf(
  { query, variables }: Asked,
  limits: ViewerLimits | null,
  documents: DocumentLimits,
  registered: RegisteredOperations,
): GraphQLError | null {
  const tooDeep = variablesExcess(variables)
  if (tooDeep) return tooComplex(tooDeep)
  if (typeof query !== 'string' || registered.has(query)) return null
  if (limits?.operations === 'REGISTERED_ONLY') return notRegistered()
  const excess = limits ? documents.excessFor(query, limits) : documents.excessForAll(query)
  return excess && tooComplex(excess)
}

function inTurn(handler: RouteHandlerMethod, table: LimitTable, gate: OperationGate): RouteHandlerMethod {
  return async function (request, reply) {
    const { viewer, signal } = contextOf(request)
    const limits = table[viewer.kind]
    const leave = await gate.enter(lineOf(viewer), limits, signal)
    if (leave === null) {
      reply.header('retry-after', RETRY_AFTER_SECONDS)
      return send(reply, 429, tooManyOperations(limits.concurrentOperations))
    }
    const timer = setTimeout(() => endOperation(signal, timedOut(limits.timeMs)), limits.timeMs)
    try {
      return await handler.call(this, request, reply)
    } finally {
      clearTimeout(timer)
      // Before the answer is on its way: whoever reads slowly keeps nobody waiting.
      leave()
    }
  }
}

function lineOf(viewer: Viewer): string {
  return viewer.kind === 'PUBLIC' ? viewer.kind : `${viewer.kind} ${viewer.subject}`
}

function send(reply: FastifyReply, status: number, error: GraphQLError): FastifyReply {
  return reply.code(status).send({ errors: [formatError(error.toJSON(), error)] })
}

/** Apollo Server prefixes the hashes that it asks for. */
function textsByHash(registered: RegisteredOperations): TextsByHash {
  const sent = createBoundedTexts<string>(KEPT_BY_HASH)
  return {
    get: async (key) => registered.find(key.slice(key.lastIndexOf(':') + 1))?.text ?? sent.get(key),
    set: async (key, text) => sent.set(key, text, text.length),
    delete: async (key) => sent.delete(key),
  }
}

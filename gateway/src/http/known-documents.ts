import type { FastifyRequest } from 'fastify'
import { getOperationAST } from 'graphql'
import type { GatewayContext, OperationCheck, ResolvedOperation } from '../context.ts'
import { isCounted } from '../decision/count-calls.ts'
import type { DecidedOperations } from '../decision/decide-operations.ts'
import type { EvidenceKeeper } from '../evidence/keep-evidence.ts'
import type { FederatedGraph } from '../graph/federated-graph.ts'
import { assertPlannable } from '../limits/check-operation.ts'
import { COST_HEADER } from '../limits/limit-operations.ts'
import { assertNoNullVariables } from '../limits/null-variables.ts'
import type { OperationLimits } from '../limits/operation-limits.ts'
import { CLIENT_HEADER } from '../operation/client-names.ts'
import type { DocumentStore } from '../operation/document-store.ts'
import type { OperationWatch } from '../operation/watch-operations.ts'
import { PROVENANCE_HEADER } from '../provenance/tell-provenance.ts'

/** How a request was answered, or what is left for Apollo Server: the whole of it, or to put what was run into words. */
export type KnownAnswer = { readonly body: string; readonly contentType: string } | { readonly left: GatewayContext }

/** Answers a query past Apollo Server where nothing is to be said but its data. */
export type AnswerKnown = (request: FastifyRequest, context: GatewayContext) => Promise<KnownAnswer>

interface KnownOptions {
  readonly graph: Pick<FederatedGraph, 'inForce' | 'execute'>
  readonly documents: Pick<DocumentStore, 'find'>
  readonly watch: Pick<OperationWatch, 'resolved' | 'answered'>
  readonly limits: Pick<OperationLimits, 'checks'>
  /** Null where nothing is decided, or kept. */
  readonly decided: Pick<DecidedOperations, 'decide'> | null
  readonly evidence: Pick<EvidenceKeeper, 'answered'> | null
}

// What these ask for, Apollo Server's plugins tell.
const TOLD_IN_WORDS = [COST_HEADER, PROVENANCE_HEADER]

// Whatever else a caller accepts is for Apollo Server to read.
const CONTENT_TYPES = new Map<string | undefined, string>([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ['application/graphql-response+json,application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
])

/**
 * The short way of a query whose text was validated before: the same checks and notes, without Apollo Server's steps between them,
 * which are some 18 % of a small query's CPU. All words are Apollo Server's: what is refused or denied is left to it, and what ends
 * with an error is given to it as it is, so that nothing runs twice.
 */
export function answerKnown({ graph, documents, watch, limits, decided, evidence }: KnownOptions): AnswerKnown {
  // All that Apollo Server's plugins refuse and decide of a query by POST.
  const checks = [assertPlannable, assertNoNullVariables, ...limits.checks, ...(decided ? [decided.decide] : [])]
  return async (request, given) => {
    const contentType = CONTENT_TYPES.get(request.headers.accept)
    const asked = askedIn(request)
    if (contentType === undefined || asked === null) return { left: given }
    const context = { ...given }
    const resolved = resolvedIn(asked, context, graph.inForce.schema, documents)
    if (resolved === null || isRefused(resolved, checks) || hasWords(context)) return { left: given }
    watch.resolved(resolved, request.headers[CLIENT_HEADER])
    const { schema, document } = resolved
    const running = graph.execute({ schema, document, request: resolved.request, context })
    const { data, errors } = (await running.catch(() => null)) ?? {}
    if (!data || errors) return { left: { ...context, event: () => running } }
    watch.answered(resolved, data)
    evidence?.answered(resolved, data)
    return { body: `${JSON.stringify({ data })}\n`, contentType }
  }
}

interface Asked {
  readonly query: string
  readonly operationName?: string
  readonly variables?: Record<string, unknown>
}

/** A text of GraphQL by POST, as almost all requests are; null for everything else. */
function askedIn({ method, headers, body }: FastifyRequest): Asked | null {
  if (method !== 'POST' || TOLD_IN_WORDS.some((name) => headers[name] !== undefined) || !isRecord(body)) return null
  const { query, operationName = null, variables = null, extensions = null } = body
  if (typeof query !== 'string' || extensions !== null) return null
  if (operationName !== null && typeof operationName !== 'string') return null
  if (variables !== null && !isRecord(variables)) return null
  return { query, ...(operationName !== null && { operationName }), ...(variables && { variables }) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function resolvedIn(
  asked: Asked,
  contextValue: GatewayContext,
  schema: ResolvedOperation['schema'],
  documents: KnownOptions['documents'],
): ResolvedOperation | null {
  const known = documents.find(schema, asked.query)
  if (known === undefined) return null
  const operation = getOperationAST(known.document, asked.operationName)
  if (operation?.operation !== 'query') return null
  const { document, hash: queryHash } = known
  const operationName = operation.name?.value ?? null
  return { request: asked, schema, source: asked.query, queryHash, document, operation, operationName, contextValue }
}

/** Denials are told, and calls of a grant are counted once, there. */
function hasWords({ decision }: GatewayContext): boolean {
  return decision !== undefined && (decision.denials.length > 0 || isCounted(decision))
}

/** What is refused here is refused once more, in words. */
function isRefused(resolved: ResolvedOperation, checks: readonly OperationCheck[]): boolean {
  try {
    for (const check of checks) check(resolved)
    return false
  } catch {
    return true
  }
}

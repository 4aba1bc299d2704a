import type { Viewer } from '@yilian/governance'
import type { FastifyRequest } from 'fastify'
import type { DocumentNode } from 'graphql'
import type { AnswerFacts, DecidedEvidence } from '../evidence/evidence-facts.ts'
import { newTraceId } from './trace-id.ts'

/** What an operation asked of one subgraph. */
export interface FetchRecord {
  count: number
  durationMs: number
}

/** What is learnt of one request for the graph while it runs, for log, metrics and trace: no value that it carries or is answered. */
export interface OperationRecord {
  readonly startedAtMs: number
  readonly traceId: string
  /** True for a GET, whose text stands in its URL: nothing of it is shown, not even the name of the operation. */
  readonly isInUrl: boolean
  /** Null until the caller is known; it stays null when his token does not hold. */
  viewer: Viewer | null
  /** From a list that is kept short; see `createClientNames`. */
  client: string
  operationName: string | null
  operationKind: string | null
  /** SHA-256 of the text. */
  hash: string | null
  document: DocumentNode | null
  /** Null when the plan was there already. */
  planMs: number | null
  readonly fetches: Map<string, FetchRecord>
  readonly faults: { readonly subgraph: string; readonly reason: string }[]
  /** Codes of the answer's errors, and at how many places. */
  readonly codes: Map<string, number>
  responseBytes: number
  /** For evidence; null where it is not kept, or nothing was run. */
  answer: AnswerFacts | null
  /** What was decided of the operation before it was planned, for evidence; null where nothing is decided. */
  decided: DecidedEvidence | null
}

/** Begins the record of a request; of the trace that its caller names, or of a new one. */
export function beginRecord(
  traceId: string = newTraceId(),
  { isInUrl = false }: { readonly isInUrl?: boolean } = {},
): OperationRecord {
  return {
    startedAtMs: performance.now(),
    traceId,
    isInUrl,
    viewer: null,
    client: 'other',
    operationName: null,
    operationKind: null,
    hash: null,
    document: null,
    planMs: null,
    fetches: new Map(),
    faults: [],
    codes: new Map(),
    responseBytes: 0,
    answer: null,
    decided: null,
  }
}

/** The name of the operation as log and traces may show it. */
export function shownName({ isInUrl, operationName }: OperationRecord): string | null {
  return isInUrl ? null : operationName
}

/** The record of a request that is under way. */
export function recordOf(request: FastifyRequest): OperationRecord {
  return request.getDecorator<OperationRecord>('operationRecord')
}

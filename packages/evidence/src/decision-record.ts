import type { DecidedFacts, Viewer } from '@yilian/governance'

/** How an operation ended: with all that was asked, with a part of it, with a refusal, or with a failure of ours. */
export type OperationResult = 'ANSWERED' | 'PARTIAL' | 'REFUSED' | 'FAILED'

/** One selection that was not answered. */
export type RecordedDenial = {
  readonly coordinate: string
  readonly reason: string
  /** What stood in the way where it is not the field itself. */
  readonly because: string | null
  readonly places: number
}

/** What one decision was made on. */
export type DecidedOn = {
  readonly policy: string | null
  readonly grant: string | null
  readonly catalogue: string | null
  /** SHA-256 of the supergraph. */
  readonly supergraph: string
}

/** What of a decision the other parts of a record do not tell, so that it can be made again and held against this. */
export type RecordedDecision = Pick<DecidedFacts, 'denied' | 'masks'> & {
  /** SHA-256 of the operation's shape, whose text is kept beside the records. */
  readonly shape: string
}

/** What is kept of one operation: who asked what under which rules and what became of it; no value that was asked with or answered. */
export type DecisionRecord = {
  readonly at: string
  readonly traceId: string
  /** SHA-256 of the text; null where no text could be read. */
  readonly operationHash: string | null
  /** Of a registered operation only: another's could say anything. */
  readonly operationName: string | null
  readonly viewer: { readonly kind: Viewer['kind']; readonly subject: string | null }
  readonly department: string | null
  readonly purpose: string | null
  readonly grant: string | null
  readonly versions: DecidedOn
  /** Sorted schema coordinates, by what let them be read. */
  readonly read: { readonly byClass: readonly string[]; readonly byGrant: readonly string[] }
  /** Null where the operation was refused before anything was decided, and where nothing is. */
  readonly decided: RecordedDecision | null
  /** As the answer told them: those of the decision, and those that only the value's place or group could tell. */
  readonly denials: readonly RecordedDenial[]
  /** At how many places of the answer each type of record stands. */
  readonly subjects: { readonly [type: string]: number }
  readonly result: OperationResult
  /** Codes of the answer's errors, sorted. */
  readonly codes: readonly string[]
  readonly latencyMs: number
  /** HMAC-SHA256 of the answer as it left. */
  readonly answerDigest: string
}

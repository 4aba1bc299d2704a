import type { FailureReason } from '../connector/department-answer.ts'
import type { QueryResult } from '../schema.generated.ts'
import type { QueryService } from './query-service.store.ts'
import type { Refusal } from './refusals.ts'

/** One question to a department, and what came of it. */
export interface ServiceRun {
  readonly service: QueryService
  readonly result: QueryResult
  readonly value: unknown
  readonly latencyMs: number
  readonly asOf: Date
  readonly failure: FailureReason | null
  readonly refusal: Refusal | null
}

/** Why a department gave no answer: what stands in answers, health and metrics. */
export type FailureReason = 'UNREACHABLE' | 'TIMEOUT' | 'BREAKER_OPEN' | 'BUSY' | 'BAD_ANSWER' | 'REFUSED'

/** What a department's system said of one subject; `value` holds what the service's output schema promises. */
export type DepartmentAnswer =
  | { readonly kind: 'FOUND'; readonly value: unknown }
  | { readonly kind: 'NOT_FOUND' }
  | { readonly kind: 'FAILED'; readonly reason: FailureReason }

/** A question that came to no answer. The message is for the log: places and codes, never what was asked or answered. */
export class DepartmentFault extends Error {
  override readonly name = 'DepartmentFault'
  readonly reason: FailureReason

  constructor(reason: FailureReason, message: string, cause?: unknown) {
    super(message, { cause })
    this.reason = reason
  }
}

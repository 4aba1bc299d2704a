const SAID = {
  STORE_AWAY: 'none',
  NOT_PREPARED: 'one whose tables or rights are not there',
  PARTITION_MISSING: 'one without a partition for this month',
  CHECKPOINT_FAILED: 'one whose checkpoint cannot be written',
  QUEUE_FULL: 'one that has too much to write already',
  CLOSED: 'one that is closed',
} as const

type Reason = keyof typeof SAID

const REASON_OF_CODE: Readonly<Record<string, Reason>> = {
  // check_violation is what PostgreSQL says of a row that no partition takes.
  '23514': 'PARTITION_MISSING',
  '42501': 'NOT_PREPARED',
  '42P01': 'NOT_PREPARED',
}

/** A record was not kept, so what it tells of must not leave. The cause tells more to operators, never to callers. */
export class EvidenceUnavailable extends Error {
  override readonly name = 'EvidenceUnavailable'
  readonly reason: Reason

  constructor(reason: Reason, cause?: unknown) {
    super(`Expected a store that keeps evidence, got ${SAID[reason]}.`, { cause })
    this.reason = reason
  }
}

/** What a fault of the database means for evidence. */
export function evidenceUnavailable(cause: unknown): EvidenceUnavailable {
  if (cause instanceof EvidenceUnavailable) return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return new EvidenceUnavailable(REASON_OF_CODE[code] ?? 'STORE_AWAY', cause)
}

import { isDatabaseAway } from '@yilian/service-kit'

// check_violation is what PostgreSQL says of a row that no partition takes.
const NO_PARTITION = '23514'

/** The log did not take rows, so what they tell of must not leave. The cause tells more to operators, never to callers. */
export class QueryLogUnavailable extends Error {
  override readonly name = 'QueryLogUnavailable'
  readonly reason: 'DATABASE_AWAY' | 'PARTITION_MISSING' | 'FAILED'

  constructor(cause: unknown) {
    const reason = reasonOf(cause)
    super(`expected the query log to take the rows, got ${SAID[reason]}`, { cause })
    this.reason = reason
  }
}

const SAID = {
  DATABASE_AWAY: 'no connection to its database',
  PARTITION_MISSING: 'no partition for their month',
  FAILED: 'a failure of its database',
} as const

function reasonOf(cause: unknown): QueryLogUnavailable['reason'] {
  if (isDatabaseAway(cause)) return 'DATABASE_AWAY'
  return cause instanceof Error && 'code' in cause && cause.code === NO_PARTITION ? 'PARTITION_MISSING' : 'FAILED'
}

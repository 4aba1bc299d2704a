/** What postgres.js and Node say when there is no connection, and what PostgreSQL says when it ends or refuses one. */
const AWAY_CODES = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  // SQLSTATE: the role, its password or the database is not there (while it is restored, or by a wrong setting).
  '28000',
  '28P01',
  '3D000',
  // Out of connections; ended by an operator or a crash; starting up or shutting down.
  '53300',
  '57P01',
  '57P02',
  '57P03',
])
// SQLSTATE class 08 is "connection exception" as a whole.
const CONNECTION_EXCEPTION = /^08[0-9A-Z]{3}$/

/** True when an error, or what caused it, says that the database cannot be reached now: no bug, and it may pass. */
export function isDatabaseAway(error: unknown): boolean {
  const seen = new Set<unknown>()
  for (let cause = error; cause instanceof Error && !seen.has(cause); cause = causeOf(cause)) {
    seen.add(cause)
    if (hasAwayCode(cause)) return true
    if (cause instanceof AggregateError && cause.errors.some(hasAwayCode)) return true
  }
  return false
}

function causeOf(error: Error & { originalError?: unknown }): unknown {
  return error.cause ?? error.originalError
}

function hasAwayCode(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && (AWAY_CODES.has(code) || CONNECTION_EXCEPTION.test(code))
}

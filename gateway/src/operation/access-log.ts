import { createHmac, randomBytes } from 'node:crypto'
import type { Viewer } from '@yilian/governance'
import type { Logger } from 'pino'
import { type OperationRecord, shownName } from './record.ts'

// Names are the callers' to choose.
const MAX_NAME_CHARACTERS = 100
// New for each process: with a key that stays, a person's id could be found by trying all.
const pseudonymKey = randomBytes(32)

/** How a request ended, as HTTP saw it. */
export interface HttpEnd {
  readonly status: number
  /** False when the caller had gone before he had his answer. */
  readonly isDelivered: boolean
  readonly durationMs: number
}

/** One line for each request to the graph: who, which operation, how it ended and how long it took; never what was asked or said. */
export function logOperation(logger: Logger, record: OperationRecord, end: HttpEnd): void {
  if (!logger.isLevelEnabled('info')) return
  const { traceId, viewer, client, hash, codes, planMs, fetches, responseBytes } = record
  logger.info(
    {
      traceId,
      viewer: viewer?.kind ?? null,
      ...(viewer && viewer.kind !== 'PUBLIC' && { subject: subjectOf(viewer) }),
      client,
      operation: shownName(record)?.slice(0, MAX_NAME_CHARACTERS) ?? null,
      hash,
      status: end.status,
      ...(!end.isDelivered && { isDelivered: false }),
      ...(codes.size > 0 && { codes: Object.fromEntries(codes) }),
      durationMs: rounded(end.durationMs),
      ...(planMs !== null && { planMs: rounded(planMs) }),
      ...(fetches.size > 0 && { subgraphs: fetchesOf(record) }),
      responseBytes,
    },
    'an operation ended',
  )
}

/** A system's own name; a person, whose name in the city's directory may be his resident number, by a pseudonym. */
function subjectOf(viewer: Exclude<Viewer, { kind: 'PUBLIC' }>): string {
  if (viewer.kind === 'DEPARTMENT_SYSTEM' && !/\d{6}/.test(viewer.subject)) return viewer.subject
  return createHmac('sha256', pseudonymKey).update(viewer.subject).digest('hex').slice(0, 12)
}

function fetchesOf({ fetches }: OperationRecord): Record<string, { fetches: number; ms: number }> {
  const entries = [...fetches].map(([name, { count, durationMs }]) => [
    name,
    { fetches: count, ms: rounded(durationMs) },
  ])
  return Object.fromEntries(entries)
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100
}

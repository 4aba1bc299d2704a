import { createQueryLog, type QueryLogEntry } from '@yilian/city-services'
import type { Sql } from '@yilian/database'
import { planDemoLog } from '@yilian/demo-city'

type QueryLog = ReturnType<typeof createQueryLog>

const PURPOSES = [
  'ADMINISTRATIVE_LICENSING',
  'ADMINISTRATIVE_INSPECTION',
  'ADMINISTRATIVE_PENALTY',
  'PUBLIC_SERVICE',
  'CREDIT_SUPERVISION',
  'PARTY_BUILDING',
  'STATISTICS',
] as const
const RESULTS = ['FOUND', 'NOT_FOUND', 'REFUSED', 'FAILED', 'TIMED_OUT'] as const
const ENTRIES = 100_000
const ROWS_OF_A_WRITER = 500
// As many writers as keep the next commit full while one is under way.
const WRITERS = 40

/** Writes to the log until told to stop; resolves to rows a second and the times that writers waited. */
export interface Ingest {
  readonly rowsPerSecond: number
  readonly waitsMs: readonly number[]
}

/** A log, and entries like those of a working day, now. */
export async function openIngest(sql: Sql, day: string): Promise<(durationMs: number) => Promise<Ingest>> {
  const log = createQueryLog(sql, { key: Buffer.alloc(32, 5) })
  const entries = likeOn(day)
  await log.write(entries)
  return (durationMs) => ingest(log, entries, durationMs)
}

async function ingest(log: QueryLog, entries: readonly QueryLogEntry[], durationMs: number): Promise<Ingest> {
  const beganAtMs = performance.now()
  const waitsMs: number[] = []
  let rows = 0
  const writer = async (start: number) => {
    for (let at = start; performance.now() - beganAtMs < durationMs; at += ROWS_OF_A_WRITER) {
      const from = at % ENTRIES
      const startedAtMs = performance.now()
      await log.write(entries.slice(from, from + ROWS_OF_A_WRITER))
      waitsMs.push(performance.now() - startedAtMs)
      rows += ROWS_OF_A_WRITER
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_each, index) => writer((index * ENTRIES) / WRITERS)))
  return { rowsPerSecond: (rows * 1000) / (performance.now() - beganAtMs), waitsMs }
}

function likeOn(day: string): QueryLogEntry[] {
  const { services, regions, askers, months, callsOf } = planDemoLog(ENTRIES, 1, day)
  const entries: QueryLogEntry[] = []
  for (const { month } of months)
    for (const call of callsOf(month)) {
      const asker = askers[call.asker]
      entries.push({
        at: new Date(call.at),
        traceId: entries.length.toString(16).padStart(32, '0'),
        asker: asker?.subject ?? '',
        askingDepartment: asker?.department ?? null,
        service: services[call.service] ?? '',
        purpose: PURPOSES[call.purpose] ?? 'STATISTICS',
        regionCode: regions[call.region] ?? '',
        subject: `unit ${call.subject}`,
        result: RESULTS[call.result] ?? 'FAILED',
        latencyMs: call.latencyMs,
        answerDigest: call.result < 2 ? Buffer.alloc(16, 1) : null,
      })
    }
  return entries
}

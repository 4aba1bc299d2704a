import type { Sql } from '@yilian/database'
import { askerKey, knownKeys, regionKey } from './log-keys.store.ts'
import type { LogRow } from './log-rows.store.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { codeOf, MOST_LATENCY_MS, PURPOSES, RESULTS } from './query-log.codes.ts'
import type { QueryLogEntry } from './query-log.ts'

// Askers are officers and systems; beyond so many the oldest keys are looked up again.
const MOST_KEYS_KEPT = 100_000
const TRACE_ID = /^[0-9a-f]{32}$/

/** Turns entries into rows: names into keys, which it remembers, and subjects into pseudonyms. */
export function entryEncoder(
  sql: Sql,
  pseudonyms: Pseudonyms,
): (entries: readonly QueryLogEntry[]) => Promise<LogRow[]> {
  const services = remembered(
    async (code) => (await knownKeys(sql)).services.get(code) ?? unknown('query service', code),
  )
  const departments = remembered(
    async (code) => (await knownKeys(sql)).departments.get(code) ?? unknown('department', code),
  )
  const regions = remembered((code) => regionKey(sql, code))
  const askers = remembered(async (text) => {
    const [subject, department] = JSON.parse(text) as [string, string | null]
    return askerKey(sql, subject, department === null ? 0 : await departments(department))
  })
  const row = async (entry: QueryLogEntry): Promise<LogRow> => {
    const asker = askers(JSON.stringify([entry.asker, entry.askingDepartment]))
    const [region, service] = [regions(entry.regionCode), services(entry.service)]
    return {
      ...fixedPart(entry, pseudonyms),
      // Known keys are there at once: to wait for each would cost a turn of the loop an entry.
      asker: typeof asker === 'number' ? asker : await asker,
      region: typeof region === 'number' ? region : await region,
      service: typeof service === 'number' ? service : await service,
    }
  }
  return async (entries) => {
    const rows: LogRow[] = []
    for (const entry of entries) rows.push(await row(entry))
    return rows
  }
}

function fixedPart(entry: QueryLogEntry, { ofSubject }: Pseudonyms) {
  if (!TRACE_ID.test(entry.traceId))
    throw new Error(`Expected a trace id of 32 hexadecimal digits, got one of ${entry.traceId.length} characters.`)
  return {
    at: entry.at.toISOString(),
    purpose: codeOf(PURPOSES, entry.purpose),
    result: codeOf(RESULTS, entry.result),
    latencyMs: Math.min(MOST_LATENCY_MS, Math.max(0, Math.round(entry.latencyMs))),
    trace: entry.traceId,
    subject: ofSubject(entry.subject),
    answer: entry.answerDigest?.toString('hex') ?? null,
  }
}

/** Keys by name. One that is being looked up is waited for by all who ask; a failed look-up is not remembered. */
function remembered(find: (name: string) => Promise<number>): (name: string) => number | Promise<number> {
  const keys = new Map<string, number | Promise<number>>()
  return (name) => {
    const known = keys.get(name)
    if (known !== undefined) return known
    const [oldest] = keys.size >= MOST_KEYS_KEPT ? keys.keys() : []
    if (oldest !== undefined) keys.delete(oldest)
    const finding = find(name).then(
      (key) => {
        keys.set(name, key)
        return key
      },
      (error) => {
        keys.delete(name)
        throw error
      },
    )
    keys.set(name, finding)
    return finding
  }
}

function unknown(what: string, code: string): never {
  throw new Error(`Expected a known ${what} for the query log, got "${code}".`)
}

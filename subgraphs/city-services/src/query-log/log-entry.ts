import type { Sql } from '@yilian/database'
import type { QueryPurpose, QueryResult } from '../schema.generated.ts'
import * as keys from './log-keys.store.ts'
import type { LogRow } from './log-row.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { codeOf, MOST_LATENCY_MS, PURPOSES, RESULTS } from './query-log.codes.ts'

/** What is logged of one question to a department about one subject. */
export interface QueryLogEntry {
  readonly at: Date
  /** Of the operation: 32 hexadecimal digits. */
  readonly traceId: string
  /** The viewer's subject. */
  readonly asker: string
  readonly askingDepartment: string | null
  readonly service: string
  readonly purpose: QueryPurpose
  /** Where it was asked for: an officer's region, else the city. */
  readonly regionCode: string
  /** Kind and identifier; only a pseudonym of it reaches the database. */
  readonly subject: string
  readonly result: QueryResult
  readonly latencyMs: number
  /** `Pseudonyms.ofAnswer`; null where nothing was answered. */
  readonly answerDigest: Buffer | null
}

// Askers are officers and systems; beyond so many the oldest keys are looked up again.
const MOST_KEYS_KEPT = 100_000
const BEIJING_MS = 8 * 3_600_000
const DAY_MS = 24 * 3_600_000
const TRACE_ID = /^[0-9a-f]{32}$/

/** Turns entries into rows: names into keys, which it remembers, and subjects into pseudonyms. */
export function entryEncoder(
  sql: Sql,
  pseudonyms: Pseudonyms,
): (entries: readonly QueryLogEntry[]) => Promise<LogRow[]> {
  const services = remembered(
    async (code) => (await keys.knownKeys(sql)).services.get(code) ?? unknown('query service', code),
  )
  const departments = remembered(
    async (code) => (await keys.knownKeys(sql)).departments.get(code) ?? unknown('department', code),
  )
  const regions = remembered((code) => keys.regionKey(sql, code))
  const askers = remembered(async (text) => {
    const department = text.slice(0, text.indexOf(' '))
    const askingDepartment = department === '' ? 0 : await departments(department)
    return { askingDepartment, asker: await keys.askerKey(sql, text.slice(department.length + 1), askingDepartment) }
  })
  const row = async (entry: QueryLogEntry): Promise<LogRow> => {
    // One after the other: of several under way the first to fail would leave the others' failures to nobody. Known keys are
    // there at once; to wait for each would cost a turn of the loop an entry.
    const found = askers(`${entry.askingDepartment ?? ''} ${entry.asker}`)
    const { asker, askingDepartment } = found instanceof Promise ? await found : found
    const region = regions(entry.regionCode)
    const regionKey = region instanceof Promise ? await region : region
    const service = services(entry.service)
    const serviceKey = typeof service === 'number' ? service : await service
    return { ...fixedPart(entry, pseudonyms), asker, askingDepartment, region: regionKey, service: serviceKey }
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
    atMs: entry.at.getTime(),
    day: Math.floor((entry.at.getTime() + BEIJING_MS) / DAY_MS),
    purpose: codeOf(PURPOSES, entry.purpose),
    result: codeOf(RESULTS, entry.result),
    latencyMs: Math.min(MOST_LATENCY_MS, Math.max(0, Math.round(entry.latencyMs))),
    trace: entry.traceId,
    subject: ofSubject(entry.subject),
    answer: entry.answerDigest?.toString('hex') ?? null,
  }
}

/** Keys by name. One that is being looked up is waited for by all who ask; a failed look-up is not remembered. */
function remembered<Key>(find: (name: string) => Promise<Key>): (name: string) => Key | Promise<Key> {
  const known = new Map<string, Key | Promise<Key>>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const [oldest] = known.size >= MOST_KEYS_KEPT ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
    const finding = find(name).then(
      (key) => {
        known.set(name, key)
        return key
      },
      (error) => {
        known.delete(name)
        throw error
      },
    )
    known.set(name, finding)
    return finding
  }
}

function unknown(what: string, code: string): never {
  throw new Error(`Expected a known ${what} for the query log, got "${code}".`)
}

/** The statistics once more, counted entry by entry. */
import type { QueryLogEntry } from '../../src/query-log/log-entry.ts'

const providerOf = (code: string) => code.replace(/-Q\d+$/, '')

interface Group {
  readonly keys: readonly (string | null)[]
  readonly entries: QueryLogEntry[]
}

export const day = ({ at }: QueryLogEntry) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
const KEYS: Readonly<Record<string, (entry: QueryLogEntry) => string | null>> = {
  MONTH: (entry) => `${day(entry).slice(0, 7)}-01`,
  DAY: day,
  SERVICE: ({ service }) => service,
  PROVIDING_DEPARTMENT: ({ service }) => providerOf(service),
  ASKING_DEPARTMENT: ({ askingDepartment }) => askingDepartment,
  PURPOSE: ({ purpose }) => purpose,
  RESULT: ({ result }) => result,
  DISTRICT: ({ regionCode }) => (regionCode === '371000000000' ? null : `${regionCode.slice(0, 6)}000000`),
  STREET: ({ regionCode }) => (/^\d{6}000/.test(regionCode) ? null : `${regionCode.slice(0, 9)}000`),
  COMMUNITY: ({ regionCode }) => (/^\d{9}000/.test(regionCode) ? null : regionCode.slice(0, 12)),
}

export function groupsOf(of: readonly QueryLogEntry[], dimensions: readonly string[], level?: string): Group[] {
  const groups = new Map<string, Group>()
  for (const entry of of) {
    const keys = dimensions.map((dimension) => KEYS[dimension]?.(entry) ?? null)
    // What was asked for a wider region counts in no narrower one.
    if (level !== undefined && keys[dimensions.indexOf(level)] === null) continue
    const group = groups.get(JSON.stringify(keys)) ?? { keys, entries: [] }
    group.entries.push(entry)
    groups.set(JSON.stringify(keys), group)
  }
  return [...groups.values()]
}

export function expectedFigures(of: readonly QueryLogEntry[], isByResult: boolean) {
  const count = (result: string) => of.filter((entry) => entry.result === result).length
  const answers = answered(of)
  const tried = of.length - count('REFUSED')
  const latency = answers.reduce((sum, { latencyMs }) => sum + latencyMs, 0)
  return {
    calls: of.length,
    found: count('FOUND'),
    notFound: count('NOT_FOUND'),
    refused: count('REFUSED'),
    failed: count('FAILED'),
    timedOut: count('TIMED_OUT'),
    availabilityPercent: tried === 0 ? null : Math.round((answers.length / tried) * 10_000) / 100,
    meanLatencyMs: isByResult || answers.length === 0 ? null : Math.round((latency / answers.length) * 10) / 10,
  }
}

function answered(of: readonly QueryLogEntry[]): QueryLogEntry[] {
  return of.filter(({ result }) => result === 'FOUND' || result === 'NOT_FOUND')
}

export function percentile(of: readonly QueryLogEntry[], share: number): number | null {
  const latencies = answered(of).map(({ latencyMs }) => latencyMs)
  latencies.sort((one, other) => one - other)
  return latencies[Math.ceil(share * latencies.length) - 1] ?? null
}

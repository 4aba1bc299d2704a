import type { QueryLogEntry } from '../../src/query-log/log-entry.ts'
import { PURPOSES, RESULTS } from '../../src/query-log/query-log.codes.ts'

/** Where the log's tests ask from: the city, a district, a street, communities of several streets, a grid. */
const REGIONS = [
  '371000000000',
  '371002000000',
  '371002002000',
  '371002002001',
  '371002002002',
  '371002003001',
  '371083001001',
  '371083001001002',
] as const
const SERVICES = ['WH-GAJ-Q01', 'WH-RSJ-Q01', 'WH-RSJ-Q02', 'WH-SCJG-Q01', 'WH-SWJ-Q02'] as const
const DEPARTMENTS = ['WH-SWJ', 'WH-SCJG', 'WH-ZZB', null] as const
const TRACES = 500

/** Questions by chance between two instants; the same seed gives the same. */
export function entriesByChance(seed: number, count: number, from: Date, to: Date): QueryLogEntry[] {
  const next = chance(seed)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() ** 1.5 * items.length)] as Item // next() < 1
  return Array.from({ length: count }, (_each, index) => {
    const result = pick(RESULTS)
    const isAnswered = result === 'FOUND' || result === 'NOT_FOUND'
    return {
      at: new Date(from.getTime() + Math.floor(next() * (to.getTime() - from.getTime()))),
      traceId: (index % TRACES).toString(16).padStart(32, '0'),
      asker: `officer-${Math.floor(next() * 20)}`,
      askingDepartment: pick(DEPARTMENTS),
      service: pick(SERVICES),
      purpose: pick(PURPOSES),
      regionCode: pick(REGIONS),
      subject: `unit ${Math.floor(next() * 1000)}`,
      result,
      latencyMs: Math.floor(Math.exp(next() * 9)),
      answerDigest: isAnswered ? Buffer.alloc(16, index % 256) : null,
    }
  })
}

/** mulberry32. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

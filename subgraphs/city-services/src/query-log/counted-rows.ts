import { bucketOf } from './latency-buckets.ts'
import type { LogRow } from './log-row.ts'

/** What rows add to each count: its columns as PostgreSQL reads arrays, keys first, lines in the order of their keys. */
export interface CountedRows {
  /** Month, level, service, region and counts. */
  readonly regions: readonly string[]
  /** Day, service and counts. */
  readonly days: readonly string[]
  /** Month, service, asking department, purpose and counts. */
  readonly departments: readonly string[]
  /** Month, service, bucket and answers. */
  readonly latencies: readonly string[]
}

// The parts of a key share one number, which a map finds soonest and which sorts as they do; 53 bits hold the longest of them.
const [SERVICES, REGIONS, LEVELS, DEPARTMENTS, PURPOSES, BUCKETS] = [2 ** 15, 2 ** 24, 2 ** 3, 2 ** 15, 2 ** 4, 2 ** 9]
const [COUNTS, ANSWERED_MS, LAST_ANSWERED] = [6, 5, 1]

/** Calls by the code of their result, then the time of those that were answered. */
type Counts = number[]
type Counted = Map<number, Counts>

/**
 * Counts rows before they are written: in this process, since the database is what a busy log waits for. `countTable` has the same
 * in SQL.
 */
export function countedRows(rows: readonly LogRow[]): CountedRows {
  const places: Counted = new Map()
  const days: Counted = new Map()
  const departments: Counted = new Map()
  const latencies: Counted = new Map()
  const regions = new Map<number, LogRow['region']>()
  const monthIn = remembered(monthOf)
  for (const row of rows) {
    regions.set(row.region.id, row.region)
    const month = monthIn(row.day)
    count(places, (month * SERVICES + row.service) * REGIONS + row.region.id, row)
    count(days, row.day * SERVICES + row.service, row)
    count(
      departments,
      ((month * SERVICES + row.service) * DEPARTMENTS + row.askingDepartment) * PURPOSES + row.purpose,
      row,
    )
    if (row.result <= LAST_ANSWERED)
      add(latencies, (month * SERVICES + row.service) * BUCKETS + bucketOf(row.latencyMs), [1])
  }
  return {
    regions: columnsOf(inAllPlaces(places, regions), firstOfMonth, [LEVELS, SERVICES, REGIONS], COUNTS),
    days: columnsOf(days, dayText, [SERVICES], COUNTS),
    departments: columnsOf(ofAllServices(departments), firstOfMonth, [SERVICES, DEPARTMENTS, PURPOSES], COUNTS),
    latencies: columnsOf(latencies, firstOfMonth, [SERVICES, BUCKETS], 1),
  }
}

function count(counted: Counted, key: number, { result, latencyMs }: LogRow): void {
  let counts = counted.get(key)
  if (counts === undefined) {
    counts = Array(COUNTS).fill(0)
    counted.set(key, counts)
  }
  counts[result] = (counts[result] ?? 0) + 1
  if (result <= LAST_ANSWERED) counts[ANSWERED_MS] = (counts[ANSWERED_MS] ?? 0) + latencyMs
}

function add(counted: Counted, key: number, counts: Counts): void {
  const there = counted.get(key)
  if (there === undefined) counted.set(key, counts.slice())
  else for (let index = 0; index < counts.length; index += 1) there[index] = (there[index] ?? 0) + (counts[index] ?? 0)
}

/** Where was asked and all that contains it, by service and for all services. */
function inAllPlaces(places: Counted, regions: ReadonlyMap<number, LogRow['region']>): Counted {
  const counted: Counted = new Map()
  for (const [key, counts] of places) {
    const region = key % REGIONS
    const service = Math.floor(key / REGIONS) % SERVICES
    const month = Math.floor(key / REGIONS / SERVICES)
    for (const { id, level } of regions.get(region)?.places ?? [])
      for (const of of [0, service]) add(counted, ((month * LEVELS + level) * SERVICES + of) * REGIONS + id, counts)
  }
  return counted
}

function ofAllServices(departments: Counted): Counted {
  const counted = new Map(departments)
  const after = DEPARTMENTS * PURPOSES
  for (const [key, counts] of departments)
    add(counted, Math.floor(key / after / SERVICES) * SERVICES * after + (key % after), counts)
  return counted
}

/** One array for each part of the keys and each count. */
function columnsOf(
  counted: Counted,
  timeOf: (time: number) => string,
  sizes: readonly number[],
  counts: number,
): string[] {
  const columns: (number | string)[][] = Array.from({ length: 1 + sizes.length + counts }, () => [])
  const text = remembered(timeOf)
  for (const key of Float64Array.from(counted.keys()).sort()) {
    let left = key
    for (let part = sizes.length; part > 0; part -= 1) {
      const size = sizes[part - 1] ?? 1
      columns[part]?.push(left % size)
      left = Math.floor(left / size)
    }
    columns[0]?.push(text(left))
    const own = counted.get(key) ?? []
    for (let index = 0; index < counts; index += 1) columns[1 + sizes.length + index]?.push(own[index] ?? 0)
  }
  return columns.map((column) => `{${column.join()}}`)
}

/** Rows of a moment have few days among them, and to work one out costs as much as all else of a row. */
function remembered<Value>(work: (time: number) => Value): (time: number) => Value {
  const known = new Map<number, Value>()
  return (time) => {
    const value = known.get(time) ?? work(time)
    known.set(time, value)
    return value
  }
}

const MS_PER_DAY = 86_400_000

/** The month of a day since 1970, counted from there. */
function monthOf(day: number): number {
  const date = new Date(day * MS_PER_DAY)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

function firstOfMonth(month: number): string {
  return new Date(Date.UTC(1970, month)).toISOString().slice(0, 10)
}

function dayText(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

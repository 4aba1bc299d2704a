import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, startTestGraph, type TestGraph } from '../../../../test/kit/graph.ts'
import type { QueryLogEntry } from '../../src/query-log/log-entry.ts'
import { createQueryLog } from '../../src/query-log/query-log.ts'
import { day, expectedFigures, groupsOf, percentile } from './counted-entries.ts'
import { entriesByChance } from './log-book.ts'

const NOW = new Date('2026-11-20T04:00:00Z')
const SEED = Math.floor(Math.random() * 2 ** 31)
const FIELDS = 'calls found notFound refused failed timedOut availabilityPercent meanLatencyMs'
const GROUPED = `month day service { code } providingDepartment { code } askingDepartment { code } purpose region { code } result ${FIELDS}`
const providerOf = (code: string) => code.replace(/-Q\d+$/, '')

let graph: TestGraph
// Around both ends of a month in Beijing, which are not those of the same month in UTC.
let entries: QueryLogEntry[]

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW })
  entries = entriesByChance(SEED, 6_000, new Date('2026-10-29T00:00:00Z'), new Date('2026-11-20T00:00:00Z'))
  const log = createQueryLog(graph.sqlOf('city-services'), { key: Buffer.alloc(32, 1), mostRowsInCommit: 700 })
  const parts = Array.from({ length: 40 }, (_part, index) => entries.slice(index * 150, (index + 1) * 150))
  await Promise.all(parts.map((part) => log.write(part)))
})
afterAll(() => graph.close())

describe(`statistics of a log by chance, seed ${SEED}, equal a count of its rows`, () => {
  test.each([
    [['SERVICE']],
    [['PROVIDING_DEPARTMENT']],
    [['ASKING_DEPARTMENT']],
    [['PURPOSE', 'ASKING_DEPARTMENT']],
    [['MONTH']],
    [['RESULT']],
    [['DAY']],
    [['DAY', 'SERVICE', 'RESULT']],
    [['MONTH', 'SERVICE', 'ASKING_DEPARTMENT', 'PURPOSE', 'RESULT']],
    [['DISTRICT']],
    [['STREET', 'MONTH', 'SERVICE']],
    [['COMMUNITY', 'RESULT']],
    [['COMMUNITY', 'MONTH']],
    [[]],
  ])('by %j', async (dimensions) => {
    const level = dimensions.find((each) => ['DISTRICT', 'STREET', 'COMMUNITY'].includes(each))
    const groupBy = dimensions.map((each) => (each === level ? 'REGION' : each))
    const found = await readAll(`groupBy: [${groupBy}], from: "2026-10-01", ${level ? `level: ${level},` : ''}`)
    const keyed = found.map((row) => [keysOf(row, groupBy), figuresOf(row)])
    const expected = groupsOf(entries, dimensions, level).map(({ keys, entries: of }) => [
      keys,
      expectedFigures(of, dimensions.includes('RESULT')),
    ])
    expect(sorted(keyed)).toEqual(sorted(expected))
  })

  test.each([
    ['service: "WH-RSJ-Q01"', ({ service }: QueryLogEntry) => service === 'WH-RSJ-Q01'],
    ['providingDepartment: "WH-RSJ"', ({ service }: QueryLogEntry) => providerOf(service) === 'WH-RSJ'],
    ['askingDepartment: "WH-SWJ"', ({ askingDepartment }: QueryLogEntry) => askingDepartment === 'WH-SWJ'],
    ['purpose: PARTY_BUILDING', ({ purpose }: QueryLogEntry) => purpose === 'PARTY_BUILDING'],
    ['region: "371002000000"', ({ regionCode }: QueryLogEntry) => regionCode.startsWith('371002')],
    ['region: "371083001001"', ({ regionCode }: QueryLogEntry) => regionCode.startsWith('371083001001')],
    ['region: "371000000000"', () => true],
    ['service: "WH-ZZB-Q09"', () => false],
  ])('with the filter %s', async (filter, isCounted) => {
    const [all] = await readAll(`groupBy: [], from: "2026-10-01", filter: { ${filter} },`)
    expect(all && figuresOf(all)).toEqual(expectedFigures(entries.filter(isCounted), false))
  })

  test('of one month alone, and of stretches of days', async () => {
    const [october] = await readAll('groupBy: [], from: "2026-10-15", to: "2026-10-20",')
    expect(october?.calls).toBe(entries.filter((entry) => day(entry) < '2026-11-01').length)
    const days = await readAll('groupBy: [DAY], from: "2026-10-31", to: "2026-11-01",')
    const expected = ['2026-10-31', '2026-11-01'].map((of) => entries.filter((entry) => day(entry) === of).length)
    expect(days.map(({ calls }) => calls)).toEqual(expected)
  })

  test('of regions, services and departments as fields of theirs', async () => {
    const range = 'from: "2026-10-01"'
    const { data, errors } = await graph.ask<Fields>(`{
      region(code: "371002002000") {
        queryStatistics(${range}) { calls }
        mostUsedQueryServices(${range}, first: 2) { edges { node { calls service { code } } } }
      }
      queryService(code: "WH-SCJG-Q01") { statistics(${range}) { calls } dailyStatistics(${range}) { day calls } }
    }`)
    expect(errors).toEqual([])
    const here = entries.filter(({ regionCode }) => regionCode.startsWith('371002002'))
    expect(data?.region.queryStatistics.calls).toBe(here.length)
    const most = groupsOf(here, ['SERVICE'])
      .map(({ keys, entries: of }) => ({ calls: of.length, service: { code: keys[0] ?? '' } }))
      .sort((one, other) => other.calls - one.calls || (one.service.code < other.service.code ? -1 : 1))
    expect(data?.region.mostUsedQueryServices.edges.map(({ node }) => node)).toEqual(most.slice(0, 2))
    const own = entries.filter(({ service }) => service === 'WH-SCJG-Q01')
    expect(data?.queryService.statistics.calls).toBe(own.length)
    expect(data?.queryService.dailyStatistics).toEqual(
      groupsOf(own, ['DAY'])
        .map(({ keys, entries: of }) => ({ day: keys[0], calls: of.length }))
        .sort((one, other) => ((one.day ?? '') < (other.day ?? '') ? -1 : 1)),
    )
  })

  test('latencies: percentiles of a month within the error that is stated, promises beside them', async () => {
    const { data, errors } = await graph.ask<Levels>(`{ department(code: "WH-RSJ") { serviceLevels { edges { node {
      service { code } calls availabilityPercent meanLatencyMs p50LatencyMs p95LatencyMs p99LatencyMs latencyErrorPercent
      promisedAvailabilityPercent promisedLatencyMs isKept } } } } }`)
    expect(errors).toEqual([])
    const levels = data?.department.serviceLevels.edges.map(({ node }) => node) ?? []
    expect(levels.map(({ service }) => service.code)).toEqual(['WH-RSJ-Q01', 'WH-RSJ-Q02', 'WH-RSJ-Q03'])
    for (const level of levels) {
      const of = entries.filter((each) => each.service === level.service.code && day(each) >= '2026-11-01')
      const { calls, availabilityPercent, meanLatencyMs } = expectedFigures(of, false)
      expect(level).toMatchObject({ calls, availabilityPercent, meanLatencyMs, latencyErrorPercent: 2 })
      expectNear(level.p50LatencyMs, percentile(of, 0.5))
      expectNear(level.p95LatencyMs, percentile(of, 0.95))
      expectNear(level.p99LatencyMs, percentile(of, 0.99))
      expect(level.isKept).toBe(calls === 0 ? null : false)
    }
  })
})

describe('statistics that are refused', () => {
  test.each([
    'groupBy: [DAY, REGION]',
    'groupBy: [REGION, PURPOSE]',
    'groupBy: [DAY, MONTH]',
    'groupBy: [DAY], filter: { region: "371002000000" }',
    'groupBy: [SERVICE], from: "2026-12-01", to: "2026-11-30"',
    'groupBy: [SERVICE], from: "2020-01-01"',
    'groupBy: [DAY], from: "2025-01-01"',
    'groupBy: [REGION, SERVICE], level: COMMUNITY, from: "2026-10-01"',
  ])('%s', async (asked) => {
    const { errors } = await graph.ask(`{ queryStatistics(${asked}) { edges { node { calls } } } }`)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  test('an order by calls is read in pages whole', async () => {
    const most = await readAll('groupBy: [SERVICE, PURPOSE], order: MOST_CALLS, from: "2026-10-01",', 7)
    expect(most).toHaveLength(groupsOf(entries, ['SERVICE', 'PURPOSE']).length)
    const calls = most.map((row) => row.calls)
    expect(calls).toEqual([...calls].sort((one, other) => other - one))
  })
})

interface Row {
  readonly [field: string]: unknown
  readonly calls: number
}

interface Fields {
  readonly region: {
    readonly queryStatistics: { readonly calls: number }
    readonly mostUsedQueryServices: { readonly edges: readonly { readonly node: unknown }[] }
  }
  readonly queryService: { readonly statistics: { readonly calls: number }; readonly dailyStatistics: unknown }
}

interface Levels {
  readonly department: {
    readonly serviceLevels: { readonly edges: readonly { readonly node: Level }[] }
  }
}

interface Level {
  readonly service: { readonly code: string }
  readonly p50LatencyMs: number | null
  readonly p95LatencyMs: number | null
  readonly p99LatencyMs: number | null
  readonly isKept: boolean | null
}

async function readAll(asked: string, first = 100): Promise<Row[]> {
  const rows: Row[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors }: Answer<StatisticsPage> = await graph.ask<StatisticsPage>(
      `{ queryStatistics(${asked} first: ${first}, after: ${JSON.stringify(after)}) {
        edges { node { ${GROUPED} } } pageInfo { hasNextPage endCursor } } }`,
    )
    expect(errors).toEqual([])
    rows.push(...(data?.queryStatistics.edges.map(({ node }) => node) ?? []))
    if (!data?.queryStatistics.pageInfo.hasNextPage) return rows
    after = data.queryStatistics.pageInfo.endCursor
  }
}

interface StatisticsPage {
  readonly queryStatistics: {
    readonly edges: readonly { readonly node: Row }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

function keysOf(row: Row, groupBy: readonly string[]): (string | null)[] {
  const names: Readonly<Record<string, string>> = {
    SERVICE: 'service',
    PROVIDING_DEPARTMENT: 'providingDepartment',
    ASKING_DEPARTMENT: 'askingDepartment',
    REGION: 'region',
  }
  return groupBy.map((dimension) => {
    const value = row[names[dimension] ?? dimension.toLowerCase()] as string | { code: string } | null
    return typeof value === 'object' ? (value?.code ?? null) : value
  })
}

function figuresOf(row: Row) {
  const names = FIELDS.split(' ')
  return Object.fromEntries(names.map((name) => [name, row[name]]))
}

function expectNear(found: number | null, exact: number | null): void {
  if (found === null || exact === null) return void expect(found).toBe(exact)
  expect(Math.abs(found - exact)).toBeLessThanOrEqual(Math.max(1, exact * 0.02 + 0.05))
}

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { allUnits, city, read } from './city.ts'

const today = '2026-06-15'
let graph: TestGraph
beforeAll(async () => {
  graph = await startTestGraph({ now: () => new Date(`${today}T04:00:00Z`) })
})
afterAll(() => graph.close())

const selection = `asOf subjects pledges commendations publishedRecords { class count }
  measuresInForce { kind count } campaigns { kind count }`

describe('figures', () => {
  test('those of the city are the sums of its districts, in one statement each', async () => {
    const { data, statements } = await graph.ask(
      `{ region(code: "${city}") {
        creditFigures { ${selection} } children { edges { node { creditFigures { ${selection} } } } }
      } }`,
    )
    const { region } = data as never as { region: RegionFigures & { children: { edges: { node: RegionFigures }[] } } }
    const districts = region.children.edges.map(({ node }) => node.creditFigures)
    expect(districts.length).toBe(7)
    expect(flat(region.creditFigures)).toEqual(sumOf(districts.map(flat)))
    expect(region.creditFigures.subjects).toBeGreaterThan(100)
    expect(statements.credit).toBe(6)
  })

  test('files and records are as many as the units show', async () => {
    const units = await allUnits(graph)
    const shown = units.flatMap(({ credit }) => credit.records.edges.map(({ node }) => node.class))
    const measures = units.flatMap(({ credit }) => credit.measures.edges.map(({ node }) => node.listed.kind))
    const { region } = await read<{ region: RegionFigures }>(
      graph,
      `{ region(code: "${city}") { creditFigures { ${selection} } } }`,
    )
    const { subjects, publishedRecords, measuresInForce } = region.creditFigures
    expect(subjects).toBe(units.length)
    expect(publishedRecords?.map((row) => [row.class, row.count])).toEqual(countsOf(shown))
    expect(measuresInForce?.map((row) => [row.kind, row.count])).toEqual(countsOf(measures))
  })

  test('those of 2018 are of then: files that were open, records published under the text of then', async () => {
    const { region } = await read<{ region: { ofTheCase: Figures; before: Figures } }>(
      graph,
      `{ region(code: "${city}") {
        ofTheCase: creditFigures(asOf: "2018-10-18") { ${selection} }
        before: creditFigures(asOf: "2016-05-31") { ${selection} }
      } }`,
    )
    expect(region.ofTheCase.subjects).toBeGreaterThan(100)
    expect(region.ofTheCase.publishedRecords?.map((row) => row.class)).toEqual(['GENERAL', 'SERIOUS'])
    expect(region.ofTheCase.pledges).toBeGreaterThan(0)
    const nothing = {
      subjects: 0,
      pledges: 0,
      commendations: 0,
      publishedRecords: [],
      measuresInForce: [],
      campaigns: [],
    }
    expect(region.before).toEqual({ asOf: '2016-05-31', ...nothing })
  })

  test('those of a community tell of records today, and of no earlier day', async () => {
    const { region } = await read<{ region: { now: Figures; earlier: Figures } }>(
      graph,
      `{ region(code: "371002002001") {
        now: creditFigures { ${selection} } earlier: creditFigures(asOf: "2018-10-18") { ${selection} }
      } }`,
    )
    expect([region.now.publishedRecords, region.now.measuresInForce]).toEqual([expect.any(Array), expect.any(Array)])
    expect([region.earlier.publishedRecords, region.earlier.measuresInForce]).toEqual([null, null])
    expect(region.earlier.subjects).toEqual(expect.any(Number))
  })
})

test('campaigns of a region, by kind, are as many as its figures say', async () => {
  const { region } = await read<{ region: Campaigns }>(
    graph,
    `{ region(code: "${city}") {
      all: creditCampaigns(first: 100) { edges { node { heldOn region { name } } } }
      campus: creditCampaigns(kind: CAMPUS, first: 100) { edges { node { kind hostUnit { kind } } } }
      creditFigures { campaigns { kind count } }
    } }`,
  )
  const counted = new Map(region.creditFigures.campaigns.map(({ kind, count }) => [kind, count]))
  expect([...counted.keys()]).toEqual(['AGENCY', 'CAMPUS', 'COMMUNITY', 'ENTERPRISE'])
  expect(region.all.edges.length).toBe([...counted.values()].reduce((sum, count) => sum + count, 0))
  expect(region.campus.edges.length).toBe(counted.get('CAMPUS'))
  const hosted = { kind: 'CAMPUS', hostUnit: { kind: 'INSTITUTION' } }
  expect(region.campus.edges.filter(({ node }) => JSON.stringify(node) !== JSON.stringify(hosted))).toEqual([])
})

interface Figures {
  subjects: number
  pledges: number
  commendations: number
  publishedRecords: { class: string; count: number }[] | null
  measuresInForce: { kind: string; count: number }[] | null
  campaigns: { kind: string; count: number }[]
}

interface RegionFigures {
  creditFigures: Figures
}

interface Campaigns {
  all: { edges: unknown[] }
  campus: { edges: { node: unknown }[] }
  creditFigures: Pick<Figures, 'campaigns'>
}

function flat({ subjects, pledges, commendations, ...counts }: Figures): Record<string, number> {
  const { publishedRecords, measuresInForce, campaigns } = counts
  const pairs = [
    ...(publishedRecords ?? []).map((row) => [row.class, row.count] as const),
    ...[...(measuresInForce ?? []), ...campaigns].map((row) => [row.kind, row.count] as const),
  ]
  return { subjects, pledges, commendations, ...Object.fromEntries(pairs) }
}

function sumOf(parts: readonly Record<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const part of parts) for (const [key, count] of Object.entries(part)) sums[key] = (sums[key] ?? 0) + count
  return sums
}

function countsOf(kinds: readonly string[]): [string, number][] {
  return [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((other) => other === kind).length])
}

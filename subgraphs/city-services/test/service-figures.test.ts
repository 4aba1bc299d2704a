import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { matters, assistanceServices } = smallCity().cityServices
const { regions } = smallCity().organizations
const CITY = '371000000000'
const TODAY = '2024-05-20'
const FIELDS = `deliberationIssuesRaised deliberationIssuesResolved averageSatisfactionPercent redAssistanceServices
  threeStepsRaised: deliberationIssuesRaised(method: THREE_STEPS)
  sixStepsResolved: deliberationIssuesResolved(method: SIX_STEPS)`
const parents = new Map(regions.map(({ code, parentCode }) => [code, parentCode]))

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ now: () => new Date(`${TODAY}T04:00:00Z`) })
})
afterAll(() => graph.close())

test.each(['1900-01-01', '2016-12-31', '2017-12-31', '2018-10-17', '2018-10-18', TODAY])(
  'on %s every region has what lies on it and below, and nothing of later days',
  { timeout: 60_000 },
  async (asOf) => {
    const found = await readPages<{ code: string; serviceFigures: object }>(
      graph,
      100,
      (
        pages,
      ) => `{ regions(filter: { kinds: [CITY, DISTRICT, DEVELOPMENT_ZONE, STREET, TOWN, COMMUNITY, GRID] }, ${pages})
        ${page(`code serviceFigures(asOf: "${asOf}") { asOf ${FIELDS} }`)} }`,
    )
    expect(found.length).toBeGreaterThan(400)
    for (const { code, serviceFigures } of found)
      expect({ code, ...serviceFigures }).toEqual({ code, asOf, ...countByHand(code, asOf) })
  },
)

test('the figures of today are the default', async () => {
  const { data } = await graph.ask(`{ region(code: "${CITY}") { serviceFigures { asOf ${FIELDS} } } }`)
  expect(data).toEqual({ region: { serviceFigures: { asOf: TODAY, ...countByHand(CITY, TODAY) } } })
})

test.each(['1899-12-31', '2024-05-21'])('figures as of %s are refused', async (asOf) => {
  const { errors } = await graph.ask(`{ region(code: "${CITY}") { serviceFigures(asOf: "${asOf}") { asOf } } }`)
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['AS_OF_OUT_OF_RANGE'])
})

describe('what figures cost', () => {
  const costOf = async (first: number, fields: string) => {
    const { errors, statements } = await graph.ask(
      `{ regions(first: ${first}) { edges { node { serviceFigures { ${fields} } } } } }`,
    )
    expect(errors).toEqual([])
    return statements['city-services'] ?? 0
  }

  test('five regions cost as many statements as fifty', async () => {
    expect(await costOf(5, FIELDS)).toBe(2)
    expect(await costOf(50, FIELDS)).toBe(2)
  })

  test('a query pays for what it selects', async () => {
    expect(await costOf(5, 'asOf')).toBe(0)
    expect(await costOf(5, 'redAssistanceServices')).toBe(1)
    expect(await costOf(5, 'deliberationIssuesRaised averageSatisfactionPercent')).toBe(1)
  })
})

/** Counts over the rows along the parents, as a clerk would; knows nothing of code ranges. */
function countByHand(code: string, asOf: string) {
  const isBelow = (regionCode: string) => {
    for (let at: string | null = regionCode; at !== null; at = parents.get(at) ?? null) if (at === code) return true
    return false
  }
  const raised = matters.filter((row) => row.raisedOn <= asOf && isBelow(row.regionCode))
  const resolved = raised.filter(({ resolvedOn }) => resolvedOn !== null && resolvedOn <= asOf)
  const evaluated = raised.filter(({ evaluatedOn }) => evaluatedOn !== null && evaluatedOn <= asOf)
  const total = evaluated.reduce((sum, { satisfactionPercent }) => sum + (satisfactionPercent ?? 0), 0)
  return {
    deliberationIssuesRaised: raised.length,
    deliberationIssuesResolved: resolved.length,
    averageSatisfactionPercent: evaluated.length === 0 ? null : Math.round((total / evaluated.length) * 10) / 10,
    redAssistanceServices: assistanceServices.filter((row) => row.servedOn <= asOf && isBelow(row.regionCode)).length,
    threeStepsRaised: raised.filter(({ method }) => method === 'THREE_STEPS').length,
    sixStepsResolved: resolved.filter(({ method }) => method === 'SIX_STEPS').length,
  }
}

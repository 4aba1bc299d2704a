import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { dataOf, everyProject, type Money, type Page } from './answers.ts'

const city = '371000000000'
const caseDay = '2018-10-18'
const day = '2017-06-30'
let graph: TestGraph
let earlier: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
  earlier = await startTestGraph({ now: () => new Date(`${day}T12:00:00Z`) })
})
afterAll(async () => {
  await graph.close()
  await earlier.close()
})

describe('Region.projectFigures', () => {
  test('as of a day are what the lists showed on it', async () => {
    const ofDay = await figures(city, day)
    const then = await everyProject(earlier, city)
    const count = (states: readonly string[]) => then.filter(({ state }) => states.includes(state)).length
    expect(ofDay.total).toBe(then.length)
    expect(ofDay.carriedOut).toBe(count(['UNDER_WAY', 'COMPLETED']))
    for (const { state, count: counted } of ofDay.byState) expect(counted).toBe(count([state]))
    for (const { mode, count: counted } of ofDay.byMode)
      expect(counted).toBe(then.filter((project) => project.mode === mode).length)
    const sum = (key: 'budget' | 'paid') =>
      then.reduce((total, project) => total + BigInt(project[key].amountMinor), 0n)
    expect(BigInt(ofDay.budget.amountMinor)).toBe(sum('budget'))
    expect(BigInt(ofDay.paid.amountMinor)).toBe(sum('paid'))
    const evaluated = then
      .filter(({ state }) => state === 'COMPLETED')
      .flatMap((each) => each.satisfactionPercent ?? [])
    const average = evaluated.reduce((total, percent) => total + percent, 0) / evaluated.length
    expect(ofDay.averageSatisfactionPercent).toBe(Math.round(average * 100) / 100)
  })

  test('roll up: the city has what its districts have together', async () => {
    const query = `{ region(code: "${city}") { projectFigures(asOf: "${caseDay}") { ${figureFields} }
      children(first: 100) { edges { node { projectFigures(asOf: "${caseDay}") { ${figureFields} } } } } } }`
    const { region } = dataOf<{
      region: { projectFigures: Figures; children: Page<{ projectFigures: Figures }> }
    }>(await graph.ask(query))
    const districts = region.children.edges.map(({ node }) => node.projectFigures)
    const total = districts.reduce((sum, each) => sum + each.total, 0)
    const paid = districts.reduce((sum, each) => sum + BigInt(each.paid.amountMinor), 0n)
    expect(region.projectFigures.total).toBe(total)
    expect(region.projectFigures.carriedOut).toBe(150)
    expect(BigInt(region.projectFigures.paid.amountMinor)).toBe(paid)
  })

  test('of a day before the first project are nothing, without an average', async () => {
    expect(await figures(city, '2010-01-01')).toEqual({
      total: 0,
      carriedOut: 0,
      byState: [],
      byMode: [],
      budget: { amountMinor: '0' },
      paid: { amountMinor: '0' },
      averageSatisfactionPercent: null,
    })
  })
})

const figureFields = `total carriedOut byState { state count } byMode { mode count } budget { amountMinor } paid { amountMinor }
  averageSatisfactionPercent`

interface Figures {
  total: number
  carriedOut: number
  byState: { state: string; count: number }[]
  byMode: { mode: string; count: number }[]
  budget: Money
  paid: Money
  averageSatisfactionPercent: number | null
}
async function figures(region: string, asOf: string): Promise<Figures> {
  const query = `{ region(code: "${region}") { projectFigures(asOf: "${asOf}") { ${figureFields} } } }`
  return dataOf<{ region: { projectFigures: Figures } }>(await graph.ask(query)).region.projectFigures
}

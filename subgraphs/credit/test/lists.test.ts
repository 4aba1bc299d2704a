import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { city, type PageOf, read, readAll } from './city.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await startTestGraph({ now: () => new Date('2026-06-15T04:00:00Z') })
})
afterAll(() => graph.close())

interface Item {
  code: string
}

describe('published lists and rules', () => {
  test('data items by kind and day: one was taken off the list in 2020', async () => {
    const query = `query ($asOf: Date) {
      creditDataItems(kind: DISCREDIT, asOf: $asOf, first: 100) { edges { node { code } } }
    }`
    const codesOn = async (asOf: string | null) => {
      const { creditDataItems } = await read<{ creditDataItems: PageOf<Item> }>(graph, query, { asOf })
      return creditDataItems.edges.map(({ node }) => node.code)
    }
    const [former, current] = [await codesOn('2018-10-18'), await codesOn(null)]
    expect(former.filter((code) => !current.includes(code))).toEqual(['WH-D-12'])
    expect(await codesOn('2020-09-30')).toContain('WH-D-12')
    expect(await codesOn('2020-10-01')).not.toContain('WH-D-12')
  })

  test('pages of data items join without gap or overlap', async () => {
    const query = `query ($first: Int, $after: String) {
      creditDataItems(first: $first, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } }
    }`
    const readPage = (first: number) => async (after: string | null) =>
      (await read<{ creditDataItems: PageOf<Item> }>(graph, query, { first, after })).creditDataItems
    const paged = (await readAll(readPage(4))).map(({ code }) => code)
    expect(paged).toEqual((await readAll(readPage(100))).map(({ code }) => code))
    expect(paged).toEqual([...new Set(paged)].sort())
    expect(paged.length).toBeGreaterThan(20)
  })

  test('lists of measures and rules of grading are those in force on the day', async () => {
    const data = await read<{ formerGrades: { thresholds: { level: string; pointsFrom: number | null }[] }[] }>(
      graph,
      `{
        formerLists: creditMeasureLists(asOf: "2018-10-18") { version measures { code kind } }
        currentLists: creditMeasureLists { version }
        formerGrades: creditGradeRules(asOf: "2018-10-18") { version thresholds { level pointsFrom } }
        currentGrades: creditGradeRules { version criteria { class item { code } points } }
      }`,
    )
    expect(data).toMatchObject({
      formerLists: [{ version: 'WH-M-2016', measures: expect.arrayContaining([{ code: 'S-01', kind: 'SANCTION' }]) }],
      currentLists: [{ version: 'WH-M-2022' }],
      formerGrades: [{ version: 'WH-G-2017' }],
      currentGrades: [
        {
          version: 'WH-G-2021',
          criteria: expect.arrayContaining([
            { class: 'SERIOUS', item: null, points: -200 },
            { class: null, item: { code: 'WH-D-04' }, points: -120 },
          ]),
        },
      ],
    })
    expect(data.formerGrades[0]?.thresholds.map(({ level }) => level)).toEqual(['A', 'B', 'C', 'D'])
  })

  test('rules of windows are those in force on the day', async () => {
    const query = `query ($asOf: Date) { creditPublicationRules(asOf: $asOf) { class countedFrom minimumMonths maximumMonths } }`
    const rulesOn = async (asOf: string | null) => {
      const { creditPublicationRules } = await read<{ creditPublicationRules: Record<string, unknown>[] }>(
        graph,
        query,
        { asOf },
      )
      return creditPublicationRules.map((rule) => Object.values(rule).join(' '))
    }
    const provincial = ['MINOR ACT 0 60', 'GENERAL ACT 0 60', 'SERIOUS ACT 0 60']
    expect(await rulesOn('2018-10-18')).toEqual(['GENERAL DOCUMENT 12 12', 'SERIOUS DOCUMENT 36 36'])
    expect(await rulesOn('2026-03-31')).toEqual(['GENERAL DOCUMENT 3 36', 'SERIOUS DOCUMENT 12 36', ...provincial])
    expect(await rulesOn('2026-04-01')).toEqual([
      'MINOR DOCUMENT 0 3',
      'GENERAL DOCUMENT 3 12',
      'SERIOUS DOCUMENT 12 36',
      ...provincial,
    ])
    expect(await rulesOn(null)).toEqual(await rulesOn('2026-04-01'))
  })
})

describe('bad input', () => {
  test.each([
    ['{ creditProfile(uscc: "91371000MA00000000") { openedOn } }', 'INVALID_CREDIT_CODE'],
    ['{ personCreditProfile(id: "csp_1") { id } }', 'INVALID_ID'],
    ['{ creditDataItems(asOf: "2018-02-30") { pageInfo { endCursor } } }', 'INVALID_DATE'],
    ['{ creditDataItems(asOf: "1899-12-31") { pageInfo { endCursor } } }', 'AS_OF_OUT_OF_RANGE'],
    ['{ creditGradeRules(asOf: "2026-06-16") { version } }', 'AS_OF_OUT_OF_RANGE'],
    ['{ creditMeasureLists(asOf: "2026-06-16") { version } }', 'AS_OF_OUT_OF_RANGE'],
    ['{ creditPublicationRules(asOf: "2026-06-16") { class } }', 'AS_OF_OUT_OF_RANGE'],
    [`{ region(code: "${city}") { creditFigures(asOf: "2026-06-16") { subjects } } }`, 'AS_OF_OUT_OF_RANGE'],
    ['{ creditDataItems(first: 0) { pageInfo { endCursor } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['{ creditDataItems(first: 101) { pageInfo { endCursor } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['{ creditDataItems(after: "x") { pageInfo { endCursor } } }', 'INVALID_CURSOR'],
    ['{ creditDataItems(kind: NONE) { pageInfo { endCursor } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is refused as %s', async (query, code) => {
    const { errors } = await graph.ask(query)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
    expect(errors[0]?.extensions.messageEn).toEqual(expect.any(String))
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { matters, matterSteps } = smallCity().cityServices
const CITY = '371000000000'
const TODAY = '2024-05-20'
const raisedBy = (day: string) => matters.filter(({ raisedOn }) => raisedOn <= day)

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ now: () => new Date(`${TODAY}T04:00:00Z`) })
})
afterAll(() => graph.close())

describe("a residents' matter", () => {
  test.each([
    ['in three steps', matters.find(({ method, evaluatedOn }) => method === 'THREE_STEPS' && evaluatedOn !== null)],
    ['in six steps', matters.find(({ method }) => method === 'SIX_STEPS')],
    ['still open', matters.find(({ resolvedOn }) => resolvedOn === null)],
  ])('%s has all its fields, its steps in order, and its community', async (_what, row) => {
    if (row === undefined) throw new Error('Expected such a matter in the small city, got none.')
    const { regionCode, contactName: _contact, ...fields } = row
    const steps = matterSteps
      .filter(({ matterId }) => matterId === row.id)
      .sort((one, other) => one.sequence - other.sequence)
      .map(({ matterId: _matter, sequence: _sequence, handlingNote: _note, ...step }) => step)
    const { data, errors, fetches } = await graph.ask(`{ matter(id: "${row.id}") {
      id title category forum method raisedOn resolvedOn evaluatedOn satisfactionPercent
      steps { kind heldOn content answeredOn answer } region { code kind } } }`)
    expect(errors).toEqual([])
    expect(data).toEqual({ matter: { ...fields, steps, region: { code: regionCode, kind: 'COMMUNITY' } } })
    expect(fetches).toEqual({ 'city-services': 1, organizations: 1 })
  })

  test('of a well-formed id that nothing has is null without an error', async () => {
    expect(await graph.ask('{ matter(id: "mat_000000000000") { title } }')).toMatchObject({
      data: { matter: null },
      errors: [],
    })
  })

  test.each(['', 'mat_', 'org_000000000000', 'mat_00000000000A', 'mat_0000000000000'])(
    'of the badly formed id %j is refused',
    async (id) => {
      const { errors } = await graph.ask('query ($id: ID!) { matter(id: $id) { title } }', { variables: { id } })
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INVALID_ID'])
    },
  )
})

describe('the filter of matters', () => {
  const resolvedBy = (day: string) => (row: (typeof matters)[number]) =>
    row.resolvedOn !== null && row.resolvedOn <= day
  const cases: readonly (readonly [filter: string, expected: typeof matters])[] = [
    ['categories: [PARKING, LIFT]', matters.filter(({ category }) => category === 'PARKING' || category === 'LIFT')],
    ['categories: []', []],
    ['categories: null, forums: null, method: null, resolved: null, asOf: null', matters],
    ['forums: [COUNCIL]', matters.filter(({ forum }) => forum === 'COUNCIL')],
    ['method: SIX_STEPS', matters.filter(({ method }) => method === 'SIX_STEPS')],
    ['resolved: true', matters.filter(resolvedBy(TODAY))],
    ['resolved: false', matters.filter(({ resolvedOn }) => resolvedOn === null)],
    ['asOf: "2017-12-31"', raisedBy('2017-12-31')],
    ['asOf: "2017-12-31", resolved: true', raisedBy('2017-12-31').filter(resolvedBy('2017-12-31'))],
    ['asOf: "2017-12-31", resolved: false', raisedBy('2017-12-31').filter((row) => !resolvedBy('2017-12-31')(row))],
    [
      'categories: [PARKING], method: THREE_STEPS, resolved: true',
      matters.filter((row) => row.category === 'PARKING' && row.method === 'THREE_STEPS' && resolvedBy(TODAY)(row)),
    ],
    ['asOf: "1900-01-01"', []],
  ]

  test.each(cases)('{ %s } finds what holds, and nothing else', async (filter, expected) => {
    const found = await readPages<{ id: string }>(
      graph,
      50,
      (pages) => `{ region(code: "${CITY}") { matters(filter: { ${filter} }, ${pages}) ${page('id')} } }`,
    )
    expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
  })

  test.each([
    ['asOf: "1899-12-31"', 'AS_OF_OUT_OF_RANGE'],
    ['asOf: "2024-05-21"', 'AS_OF_OUT_OF_RANGE'],
    ['asOf: "2018-02-30"', 'INVALID_DATE'],
    ['categories: [WEATHER]', 'GRAPHQL_VALIDATION_FAILED'],
  ])('{ %s } is refused with %s', async (filter, code) => {
    const { errors } = await graph.ask(
      `{ region(code: "${CITY}") { matters(filter: { ${filter} }) { edges { cursor } } } }`,
    )
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
  })
})

test('matters under five regions cost as many statements as under fifty, and as many again with their steps', async () => {
  const costOf = async (first: number) => {
    const { data, errors, statements, fetches } = await graph.ask<{ regions: { edges: object[] } }>(
      `{ regions(first: ${first}, filter: { designation: URBAN_COMMUNITY }) { edges { node { name
        matters(first: 3) { edges { node { title steps { answer } region { name } } } } } } } }`,
    )
    expect(errors).toEqual([])
    return { parents: data?.regions.edges.length, statements, fetches }
  }
  const cost = {
    statements: { organizations: 2, 'city-services': 2 },
    fetches: { organizations: 2, 'city-services': 1 },
  }
  expect(await costOf(5)).toEqual({ parents: 5, ...cost })
  expect(await costOf(50)).toEqual({ parents: 12, ...cost })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPage, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const city = smallCity().cityServices
const CITY = '371000000000'
const STREET = '371002002000'
const inStreet = ({ regionCode }: { regionCode: string }) => regionCode.startsWith('371002002')
const unit = mostFrequent(city.assistanceServices.map(({ unitUscc }) => unitUscc))
const teamsOf = (code: string) =>
  city.serviceTeamDepartments.filter(({ departmentCode }) => departmentCode === code).map(({ teamId }) => teamId)

interface List {
  readonly title: string
  /** The list with these arguments, selecting each node's key as `key`. */
  readonly query: (pages: string) => string
  /** In the order of the list. */
  readonly keys: readonly string[]
}

const lists: readonly List[] = [
  {
    title: 'Query.departments',
    query: (pages) => `{ departments(${pages}) ${page('key: code')} }`,
    keys: city.departments.map(({ code }) => code).sort(),
  },
  {
    title: 'Query.queryServices',
    query: (pages) => `{ queryServices(${pages}) ${page('key: code')} }`,
    keys: city.queryServices.map(({ code }) => code).sort(),
  },
  {
    title: 'Query.queryServices of a department',
    query: (pages) => `{ queryServices(department: "WH-SWJ", ${pages}) ${page('key: code')} }`,
    keys: servicesOf('WH-SWJ'),
  },
  {
    title: 'Department.queryServices',
    query: (pages) => `{ department(code: "WH-SCJG") { queryServices(${pages}) ${page('key: code')} } }`,
    keys: servicesOf('WH-SCJG'),
  },
  {
    title: 'Query.serviceTeams',
    query: (pages) => `{ serviceTeams(${pages}) ${page('key: id')} }`,
    keys: city.serviceTeams.map(({ id }) => id).sort(),
  },
  {
    title: 'Department.serviceTeams',
    query: (pages) => `{ department(code: "WH-SWJ") { serviceTeams(${pages}) ${page('key: id')} } }`,
    keys: teamsOf('WH-SWJ').sort(),
  },
  {
    title: 'Region.matters',
    query: (pages) => `{ region(code: "${CITY}") { matters(${pages}) ${page('key: id')} } }`,
    keys: latestFirst(city.matters, ({ raisedOn }) => raisedOn),
  },
  {
    title: 'Region.matters of a street',
    query: (pages) => `{ region(code: "${STREET}") { matters(${pages}) ${page('key: id')} } }`,
    keys: latestFirst(city.matters.filter(inStreet), ({ raisedOn }) => raisedOn),
  },
  {
    title: 'Region.assistanceServices',
    query: (pages) => `{ region(code: "${CITY}") { assistanceServices(${pages}) ${page('key: id')} } }`,
    keys: latestFirst(city.assistanceServices, ({ servedOn }) => servedOn),
  },
  {
    title: 'Unit.assistanceServices',
    query: (pages) => `{ unit(uscc: "${unit}") { assistanceServices(${pages}) ${page('key: id')} } }`,
    keys: latestFirst(
      city.assistanceServices.filter(({ unitUscc }) => unitUscc === unit),
      ({ servedOn }) => servedOn,
    ),
  },
]

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe.each(lists)('$title', ({ query, keys }) => {
  const read = (pages: string) => readPage<{ key: string }>(graph, query(pages))
  const readAll = (size: number) => readPages<{ key: string }>(graph, size, query)

  test('is read whole in its order, whatever the page size: no gap, no repetition', { timeout: 60_000 }, async () => {
    expect(keys.length).toBeGreaterThan(2)
    for (const size of [100, Math.ceil(keys.length / 3), Math.ceil(keys.length / 7)]) {
      expect((await readAll(size)).map(({ key }) => key)).toEqual(keys)
    }
  })

  test('has pages of 20 by default', async () => {
    expect((await read('after: null')).edges.map(({ node }) => node.key)).toEqual(keys.slice(0, 20))
  })

  test.each([0, 101])('refuses a page of %i', async (size) => {
    expect(await codesFor(query(`first: ${size}`))).toEqual(['PAGE_SIZE_OUT_OF_RANGE'])
  })

  test('refuses a cursor that it did not give', async () => {
    expect(await codesFor(query('after: "2018-10-18"'))).toEqual(['INVALID_CURSOR'])
  })

  test('takes the cursor of another list for a place in its own order, if anything', async () => {
    for (const key of ['371002000000', 'org_5a1b2c3d4e5f', '2018-02-31 mat_0', '9999-99-99', "' or true --"]) {
      const { edges } = await read(`first: 100, after: "${Buffer.from(`key:${key}`).toString('base64url')}"`)
      const found = edges.map(({ node }) => node.key)
      const from = found[0] === undefined ? keys.length : keys.indexOf(found[0])
      expect(found).toEqual(keys.slice(from, from + 100))
    }
  })
})

async function codesFor(query: string): Promise<string[]> {
  return (await graph.ask(query)).errors.map(({ extensions }) => extensions.code)
}

function servicesOf(department: string): string[] {
  const own = city.queryServices.filter(({ departmentCode }) => departmentCode === department)
  return own.map(({ code }) => code).sort()
}

function latestFirst<Row extends { id: string }>(rows: readonly Row[], dayOf: (row: Row) => string): string[] {
  const keyOf = (row: Row) => `${dayOf(row)} ${row.id}`
  return [...rows].sort((one, other) => (keyOf(one) > keyOf(other) ? -1 : 1)).map(({ id }) => id)
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPage, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const city = smallCity().organizations
const CITY = '371000000000'
const STREET = '371002002000'
const inStreet = ({ regionCode }: { regionCode: string }) => regionCode.startsWith('371002002')
const idOf = ({ id }: { id: string }) => id
const coverer = mostFrequent(city.units.map((unit) => unit.coveringOrganizationId))
const head = mostFrequent(city.organizations.map((organization) => organization.parentId))

interface List {
  readonly title: string
  /** The list with these arguments, selecting each node's key as `key`. */
  readonly query: (pages: string) => string
  readonly keys: readonly string[]
}

const lists: readonly List[] = [
  {
    title: 'Query.regions',
    query: (pages) => `{ regions(${pages}) ${page('key: code')} }`,
    keys: city.regions.map(({ code }) => code),
  },
  {
    title: 'Region.children',
    query: (pages) => `{ region(code: "${CITY}") { children(${pages}) ${page('key: code')} } }`,
    keys: city.regions.filter(({ parentCode }) => parentCode === CITY).map(({ code }) => code),
  },
  {
    title: 'Region.descendants',
    query: (pages) => `{ region(code: "371002002001") { descendants(${pages}) ${page('key: code')} } }`,
    keys: city.regions.map(({ code }) => code).filter((code) => code.startsWith('371002002001') && code.length > 12),
  },
  {
    title: 'Query.organizations',
    query: (pages) => `{ organizations(region: "${CITY}", ${pages}) ${page('key: id')} }`,
    keys: city.organizations.map(idOf),
  },
  {
    title: 'Region.organizations',
    query: (pages) => `{ region(code: "${STREET}") { organizations(${pages}) ${page('key: id')} } }`,
    keys: city.organizations.filter(inStreet).map(idOf),
  },
  {
    title: 'Organization.children',
    query: (pages) => `{ organization(id: "${head}") { children(${pages}) ${page('key: id')} } }`,
    keys: city.organizations.filter(({ parentId }) => parentId === head).map(idOf),
  },
  {
    title: 'Query.units',
    query: (pages) => `{ units(region: "${CITY}", ${pages}) ${page('key: uscc')} }`,
    keys: city.units.map(({ uscc }) => uscc),
  },
  {
    title: 'Region.units',
    query: (pages) => `{ region(code: "${STREET}") { units(${pages}) ${page('key: uscc')} } }`,
    keys: city.units.filter(inStreet).map(({ uscc }) => uscc),
  },
  {
    title: 'Organization.coveredUnits',
    query: (pages) => `{ organization(id: "${coverer}") { coveredUnits(${pages}) ${page('key: uscc')} } }`,
    keys: city.units.filter((unit) => unit.coveringOrganizationId === coverer).map(({ uscc }) => uscc),
  },
  {
    title: 'Region.jointUndertakings',
    query: (pages) => `{ region(code: "${CITY}") { jointUndertakings(${pages}) ${page('key: id')} } }`,
    keys: city.jointUndertakings.map(idOf),
  },
  {
    title: 'Region.serviceCentres',
    query: (pages) => `{ region(code: "${CITY}") { serviceCentres(${pages}) ${page('key: id')} } }`,
    keys: city.serviceCentres.map(idOf),
  },
  {
    title: 'Query.keyTasks',
    query: (pages) => `{ keyTasks(${pages}) ${page('key: id')} }`,
    keys: [...city.keyTasks].sort((one, other) => one.sequence - other.sequence).map(idOf),
  },
]

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe.each(lists)('$title', ({ title, query, keys }) => {
  const inOrder = title === 'Query.keyTasks' ? keys : [...keys].sort()
  const keysOf = (found: Awaited<ReturnType<typeof read>>) => found.edges.map(({ node }) => node.key)
  const read = (pages: string) => readPage<{ key: string }>(graph, query(pages))

  test('is read whole in its order, whatever the page size: no gap, no repetition', { timeout: 60_000 }, async () => {
    const sizes = keys.length > 1000 ? [100] : [100, Math.ceil(keys.length / 3), Math.ceil(keys.length / 7)]
    for (const size of sizes) {
      const found = await readPages<{ key: string }>(graph, Math.min(size, 100), query)
      expect(found.map(({ key }) => key)).toEqual(inOrder)
    }
  })

  test('ends exactly on a page that is full', async () => {
    const short = inOrder.slice(0, 100)
    const found = await read(`first: ${short.length}`)
    expect(found.pageInfo.hasNextPage).toBe(inOrder.length > 100)
    expect(keysOf(found)).toEqual(short)
  })

  test('has an empty page after its last item', async () => {
    const last = await read(`first: 1, after: "${cursorOf(title, inOrder)}"`)
    expect(last).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
  })

  test('has pages of 20 by default, null included', async () => {
    expect(keysOf(await read('first: null, after: null'))).toEqual(inOrder.slice(0, 20))
    expect(keysOf(await read('after: null'))).toEqual(inOrder.slice(0, 20))
  })

  test.each([0, -1, 101, 2_147_483_647, -2_147_483_648])('refuses a page of %i', async (size) => {
    expect(await codesFor(query(`first: ${size}`))).toEqual(['PAGE_SIZE_OUT_OF_RANGE'])
  })

  test.each([
    ['empty', ''],
    ['plain text', 'org_0a1b2c3d4e5f'],
    ['a key that is not encoded', 'key:371002000000'],
    ['base64 of something else', Buffer.from('371002000000').toString('base64url')],
    ['padded base64', Buffer.from('key:3710').toString('base64')],
    ['with NUL in it', Buffer.from('key:\0').toString('base64url')],
    ['no UTF-8', Buffer.from([107, 101, 121, 58, 255]).toString('base64url')],
    ['of 10,000 characters', 'k'.repeat(10_000)],
  ])('refuses a cursor that is %s', async (_what, cursor) => {
    expect(await codesFor(query(`after: "${cursor}"`))).toEqual(['INVALID_CURSOR'])
  })

  test('takes the cursor of another list for a place in its own order, if anything', async () => {
    for (const key of ['371002000000', 'org_5a1b2c3d4e5f', '91371099YL0190434T', '000010']) {
      const found = keysOf(await read(`first: 100, after: "${Buffer.from(`key:${key}`).toString('base64url')}"`))
      expect(new Set(found).size).toBe(found.length)
      expect(inOrder).toEqual(expect.arrayContaining(found))
    }
  })
})

function cursorOf(title: string, inOrder: readonly string[]): string {
  const key = title === 'Query.keyTasks' ? String(inOrder.length).padStart(6, '0') : (inOrder.at(-1) ?? '')
  return Buffer.from(`key:${key}`).toString('base64url')
}

async function codesFor(query: string): Promise<string[]> {
  const { errors } = await graph.ask(query)
  for (const { message, extensions } of errors) {
    expect(message).toMatch(/\p{Script=Han}/u)
    expect(extensions.messageEn).toMatch(/^[A-Z].*\.$/)
  }
  return errors.map(({ extensions }) => extensions.code)
}

function mostFrequent(values: readonly (string | null)[]): string {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}

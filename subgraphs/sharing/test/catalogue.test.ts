import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { classificationsOf, isPlumbing } from '@yilian/governance'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'

interface Entry {
  code: string
  name: string
  items: ({ coordinate: string; name: string; sharingClass: string } & Record<string, string>)[]
  provider: { code: string }
  format: string
  updateFrequency: string
  sharingClass: string
  sharingMethods: string[]
  useConditions: string
  grade: string
  legalBasis: string | null
}

const ENTRY_FIELDS = `code name provider { code } format updateFrequency sharingClass sharingMethods useConditions
  grade legalBasis items { coordinate name type sharingClass sensitivity grade description }`

let graph: TestGraph
let entries: Entry[]

beforeAll(async () => {
  graph = await startTestGraph()
  entries = await wholeCatalogue(7)
})
afterAll(() => graph.close())

describe('the catalogue', () => {
  test('tells of each data item of the supergraph exactly what the supergraph itself says, and of nothing else', async () => {
    const supergraph = await readFile(new URL('../../../gateway/supergraph.graphql', import.meta.url), 'utf8')
    // A root field or a connection that is classified guards a whole list; the list's items are the fields of its nodes.
    const classified = [...classificationsOf(parse(supergraph))]
      .filter(([coordinate]) => !isPlumbing(coordinate.split('.')[0] ?? ''))
      .map(([coordinate, { entry, ...classification }]) => ({ coordinate, code: entry, ...classification }))
    const catalogued = entries.flatMap(({ code, items }) =>
      items.map(({ coordinate, name, sharingClass, sensitivity, grade }) => ({
        coordinate,
        code,
        item: name,
        class: sharingClass,
        sensitivity,
        grade,
      })),
    )
    expect(catalogued.toSorted(byCoordinate)).toEqual(classified.toSorted(byCoordinate))
    expect(catalogued.length).toBeGreaterThan(100)
  })

  test('has the nine items of Decree 809 art. 13 for every entry, and the legal basis of what is not shared', () => {
    for (const entry of entries) {
      const nine = [
        entry.name,
        entry.items,
        entry.provider.code,
        entry.format,
        entry.updateFrequency,
        entry.sharingClass,
        entry.sharingMethods,
        entry.useConditions,
        entry.grade,
      ]
      expect(nine.every((item) => item !== null && item.length > 0)).toBe(true)
      expect(entry.legalBasis !== null || entry.sharingClass !== 'PROHIBITED').toBe(true)
      for (const item of entry.items) expect(Object.values(item).every((text) => text !== '')).toBe(true)
    }
  })

  test('states the strictest class and the highest grade of an entry’s items for the entry', () => {
    const strictest = (scale: string[], found: string[]) => scale.findLast((step) => found.includes(step))
    for (const { sharingClass, grade, items } of entries) {
      const classes = items.map((item) => item.sharingClass)
      expect(sharingClass).toBe(strictest(['UNCONDITIONAL', 'CONDITIONAL', 'PROHIBITED'], classes))
      const grades = items.map((item) => item.grade ?? '')
      expect(grade).toBe(strictest(['GENERAL', 'IMPORTANT', 'CORE'], grades))
    }
  })

  test('comes whole and in the order of codes, whatever the page size', async () => {
    expect(entries.map(({ code }) => code)).toEqual(entries.map(({ code }) => code).toSorted())
    expect(await wholeCatalogue(100)).toEqual(entries)
  })

  test('costs three statements for five entries and for fifty', async () => {
    const ask = (first: number) => graph.ask(`{ catalogue(first: ${first}) { edges { node { ${ENTRY_FIELDS} } } } }`)
    expect((await ask(5)).statements.sharing).toBe(3)
    expect((await ask(50)).statements.sharing).toBe(3)
  })
})

describe('a filter of the catalogue', () => {
  test('keeps what its class, its department and its text all allow', async () => {
    const department = 'WH-ZZB'
    const found = await listed({ sharingClass: 'UNCONDITIONAL', department, text: '名称' })
    const wanted = entries.filter(
      (entry) =>
        entry.sharingClass === 'UNCONDITIONAL' &&
        entry.provider.code === department &&
        [entry, ...entry.items].some(({ name }) => name.includes('名称')),
    )
    expect(found).toEqual(wanted.map(({ code }) => code))
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(entries.length)
  })

  test('finds each sharing class and each department as often as the catalogue has it', async () => {
    for (const sharingClass of ['UNCONDITIONAL', 'CONDITIONAL', 'PROHIBITED'])
      expect(await listed({ sharingClass })).toEqual(codesWhere((entry) => entry.sharingClass === sharingClass))
    for (const department of new Set(entries.map(({ provider }) => provider.code)))
      expect(await listed({ department })).toEqual(codesWhere((entry) => entry.provider.code === department))
  })

  test.each([
    ['a schema coordinate in any case', 'cataloGUEversion.DIGEST', ['WH-SHA-003']],
    ['a code', 'wh-sha-002', ['WH-SHA-002']],
    ['a text that PostgreSQL’s LIKE would take for a pattern', 'WH_SHA%', []],
    ['nothing of the kind', 'WH-MZJ’; drop table catalogue_entry', []],
  ])('finds %s in a text as it is written', async (_title, text, codes) => {
    expect(await listed({ text })).toEqual(codes)
  })

  test('that is empty or null holds for all', async () => {
    for (const filter of [null, {}, { text: '' }, { text: null, department: null, sharingClass: null }])
      expect(await listed(filter)).toEqual(codesWhere(() => true))
  })
})

describe('a catalogue entry', () => {
  test('is found by its code, and is null for a code that is not in the catalogue', async () => {
    const query = `query ($code: ID!) { catalogueEntry(code: $code) { ${ENTRY_FIELDS} } }`
    const found = await graph.ask(query, { variables: { code: 'WH-SHA-001' } })
    expect(found.data).toEqual({ catalogueEntry: entries.find(({ code }) => code === 'WH-SHA-001') })
    const unknown = await graph.ask(query, { variables: { code: 'WH-SHA-999' } })
    expect(unknown).toMatchObject({ data: { catalogueEntry: null }, errors: [] })
  })

  test('hangs on the department that provides it', async () => {
    const { data, errors, statements } = await graph.ask(`{
      catalogue(first: 50) { edges { node { code provider { code catalogueEntries(first: 100) { edges { node { code } } } } } } }
    }`)
    expect(errors).toEqual([])
    const { catalogue } = data as unknown as { catalogue: Connection<Entry & { provider: Provider }> }
    for (const { node } of catalogue.edges)
      expect(node.provider.catalogueEntries.edges.map((edge) => edge.node.code)).toEqual(
        codesWhere((entry) => entry.provider.code === node.provider.code),
      )
    // The version, the page, and all departments' entries at once; the second fetch is of the same operation.
    expect(statements.sharing).toBe(3)
  })

  test('names as its provider a department that the graph knows', async () => {
    const { data, errors, fetches } = await graph.ask(
      '{ catalogue(first: 100) { edges { node { code provider { code name } } } } }',
    )
    expect(errors).toEqual([])
    const { catalogue } = data as unknown as { catalogue: Connection<{ provider: { name: string | null } }> }
    expect(catalogue.edges.filter(({ node }) => node.provider.name === null)).toEqual([])
    expect(fetches).toEqual({ sharing: 1, 'city-services': 1 })
  })

  test('pages the entries of a department as the catalogue does', async () => {
    const provider = `provider { catalogueEntries(first: 1) { edges { node { code } } pageInfo { hasNextPage } } }`
    const { data } = await graph.ask(`{ catalogueEntry(code: "WH-SHA-003") { ${provider} } }`)
    const own = codesWhere((entry) => entry.provider.code === 'WH-DSJ')
    expect(data).toEqual({
      catalogueEntry: {
        provider: { catalogueEntries: { edges: [{ node: { code: own[0] } }], pageInfo: { hasNextPage: true } } },
      },
    })
  })
})

describe('bad input', () => {
  test.each([
    ['a page of none', '{ catalogue(first: 0) { __typename } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a page of too many', '{ catalogue(first: 101) { __typename } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a foreign cursor', '{ catalogue(after: "WH-SHA-001") { __typename } }', 'INVALID_CURSOR'],
    ['NUL in a text', '{ catalogue(filter: { text: "a\\u0000" }) { __typename } }', 'BAD_USER_INPUT'],
    ['NUL in a code', '{ catalogueEntry(code: "WH-SHA-001\\u0000") { name } }', 'BAD_USER_INPUT'],
    ['an unknown class', '{ catalogue(filter: { sharingClass: OPEN }) { __typename } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is refused by code, in both languages', async (_title, query, code) => {
    const { data, errors } = await graph.ask(query)
    expect(data).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code, messageEn: expect.stringMatching(/[a-z]/) } }])
    expect(errors[0]?.message).toMatch(/\p{Script=Han}/u)
  })
})

test('the version in force is the committed file, published once however often the graph starts', async () => {
  const file = await readFile(new URL('../catalogue.json', import.meta.url))
  const { data } = await graph.ask('{ catalogueVersion { number digest publishedAt entryCount itemCount } }')
  expect(data).toEqual({
    catalogueVersion: {
      number: 1,
      digest: createHash('sha256').update(file).digest('hex'),
      publishedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
      entryCount: entries.length,
      itemCount: entries.flatMap(({ items }) => items).length,
    },
  })
})

interface Connection<Node> {
  edges: { node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

type Filter = Record<string, string | null> | null

interface Provider {
  code: string
  catalogueEntries: Connection<{ code: string }>
}

/** All pages of the catalogue, or of what a filter keeps of it. */
async function wholeCatalogue(pageSize: number, filter: Filter = null): Promise<Entry[]> {
  const query = `query ($filter: CatalogueFilterInput, $first: Int, $after: String) {
    catalogue(filter: $filter, first: $first, after: $after) {
      edges { node { ${ENTRY_FIELDS} } }
      pageInfo { hasNextPage endCursor }
    }
  }`
  const found: Entry[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await graph.ask(query, { variables: { filter, first: pageSize, after } })
    expect(errors).toEqual([])
    const { catalogue } = data as unknown as { catalogue: Connection<Entry> }
    found.push(...catalogue.edges.map(({ node }) => node))
    after = catalogue.pageInfo.endCursor
    more = catalogue.pageInfo.hasNextPage
  }
  return found
}

async function listed(filter: Filter): Promise<string[]> {
  return (await wholeCatalogue(100, filter)).map(({ code }) => code)
}

function codesWhere(holds: (entry: Entry) => boolean): string[] {
  return entries.filter(holds).map(({ code }) => code)
}

function byCoordinate(one: { coordinate: string }, other: { coordinate: string }): number {
  return one.coordinate < other.coordinate ? -1 : 1
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPage } from '../../../test/kit/pages.ts'

/** Every place that looks for a text in names. */
const places = [
  ['Query.regions', '{ found: regions(filter: $filter) EDGES }', 'RegionFilterInput'],
  [
    'Region.descendants',
    '{ region(code: "371000000000") { found: descendants(filter: $filter) EDGES } }',
    'RegionFilterInput',
  ],
  [
    'Query.organizations',
    '{ found: organizations(region: "371000000000", filter: $filter) EDGES }',
    'OrganizationFilterInput',
  ],
  ['Query.units', '{ found: units(region: "371000000000", filter: $filter) EDGES }', 'UnitFilterInput'],
] as const

const strange = '甲%乙_丙\\丁\'戊"己🐉庚𠮷'
let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
  const sql = graph.sqlOf('organizations')
  await sql`insert into region (code, name, kind, parent_code, source, valid_from)
    values ('371002998000', ${strange}, 'STREET', '371002000000', 'test', '2010-01-01')`
  await sql`insert into organization (id, name, kind, line, level, region_code, covers_two_new, established_on)
    values ('org_zzzzzzzzzzzz', ${strange}, 'BRANCH', 'REGIONAL', 'STREET', '371002998000', false, '2010-01-01')`
  await sql`insert into unit (uscc, name, kind, region_code, managed_by_street, registered_on)
    values ('ZZ', ${strange}, 'ENTERPRISE', '371002998000', false, '2010-01-01')`
})
afterAll(() => graph.close())

describe.each(places)('%s', (_title, list, input) => {
  test.each(['%', '_', '\\', "'", '"', '🐉', '𠮷', '甲%乙_丙', strange])('finds %s as it is written', async (text) => {
    expect(await namesFor(text)).toEqual([strange])
  })

  test.each(['乙%甲', '甲_', '%%', "';drop table region;--", '🐲', '界'.repeat(10_000)])(
    'finds nothing for %.30s, and nothing breaks',
    async (text) => {
      expect(await namesFor(text)).toEqual([])
    },
  )

  test('refuses a text with NUL, which no name can hold', async () => {
    const { query, options } = askFor('甲\0')
    const answer = await graph.ask(query, options)
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  function askFor(nameContains: string) {
    const query = `query ($filter: ${input}) ${list.replace('EDGES', page('name'))}`
    return { query, options: { variables: { filter: { nameContains } } } }
  }

  async function namesFor(text: string): Promise<string[]> {
    const { query, options } = askFor(text)
    const found = await readPage<{ name: string }>(graph, query, options)
    return found.edges.map(({ node }) => node.name)
  }
})

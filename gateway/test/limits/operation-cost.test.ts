import { readFile } from 'node:fs/promises'
import { buildSchema, Kind, parse } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createGraphInForce } from '../../src/graph/graph-in-force.ts'
import { exampleQueries } from '../../src/index.ts'
import { costFactsOf } from '../../src/limits/cost-facts.ts'
import { LIMITS } from '../../src/limits/limit-table.ts'
import { compileCost, type OperationCost } from '../../src/limits/operation-cost.ts'

const TYPES = `
  type Query {
    page(first: Int = 20, last: Int): Page! @listSize(slicingArguments: ["first"], sizedFields: ["edges"], assumedSize: 20, requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Thing!]! @listSize(slicingArguments: ["first", "last"])
    assumed: [Thing!]! @listSize(assumedSize: 7)
    plain: [Thing!]!
    dear: Thing @cost(weight: 50)
    search(text: String @cost(weight: 5), filter: Filter): Thing
    node: Node
    numbers: [Int!]!
  }
  input Filter { text: String @cost(weight: 3) inner: [Filter!] }
  type Page { edges: [Thing!]! total: Int }
  interface Node { name: String child: Node }
  type Thing implements Node { name: String child: Thing @cost(weight: 4) heavy: Heavy things: [Thing!]! }
  type Heavy @cost(weight: 9) { name: String }
`
const DIRECTIVES = `
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
`
const schema = buildSchema(DIRECTIVES + TYPES)
const facts = costFactsOf(TYPES)

function costOf(query: string): OperationCost {
  const document = parse(query)
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (operation === undefined) throw new Error('Expected an operation.')
  return compileCost(schema, facts, document, operation)
}

describe('the cost of', () => {
  test.each([
    ['scalars is nothing', '{ numbers __typename __schema { types { name } } }', 0],
    ['an object is 1', '{ node { name } }', 1],
    ['a list is that of its assumed items', '{ assumed { name } }', 7],
    ['a list of which nothing is said is that of ten', '{ plain { name } }', 10],
    ['a page is 1 and as many as are asked for', '{ page(first: 3) { edges { name } } }', 4],
    ['a page follows the default of the argument', '{ page { edges { name } } }', 21],
    ['a page follows the assumed size where null is asked for', '{ page(first: null) { edges { name } } }', 21],
    [
      'lists in lists multiplies',
      '{ page(first: 3) { edges { things { things { name } } } } }',
      1 + 3 * (1 + 10 * (1 + 10)),
    ],
    ['a list sized by several arguments is that of the largest', '{ strict(first: 4) { name } }', 4],
    ['a dear field is its weight', '{ dear { name } }', 50],
    ['a dear type is its weight', '{ dear { heavy { name } } }', 59],
    ['a field behind an interface is that of its dearest type', '{ node { child { name } } }', 5],
    ['an argument is added where it is given', '{ search(text: "a") { name } }', 6],
    [
      'an input field is added where it is given',
      '{ search(filter: { text: "a", inner: [{ text: "b" }, { text: "c" }] }) { name } }',
      10,
    ],
    [
      'a fragment counts wherever it is spread',
      '{ a: dear { ...F } b: dear { ...F } } fragment F on Thing { heavy { name } }',
      118,
    ],
    [
      'a fragment keeps the size of its page',
      '{ page(first: 5) { ...F ... on Page { edges { name } } } } fragment F on Page { edges { name } }',
      11,
    ],
  ])('%s', (_title, query, expected) => {
    expect(costOf(query).estimate({})).toBe(expected)
  })

  test('a page follows its variable, whatever comes in it', () => {
    const cost = costOf('query ($n: Int) { page(first: $n) { edges { name } } }')
    expect([{ n: 9 }, {}, { n: null }, { n: -5 }, { n: 'x' }].map((each) => cost.estimate(each))).toEqual([
      10, 21, 21, 1, 21,
    ])
    const withDefault = costOf('query ($n: Int = 2) { page(first: $n) { edges { name } } }')
    expect([{}, { n: 6 }].map((each) => withDefault.estimate(each))).toEqual([3, 7])
  })

  test('an input object follows its variable', () => {
    const cost = costOf('query ($f: Filter) { search(filter: $f) { name } }')
    expect(cost.estimate({ f: { text: 'a', inner: [{ text: 'b' }, null, 1], nothing: 1 } })).toBe(7)
  })
})

test('page sizes are told, those of variables too', () => {
  const cost = costOf(
    'query ($n: Int) { a: page(first: 3) { total } b: page(first: 0) { total } c: page(first: $n) { total } }',
  )
  expect(cost.pageSizes({ n: 500 })).toEqual([0, 3, 500])
})

test.each([
  ['none', '{ strict { name } }', 'strict'],
  ['two', '{ strict(first: 1, last: 1) { name } }', 'strict'],
  ['one', '{ strict(last: 1) { name } }', null],
])('a list that demands one sizing argument and gets %s', (_title, query, expected) => {
  expect(costOf(query).unsized).toBe(expected)
})

test.each([
  [
    'other names',
    'import: [{ name: "@cost", as: "@dear" }, "@listSize"]',
    '@dear(weight: 3)',
    '@listSize(assumedSize: 2)',
  ],
  ['a prefix', 'as: "price"', '@price(weight: 3)', '@price__listSize(assumedSize: 2)'],
  ['no import', 'for: SECURITY', '@cost(weight: "3")', '@cost__listSize(assumedSize: 2)'],
])('a supergraph may link the directives under %s', (_title, link, cost, listSize) => {
  const found = costFactsOf(`
    schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/cost/v0.1", ${link}) { query: Query }
    type Query { a: Int ${cost} l: [Int] ${listSize} }`)
  expect([...found.weights]).toEqual([['Query.a', 3]])
  expect([...found.listSizes.keys()]).toEqual(['Query.l'])
})

describe('on the graph itself', () => {
  let supergraphSdl: string
  beforeAll(async () => {
    supergraphSdl = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8')
  })

  test('every page is sized by `first`, and every example is within what the public may ask', () => {
    const graph = createGraphInForce(supergraphSdl, {})
    const own = costFactsOf(supergraphSdl)
    const fields = Object.values(graph.schema.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.values(type.getFields()).map((field) => ({ type: type.name, field })) : [],
    )
    const pages = fields.filter(
      ({ field }) => 'args' in field && field.args.some((argument: { name: string }) => argument.name === 'first'),
    )
    expect(pages.length).toBeGreaterThan(40)
    for (const { type, field } of pages)
      expect(own.listSizes.get(`${type}.${field.name}`)).toMatchObject({
        slicingArguments: ['first'],
        sizedFields: ['edges'],
      })
    for (const { query } of exampleQueries()) {
      const document = parse(query)
      const [operation] = document.definitions
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected an operation.')
      const cost = compileCost(graph.schema, own, document, operation)
      expect(cost.estimate({})).toBeGreaterThan(40)
      expect(cost.estimate({ first: 100 })).toBeLessThan(LIMITS.PUBLIC.cost)
    }
  })
})

import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { answerOfOneSchema, type Family, subgraphsOf } from './one-schema.ts'
import { twoGateways } from './two-gateways.ts'

/** What is asked, with which variables; and whether the stock gateway gives wrong data, without an error. */
type Case = readonly [query: string, stock?: 'stock is wrong' | '', variables?: Record<string, unknown>]

const FAMILIES: Readonly<Record<string, readonly [Family, ...Case[]]>> = {
  'a field that one subgraph promises more narrowly than the other': [
    {
      schemas: {
        plans: `type Query { plan: Plan, plans: [Plan!]! }
          type Plan { id: ID! keeper: Person @shareable }
          type Person implements Keeper @key(fields: "id") { id: ID! name: String @shareable }
          interface Keeper { id: ID! }`,
        deeds: `type Query { deed: Plan2 } interface Keeper { id: ID! }
          type Plan2 { id: ID! } type Plan { keeper: Keeper @shareable }
          type Person implements Keeper @key(fields: "id") { id: ID! name: String @shareable age: Int }`,
      },
      entities: [{ __typename: 'Person', id: '1', name: '甲', age: 3 }],
      fields: {
        Query: {
          plan: () => ({ id: 'p', keeper: { __typename: 'Person', id: '1', name: '甲', age: 3 } }),
          plans: () => [{ id: 'p', keeper: { __typename: 'Person', id: '1', name: '甲', age: 3 } }],
          deed: () => ({ id: 'd' }),
        },
      },
    },
    ['{ plan { keeper { ... on Person { name } } } }', 'stock is wrong'],
    ['{ plan { keeper { __typename } } }'],
    ['{ plan { keeper { id ... on Person { age } } } }'],
    ['{ plans { keeper { ... on Keeper { id } ... on Person { name age } } } }'],
  ],
  'lists of lists whose objects are put together from two subgraphs': [
    {
      schemas: {
        heights: `type Query @shareable { grid: [[Cell]!]! row: [Cell] } type Cell { height: Int row: [[Cell]] @shareable }
          type Board @key(fields: "id") { id: ID! grid: [[Cell]!]! @shareable }`,
        widths: `type Query @shareable { grid: [[Cell]!]! row: [Cell] } type Cell { width: Int row: [[Cell]] @shareable }
          type Board @key(fields: "id") { id: ID! grid: [[Cell]!]! @shareable }`,
        boards: 'type Query { boards: [Board] } type Board @key(fields: "id") { id: ID! }',
      },
      entities: [{ __typename: 'Board', id: '1', grid: [[{ height: 1, width: 2 }], []] }],
      fields: {
        Query: {
          grid: () => [[{ height: 1, width: 2, row: [[{ height: 5, width: 6 }]] }, null], [{ height: 3, width: 4 }]],
          row: () => [{ height: 1, width: 2 }, null],
          boards: () => [null, { __typename: 'Board', id: '1', grid: [[{ height: 1, width: 2 }], []] }],
        },
      },
    },
    ['{ row { height width } }'],
    ['{ grid { height width } }', 'stock is wrong'],
    ['{ boards { grid { height width } } }', 'stock is wrong'],
    ['{ grid { row { height width } } }', 'stock is wrong'],
  ],
  'keys of several fields, of objects, and null': [
    {
      schemas: {
        land: `type Query { plots: [Plot] } type Plot @key(fields: "parish { code } number") @key(fields: "seal") {
          parish: Parish! number: Int! seal: ID owner: String } type Parish @shareable { code: ID! }`,
        tax: `type Plot @key(fields: "parish { code } number") { parish: Parish! number: Int! due: Int } type Parish @shareable { code: ID! }`,
        water: `type Plot @key(fields: "seal") { seal: ID well: Boolean }`,
      },
      entities: [
        { __typename: 'Plot', parish: { code: 'e' }, number: 1, seal: 's1', owner: '甲', due: 0, well: false },
        { __typename: 'Plot', parish: { code: 'w' }, number: 1, seal: 's2', owner: '', due: 9, well: true },
      ],
      fields: {
        Query: {
          plots: () => [
            { parish: { code: 'w' }, number: 1, seal: 's2', owner: '', due: 9, well: true },
            null,
            { parish: { code: 'e' }, number: 1, seal: 's1', owner: '甲', due: 0, well: false },
          ],
        },
      },
    },
    ['{ plots { due well } }'],
    ['{ plots { code: due number: well seal: owner parish { code: __typename } } }', 'stock is wrong'],
    [
      'query ($a: Boolean!, $b: Boolean!) { plots { due @include(if: $a) well @skip(if: $b) ... @include(if: $b) { owner due } } }',
      '',
      { a: false, b: true },
    ],
    ['query ($a: Boolean!) { plots @include(if: $a) { due } plots { well @skip(if: $a) } }', '', { a: false }],
  ],
  'values that a field brings along into a union': [
    {
      schemas: {
        shelf: `type Query { finds: [Find!]! @provides(fields: "... on Coin { year }"), all: [Find!]! }
          union Find = Coin | Map type Coin @key(fields: "id") { id: ID! year: Int @external }
          type Map @key(fields: "id") { id: ID! scale: Int }`,
        catalogue: `type Coin @key(fields: "id") { id: ID! year: Int @shareable metal: String }
          type Map @key(fields: "id") { id: ID! year: Int }`,
      },
      entities: [
        { __typename: 'Coin', id: '1', year: 0, metal: '' },
        { __typename: 'Map', id: '1', scale: 5, year: 3 },
      ],
      fields: {
        Query: Object.fromEntries(
          ['finds', 'all'].map((name) => [
            name,
            () => [
              { __typename: 'Map', id: '1', scale: 5, year: 3 },
              { __typename: 'Coin', id: '1', year: 0, metal: '' },
            ],
          ]),
        ),
      },
    },
    ['{ finds { ... on Coin { year metal } ... on Map { scale } } all { __typename ... on Coin { year } } }'],
    ['{ finds { ... on Coin { a: year } ... on Map { a: year b: scale } } }'],
  ],
  'an interface that one subgraph knows as an object': [
    {
      schemas: {
        works: `type Query { works: [Work!]! first: Work } interface Work @key(fields: "id") { id: ID! title: String }
          type Statue implements Work @key(fields: "id") { id: ID! title: String height: Int }
          type Fountain implements Work @key(fields: "id") { id: ID! title: String }`,
        visits: `type Query { seen: [Work!]! } type Work @key(fields: "id") @interfaceObject {
          id: ID! title: String @external visits: Int label: String @requires(fields: "title") }`,
      },
      entities: [
        { __typename: 'Statue', is: 'Work', id: '1', title: '像', height: 0, visits: 0 },
        { __typename: 'Fountain', is: 'Work', id: '2', title: '泉', visits: 4 },
      ],
      fields: {
        Query: {
          works: () => [
            { __typename: 'Fountain', id: '2', title: '泉', visits: 4 },
            { __typename: 'Statue', id: '1', title: '像', height: 0, visits: 0 },
          ],
          seen: () => [
            { __typename: 'Statue', id: '1', title: '像', height: 0, visits: 0 },
            { __typename: 'Fountain', id: '2', title: '泉', visits: 4 },
          ],
          first: () => null,
        },
        Work: { label: ({ title }) => `[${title}]` },
        Statue: { label: ({ title }) => `[${title}]` },
        Fountain: { label: ({ title }) => `[${title}]` },
      },
    },
    ['{ works { label ... on Statue { height visits } } first { label } }'],
    ['{ seen { visits label ... on Statue { height } } }'],
    ['{ works { ... on Work { ... on Statue { v: visits } } } }'],
  ],
  'fields that moved, are hidden, or require one another': [
    {
      schemas: {
        old: `type Query { item: Item } type Item @key(fields: "id") { id: ID! name: String secret: ID! @inaccessible
          price(currency: String!): Int tax: Int @external total: Int @requires(fields: "tax") }`,
        new: `type Item @key(fields: "id") { id: ID! name: String @override(from: "old")
          price(currency: String!): Int @external tax: Int @requires(fields: "price(currency: \\"CNY\\")") }`,
      },
      entities: [{ __typename: 'Item', id: '1', name: 'new' }],
      fields: {
        Query: { item: () => ({ __typename: 'Item', id: '1', name: 'new', secret: 'x' }) },
        Item: {
          price: ({ price }, { currency }) => price ?? (currency === 'CNY' ? 70 : 10),
          tax: (item) => item.tax ?? (item.price ?? 70) / 10,
          total: ({ tax }) => 70 + (tax ?? 7),
        },
      },
    },
    ['{ item { name total } }'],
    ['{ item { total tax price(currency: "USD") } }', 'stock is wrong'],
    ['{ item { total: tax tax: total price: name name: price(currency: "USD") } }'],
  ],
  'a union and an enumeration that two subgraphs know in part': [
    {
      schemas: {
        one: `type Query @shareable { pick: Pick, kind: Kind } union Pick = A | B type A { x: Int @shareable } type B { y: Int } enum Kind { RED BLUE }`,
        two: `type Query @shareable { pick: Pick, kind: Kind } union Pick = A | C type A { x: Int @shareable z: Int } type C { y: String } enum Kind { RED GREEN }`,
      },
      entities: [],
      fields: { Query: { pick: () => ({ __typename: 'A', x: 0, z: 2 }), kind: () => 'RED' } },
    },
    ['{ kind pick { __typename ... on A { x z } ... on B { y } } }'],
    ['{ pick { ... on B { q: y } ... on A { q: x } } }'],
    ['{ pick { ... on C { y } ... on A { z } } }'],
  ],
  'mutations one after the other': [
    {
      schemas: {
        plus: `type Query { n: Int @shareable } type Mutation { add(n: Int!): Sum! } type Sum @key(fields: "id") { id: ID! value: Int! }`,
        times: `type Query { n: Int @shareable } type Mutation { times(n: Int!): Sum! } type Sum @key(fields: "id") { id: ID! square: Int! }`,
      },
      entities: [],
      fields: {
        Query: { n: () => 0 },
        Mutation: {
          add: (_root, { n }) => ({ id: `a${n}`, value: 1, square: 1 }),
          times: (_root, { n }) => ({ id: `t${n}`, value: 2, square: 4 }),
        },
      },
    },
    ['mutation { a: add(n: 1) { id } b: times(n: 2) { id } c: add(n: 3) { id } }'],
  ],
}

describe.each(Object.entries(FAMILIES))('%s', (_name, [family, ...cases]) => {
  for (const [query, stockIs, variables = {}] of cases)
    it(`gives through the gateway what one schema gives: ${query}`, async () => {
      const { ours, stock } = await twoGateways(subgraphsOf(family))
      const expected = await answerOfOneSchema(family, query, variables)
      expect(expected.errors).toBeUndefined()
      expect(await ours(query, variables)).toEqual(expected)
      const untold = await stock(query, variables)
      expect(untold.errors).toBeUndefined()
      expect(isDeepStrictEqual(untold, expected)).toBe(stockIs !== 'stock is wrong')
    })
})

it('refuses a field of an object that is an interface elsewhere, where the plan would send some without a key', async () => {
  const [family] = FAMILIES['an interface that one subgraph knows as an object'] ?? []
  if (!family) throw new Error('Expected the family.')
  const { ours } = await twoGateways(subgraphsOf(family))
  const { data, errors } = await ours('{ seen { __typename id ... on Fountain { label } } }')
  expect(data).toBeUndefined()
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'OPERATION_NOT_PLANNABLE', coordinates: ['Work.label'] })
})

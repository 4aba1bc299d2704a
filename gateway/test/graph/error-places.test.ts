import { describe, expect, it } from 'vitest'
import { type TestSubgraphs, twoGateways } from './two-gateways.ts'

// Walks past trees, benches and gaps; the garden office fails for some of the trees.
const gardens: TestSubgraphs = {
  map: {
    sdl: `
      type Query { things: [Thing]!, walks: [[Thing]]!, works: [Work!]!, trees: [Tree!]! }
      union Thing = Tree | Bench
      interface Work @key(fields: "id") { id: ID! }
      type Statue implements Work @key(fields: "id") { id: ID! }
      type Fountain implements Work @key(fields: "id") { id: ID! }
      type Tree @key(fields: "id") { id: ID! girth: Int }
      type Bench { seats: Int }
    `,
    resolvers: {
      Query: {
        things: () => [bench, null, tree('1'), bench, tree('2'), tree('3')],
        walks: () => [[bench], null, [null, tree('2')], [tree('1'), bench, tree('2')]],
        works: () => [work('Fountain', '1'), work('Statue', '2'), work('Fountain', '1'), work('Statue', '1')],
        trees: () => ['1', '2', '3', '2'].map(tree),
      },
      Work: { __resolveReference: ({ id }: { id: string }) => work('Statue', id) },
    },
  },
  office: {
    sdl: `
      type Tree @key(fields: "id") { id: ID! girth: Int @external age: Int felled: Int! height: Int @requires(fields: "girth") }
      type Work @interfaceObject @key(fields: "id") { id: ID! cost: Int }
    `,
    resolvers: {
      Tree: {
        age: ({ id }: { id: string }) => (id === '2' ? failing() : 7),
        felled: ({ id }: { id: string }) => (id === '2' ? failing() : 0),
        height: ({ id }: { id: string }) => (id === '2' ? failing() : 9),
      },
      Work: { cost: ({ id }: { id: string }) => (id === '1' ? failing() : 5) },
    },
  },
}
const bench = { __typename: 'Bench', seats: 2 }

function tree(id: string) {
  return { __typename: 'Tree', id, girth: 30 }
}

function work(typename: string, id: string) {
  return { __typename: typename, id }
}

function failing(): never {
  throw new Error('not known')
}

describe('an error of an entity in a list', () => {
  it.each([
    ['behind others that its subgraph is not asked for', '{ things { ... on Tree { age } } }', [['things', 4, 'age']]],
    [
      'in lists of lists with gaps',
      '{ walks { ... on Tree { age } } }',
      [
        ['walks', 2, 1, 'age'],
        ['walks', 3, 2, 'age'],
      ],
    ],
    ['that takes its object with it', '{ things { ... on Tree { felled } } }', [['things', 4, 'felled']]],
    ['known by its interface only', '{ works { ... on Statue { cost } } }', [['works', 3, 'cost']]],
  ])('%s has its own place, where the stock gateway names another', async (_what, query, paths) => {
    const { stock, ours } = await twoGateways(gardens)
    expect((await stock(query)).errors?.map(({ path }) => path)).not.toEqual(paths)
    expect((await ours(query)).errors?.map(({ path }) => path)).toEqual(paths)
  })

  it('has its place beside another selection of the same list', async () => {
    const { ours } = await twoGateways(gardens)
    const { errors } = await ours(
      '{ a: things { ... on Tree { age } } things { ... on Tree { x: height } } trees { age } }',
    )
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual([
      'a.4.age',
      'things.4.x',
      'trees.1.age',
      'trees.3.age',
    ])
  })
})

// A tree and a statue each have a keeper; only that of the one is asked for a pension.
const keepers: TestSubgraphs = {
  map: {
    sdl: `
      type Query { things: [Thing!]! }
      interface Thing { keeper: Keeper }
      type Tree implements Thing { keeper: Keeper }
      type Statue implements Thing { keeper: Keeper }
      type Keeper @key(fields: "id") { id: ID! age: Int }
    `,
    resolvers: {
      Query: {
        things: () => [
          { __typename: 'Tree', keeper: { id: '1' } },
          { __typename: 'Statue', keeper: { id: '2' } },
        ],
      },
      Keeper: { age: ({ id }: { id: string }) => (id === '2' ? failing() : 60) },
    },
  },
  pay: {
    sdl: `type Keeper @key(fields: "id") {
      id: ID! age: Int @external name: String pension: Int! bonus: Int @requires(fields: "age")
    }`,
    resolvers: {
      Keeper: {
        name: () => '甲',
        pension: ({ id }: { id: string }) => (id === '2' ? failing() : 1),
        bonus: ({ age }: { age: number | null }) => age,
      },
    },
  },
}

describe('an error of a field that was selected on other objects only', () => {
  it('is not said, where the stock gateway says it', async () => {
    const { stock, ours } = await twoGateways(keepers)
    const query = '{ things { keeper { __typename id } ... on Tree { keeper { pension } } } }'
    const __typename = 'Keeper'
    const data = { things: [{ keeper: { __typename, id: '1', pension: 1 } }, { keeper: { __typename, id: '2' } }] }
    expect(await stock(query)).toMatchObject({ data, errors: [{ path: ['things', 1, 'keeper', 'pension'] }] })
    expect(await ours(query)).toEqual({ data })
  })

  it('is said when it took something with it that was selected', async () => {
    const { ours } = await twoGateways(keepers)
    const { data, errors } = await ours('{ things { keeper { __typename name } ... on Tree { keeper { pension } } } }')
    expect(data).toMatchObject({ things: [{ keeper: { name: '甲', pension: 1 } }, { keeper: { name: null } }] })
    expect(errors).toMatchObject([{ path: ['things', 1, 'keeper', 'pension'] }])
  })

  it('is said of what another field requires', async () => {
    const { ours } = await twoGateways(keepers)
    const { errors } = await ours('{ things { keeper { bonus } } }')
    expect(errors).toMatchObject([{ path: ['things', 1, 'keeper', 'age'] }])
  })
})

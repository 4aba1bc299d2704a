import { beforeAll, describe, expect, it } from 'vitest'
import { type TwoGateways, twoGateways } from './two-gateways.ts'

// Residents with an id for machines and a number for people; the health service needs three of their visits.
const residents = {
  sdl: `
    scalar Json
    type Query { resident(id: ID!): Resident, households: [[Resident]], things: [Thing], party(id: ID!): Party }
    union Thing = Resident | Dog
    interface Party { id: ID! number: String }
    type Resident implements Party @key(fields: "id") {
      id: ID! number: String visits(limit: Int = 1): [String!] notes: Json friend: Resident office(kind: String): Office
    }
    type Dog implements Party @key(fields: "id") { id: ID! number: String tag: String colour: String }
    type Office { visits(limit: Int): [String!] name: String }
  `,
  resolvers: {
    Query: {
      resident: (_: unknown, { id }: { id: string }) => resident(id),
      households: () => [[resident('1'), null], [resident('2')]],
      things: () => [resident('1'), { __typename: 'Dog', id: 'd', number: 'D-1', tag: 't', colour: 'brown' }],
      party: (_: unknown, { id }: { id: string }) => resident(id),
    },
    Resident: {
      __resolveReference: ({ id }: { id: string }) => resident(id),
      visits: (_: unknown, { limit }: { limit: number }) => visits(limit),
      friend: ({ id }: { id: string }) => (id === '1' ? resident('2') : null),
      office: () => ({ name: '所' }),
      number: ({ id, number }: { id: string; number: string }) => {
        if (id === '13') throw new Error('no number for 13')
        return number
      },
    },
    Office: { visits: (_: unknown, { limit }: { limit: number }) => visits(limit) },
    Dog: { __resolveReference: ({ id }: { id: string }) => ({ id, tag: 't', number: 'D-1' }) },
    Party: { __resolveType: () => 'Resident' },
  },
}

const health = {
  sdl: `
    type Resident @key(fields: "id") {
      id: ID!
      visits(limit: Int = 1): [String!] @external
      office(kind: String): Office @external
      recent: String @requires(fields: "visits(limit: 3)")
      rooms: String @requires(fields: "office(kind: \\"A\\") { visits(limit: 2) }")
      card: String
      score(year: Int): Int
    }
    type Office { visits(limit: Int): [String!] @external }
    type Dog @key(fields: "id") { id: ID! vaccine: String }
  `,
  resolvers: {
    Resident: {
      recent: ({ visits: all }: { visits: string[] }) => all.join('+'),
      rooms: ({ office }: { office: { visits: string[] } }) => office.visits.join('+'),
      card: ({ id }: { id: string }) => `card-${id}`,
      score: (_: unknown, { year }: { year: number }) => year,
    },
    Dog: { vaccine: ({ id }: { id: string }) => `vaccine-${id}` },
  },
}

function resident(id: string) {
  return { __typename: 'Resident', id, number: `N-${id}`, notes: { id: `in json ${id}`, visits: [{ id: 'x' }] } }
}

function visits(limit: number): string[] {
  return ['a', 'b', 'c', 'd'].slice(0, limit)
}

let both: TwoGateways
beforeAll(async () => {
  both = await twoGateways({ residents, health })
})

/** Both gateways' data; ours must have no errors. */
async function dataOf(query: string, variables?: Record<string, unknown>) {
  const [stock, ours] = [await both.stock(query, variables), await both.ours(query, variables)]
  expect(ours.errors).toBeUndefined()
  return { stock: stock.data, ours: ours.data }
}

describe('an alias that is also the name of a key', () => {
  it('keeps its own value, where the stock gateway gives the key instead', async () => {
    const { stock, ours } = await dataOf('{ resident(id: "1") { id: number card } }')
    expect(stock).toEqual({ resident: { id: '1', card: 'card-1' } })
    expect(ours).toEqual({ resident: { id: 'N-1', card: 'card-1' } })
  })

  it('keeps the order of the selection', async () => {
    const { ours } = await dataOf('{ resident(id: "1") { card id: number n: id visits(limit: 1) } }')
    expect(JSON.stringify(ours)).toBe('{"resident":{"card":"card-1","id":"N-1","n":"1","visits":["a"]}}')
  })

  it('works below lists of lists, beside nulls, and never looks into a JSON value', async () => {
    const { ours } = await dataOf('{ households { id: number card notes friend { id: card number } } }')
    const notes = (id: string) => ({ id: `in json ${id}`, visits: [{ id: 'x' }] })
    expect(ours).toEqual({
      households: [
        [{ id: 'N-1', card: 'card-1', notes: notes('1'), friend: { id: 'card-2', number: 'N-2' } }, null],
        [{ id: 'N-2', card: 'card-2', notes: notes('2'), friend: null }],
      ],
    })
  })

  it('keeps its own value in each type of a union and through fragments on an interface', async () => {
    const { ours } = await dataOf(`
      { things { __typename ...Numbered ... on Resident { card ...Numbered } ... on Dog { id: number vaccine colour } }
        party(id: "1") { ...Numbered ... on Resident { card } } }
      fragment Numbered on Party { id: number }
    `)
    expect(ours).toEqual({
      things: [
        { __typename: 'Resident', id: 'N-1', card: 'card-1' },
        { __typename: 'Dog', id: 'D-1', vaccine: 'vaccine-d', colour: 'brown' },
      ],
      party: { id: 'N-1', card: 'card-1' },
    })
  })

  it('may differ between the types of a union', async () => {
    const { ours } = await dataOf('{ things { ... on Resident { id: card } ... on Dog { id: tag vaccine } } }')
    expect(ours).toEqual({ things: [{ id: 'card-1' }, { id: 't', vaccine: 'vaccine-d' }] })
  })

  it('may be __typename', async () => {
    const { stock, ours } = await dataOf('{ resident(id: "1") { __typename: number card } }')
    expect(stock).not.toEqual(ours)
    expect(ours).toEqual({ resident: { __typename: 'N-1', card: 'card-1' } })
  })

  it('stands in the paths of errors as the client wrote it', async () => {
    const { data, errors } = await both.ours('{ resident(id: "13") { id: number card } }')
    expect(data).toEqual({ resident: { id: null, card: 'card-13' } })
    expect(errors?.map(({ path }) => path)).toEqual([['resident', 'id']])
  })
})

describe('an argument of the client on a field that @requires needs with another', () => {
  it('holds for the client, and the requirement has its own', async () => {
    const { stock, ours } = await dataOf('{ resident(id: "1") { recent visits(limit: 1) } }')
    expect(stock).not.toEqual(ours)
    expect(ours).toEqual({ resident: { recent: 'a+b+c', visits: ['a'] } })
  })

  it('holds with a variable, an alias, and without the argument at all', async () => {
    const query =
      'query ($n: Int) { resident(id: "1") { visits recent friend { recent visits(limit: $n) v: visits } } }'
    const { ours } = await dataOf(query, { n: 2 })
    const friend = { recent: 'a+b+c', visits: ['a', 'b'], v: ['a'] }
    expect(ours).toEqual({ resident: { visits: ['a'], recent: 'a+b+c', friend } })
  })

  it('holds on the way to what is needed deeper down', async () => {
    const { ours } = await dataOf('{ resident(id: "1") { office(kind: "B") { visits(limit: 1) name } rooms } }')
    expect(ours).toEqual({ resident: { office: { visits: ['a'], name: '所' }, rooms: 'a+b' } })
  })
})

describe('a name like those that the planner makes itself', () => {
  it('keeps its own value', async () => {
    const query = '{ things { ... on Resident { x: number } ... on Dog { x: tag x__alias_0: tag vaccine } } }'
    const { ours } = await dataOf(query)
    expect(ours).toEqual({ things: [{ x: 'N-1' }, { x: 't', x__alias_0: 't', vaccine: 'vaccine-d' }] })
  })
})

describe('a variable named representations', () => {
  it('works in every fetch, where the stock gateway gives null', async () => {
    const query = `query ($representations: Int, $id: ID!) {
      resident(id: $id) { card score(year: $representations) friend { recent v: visits(limit: $representations) } } }`
    const { stock, ours } = await dataOf(query, { representations: 2, id: '1' })
    expect(stock).toMatchObject({ resident: { score: null } })
    expect(ours).toEqual({ resident: { card: 'card-1', score: 2, friend: { recent: 'a+b+c', v: ['a', 'b'] } } })
  })

  it('is refused under its own name when its value does not fit', async () => {
    const { errors } = await both.ours(
      'query ($representations: Int) { things { ... on Resident { score(year: $representations) } } }',
      {
        representations: 'x',
      },
    )
    expect(errors?.[0]?.message).toContain('$representations')
  })
})

describe('an operation without any such name', () => {
  it('goes to the subgraphs as it was written', async () => {
    both.fetches.length = 0
    await both.ours('{ resident(id: "1") { id n: number friend { id card c: card } } }')
    expect(both.fetches.join()).toContain('n:number')
    expect(both.fetches.join()).not.toContain('client_')
  })
})

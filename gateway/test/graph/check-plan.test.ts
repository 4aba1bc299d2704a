import { describe, expect, it } from 'vitest'
import { ask, expectRefusal } from '../answers.ts'
import { startPeopleGraph } from '../people-graph.ts'
import { linkTo, supergraphOf, type TestSubgraphs, twoGateways } from './two-gateways.ts'

// The registry finds a firm by id; the tax office by its number only, though it writes down ids as well.
const firms: TestSubgraphs = {
  registry: {
    sdl: `
      type Query { firm: Firm }
      type Firm @key(fields: "id") @key(fields: "number") { id: ID! number: ID! name: String! }
    `,
    resolvers: {
      Query: { firm: () => ({ id: '1', number: 'N1', name: '甲' }) },
      Firm: { __resolveReference: () => ({ id: '1', number: 'N1', name: '甲' }) },
    },
  },
  tax: {
    sdl: `
      type Query { taxpayers: [Firm!]! }
      type Firm @key(fields: "id", resolvable: false) @key(fields: "number") {
        id: ID! number: ID! name: String! @external
        seal: String @requires(fields: "name")
      }
    `,
    resolvers: {
      Query: { taxpayers: () => [{ id: '1', number: 'N1' }] },
      Firm: {
        __resolveReference: (firm: { number?: string }) => (firm.number ? firm : null),
        seal: ({ name }: { name: string }) => `印 ${name}`,
      },
    },
  },
}

describe('a subgraph that resolves only one of its keys', () => {
  it('is entered by that one, where the stock gateway takes the other and gives null', async () => {
    const { stock, ours } = await twoGateways(firms)
    const query = '{ taxpayers { id seal } }'
    expect(await stock(query)).toEqual({ data: { taxpayers: [{ id: '1', seal: null }] } })
    expect(await ours(query)).toEqual({ data: { taxpayers: [{ id: '1', seal: '印 甲' }] } })
  })

  it('is refused when it resolves none, with the coordinate and without a word of what lies behind', async () => {
    // Composition would refuse this one; supergraphs made by others come as they are.
    const supergraphSdl = supergraphOf(firms).replace('graph: TAX, key: "number"', '$&, resolvable: false')
    const { stock, ours, fetches } = await twoGateways(firms, supergraphSdl)
    const query = '{ taxpayers { id seal } }'
    expect(await stock(query)).toEqual({ data: { taxpayers: [{ id: '1', seal: null }] } })
    const { data, errors } = await ours(query)
    expect(data ?? null).toBeNull()
    expect(errors).toEqual([
      {
        message: '无法以现有的键取得 Firm.seal',
        extensions: {
          code: 'OPERATION_NOT_PLANNABLE',
          messageEn: expect.stringContaining('Firm.seal'),
          reason: 'UNRESOLVABLE_KEY',
          coordinates: ['Firm.seal'],
        },
      },
    ])
    expect(fetches).toEqual([])
    expect((await ours('{ taxpayers { id number } }')).data).toEqual({ taxpayers: [{ id: '1', number: 'N1' }] })
  })
})

const goods: TestSubgraphs = {
  goods: {
    sdl: `
      type Query { goods: [Good!]! }
      type Good @key(fields: "id") { id: ID! price(currency: String!): Int group: Group }
      type Group { average(currency: String!): Int }
    `,
    resolvers: {
      Query: { goods: () => [{ id: '1', group: {} }] },
      Good: {
        __resolveReference: ({ id }: { id: string }) => ({ id, group: {} }),
        price: (_: unknown, { currency }: { currency: string }) => (currency === 'CNY' ? 7 : 1),
      },
      Group: { average: (_: unknown, { currency }: { currency: string }) => (currency === 'CNY' ? 70 : 10) },
    },
  },
  freight: {
    sdl: `
      type Good @key(fields: "id") {
        id: ID!
        price(currency: String!): Int @external
        group: Group @external
        freight: String @requires(fields: "price(currency: \\"CNY\\")")
        freightAbroad: String @requires(fields: "price(currency: \\"USD\\")")
        isDear: String @requires(fields: "group { average(currency: \\"CNY\\") }")
        isDearAbroad: String @requires(fields: "group { average(currency: \\"USD\\") }")
      }
      type Group { average(currency: String!): Int @external }
    `,
    resolvers: {
      Good: {
        freight: ({ price }: { price: number }) => `freight on ${price}`,
        freightAbroad: ({ price }: { price: number }) => `freight on ${price}`,
        isDear: ({ group }: { group: { average: number } }) => `than ${group.average}`,
        isDearAbroad: ({ group }: { group: { average: number } }) => `than ${group.average}`,
      },
    },
  },
}

describe('two fields that need one field with different arguments', () => {
  it('are refused together, where the stock gateway gives one of them the value of the other', async () => {
    const { stock, ours } = await twoGateways(goods)
    const query = '{ goods { freight freightAbroad } }'
    const { data } = await stock(query)
    expect(data).not.toEqual({ goods: [{ freight: 'freight on 7', freightAbroad: 'freight on 1' }] })
    const answer = await ours(query)
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'OPERATION_NOT_PLANNABLE',
      reason: 'CONFLICTING_REQUIREMENTS',
      coordinates: ['Good.freight', 'Good.freightAbroad'],
    })
  })

  it('are refused where what they need lies deeper', async () => {
    const { ours } = await twoGateways(goods)
    const { errors } = await ours('{ goods { ...F isDearAbroad } } fragment F on Good { isDear }')
    expect(errors?.[0]?.extensions).toMatchObject({ coordinates: ['Good.isDear', 'Good.isDearAbroad'] })
  })

  it('are right each alone, in two places, and beside the needed field itself', async () => {
    const { ours } = await twoGateways(goods)
    expect(
      await ours('{ a: goods { freight isDear } b: goods { freightAbroad price(currency: "CNY") isDearAbroad } }'),
    ).toEqual({
      data: {
        a: [{ freight: 'freight on 7', isDear: 'than 70' }],
        b: [{ freightAbroad: 'freight on 1', price: 7, isDearAbroad: 'than 10' }],
      },
    })
  })
})

// A subgraph knows places by their interface only, and no other resolves that.
const places: TestSubgraphs = {
  notices: {
    sdl: `
      type Query { notice: Place }
      type Place @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }
    `,
    resolvers: { Query: { notice: () => ({ id: '1' }) } },
  },
  map: {
    sdl: `
      type Query { place: Place }
      interface Place @key(fields: "id") { id: ID! name: String }
      type Square implements Place @key(fields: "id") { id: ID! name: String }
    `,
    resolvers: {
      Query: { place: () => ({ __typename: 'Square', id: '1' }) },
      Place: { __resolveReference: () => null },
    },
  },
}

describe('what no subgraph can resolve', () => {
  const withoutKeys = (sdl: string) =>
    sdl.replaceAll('graph: MAP, key: "id")', 'graph: MAP, key: "id", resolvable: false)')

  it.each(['{ notice { name } }', '{ notice { __typename id } }', '{ notice { id ... on Square { name } } }'])(
    'is refused: %s',
    async (query) => {
      const { ours, fetches } = await twoGateways(places, withoutKeys(supergraphOf(places)))
      const { data, errors } = await ours(query)
      expect(data ?? null).toBeNull()
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'OPERATION_NOT_PLANNABLE', coordinates: ['Query.notice'] })
      expect(JSON.stringify(errors)).not.toContain('happened')
      expect(fetches).toEqual([])
    },
  )

  it('is refused over HTTP before anything is executed: without data, and with a status that says so', async () => {
    const { address, close } = await startPeopleGraph('development', true, {
      supergraphSdl: withoutKeys(supergraphOf(places)),
      linkFor: ({ name }) => linkTo(places, name, []),
    })
    const answer = await ask(address, '{ notice { name } }')
    await close()
    expectRefusal(answer, { status: 400, code: 'OPERATION_NOT_PLANNABLE' })
    expect(answer.body).not.toHaveProperty('data')
  })

  it('leaves alone what can be resolved', async () => {
    const { ours } = await twoGateways(places, withoutKeys(supergraphOf(places)))
    expect(await ours('{ notice { id } }')).toEqual({ data: { notice: { id: '1' } } })
  })

  it('is an error at its place when only the running subgraph does not know it', async () => {
    const { stock, ours } = await twoGateways(places)
    const query = '{ notice { __typename id } }'
    expect(await stock(query)).toEqual({ data: { notice: null } })
    const { data, errors } = await ours(query)
    expect(data).toEqual({ notice: null })
    expect(errors).toMatchObject([{ path: ['notice'], extensions: { code: 'VALUE_MISSING' } }])
  })
})

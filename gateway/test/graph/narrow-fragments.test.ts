import { beforeAll, describe, expect, it } from 'vitest'
import { type TestSubgraphs, type TwoGateways, twoGateways } from './two-gateways.ts'

// A firm's head is always a person; keepers may be either, and only persons have names for the public.
const keepers: TestSubgraphs = {
  keepers: {
    sdl: `
      type Query implements Root { firm: Firm!, keepers: [Keeper!]! }
      interface Root { firm: Firm! }
      interface Keeper { id: ID! }
      interface Named { name(short: Boolean = false): String }
      union Party = Person | Firm
      type Firm implements Keeper @key(fields: "id") { id: ID! head: Person! }
      type Person implements Keeper & Named @key(fields: "id") {
        id: ID! name(short: Boolean = false): String children: [Person!]!
      }
    `,
    resolvers: {
      Query: { firm: () => firm, keepers: () => [person('1'), firm] },
      Person: { children: ({ id }: { id: string }) => (id === '1' ? [person('2')] : []) },
    },
  },
  taxes: {
    sdl: 'type Person @key(fields: "id") { id: ID! due: Int }',
    resolvers: { Person: { due: ({ id }: { id: string }) => Number(id) * 10 } },
  },
}
const firm = { __typename: 'Firm', id: 'f', head: person('1') }

function person(id: string) {
  return { __typename: 'Person', id, name: `甲${id}` }
}

let both: TwoGateways
beforeAll(async () => {
  both = await twoGateways(keepers)
})

describe('a fragment on an interface or union where the type of the object is known', () => {
  it.each([
    [
      'keeps what a fragment inside selects',
      '{ firm { head { ... on Keeper { ... on Person { children { due } } } } } }',
      { firm: { head: { children: [{ due: 20 }] } } },
    ],
    [
      'keeps it as a named fragment, also beside a place where the type is open',
      `{ firm { head { ...K } } keepers { ...K } }
       fragment K on Keeper { ... on Person { id: due ...N } ... on Firm { head { ...N } } }
       fragment N on Named { ... on Person { name } }`,
      {
        firm: { head: { id: 10, name: '甲1' } },
        keepers: [{ id: 10, name: '甲1' }, { head: { name: '甲1' } }],
      },
    ],
    [
      'keeps it in fragments within fragments and in unions',
      '{ firm { head { ... on Party { ... on Keeper { ... on Named { ... on Person { name } ... on Keeper { id } } } } } } }',
      { firm: { head: { name: '甲1', id: '1' } } },
    ],
    [
      'keeps it beside what is for another type',
      '{ firm { head { ... on Keeper { ... on Firm { id } ... on Person { name } } } } }',
      { firm: { head: { name: '甲1' } } },
    ],
    [
      'keeps it in the operation itself',
      '{ ... on Root { __typename ... on Query { firm { id } } } }',
      { __typename: 'Query', firm: { id: 'f' } },
    ],
  ])('%s, where the stock gateway loses it without an error', async (_what, query, data) => {
    const stock = await both.stock(query)
    expect(stock.data).not.toEqual(data)
    expect(stock.errors).toBeUndefined()
    expect(await both.ours(query)).toEqual({ data })
  })

  it.each([
    ['{ firm { head { ... on Keeper { ... on Firm { id } } } } }', { firm: { head: {} } }],
    [
      'query ($no: Boolean = false) { firm { head { ... on Keeper @include(if: $no) { ... on Person { due } } id } } }',
      { firm: { head: { id: '1' } } },
    ],
    [
      '{ firm { head { ... on Named { name(short: true) } ...K_on_Person ...K } } } fragment K on Keeper { id } fragment K_on_Person on Person { due }',
      { firm: { head: { name: '甲1', due: 10, id: '1' } } },
    ],
  ])('asks for nothing that was not asked for: %s', async (query, data) => {
    expect(await both.ours(query)).toEqual({ data })
  })
})

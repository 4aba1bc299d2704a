import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { CompositionFailure, compose } from '../src/compose/compose-graph.ts'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external"])`
const goods = `
  type Query { goods: [Good!]! }
  type Good @key(fields: "id") @key(fields: "number") { id: ID! number: ID! price(currency: String!): Int group: Group }
  type Group { average(currency: String!, of: Int): Int }
`

const price = 'price(currency: String!): Int @external'
const group = 'group: Group @external'

/** A second subgraph over the goods: its keys, and its fields; with the group's average where it needs that. */
function freight(keys: string, ...fields: string[]): string {
  const average = fields.includes(group) ? 'type Group { average(currency: String!, of: Int): Int @external }' : ''
  return `type Good ${keys} { id: ID! ${keys.includes('number') ? 'number: ID!' : ''} ${fields.join(' ')} } ${average}`
}

function faultsOf(subgraphs: Record<string, string>): readonly string[] {
  try {
    compose(new Map(Object.entries(subgraphs).map(([name, sdl]) => [name, parse(LINK + sdl)])))
  } catch (error) {
    if (error instanceof CompositionFailure) return error.faults
    throw error
  }
  return []
}

describe('composing', () => {
  it('refuses two fields that need one field with different arguments', () => {
    const fields = `
      freight: Int @requires(fields: "price(currency: \\"CNY\\")")
      abroad: Int @requires(fields: "price(currency: \\"USD\\")")
    `
    expect(faultsOf({ goods, freight: freight('@key(fields: "id")', price, fields) })).toEqual([
      'Expected all @requires of Good.price to have the same arguments; Good.freight in freight needs ' +
        'Good.price(currency: "CNY"), but Good.abroad in freight needs Good.price(currency: "USD").',
    ])
  })

  it('refuses them also in two subgraphs and deeper down', () => {
    const one = freight(
      '@key(fields: "id")',
      group,
      'dear: Int @requires(fields: "group { average(currency: \\"CNY\\") }")',
    )
    const other = freight(
      '@key(fields: "id")',
      group,
      'far: Int @requires(fields: "group { average(currency: \\"USD\\") }")',
    )
    expect(faultsOf({ goods, one, other })).toEqual([expect.stringContaining('Good.far in other needs Group.average')])
  })

  it('accepts them with the same arguments, in whatever order', () => {
    const fields = `
      dear: Int @requires(fields: "group { average(currency: \\"CNY\\", of: 1) }")
      far: Int @requires(fields: "group { average(of: 1, currency: \\"CNY\\") }")
    `
    expect(faultsOf({ goods, freight: freight('@key(fields: "id")', group, fields) })).toEqual([])
  })

  it('refuses a type that a subgraph resolves by one of its keys and not by another', () => {
    const keys = '@key(fields: "id", resolvable: false) @key(fields: "number")'
    expect(faultsOf({ goods, freight: freight(keys, 'weight: Int') })).toEqual([
      'Good in freight: expected its keys to be all resolvable or none; @key of "id" is not.',
    ])
  })

  it('accepts two keys that are resolvable, and a type that is only referred to', () => {
    const keys = '@key(fields: "id") @key(fields: "number")'
    const stub = 'type Good @key(fields: "id", resolvable: false) { id: ID! } type Query { good: Good }'
    expect(faultsOf({ goods, freight: freight(keys, 'weight: Int'), stub })).toEqual([])
  })
})

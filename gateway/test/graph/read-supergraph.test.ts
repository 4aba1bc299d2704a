import { readFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { ApolloGateway } from '@apollo/gateway'
import { parse } from 'graphql'
import { describe, expect, it, vi } from 'vitest'
import { readSupergraph, UnservableSupergraph } from '../../src/graph/read-supergraph.ts'

const OWN = readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8')

function composed(imports: string, sdl: string): string {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", ${imports}])`
  const { supergraphSdl, errors } = composeServices([
    { name: 'a', url: 'http://a.invalid', typeDefs: parse(link + sdl) },
  ])
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join())
  return supergraphSdl
}

function faultsOf(supergraphSdl: string): readonly string[] {
  try {
    readSupergraph(supergraphSdl)
  } catch (error) {
    if (error instanceof UnservableSupergraph) return error.faults
    throw error
  }
  return []
}

const withContext = `
  type Query { street: Street }
  type Street @key(fields: "id") @context(name: "street") { id: ID! unit: String! house: House! }
  type House @key(fields: "id") { id: ID! sign(unit: String @fromContext(field: "$street { unit }")): String }
`

describe('a supergraph', () => {
  it('of our own can be served', () => {
    expect(faultsOf(OWN)).toEqual([])
  })

  it.each([
    ['@tag and @inaccessible', '"@tag", "@inaccessible"', 'type Query { a: Int @tag(name: "x") b: Int @inaccessible }'],
    ['@cost', '"@cost"', 'type Query { a: Int @cost(weight: 3) }'],
  ])('with %s can be served', (_name, imports, sdl) => {
    expect(faultsOf(composed(imports, sdl))).toEqual([])
  })

  it.each([
    [
      '@authenticated',
      '"@authenticated"',
      'type Query { a: Int @authenticated }',
      'authenticated/v0.1 (for: SECURITY)',
    ],
    [
      '@requiresScopes',
      '"@requiresScopes"',
      'type Query { a: Int @requiresScopes(scopes: [["x"]]) }',
      'requiresScopes/v0.1',
    ],
    ['@policy', '"@policy"', 'type Query { a: Int @policy(policies: [["x"]]) }', 'policy/v0.1'],
    ['@context', '"@context", "@fromContext"', withContext, 'context/v0.1'],
  ])(
    'with %s is refused by the name of its specification, and does not start on the stock gateway either',
    async (_name, imports, sdl, part) => {
      const supergraphSdl = composed(imports, sdl)
      expect(faultsOf(supergraphSdl)).toEqual([expect.stringContaining(`https://specs.apollo.dev/${part}`)])
      vi.stubEnv('APOLLO_TELEMETRY_DISABLED', '1')
      await expect(new ApolloGateway({ supergraphSdl }).load()).rejects.toThrow()
    },
  )

  it.each([
    ['an unknown specification for execution', 'EXECUTION'],
    ['an unknown specification for security', 'SECURITY'],
  ])('with %s is refused by its name', (_name, purpose) => {
    const link = `extend schema @link(url: "https://example.org/rotate/v1.0", for: ${purpose})`
    expect(faultsOf(`${OWN}\n${link}`)).toEqual([
      expect.stringContaining(`https://example.org/rotate/v1.0 (for: ${purpose})`),
    ])
  })

  it('with several of them is refused for each', () => {
    const sdl = 'type Query { a: Int @authenticated b: Int @policy(policies: [["x"]]) }'
    expect(faultsOf(composed('"@authenticated", "@policy"', sdl))).toHaveLength(2)
  })

  it.each([
    ['that is no GraphQL', 'type Query {', '1:13'],
    ['that is only a schema', 'type Query { a: Int }', 'no supergraph'],
    ['of Federation 1', OWN.replace(/join\/v0\.\d/, 'join/v0.1'), 'Federation 1'],
    ['of a later join specification', OWN.replace(/join\/v0\.\d/, 'join/v0.9'), 'join specification v0.9'],
    ['whose join directives have another name', OWN.replace(/(join\/v0\.\d")/, '$1, as: "j"'), 'under the name j'],
    ['with a field of an unknown type', OWN.replace('type PageInfo', 'type PageInformation'), 'PageInfo'],
    ['that is empty', '', 'Unexpected <EOF>'],
  ])('%s is refused, saying so', (_name, supergraphSdl, part) => {
    expect(faultsOf(supergraphSdl)[0]).toContain(part)
  })
})

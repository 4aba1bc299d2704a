import { readdirSync, readFileSync } from 'node:fs'
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { describe, expect, it, vi } from 'vitest'
import type { GatewayContext } from '../../src/context.ts'
import { createFederatedGraph } from '../../src/graph/federated-graph.ts'
import { contextOfTest, linkTo, schemaOf, supergraphOf, type TestSubgraphs, twoGateways } from './two-gateways.ts'

const before: TestSubgraphs = {
  town: { sdl: 'type Query { mayor: String wards: Int }', resolvers: { Query: { mayor: () => '于', wards: () => 3 } } },
}
/** The same town after a change: `mayor` is gone, `wards` is another subgraph's. */
const after: TestSubgraphs = {
  town: { sdl: 'type Query { judge: String }', resolvers: { Query: { judge: () => '王' } } },
  map: { sdl: 'type Query { wards: Int }', resolvers: { Query: { wards: () => 4 } } },
}
const every = { ...after, town: before.town ?? { sdl: '', resolvers: {} } }

describe('query plans', () => {
  it('are shown to nobody, where the stock gateway shows them to whoever sends a header', async () => {
    const { stock, ours } = await twoGateways(before)
    const headers = { 'apollo-query-plan-experimental': '1' }
    const shown = await stock('{ wards }', {}, headers)
    expect(JSON.stringify(shown.extensions)).toContain('town')
    expect(await ours('{ wards }', {}, headers)).toEqual({ data: { wards: 3 } })
  })
})

describe('an operation that is under way when another supergraph comes into force', () => {
  it('ends on its own, where the stock gateway plans it for the new one and fails', async () => {
    vi.stubEnv('APOLLO_TELEMETRY_DISABLED', '1')
    const { promise: looked, resolve: goOn } = gate()
    let update: (supergraphSdl: string) => void = () => {}
    const server = new ApolloServer({
      gateway: new ApolloGateway({
        supergraphSdl: async (options) => {
          update = options.update
          return { supergraphSdl: supergraphOf(before) }
        },
        buildService: ({ name }) => new LocalGraphQLDataSource(schemaOf(every, name ?? '')),
        queryPlannerConfig: {
          cache: {
            get: () => looked.then(() => undefined),
            set: async () => {},
            delete: async () => {},
            clear: () => {},
          },
        },
      }),
    })
    await server.start()
    const answer = server.executeOperation({ query: '{ mayor }' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    update(supergraphOf(after))
    goOn()
    expect(JSON.stringify(await answer)).toContain('Cannot query field')
    await server.stop()
  })

  it('ends on its own in ours, and the next one of the same text is planned anew', async () => {
    const { promise: asked, resolve: goOn } = gate()
    const fetches: string[] = []
    const graph = createFederatedGraph(supergraphOf(before), {
      linkFor: ({ name }) => {
        const link = linkTo(every, name, fetches)
        return { ...link, ask: (request, context) => asked.then(() => link.ask(request, context)) }
      },
      scalars: {},
    })
    const server = new ApolloServer<GatewayContext>({ gateway: graph })
    await server.start()
    const ask = async (query: string) => {
      const { body } = await server.executeOperation({ query }, { contextValue: contextOfTest() })
      return JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult : null))
    }
    const underWay = ask('{ mayor wards }')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await graph.replace(supergraphOf(after))
    goOn()
    expect(await underWay).toEqual({ data: { mayor: '于', wards: 3 } })
    expect(await ask('{ wards }')).toEqual({ data: { wards: 4 } })
    expect(fetches.map((fetch) => fetch.split(' ')[0])).toEqual(['town', 'map'])
    expect((await ask('{ mayor wards }')).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    await server.stop()
  })
})

describe('the class ApolloGateway, which sends measurements to its maker unless told not to', () => {
  it('is nowhere in the gateway', () => {
    const folder = new URL('../../src/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    expect(files).toContain('graph/sound-planner.ts')
    const users = files.filter((file) =>
      /\bApolloGateway\b(?!`)/.test(imports(readFileSync(new URL(file, folder), 'utf8'))),
    )
    expect(users).toEqual([])
  })
})

function imports(source: string): string {
  return source.match(/^import [^;]*?from '[^']+'/gms)?.join('\n') ?? ''
}

function gate() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

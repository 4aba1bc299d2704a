import { createRequire } from 'node:module'
import path from 'node:path'
import { classificationsOf } from '@yilian/governance'
import { type DocumentNode, type GraphQLSchema, graphql, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { composeGraph } from '../src/compose/compose-graph.ts'
import { city } from './city-copy.ts'

// Composition belongs to the command line, serving to others: their packages are taken from where they are installed.
const workspace = path.resolve(import.meta.dirname, '../../..')
const requireAsServiceKit = createRequire(path.join(workspace, 'packages/service-kit/package.json'))
const requireAsGateway = createRequire(path.join(workspace, 'gateway/package.json'))

interface SubgraphModule {
  buildSubgraphSchema(module: { typeDefs: DocumentNode; resolvers: object }): GraphQLSchema
}
interface GatewayModule {
  ApolloGateway: new (options: {
    supergraphSdl: string
    buildService(definition: { name: string }): unknown
  }) => {
    load(): Promise<{ schema: GraphQLSchema; executor(request: object): Promise<unknown> }>
    stop(): Promise<void>
  }
  LocalGraphQLDataSource: new (schema: GraphQLSchema) => unknown
}

const { buildSubgraphSchema } = requireAsServiceKit('@apollo/subgraph') as SubgraphModule
const { ApolloGateway, LocalGraphQLDataSource } = requireAsGateway('@apollo/gateway') as GatewayModule

const region = { code: '371002000000', name: '环翠区', level: 'DISTRICT', head: '某人', funds: { amountMinor: '100' } }
const resolvers: Record<string, object> = {
  organizations: {
    Query: { region: () => region },
    Region: { __resolveReference: () => region },
    Place: { __resolveType: () => 'Region' },
  },
  credit: {
    Region: {
      faithfulCount: (_: object, { asOf }: { asOf?: string }) => (asOf === undefined ? 7 : 5),
      headline: (reference: { name: string }) => `${reference.name}: 守信`,
      fines: () => ({ amountMinor: '42' }),
    },
  },
  sharing: { Query: { classes: () => ['UNCONDITIONAL'] } },
}

describe('a classified subgraph schema', () => {
  it('serves a type that it only extends, through _entities', async () => {
    const source = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Region { code faithfulCount(asOf: "2018-12-31") } }
    }`
    const variableValues = { representations: [{ __typename: 'Region', code: '371002000000' }] }
    expect(plain(await graphql({ schema: subgraphSchema('credit'), source, variableValues }))).toEqual({
      data: { _entities: [{ code: '371002000000', faithfulCount: 5 }] },
    })
  })

  it('tells the classifications to whoever asks for its schema', async () => {
    const answer = await graphql({ schema: subgraphSchema('sharing'), source: '{ _service { sdl } }' })
    const { data } = plain(answer) as { data: { _service: { sdl: string } } }
    expect(classificationsOf(parse(data._service.sdl)).get('Region.code')?.entry).toBe('WH-ORG-001')
  })
})

describe('the composed supergraph', () => {
  it('starts the gateway, which joins the subgraphs by key and hides the governance directives from the API', async () => {
    const { supergraphSdl } = composeGraph(city)
    const gateway = new ApolloGateway({
      supergraphSdl,
      buildService: ({ name }) => new LocalGraphQLDataSource(subgraphSchema(name)),
    })
    const { schema, executor } = await gateway.load()
    const query = '{ region(code: "371002000000") { name head faithfulCount headline fines { amountMinor } } classes }'
    const answer = await executor({ document: parse(query), request: { query }, queryHash: query, context: {}, schema })
    await gateway.stop()
    expect(plain(answer)).toEqual({
      data: {
        region: {
          name: '环翠区',
          head: '某人',
          faithfulCount: 7,
          headline: '环翠区: 守信',
          fines: { amountMinor: '42' },
        },
        classes: ['UNCONDITIONAL'],
      },
    })
    expect(schema.getDirectives().map((directive) => directive.name)).not.toContain('classified')
  })
})

function subgraphSchema(name: string): GraphQLSchema {
  const sdl = composeGraph(city).classifiedSdl.get(name)
  if (sdl === undefined) throw new Error(`Expected a subgraph ${name}.`)
  return buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers[name] ?? {} })
}

/** Without the prototypes that graphql-js leaves out. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

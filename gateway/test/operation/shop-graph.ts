import { readFile } from 'node:fs/promises'
import { defineSubgraph } from '@yilian/service-kit'
import type { Logger } from 'pino'
import { createDevelopmentIssuer, createGateway, linksTo, newDevelopmentKey } from '../../src/index.ts'
import type { Instruments } from '../../src/operation/instruments.ts'
import type { KnownOperation } from '../../src/operation/warm-up.ts'
import type { LinkFor } from '../../src/subgraphs/link-pool.ts'

/** The clock of the gateway under test. */
export const NOW = new Date('2026-03-02T01:00:00Z')

const FIXTURES = new URL('fixtures/', import.meta.url)

/** What a shop graph is started with. */
export interface ShopGraphOptions {
  readonly logger: Logger
  readonly instruments?: Instruments
  readonly knownOperations?: readonly KnownOperation[]
  /** Throws an error of the kind that a query asks for. */
  fail?(kind: string, value: string): unknown
  /** Stands between the gateway and its subgraphs. */
  around?(linkFor: LinkFor): LinkFor
}

/** A gateway over two subgraphs in this process: shops, and what each has in stock. */
export async function startShopGraph({
  fail = () => null,
  around = (linkFor) => linkFor,
  ...options
}: ShopGraphOptions) {
  const issuer = await createDevelopmentIssuer('development', await newDevelopmentKey())
  const { server, graph } = await createGateway({
    supergraphSdl: await shopSupergraph(),
    linkFor: around(linksTo([shopsSubgraph(fail), stockSubgraph()])),
    guards: { tokens: issuer.policy },
    introspection: true,
    graphiql: false,
    now: () => NOW,
    ...options,
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return { address, graph, issuer, close: () => server.close() }
}

export function shopSupergraph(): Promise<string> {
  return readFile(new URL('supergraph.graphql', FIXTURES), 'utf8')
}

function shopsSubgraph(fail: (kind: string, value: string) => unknown) {
  return defineSubgraph({
    name: 'shops',
    folder: new URL('shops/', FIXTURES),
    resolvers: {
      Query: {
        shop: (_root: unknown, { id }: { id: string }) => ({ id, name: `shop ${id}`, title: id }),
        shops: (_root: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id, name: `shop ${id}` })),
        failing: (_root: unknown, { kind, value }: { kind: string; value: string }) => fail(kind, value),
      },
    },
    createLoaders: () => ({}),
    checkReady: async () => undefined,
  })
}

function stockSubgraph() {
  return defineSubgraph({
    name: 'stock',
    folder: new URL('stock/', FIXTURES),
    resolvers: { Shop: { stock: ({ id }: { id: string }) => id.length } },
    createLoaders: () => ({}),
    checkReady: async () => undefined,
  })
}

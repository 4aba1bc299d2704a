import { readFile } from 'node:fs/promises'
import { connectionOf, createLogger, defineSubgraph, pageOf } from '@yilian/service-kit'
import type { JWK } from 'jose'
import {
  createDevelopmentIssuer,
  createGateway,
  type DevelopmentIssuer,
  linksTo,
  newDevelopmentKey,
} from '../src/index.ts'

/** The clock of the gateway under test. */
export const NOW = new Date('2026-03-02T01:00:00Z')

/** What a bug says; a caller must never see it. */
const SECRET = 'relation "resident" does not exist at 10.0.0.7'

/** A gateway over one small subgraph, on real HTTP. */
export interface PeopleGraph {
  readonly address: string
  readonly key: JWK
  readonly issuer: DevelopmentIssuer
  /** The lines that the gateway logged so far. */
  readonly log: readonly string[]
  close(): Promise<void>
}

const RESIDENTS = ['1', '2', '3'].map((id) => ({ id, name: `居民${id}`, phone: `1380000000${id}` }))

/** Starts the gateway; introspection and GraphiQL as in development, or closed as in production. */
export async function startPeopleGraph(
  mode: 'development' | 'production' = 'development',
  isReady = true,
  over: Partial<Parameters<typeof createGateway>[0]> = {},
): Promise<PeopleGraph> {
  const key = await newDevelopmentKey()
  const issuer = await createDevelopmentIssuer('development', key)
  const log: string[] = []
  const { server } = await createGateway({
    supergraphSdl: await readFile(new URL('fixtures/supergraph.graphql', import.meta.url), 'utf8'),
    linkFor: linksTo([peopleSubgraph(isReady)]),
    guards: { tokens: issuer.policy },
    logger: createLogger('info', { write: (line: string) => void log.push(line) }),
    introspection: mode === 'development',
    graphiql: mode === 'development',
    now: () => NOW,
    ...over,
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return { address, key, issuer, log, close: () => server.close() }
}

function peopleSubgraph(isReady: boolean) {
  return defineSubgraph({
    name: 'people',
    folder: new URL('fixtures/', import.meta.url),
    resolvers: {
      Query: {
        residents: (_root: unknown, list: Parameters<typeof pageOf>[0]) => {
          const page = pageOf(list)
          const after = RESIDENTS.filter(({ id }) => page.after === null || id > page.after)
          return connectionOf(after, page, ({ id }) => id)
        },
        echo: (_root: unknown, given: unknown) => JSON.stringify(given),
        broken: () => {
          throw new Error(SECRET)
        },
      },
    },
    createLoaders: () => ({}),
    checkReady: async () => {
      if (!isReady) throw new Error(SECRET)
    },
  })
}

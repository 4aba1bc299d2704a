import { composeServices } from '@apollo/composition'
import { createDevelopmentIssuer, createGateway, linksTo, newDevelopmentKey } from '@yilian/gateway'
import type { Subgraph } from '@yilian/service-kit'
import { pino } from 'pino'
import { askOverHttp } from '../../kit/graph.ts'
import { NO_LIMITS } from '../../kit/no-limits.ts'
import { archiveParts } from './archive-subgraphs.ts'
import type { Federation } from './compare-operations.ts'
import type { Values, ValuesOf } from './input-values.ts'

/** The made-up archive behind a gateway, on real HTTP. */
export interface ArchiveGraph extends Federation {
  readonly supergraphSdl: string
  readonly subgraphs: readonly Subgraph[]
  close(): Promise<void>
}

export async function startArchiveGraph(now: () => Date): Promise<ArchiveGraph> {
  const parts = archiveParts()
  const subgraphs = parts.map(({ subgraph }) => subgraph)
  const composed = composeServices(
    parts.map(({ subgraph: { name }, document }) => ({ name, typeDefs: document, url: `http://${name}.invalid` })),
  )
  if (composed.errors) throw new Error(`Expected the archive to compose: ${composed.errors.join('\n')}`)
  const { supergraphSdl } = composed
  const issuer = await createDevelopmentIssuer('development', await newDevelopmentKey())
  const fetched = new Set<string>()
  const { server } = await createGateway({
    supergraphSdl,
    linkFor: linksTo(subgraphs),
    guards: { tokens: issuer.policy, limits: NO_LIMITS },
    logger: pino({ level: 'silent' }),
    introspection: true,
    graphiql: false,
    now,
    onFetch: (subgraph) => fetched.add(subgraph),
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    supergraphSdl,
    subgraphs,
    ask: async (query, { variables }) => ({
      ...(await askOverHttp<Record<string, unknown>>(address, { query, variables }, null)),
      fetches: Object.fromEntries([...fetched].map((name) => [name, 1])),
    }),
    close: () => server.close(),
  }
}

const VALUES: Readonly<Record<string, Values>> = {
  'Query.holding.id': { usual: ['deed-1', 'deed-3', 'plan-1', 'plan-2'], odd: ['deed-9'] },
  'Query.person.id': { usual: ['person-1', 'person-2', 'person-3'], odd: ['person-9'] },
  'Query.loans.borrower': { usual: ['person-1', 'company-1', 'company-2'], odd: ['nobody'] },
  'Query.anyone.name': { usual: ['档案员1', '档案员2'], odd: ['无人'] },
  Boolean: { usual: [true, false], odd: [] },
  Int: { usual: [1, 3, 6, 1990], odd: [0, -1] },
  String: { usual: ['x', ''], odd: [] },
}

/** What operations on the archive ask for. */
export const archiveValues: ValuesOf = ({ coordinate, type }) => VALUES[coordinate] ?? VALUES[type]

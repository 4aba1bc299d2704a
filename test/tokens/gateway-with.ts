import { readFile } from 'node:fs/promises'
import { REPOSITORY } from '@yilian/cli'
import { createGateway, linksTo } from '@yilian/gateway'
import { pino } from 'pino'
import type { TestGraph } from '../kit/graph.ts'

export type Gateway = Awaited<ReturnType<typeof gatewayWith>>

/** Another gateway over the same subgraphs, with a door of its own. */
export async function gatewayWith(
  graph: TestGraph,
  settings: Pick<Parameters<typeof createGateway>[0], 'tls' | 'proxies'>,
) {
  let address = ''
  const gateway = await createGateway({
    supergraphSdl: await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'),
    linkFor: linksTo(graph.subgraphs),
    guards: { tokens: graph.issuer.policy, bound: { publicUrl: () => address, issuer: graph.issuer } },
    logger: pino({ level: 'silent' }),
    introspection: false,
    graphiql: false,
    now: () => new Date(),
    ...settings,
  })
  address = await gateway.server.listen({ host: '127.0.0.1', port: 0 })
  return { address, close: () => gateway.server.close() }
}

import type { FastifyInstance } from 'fastify'
import type { SubgraphLink } from '../subgraphs/link.ts'

/**
 * Ready, once what it waits for is done, while at least one subgraph can answer: one that is down takes its own fields away, not
 * the graph.
 */
export function addHealth(
  server: FastifyInstance,
  graph: { readonly links: readonly SubgraphLink[] },
  { drain, prepared }: { readonly drain: { readonly isDraining: boolean }; readonly prepared: Promise<void> },
): void {
  let isPrepared = false
  void prepared.then(() => {
    isPrepared = true
  })
  server.get('/health/live', async () => ({ status: 'live' }))
  server.get('/health/ready', async (_request, reply) => {
    const subgraphs = await Promise.all(graph.links.map(stateOf))
    const isReady = isPrepared && !drain.isDraining && subgraphs.some(({ isReady }) => isReady)
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', subgraphs })
  })
}

async function stateOf(link: SubgraphLink): Promise<{ name: string; isReady: boolean }> {
  const isReady = await link.checkReady().then(
    () => true,
    () => false,
  )
  return { name: link.name, isReady }
}

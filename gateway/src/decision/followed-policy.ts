import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { SubgraphLink } from '../subgraphs/link.ts'
import type { PolicyInForce } from './decide-operations.ts'
import { policyAnswersOf } from './policy-answers.ts'
import { followPolicy, NOTHING_GRANTED } from './policy-source.ts'

/** The policy of the graph's own grants: looked at once before the gateway answers anybody, and followed until it closes. */
export async function followedPolicy(
  server: FastifyInstance,
  graph: { readonly links: readonly SubgraphLink[] },
  { now, logger }: { now(): Date; readonly logger: Logger },
): Promise<PolicyInForce> {
  const answers = policyAnswersOf(() => graph.links, now)
  if (answers === null) return () => NOTHING_GRANTED
  const source = followPolicy(answers, logger)
  server.addHook('onClose', async () => source.close())
  await source.look()
  return source.current
}

import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createSubgraphServer, type RequestContext } from '@yilian/service-kit'
import { buildSchema } from 'graphql'
import { pino } from 'pino'
import { NOW } from './operation.ts'

export const WHO_AM_I_KEY = randomBytes(32)

/** A subgraph behind its real server that says who asks, and what it was asked. */
export interface WhoAmI {
  readonly url: string
  readonly asked: RequestContext[]
  close(): Promise<void>
}

/** Starts it; by default it answers at once. */
export async function startWhoAmI({ answersAfterMs = (): number => 0, port = 0 } = {}): Promise<WhoAmI> {
  const asked: RequestContext[] = []
  const fields = 'whoAmI(text: String): String'
  const schema = buildSchema(`type Query { ${fields} } type Mutation { ${fields} }`)
  const whoAmI = async (_root: unknown, { text }: { text?: string }, context: RequestContext) => {
    asked.push(context)
    await wait(answersAfterMs(), undefined, { signal: context.signal })
    return JSON.stringify({ viewer: context.viewer, traceId: context.traceId, text: text ?? null })
  }
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    Object.assign(type?.getFields().whoAmI ?? {}, { resolve: whoAmI })
  const subgraph = {
    name: 'remote',
    schema,
    createContext: (context: RequestContext) => context,
    checkReady: async () => undefined,
  }
  const logger = pino({ level: 'silent' })
  const server = createSubgraphServer(subgraph, { signatureKey: WHO_AM_I_KEY, logger, now: () => NOW })
  const address = await server.listen({ host: '127.0.0.1', port })
  return { url: `${address}/graphql`, asked, close: () => server.close() }
}

/** Our one-process shape: gateway and subgraphs together, put together as `npm start` does. */
import { readFile } from 'node:fs/promises'
import { openGraph, REPOSITORY } from '@yilian/cli'
import { createDevelopmentIssuer, createGateway, linksTo, type newDevelopmentKey } from '@yilian/gateway'
import { pino } from 'pino'
import { ready, settingsOf } from '../child.ts'

const { adminUrl, issuerKey } = settingsOf<{ adminUrl: string; issuerKey: JsonKey }>()
type JsonKey = Awaited<ReturnType<typeof newDevelopmentKey>>

const issuer = await createDevelopmentIssuer('development', issuerKey)
const graph = await openGraph({ adminUrl, now: new Date() })
const { server } = await createGateway({
  supergraphSdl: await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'),
  linkFor: linksTo(graph.subgraphs),
  guards: { tokens: issuer.policy },
  logger: pino({ level: 'warn' }),
  introspection: false,
  graphiql: false,
  now: () => new Date(),
})
const address = await server.listen({ host: '127.0.0.1', port: 0 })
ready(Number(new URL(address).port))

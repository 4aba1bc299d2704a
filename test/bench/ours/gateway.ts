/** The gateway process of our many-process shape: with guards it signs who asks; without, it is like any gateway beside it. */
import { readFile } from 'node:fs/promises'
import { createDevelopmentIssuer, createGateway, createRemoteLink, type newDevelopmentKey } from '@yilian/gateway'
import { pino } from 'pino'
import { ready, settingsOf } from '../child.ts'

/** Without guards there are neither tokens nor signatures. */
interface Settings {
  readonly supergraphFile: string
  readonly guards: {
    readonly issuerKey: Awaited<ReturnType<typeof newDevelopmentKey>>
    readonly signatureKey: string
  } | null
}

const { supergraphFile, guards } = settingsOf<Settings>()
const issuer = guards && (await createDevelopmentIssuer('development', guards.issuerKey))
const signatureKey = guards && Buffer.from(guards.signatureKey, 'base64')
const { server } = await createGateway({
  supergraphSdl: await readFile(supergraphFile, 'utf8'),
  linkFor: ({ name, url }) => createRemoteLink({ name, url, signatureKey }),
  guards: issuer && { tokens: issuer.policy },
  logger: pino({ level: 'warn' }),
  introspection: false,
  graphiql: false,
  now: () => new Date(),
})
const address = await server.listen({ host: '127.0.0.1', port: 0 })
ready(Number(new URL(address).port))

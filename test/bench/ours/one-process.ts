/** Our one-process shape: gateway and subgraphs together, put together as `npm start` does; or without all that governs it. */
import { createPrivateKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { openGraph, REPOSITORY } from '@yilian/cli'
import { openEvidence } from '@yilian/evidence'
import { createDevelopmentIssuer, createGateway, linksTo, type newDevelopmentKey } from '@yilian/gateway'
import type { Viewer } from '@yilian/governance'
import { pino } from 'pino'
import { ready, settingsOf } from '../child.ts'
import type { GovernedSettings } from '../governed.ts'

interface Settings {
  readonly adminUrl: string
  readonly issuerKey?: Awaited<ReturnType<typeof newDevelopmentKey>>
  readonly governed?: GovernedSettings
  /** Nobody is asked for a token, nothing is limited, decided or kept: subgraphs answer as to this viewer. */
  readonly ungoverned?: Viewer
}

const { adminUrl, issuerKey, governed, ungoverned } = settingsOf<Settings>()
const graph = await openGraph({ adminUrl, now: new Date() })
const issuer = issuerKey && (await createDevelopmentIssuer('development', issuerKey))
const linkFor = linksTo(graph.subgraphs)
const { server } = await createGateway({
  supergraphSdl: await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'),
  linkFor: ungoverned ? (subgraph) => answeringTo(ungoverned, linkFor(subgraph)) : linkFor,
  guards: issuer ? { tokens: issuer.policy, ...(governed && { policy: () => governed.policy }) } : null,
  ...(governed && { evidence: await evidenceOf(governed) }),
  logger: pino({ level: 'warn' }),
  introspection: false,
  graphiql: false,
  now: () => new Date(),
})
const address = await server.listen({ host: '127.0.0.1', port: 0 })
ready(Number(new URL(address).port))

type Link = ReturnType<typeof linkFor>

function answeringTo(viewer: Viewer, link: Link): Link {
  return { ...link, ask: (request, context) => link.ask(request, { ...context, viewer }) }
}

function evidenceOf({ evidence: { url, checkpointFolder, checkpointKey, digestKey } }: GovernedSettings) {
  return openEvidence({
    url,
    writer: 'bench',
    checkpointFolder,
    checkpointKey: createPrivateKey(checkpointKey),
    digestKey: Buffer.from(digestKey, 'base64'),
    now: () => new Date(),
  })
}

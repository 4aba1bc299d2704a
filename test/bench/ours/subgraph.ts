/** One of our subgraphs behind HTTP, for our own gateway and for the peers. */
import { noDepartments, passingSettings, SUBGRAPHS } from '@yilian/cli'
import { connect } from '@yilian/database'
import { createSubgraphServer } from '@yilian/service-kit'
import { pino } from 'pino'
import { ready, settingsOf } from '../child.ts'
import type { SubgraphSettings } from '../subgraphs.ts'

const { name, url, signatureKey, unsigned } = settingsOf<SubgraphSettings>()
const part = SUBGRAPHS.find((each) => each.name === name)
if (part === undefined) throw new Error(`Expected the name of a subgraph, but got "${name}".`)
const resources = { ...passingSettings(), connectors: noDepartments() }
const subgraph = part.create(connect(url, { applicationName: `yilian ${name}` }), resources)
const server = createSubgraphServer(subgraph, {
  signatureKey: Buffer.from(signatureKey, 'base64'),
  unsigned: { viewer: unsigned },
  logger: pino({ level: 'warn' }),
  now: () => new Date(),
})
const address = await server.listen({ host: '127.0.0.1', port: 0 })
ready(Number(new URL(address).port))

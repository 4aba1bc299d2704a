/** One of our subgraphs behind HTTP, for our own gateway and for the peers. */
import { SUBGRAPHS } from '@yilian/cli'
import { connect } from '@yilian/database'
import { createSubgraphServer, signViewer, VIEWER_HEADER } from '@yilian/service-kit'
import { ready, settingsOf } from '../child.ts'
import type { SubgraphSettings } from '../subgraphs.ts'

const { name, url, signatureKey, unsigned } = settingsOf<SubgraphSettings>()
const part = SUBGRAPHS.find((each) => each.name === name)
if (part === undefined) throw new Error(`Expected the name of a subgraph, but got "${name}".`)
const key = Buffer.from(signatureKey, 'base64')
const server = createSubgraphServer(part.create(connect(url, { applicationName: `yilian ${name}` })), {
  signatureKey: key,
  now: () => new Date(),
})
// Peers cannot sign, so this stands in for them.
if (unsigned)
  server.addHook('preHandler', async ({ body, headers }) => {
    if (typeof body === 'string' && headers[VIEWER_HEADER] === undefined)
      headers[VIEWER_HEADER] = signViewer({ subgraph: name, viewer: unsigned, traceId: 'bench', body }, key, new Date())
  })
const address = await server.listen({ host: '127.0.0.1', port: 0 })
ready(Number(new URL(address).port))

/** Hive Gateway with its native query planner (what its command line calls --hive-router-runtime). */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { ready, settings } from './child.mjs'

const gateway = createGatewayRuntime({
  supergraph: readFileSync(settings.supergraphFile, 'utf8'),
  unifiedGraphHandler,
  logging: false,
  graphiql: false,
  landingPage: false,
})
const server = createServer(gateway)
server.listen(0, '127.0.0.1', () => ready(server.address().port))

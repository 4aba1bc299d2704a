/** Apollo Gateway behind Apollo Server's standalone server, as its documentation sets it up, with what costs without use off. */
import { readFileSync } from 'node:fs'
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { ready, settings } from './child.mjs'

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(settings.supergraphFile, 'utf8'),
  __exposeQueryPlanExperimental: false,
  buildService: ({ url }) => new RemoteGraphQLDataSource({ url }),
})
const server = new ApolloServer({ gateway, plugins: [ApolloServerPluginUsageReportingDisabled()] })
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } })
ready(Number(new URL(url).port))

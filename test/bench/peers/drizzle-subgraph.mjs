/** A plain subgraph as many are written: Apollo Server standing alone, drizzle, DataLoader. It asks nobody who he is. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { drizzle } from 'drizzle-orm/postgres-js'
import { parse } from 'graphql'
import postgres from 'postgres'
import { ready, settings } from './child.mjs'
import { schemas } from './drizzle/schemas.mjs'

// The standalone server closes idle connections after 5 s and gives no way to say otherwise; Apollo Gateway then fails a request on
// such a connection now and then. Here targets rest while others are measured, so they are kept.
const FIRST_REQUEST = 'http.server.request.start'
subscribe(FIRST_REQUEST, function keepConnections({ server }) {
  server.keepAliveTimeout = 120_000
  unsubscribe(FIRST_REQUEST, keepConnections)
})

const { resolvers, createLoaders } = await import(`./drizzle/${settings.name}.mjs`)
const client = postgres(settings.url, { max: 4, connection: { application_name: `plain ${settings.name}` } })
const db = drizzle({ client, casing: 'snake_case' })
const server = new ApolloServer({
  schema: buildSubgraphSchema({ typeDefs: parse(schemas[settings.name]), resolvers }),
  plugins: [ApolloServerPluginInlineTraceDisabled()],
})
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => ({ db, loaders: createLoaders(db) }),
})
ready(Number(new URL(url).port))

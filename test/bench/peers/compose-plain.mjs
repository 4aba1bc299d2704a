/** Composes the plain subgraphs at the addresses where they run, and writes their supergraph. */
import { writeFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { ready, settings } from './child.mjs'
import { schemas } from './drizzle/schemas.mjs'

const services = Object.entries(schemas).map(([name, schema]) => ({
  name,
  typeDefs: parse(schema),
  url: `http://127.0.0.1:${settings.ports[name]}/`,
}))
const { supergraphSdl, errors } = composeServices(services)
if (errors) throw new Error(errors.map((error) => error.message).join('\n'))
writeFileSync(settings.supergraphFile, supergraphSdl)
ready(0)

/**
 * The three queries written by hand: node:http, one statement per database, JSON made by PostgreSQL and put together as text.
 * There is no schema, no planner and no authorization: the least that these answers can cost. One statement in all would need
 * one database; the graph's domains have one each, so it takes as many as a query has domains.
 */
import { createServer } from 'node:http'
import { connect } from '@yilian/database'
import { ready, settingsOf } from '../child.ts'
import { databaseUrl } from '../city.ts'
import { card } from './card.ts'
import type { Databases } from './databases.ts'
import { fanOut } from './fan-out.ts'
import { tiny } from './tiny.ts'

const { adminUrl } = settingsOf<{ adminUrl: string }>()
const open = (name: string) => connect(databaseUrl(adminUrl, name), { applicationName: `hand-written ${name}` })
const databases: Databases = {
  organizations: open('organizations'),
  members: open('members'),
  funding: open('funding'),
}
const answers = { Tiny: tiny, Card: card, FanOut: fanOut }

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Asked
    answers[operationName](databases, variables).then(
      (data) => {
        const body = Buffer.from(`{"data":${data}}`)
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
      },
      (fault: Error) => response.writeHead(500).end(fault.message),
    )
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) ready(address.port)
})

interface Asked {
  readonly operationName: keyof typeof answers
  readonly variables: { readonly id: string; readonly code: string; readonly after: string; readonly year: number }
}

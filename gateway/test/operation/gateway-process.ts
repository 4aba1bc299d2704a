import { connect } from '@yilian/database'
import { createLogger } from '@yilian/service-kit'
import { sql } from 'drizzle-orm'
import { drizzle as drizzleOver } from 'drizzle-orm/postgres-js'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { openInstruments } from '../../src/index.ts'
import { startShopGraph } from './shop-graph.ts'

// Run as a process of its own by the tests that read all that it writes, or all that it sends.
const [, , adminUrl = '', collector = ''] = process.argv
const database = connect(adminUrl, { applicationName: 'test', maxConnections: 1 })
const drizzle = drizzleOver(database)

const FAILURES: Record<string, (value: string) => unknown> = {
  'a value that PostgreSQL refuses': (value) => database`select ${value}::text::int`,
  'a row whose value PostgreSQL refuses': (value) => database`select v::int from (select ${value}::text as v) as t`,
  'a key that is there already': async (value) => {
    await database`create temporary table if not exists taken (v text primary key)`
    await database`insert into taken values (${value}) on conflict do nothing`
    await database`insert into taken values (${value})`
  },
  'a statement of drizzle': (value) => drizzle.execute(sql`select ${value}::text::int`),
  'an exception with detail and hint': (value) =>
    database.unsafe(
      `do $$ begin raise exception using message = '${value}', detail = '${value}', hint = '${value}'; end $$`,
    ),
  'a database that is not there': (value) =>
    connect(`postgres://${value}:${value}@127.0.0.1:1/${value}`, { applicationName: 'test' })`select ${value}`,
  zod: (value) => z.object({ kind: z.enum(['a']), [value]: z.number() }).parse({ kind: value, more: value }),
  'JSON that is none': (value) => JSON.parse(`{ "a": ${value} }`),
  'a number that is none': (value) => BigInt(value),
  'a pattern that is none': (value) => new RegExp(`(${value}`),
  'an address that nobody is at': (value) => fetch(`http://127.0.0.1:1/${value}?a=${value}`, withSecret(value)),
  'an address that is none': (value) => fetch(`http://a b/${value}`, withSecret(value)),
  'a header that is none': (value) => fetch('http://127.0.0.1:1/', { headers: { [value]: `${value}\n` } }),
  'an error of the graph': (value) => {
    throw new GraphQLError(`Expected a shop, but got ${value}.`, { extensions: { variables: { value } } })
  },
  'an error with properties': (value) => {
    throw Object.assign(new Error(`Expected one row for "${value}".`), {
      parameters: [value],
      headers: { value },
      row: value,
    })
  },
  'an error with a cause': (value) => {
    throw new Error('the shop failed', { cause: new TypeError(`read '${value}'`, { cause: value }) })
  },
  'an error of many lines': (value) => {
    throw new Error(`it failed\n    at ${value} (file:///${value}.ts:1:1)\n${value}`)
  },
  'no error at all': (value) => {
    throw value
  },
}

const { instruments } = await openInstruments({
  clientNames: ['portal'],
  collector: collector === '' ? null : new URL(collector),
})
const graph = await startShopGraph({
  logger: createLogger('debug', process.stderr),
  instruments,
  knownOperations: [{ text: 'query Card($id: ID!) { shop(id: $id) { name stock } }' }],
  fail: (kind, value) => FAILURES[kind]?.(value),
})
process.stdout.write(`${JSON.stringify({ address: graph.address, failures: Object.keys(FAILURES) })}\n`)

function withSecret(value: string): RequestInit {
  return { method: 'POST', headers: { authorization: `Bearer ${value}` }, body: value }
}

import { sql as expression } from 'drizzle-orm'
import { bigint, date, integer, jsonb, numeric, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, drizzleOver, type Sql } from '../src/connect.ts'
import type { EmbeddedPostgres } from '../src/embedded-postgres.ts'
import { provisionDatabase } from '../src/provision.ts'
import { startServer } from './server.ts'

const reading = pgTable('reading', {
  id: integer().primaryKey(),
  dayOfRecord: date().notNull(),
  takenAt: timestamp({ withTimezone: true }).notNull(),
  amountMinor: bigint({ mode: 'bigint' }).notNull(),
  share: numeric().notNull(),
  tagNames: text().array().notNull(),
  detail: jsonb().notNull(),
})

const row = {
  id: 1,
  dayOfRecord: '2026-03-01',
  takenAt: new Date('2026-03-01T16:00:00.123Z'),
  amountMinor: 9_007_199_254_740_993n,
  share: '0.10',
  tagNames: ['社区', 'a"b,{c}\\'],
  detail: { source_department: ['民政'], note: 'x' },
}

let server: EmbeddedPostgres
let url: string
let sql: Sql
const statements: string[] = []

beforeAll(async () => {
  server = await startServer()
  url = await provisionDatabase(server.adminUrl, { name: 'connect', password: 'secret-word' })
  sql = connect(url, { applicationName: 'credit', onStatement: (statement) => statements.push(statement) })
  await sql`create table reading (id int primary key, day_of_record date not null, taken_at timestamptz not null,
    amount_minor bigint not null, share numeric not null, tag_names text[] not null, detail jsonb not null)`
}, 60_000)

afterAll(async () => {
  await sql.end()
  await server.stop()
})

describe('values', () => {
  test('arrive alike whether written and read by SQL or by drizzle, and drizzle changes nothing for SQL', async () => {
    const database = drizzleOver(sql)
    await sql`insert into reading ${sql({ ...row, detail: sql.json(row.detail) })}`
    await database.insert(reading).values({ ...row, id: 2 })
    expect(await sql`select * from reading order by id`).toEqual([row, { ...row, id: 2 }])
    expect(await database.select().from(reading).orderBy(reading.id)).toEqual([row, { ...row, id: 2 }])
    const byDate = await database
      .select({ id: reading.id })
      .from(reading)
      .where(expression`${reading.takenAt} = ${row.takenAt}`)
    expect(byDate).toHaveLength(2)
    expect(await sql`select jsonb_typeof(detail) as kind from reading`).toEqual([
      { kind: 'object' },
      { kind: 'object' },
    ])
  })

  test('of a list are found by one array parameter, cast or not', async () => {
    const names = ['社区', 'a"b,{c}\\', '']
    expect(await sql`select x from unnest(${names}::text[]) as x`).toEqual(names.map((x) => ({ x })))
    expect(await sql`select '社区' = any(${names}::text[]) as found`).toEqual([{ found: true }])
    expect(await sql`select '' = any(${['a']}) as found, 2 = any(${[1, 2]}::int[]) as number`).toEqual([
      { found: false, number: true },
    ])
    // postgres.js takes a list of bigint for one bigint, unless told.
    expect(await sql`select 2 = any(${sql.array([1n, 2n], 1016)}) as found`).toEqual([{ found: true }])
    expect(await sql`select 1 = any(${[]}::int[]) as found`).toEqual([{ found: false }])
  })

  test('keep the keys inside JSON as they are', async () => {
    expect(await sql`select '{"snake_key": {"inner_key": 1}}'::jsonb as a_value`).toEqual([
      { aValue: { snake_key: { inner_key: 1 } } },
    ])
  })
})

test('each statement is seen once, those of the driver are not', async () => {
  const seen: string[] = []
  const counted = connect(url, { applicationName: 'test', onStatement: (statement) => seen.push(statement) })
  await counted`select ${1}::int as a`
  await counted`select ${2}::int as a`
  await Promise.all([counted`select 3`, counted`select 4`, counted`select 5`])
  expect(seen.sort()).toEqual(['select $1::int as a', 'select $1::int as a', 'select 3', 'select 4', 'select 5'])
  await counted.end()
})

test('the server knows who is connected, and no more connections are made than said', async () => {
  const small = connect(url, { applicationName: '一联 credit', maxConnections: 2 })
  await Promise.all(Array.from({ length: 6 }, () => small`select pg_sleep(0.02)`))
  const [count] = await sql`select count(*) as connections from pg_stat_activity where application_name like '% credit'`
  expect(count).toEqual({ connections: 2n })
  await small.end()
})

describe('an error', () => {
  test.each([
    ['a refused connection', 'postgres://connect:secret-word@127.0.0.1:1/connect'],
    ['a host that does not exist', 'postgres://connect:secret-word@host.invalid/connect'],
  ])('of %s does not tell the password', async (_case, wrong) => {
    const broken = connect(wrong, { applicationName: 'test' })
    const error = await broken`select 1`.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(JSON.stringify([String(error), { ...(error as object) }])).not.toContain('secret-word')
    await broken.end()
  })

  test.each([
    'secret-word',
    'postgres://u:secret-word@h:port/d',
    'mysql://u:secret-word@h/d',
    'postgres://u:secret-word@h',
  ])('about %s, which is no database URL, does not repeat it', (wrong) => {
    expect(() => connect(wrong, { applicationName: 'test' })).toThrow(/^expected a database URL like (?!.*secret-word)/)
  })
})

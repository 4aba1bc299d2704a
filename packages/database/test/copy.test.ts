import {
  bigint,
  boolean,
  customType,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect, drizzleOver, type Sql } from '../src/connect.ts'
import { copyInto } from '../src/copy.ts'
import type { EmbeddedPostgres } from '../src/embedded-postgres.ts'
import { provisionDatabase } from '../src/provision.ts'
import { startServer } from './server.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

const thing = pgTable('thing', {
  id: integer().primaryKey(),
  regionCode: text().notNull(),
  line2Text: text(),
  isOpen: boolean(),
  bornOn: date(),
  takenAt: timestamp({ withTimezone: true }),
  amountMinor: bigint({ mode: 'bigint' }),
  share: numeric(),
  tagNames: text().array(),
  levels: integer().array(),
  detail: jsonb(),
  bytes: bytea(),
  kind: text().notNull().default('plain'),
  serialNumber: integer().notNull().generatedAlwaysAsIdentity(),
})

const empty = {
  line2Text: null,
  isOpen: null,
  bornOn: null,
  takenAt: null,
  amountMinor: null,
  share: null,
  tagNames: null,
  levels: null,
  detail: null,
  bytes: null,
}

let server: EmbeddedPostgres
let url: string
let sql: Sql

beforeAll(async () => {
  server = await startServer()
  url = await provisionDatabase(server.adminUrl, { name: 'copy', password: 'one' })
  sql = connect(url, { applicationName: 'test', maxConnections: 1 })
  await sql`create table thing (id int primary key, region_code text not null, line2_text text, is_open boolean, born_on date,
    taken_at timestamptz, amount_minor bigint, share numeric, tag_names text[], levels int[], detail jsonb, bytes bytea,
    kind text not null default 'plain', serial_number int not null generated always as identity)`
}, 60_000)

beforeEach(async () => {
  await sql`truncate thing restart identity`
})

afterAll(async () => {
  await sql.end()
  await server.stop()
})

const strange = [
  '',
  ' ',
  'NULL',
  '\\N',
  '\\.',
  'tab\there',
  'line\nbreak\r\nand return\r',
  'back\\slash \\t \\\\ end\\',
  `quotes ' " \``,
  '党组织、社区',
  '👩‍👩‍👧‍👦 𠮷野家',
  '\u0001\u001f\u007f\u0085\u2028',
  '{"a": [1, 2]}',
  '{a,b}',
]

test('every text arrives as it was, alone, in an array and in JSON; an empty one is not null', async () => {
  const rows = strange.map((value, id) => ({
    ...empty,
    id,
    regionCode: value,
    line2Text: value,
    tagNames: [value, 'x', value],
    detail: { [value]: [value] },
  }))
  expect(await copyInto(sql, thing, rows)).toBe(strange.length)
  const read = await drizzleOver(sql).select().from(thing).orderBy(thing.id)
  expect(read).toEqual(rows.map((row, index) => ({ ...row, kind: 'plain', serialNumber: index + 1 })))
})

test('every type arrives as it was', async () => {
  const row = {
    id: 1,
    regionCode: '371002',
    line2Text: null,
    isOpen: false,
    bornOn: '1949-10-01',
    takenAt: new Date('2026-03-01T16:00:00.123Z'),
    amountMinor: -9_007_199_254_740_993n,
    share: '0.10',
    tagNames: [],
    levels: [3, -1],
    detail: ['文', 1, null, { a: true }],
    bytes: Buffer.from([0, 9, 10, 92, 255]),
    kind: 'other',
  }
  await copyInto(sql, thing, [row])
  expect(await drizzleOver(sql).select().from(thing)).toEqual([{ ...row, serialNumber: 1 }])
})

test('what is omitted becomes null, or the default of the database', async () => {
  await copyInto(sql, thing, [
    { id: 1, regionCode: 'a' },
    { id: 2, regionCode: 'b', isOpen: true },
  ])
  const read = await sql`select id, is_open, line2_text, kind from thing order by id`
  expect(read).toEqual([
    { id: 1, isOpen: null, line2Text: null, kind: 'plain' },
    { id: 2, isOpen: true, line2Text: null, kind: 'plain' },
  ])
})

test('a default that only some rows omit is refused, nothing is dropped silently', async () => {
  const rows = [
    { id: 1, regionCode: 'a' },
    { id: 2, regionCode: 'b', kind: 'other' },
  ]
  await expect(copyInto(sql, thing, rows)).rejects.toThrow('got kind that the first row omits')
  expect(await sql`select count(*) from thing`).toEqual([{ count: 0n }])
})

test('no rows are no statement', async () => {
  expect(await copyInto(sql, thing, [])).toBe(0)
})

test('a broken key is reported, whether early or only with the last row, and the connection works on', async () => {
  for (const length of [2, 50_000]) {
    const rows = Array.from({ length }, (_, index) => ({ id: index % (length - 1), regionCode: 'a' }))
    await expect(copyInto(sql, thing, rows)).rejects.toThrow('duplicate key')
    await expect(copyInto(sql, thing, [...rows].reverse())).rejects.toThrow('duplicate key')
    expect(await sql`select count(*) from thing`).toEqual([{ count: 0n }])
  }
}, 20_000)

test('a source that throws leaves nothing behind', async () => {
  function* rows() {
    for (let id = 0; id < 20_000; id += 1) yield { id, regionCode: 'a' }
    throw new Error('source broke')
  }
  await expect(copyInto(sql, thing, rows())).rejects.toThrow('source broke')
  expect(await sql`select count(*) from thing`).toEqual([{ count: 0n }])
}, 20_000)

test('in a transaction it is undone with it', async () => {
  const undone = sql.begin(async (transaction) => {
    await copyInto(transaction, thing, [{ id: 1, regionCode: 'a' }])
    expect(await transaction`select id from thing`).toEqual([{ id: 1 }])
    throw new Error('changed our mind')
  })
  await expect(undone).rejects.toThrow('changed our mind')
  expect(await sql`select count(*) from thing`).toEqual([{ count: 0n }])
})

test('a connection that breaks in the middle is an error, not a wait for ever', async () => {
  const breaking = connect(url, { applicationName: 'test' })
  function* rows() {
    for (let id = 0; ; id += 1) yield { id, regionCode: 'a'.repeat(1000) }
  }
  const copying = copyInto(breaking, thing, rows())
  const broken = expect(copying).rejects.toThrow()
  await expect
    .poll(() => sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'copy %'`, {
      timeout: 10_000,
    })
    .toHaveLength(1)
  await broken
  await breaking.end()
}, 20_000)

test('200,000 rows take a second or two, made as they are needed', async () => {
  let made = 0
  function* rows() {
    for (; made < 200_000; made += 1) {
      yield {
        id: made,
        regionCode: '371002001001',
        line2Text: `环翠区\t第 ${made} 网格`,
        isOpen: true,
        takenAt: new Date(made),
        amountMinor: 100n,
      }
    }
  }
  const memory = process.memoryUsage().rss
  const before = performance.now()
  expect(await copyInto(sql, thing, rows())).toBe(200_000)
  const grownMb = (process.memoryUsage().rss - memory) / 2 ** 20
  console.log(`200,000 rows: ${Math.round(performance.now() - before)} ms, memory ${Math.round(grownMb)} MB more`)
  expect(await sql`select count(*) from thing`).toEqual([{ count: 200_000n }])
}, 60_000)

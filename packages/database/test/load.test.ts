import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../src/connect.ts'
import type { EmbeddedPostgres } from '../src/embedded-postgres.ts'
import { copyTables, loadedLabel, loadOnce } from '../src/load.ts'
import { startServer } from './server.ts'

const streets = pgTable('street', { code: text().primaryKey(), name: text().notNull() })
const houses = pgTable('house', {
  id: integer().primaryKey(),
  streetCode: text().references(() => streets.code),
})
const tables = { streets, houses }

let server: EmbeddedPostgres
let sql: Sql

beforeAll(async () => {
  server = await startServer()
  sql = connect(server.adminUrl, { applicationName: 'load' })
})
beforeEach(async () => {
  await sql`drop table if exists house, street, bulk_load`
  await sql`create table street (code text primary key, name text not null)`
  await sql`create table house (id integer primary key, street_code text references street)`
})
afterAll(async () => {
  await sql.end()
  await server.stop()
})

const rows = {
  streets: [{ code: 's1', name: '鲸园街道' }],
  houses: [
    { id: 1, streetCode: 's1' },
    { id: 2, streetCode: null },
  ],
}

describe('loadOnce', () => {
  test('fills an empty database, says how many rows, and leaves its label', async () => {
    expect(await loadedLabel(sql)).toBeNull()
    expect(await loadOnce(sql, 'small', (transaction) => copyTables(transaction, tables, rows))).toBe(3)
    expect(await loadedLabel(sql)).toBe('small')
    expect(await counts()).toEqual({ streets: 1, houses: 2 })
  })

  test('needs nobody to have asked for the label before', async () => {
    await loadOnce(sql, 'small', (transaction) => copyTables(transaction, tables, rows))
    expect(await loadedLabel(sql)).toBe('small')
  })

  test('that fails in the middle leaves nothing and no label, and the next one loads', async () => {
    const broken = {
      ...rows,
      houses: [
        { id: 1, streetCode: 's1' },
        { id: 2, streetCode: 'nowhere' },
      ],
    }
    const load = (data: typeof broken) => loadOnce(sql, 'small', (transaction) => copyTables(transaction, tables, data))
    await expect(load(broken)).rejects.toThrow('house_street_code_fkey')
    expect(await counts()).toEqual({ streets: 0, houses: 0 })
    expect(await loadedLabel(sql)).toBeNull()
    const crashing = loadOnce(sql, 'small', async (transaction) => {
      await copyTables(transaction, tables, rows)
      throw new Error('killed')
    })
    await expect(crashing).rejects.toThrow('killed')
    expect(await counts()).toEqual({ streets: 0, houses: 0 })
    expect(await load({ ...rows, houses: [{ id: 3, streetCode: 's1' }] })).toBe(2)
    expect(await loadedLabel(sql)).toBe('small')
  })

  test.each(['small', 'city'])('refuses a database that is loaded, also under the label %s', async (label) => {
    await loadOnce(sql, 'small', (transaction) => copyTables(transaction, tables, rows))
    const more = { streets: [{ code: 's2', name: '竹岛街道' }], houses: [] }
    const again = loadOnce(sql, label, (transaction) => copyTables(transaction, tables, more))
    await expect(again).rejects.toThrow('Expected an empty database, got one loaded as "small".')
    expect(await counts()).toEqual({ streets: 1, houses: 2 })
    expect(await loadedLabel(sql)).toBe('small')
  })

  test('of two at once one loads, the other is refused', async () => {
    const load = (label: string) => loadOnce(sql, label, (transaction) => copyTables(transaction, tables, rows))
    const outcomes = await Promise.allSettled([load('one'), load('other')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await counts()).toEqual({ streets: 1, houses: 2 })
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: expect.stringContaining('Expected an empty database') },
    })
  })
})

test('copyTables copies what is referred to first, in the order in which the tables are named', async () => {
  const backwards = { houses, streets }
  const copied = sql.begin((transaction) => copyTables(transaction, backwards, rows))
  await expect(copied).rejects.toThrow('house_street_code_fkey')
})

async function counts(): Promise<{ streets: number; houses: number } | undefined> {
  const [row] = await sql<{ streets: number; houses: number }[]>`
    select (select count(*)::int from street) as streets, (select count(*)::int from house) as houses`
  return row
}

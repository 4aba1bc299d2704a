import DataLoader from 'dataloader'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Sql } from '../src/connect.ts'
import type { EmbeddedPostgres } from '../src/embedded-postgres.ts'
import { groupLoader, groupsByScope, loadersOnDemand, loadRequired, rowLoader, scopedLoader } from '../src/loaders.ts'
import { startServer } from './server.ts'

let server: EmbeddedPostgres
let sql: Sql
const statements: string[] = []

beforeAll(async () => {
  server = await startServer()
  sql = connect(server.adminUrl, { applicationName: 'loaders', onStatement: (text) => statements.push(text) })
  await sql`create table place (code text primary key, parent text, name text not null)`
  await sql`insert into place values ('a', null, '甲'), ('b', 'a', '乙'), ('c', 'a', '丙')`
})
afterAll(async () => {
  await sql.end()
  await server.stop()
})

interface Place {
  code: string
  parent: string | null
  name: string
}

const byCode = (of: Sql, codes: readonly string[]) =>
  of<Place[]>`select * from place where code = any(${codes}::text[])`

async function named(of: Sql, parents: readonly string[], name: string): Promise<Place[][]> {
  const rows = await of<(Place & { scope: number })[]>`
    select scope.position::int as scope, place.*
    from unnest(${parents}::text[]) with ordinality as scope (parent, position)
    join place on place.parent = scope.parent and place.name = ${name}`
  return groupsByScope(parents, rows)
}

describe('rowLoader', () => {
  test('reads what one tick asks in one statement, in the order of the keys, null where there is none', async () => {
    const loader = rowLoader(sql, byCode, (row) => row.code)
    statements.length = 0
    const rows = await Promise.all(['c', 'x', 'a', 'c'].map((code) => loader.load(code)))
    expect(rows.map((row) => row?.name ?? null)).toEqual(['丙', null, '甲', '丙'])
    expect(statements).toHaveLength(1)
  })

  test('refuses two rows of one key', async () => {
    const loader = rowLoader(sql, byCode, () => 'same')
    await expect(Promise.all([loader.load('a'), loader.load('b')])).rejects.toThrow('got two for same')
  })
})

describe('groupLoader', () => {
  test('hands over index by index', async () => {
    const loader = groupLoader(sql, async (_sql, keys) => keys.map((key) => [key.toUpperCase()]))
    expect(await Promise.all(['b', 'a'].map((key) => loader.load(key)))).toEqual([['B'], ['A']])
  })

  test('refuses another number of groups than of keys', async () => {
    const loader = groupLoader(sql, async () => [['only one']])
    await expect(Promise.all([loader.load('a'), loader.load('b')])).rejects.toThrow('same length')
  })
})

describe('scopedLoader', () => {
  test('reads all parents that ask with equal arguments in one statement', async () => {
    const loader = scopedLoader(sql, named)
    statements.length = 0
    const ask = (scope: string) => loader.load({ scope, arguments: '乙' })
    const found = await Promise.all([ask('a'), ask('b'), ask('a')])
    expect(found.map((rows) => rows.map(({ code }) => code))).toEqual([['b'], [], ['b']])
    expect(statements).toHaveLength(1)
  })

  test('reads twice in one tick for two sets of arguments, and mixes nothing up', async () => {
    const loader = scopedLoader(sql, named)
    statements.length = 0
    const found = await Promise.all(
      [
        ['a', '丙'],
        ['a', '乙'],
        ['b', '乙'],
        ['b', '丙'],
      ].map(([scope = '', name = '']) => loader.load({ scope, arguments: name })),
    )
    expect(found.map((rows) => rows.map(({ code }) => code))).toEqual([['c'], ['b'], [], []])
    expect(statements).toHaveLength(2)
  })

  test.each([
    ['fewer', []],
    ['more', [1, 2, 3]],
  ])('refuses %s values than scopes', async (_which, values) => {
    const loader = scopedLoader(sql, async () => values)
    const ask = (scope: string) => loader.load({ scope, arguments: { page: 1 } })
    const outcomes = await Promise.allSettled([ask('a'), ask('b')])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(ask('a')).rejects.toThrow(`Expected 2 values for arguments {"page":1}, but got ${values.length}.`)
  })

  test('a read that fails leaves those with other arguments alone', async () => {
    const loader = scopedLoader(sql, async (_sql, scopes, fails: boolean) => {
      if (fails) throw new Error('no such table')
      return scopes
    })
    const outcomes = await Promise.allSettled([
      loader.load({ scope: 'a', arguments: true }),
      loader.load({ scope: 'b', arguments: false }),
    ])
    expect(outcomes).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'b' }])
  })
})

describe('loadRequired', () => {
  const loader = new DataLoader<string, string | null>(async (keys) => keys.map((key) => (key === 'a' ? '甲' : null)))

  test('hands over the row', async () => {
    expect(await loadRequired(loader, 'a')).toBe('甲')
  })

  test('throws when a stored key leads nowhere', async () => {
    await expect(loadRequired(loader, 'x')).rejects.toThrow('Expected a row for the stored key "x", but got none.')
  })
})

describe('loadersOnDemand', () => {
  test('makes a loader when it is first asked for, once for each operation, of what the operation stands on', () => {
    const made: string[] = []
    const maker = (name: string) => (operation: { readonly of: string }) => {
      made.push(name)
      return { name, of: operation.of }
    }
    const loadersOf = loadersOnDemand({ places: maker('places'), people: maker('people') })
    const [one, other] = [loadersOf({ of: 'one' }), loadersOf({ of: 'other' })]
    expect(made).toEqual([])
    expect(one.places).toBe(one.places)
    expect(made).toEqual(['places'])
    expect(other.places).toEqual({ name: 'places', of: 'other' })
    expect(one.people).toEqual({ name: 'people', of: 'one' })
    expect(made).toEqual(['places', 'places', 'people'])
  })
})

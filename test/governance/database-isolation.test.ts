import { randomBytes } from 'node:crypto'
import { SUBGRAPHS } from '@yilian/cli'
import { connect, dropDatabase, provisionDatabase } from '@yilian/database'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

const names = SUBGRAPHS.map(({ name }) => name)
// A stranger with a database of its own, so that there is always somebody to be kept apart from.
const stranger = `stranger-${randomBytes(4).toString('hex')}`
const adminUrl = inject('adminUrl')
let graph: TestGraph
let databases: string[]

beforeAll(async () => {
  graph = await startTestGraph()
  await provisionDatabase(adminUrl, { name: stranger, password: stranger })
  const admin = connect(adminUrl, { applicationName: 'isolation', maxConnections: 1 })
  const owned = await admin<{ name: string }[]>`
    select datname as name from pg_database where pg_get_userbyid(datdba) <> current_user`
  databases = owned.map(({ name }) => name)
  await admin.end()
})
afterAll(async () => {
  await graph.close()
  await dropDatabase(adminUrl, stranger)
})

test('a stranger connects to no database of the graph, neither the originals nor the clones', async () => {
  const outcomes = await Promise.all(databases.map((database) => connectTo(database, stranger, stranger)))
  const open = databases.filter((_database, index) => outcomes[index] === 'connected')
  expect(open).toEqual([stranger])
})

describe.each(names)('the role of %s', (name) => {
  test('connects to its own databases and to no other, neither the originals nor the clones', async () => {
    const { database: clone, pass } = graph.sqlOf(name).options
    for (const own of [name, clone]) expect(await connectTo(own, name, pass ?? '')).toBe('connected')
    const others = databases.filter((database) => database !== name && !database.startsWith(`${name}-`))
    expect(others).toContain(stranger)
    for (const database of others) {
      const outcome = await connectTo(database, name, pass ?? '')
      // 42501: insufficient privilege; 3D000: another test file has dropped its clone meanwhile.
      expect({ database, outcome }).toEqual({ database, outcome: expect.stringMatching(/^(42501|3D000)$/) })
    }
  })

  test.each([
    ['create database', 'create database stolen'],
    ['create a role', 'create role stolen'],
    ['take on another role', `set role "${names.find((other) => other !== name) ?? stranger}"`],
    ['become the administrator', `set role "${decodeURIComponent(new URL(adminUrl).username)}"`],
    ['read files of the server', "select pg_read_file('/etc/passwd')"],
    ['run programs on the server', "copy (select 1) to program 'cat'"],
    [
      'end sessions of others',
      'select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user and usename is not null',
    ],
    ['leave things in template1', 'alter database template1 is_template false'],
  ])('cannot %s', async (_what, statement) => {
    const refused = graph.sqlOf(name).unsafe(statement)
    await expect(refused).rejects.toMatchObject({ code: '42501' })
  })

  test('is an ordinary role, in no other one but that by which it reads less', async () => {
    const [role] = await graph.sqlOf(name)`
      select current_user as name, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
        array(select roleid::regrole::text from pg_auth_members where member = pg_roles.oid) as member_of
      from pg_roles where rolname = current_user`
    expect(role).toEqual({
      name,
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolbypassrls: false,
      memberOf: [expect.stringMatching(`^"?${name}_granted"?$`)],
    })
  })
})

/** Connects with a role's own password; `connected`, or the code of the refusal. */
async function connectTo(database: string, role: string, password: string): Promise<string> {
  const url = new URL(adminUrl)
  Object.assign(url, { username: role, password, pathname: `/${encodeURIComponent(database)}` })
  const sql = connect(url.href, { applicationName: 'isolation', maxConnections: 1 })
  try {
    await sql`select 1`
    return 'connected'
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await sql.end()
  }
}

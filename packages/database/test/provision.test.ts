import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../src/connect.ts'
import { dropDatabase, provisionDatabase } from '../src/provision.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>

beforeAll(async () => {
  server = await startServer()
}, 60_000)

afterAll(() => server.stop())

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const sql = connect(url, { applicationName: 'test', maxConnections: 1 })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end()
  }
}

function leadingTo(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

test('a role with a hyphen and a password full of special characters owns its database', async () => {
  const url = await provisionDatabase(server.adminUrl, { name: 'city-services', password: `p@ss:/?#[]%'"\\ word` })
  await ask(url, 'create table matter (id int)')
  expect(await ask(url, 'select current_user::text as user, current_database()::text as name')).toEqual([
    { user: 'city-services', name: 'city-services' },
  ])
})

test('a second time changes the password and keeps the data', async () => {
  const before = await provisionDatabase(server.adminUrl, { name: 'members', password: 'first' })
  await ask(before, 'create table member as select 7 as id')
  const after = await provisionDatabase(server.adminUrl, { name: 'members', password: 'second' })
  await expect(ask(before, 'select 1')).rejects.toThrow('password authentication failed')
  expect(await ask(after, 'select id from member')).toEqual([{ id: 7 }])
})

test('many at once do not trip over one another', async () => {
  const calls = Array.from({ length: 6 }, () =>
    provisionDatabase(server.adminUrl, { name: 'sharing', password: 'same' }),
  )
  expect(new Set(await Promise.all(calls)).size).toBe(1)
})

test('a role may neither connect to another database nor make databases and roles', async () => {
  const credit = await provisionDatabase(server.adminUrl, { name: 'credit', password: 'one' })
  const funding = await provisionDatabase(server.adminUrl, { name: 'funding', password: 'two' })
  await expect(ask(leadingTo(credit, 'funding'), 'select 1')).rejects.toThrow(
    'permission denied for database "funding"',
  )
  await expect(ask(leadingTo(funding, 'credit'), 'select 1')).rejects.toThrow('permission denied for database "credit"')
  await expect(ask(credit, 'create database more')).rejects.toThrow('permission denied')
  await expect(ask(credit, 'create role more')).rejects.toThrow('permission denied')
})

test('the password is in no log and no catalogue in plain', async () => {
  await ask(server.adminUrl, `alter system set log_statement = 'all'`)
  await ask(server.adminUrl, 'select pg_reload_conf()')
  await provisionDatabase(server.adminUrl, { name: 'quiet', password: 'do-not-log-me' })
  const log = await readFile(path.join(server.dataDir, 'postgres.log'), 'utf8')
  expect(log).toContain('create role "quiet"')
  expect(log).not.toContain('do-not-log-me')
})

describe('a clone', () => {
  test('has the data of its template, the same role, and is closed to all others', async () => {
    const template = await provisionDatabase(server.adminUrl, {
      name: 'template-organizations',
      role: 'organizations',
      password: 'one',
    })
    await ask(template, 'create table region as select 371002 as code')
    const stranger = await provisionDatabase(server.adminUrl, { name: 'stranger', password: 'two' })
    const before = performance.now()
    const clone = await provisionDatabase(server.adminUrl, {
      name: 'organizations-1',
      role: 'organizations',
      password: 'one',
      template: 'template-organizations',
    })
    console.log(`clone: ${Math.round(performance.now() - before)} ms`)
    expect(await ask(clone, 'update region set code = code + 1 returning code')).toEqual([{ code: 371003 }])
    expect(await ask(template, 'select code from region')).toEqual([{ code: 371002 }])
    await expect(ask(leadingTo(stranger, 'organizations-1'), 'select 1')).rejects.toThrow(
      'permission denied for database',
    )
  })

  test('can be dropped while somebody is connected, and dropped again', async () => {
    const url = await provisionDatabase(server.adminUrl, { name: 'short-lived', password: 'one' })
    const sql = connect(url, { applicationName: 'test' })
    await sql`select 1`
    await dropDatabase(server.adminUrl, 'short-lived')
    await dropDatabase(server.adminUrl, 'short-lived')
    await sql.end()
    await expect(ask(url, 'select 1')).rejects.toThrow('does not exist')
  })
})

describe('an administrator who is no superuser', () => {
  test('can provision and drop', async () => {
    await ask(server.adminUrl, `create role dba login createdb createrole password 'dba'`)
    const dba = new URL(server.adminUrl)
    dba.username = 'dba'
    dba.password = 'dba'
    for (const password of ['one', 'two']) {
      const url = await provisionDatabase(dba.href, { name: 'by-dba', password })
      expect(await ask(url, 'select current_user::text as user')).toEqual([{ user: 'by-dba' }])
    }
    await dropDatabase(dba.href, 'by-dba')
  })

  test('is not itself turned into a role of a service', async () => {
    await expect(provisionDatabase(server.adminUrl, { name: 'postgres', password: 'x' })).rejects.toThrow(
      "other than the administrator's",
    )
    await expect(provisionDatabase(server.adminUrl, { name: 'dba', password: 'x' })).rejects.toThrow(
      'to be an ordinary one',
    )
  })
})

test('a name longer than PostgreSQL keeps is refused, not cut', async () => {
  await expect(provisionDatabase(server.adminUrl, { name: '党'.repeat(22), password: 'x' })).rejects.toThrow('got 66')
})

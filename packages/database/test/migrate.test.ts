import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect, type Sql } from '../src/connect.ts'
import type { EmbeddedPostgres } from '../src/embedded-postgres.ts'
import { migrate } from '../src/migrate.ts'
import { dropDatabase, provisionDatabase } from '../src/provision.ts'
import { startServer } from './server.ts'

let server: EmbeddedPostgres
let folder: string
let sql: Sql

beforeAll(async () => {
  server = await startServer()
  folder = await mkdtemp(path.join(tmpdir(), 'yilian-migrations-'))
  await mkdir(path.join(folder, 'meta'))
}, 60_000)

beforeEach(async () => {
  await sql?.end()
  await dropDatabase(server.adminUrl, 'migrated')
  const url = await provisionDatabase(server.adminUrl, { name: 'migrated', password: 'one' })
  sql = connect(url, { applicationName: 'test' })
})

afterAll(async () => {
  await sql.end()
  await server.stop()
  await rm(folder, { recursive: true })
})

const first = 'create table region (code text primary key);\n--> statement-breakpoint\ncreate index on region (code);'
const second = `insert into region values ('371002');`

async function writeMigrations(...texts: string[]): Promise<void> {
  const entries = texts.map((_, idx) => ({
    idx,
    version: '7',
    when: 1_700_000_000_000 + idx,
    tag: `000${idx}_step`,
    breakpoints: true,
  }))
  for (const [index, text] of texts.entries()) await writeFile(path.join(folder, `000${index}_step.sql`), text)
  await writeFile(
    path.join(folder, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  )
}

test('a second run does nothing, a new migration alone is added', async () => {
  await writeMigrations(first)
  await migrate(sql, folder)
  await migrate(sql, folder)
  expect(await sql`select * from region`).toEqual([])
  await writeMigrations(first, second)
  await migrate(sql, folder)
  await migrate(sql, folder)
  expect(await sql`select * from region`).toEqual([{ code: '371002' }])
})

test('many processes at once migrate once', async () => {
  await writeMigrations(first, second)
  await Promise.all(Array.from({ length: 5 }, () => migrate(sql, folder)))
  expect(await sql`select * from region`).toEqual([{ code: '371002' }])
})

test('a migration that fails leaves nothing of its run behind, and nobody waiting', async () => {
  await writeMigrations(first, 'insert into nowhere values (1);')
  await expect(migrate(sql, folder)).rejects.toThrow()
  expect(await sql`select to_regclass('region') is null as absent`).toEqual([{ absent: true }])
  await writeMigrations(first, second)
  await migrate(sql, folder)
  expect(await sql`select * from region`).toEqual([{ code: '371002' }])
})

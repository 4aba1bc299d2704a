import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { connect, dropDatabase, migrate, provisionDatabase, type Sql } from '@yilian/database'
import { graphql } from 'graphql'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { createSharing, publishCatalogue } from '../src/index.ts'

const FIRST_DAY = new Date('2026-01-05T01:00:00Z')
const SECOND_DAY = new Date('2026-01-06T01:00:00Z')
const NAME = `publish-${process.pid}`

let sql: Sql
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yilian-catalogue-'))
  sql = connect(await provisionDatabase(inject('adminUrl'), { name: NAME, password: 'publish' }), {
    applicationName: 'test',
  })
  await migrate(sql, fileURLToPath(new URL('../migrations', import.meta.url)))
})

afterEach(async () => {
  await sql.end()
  await dropDatabase(inject('adminUrl'), NAME)
  await rm(folder, { recursive: true })
})

test('the first start publishes the file, a later one of the same file nothing', async () => {
  await publishCatalogue(sql, FIRST_DAY)
  const published = await stored()
  expect(published.versions).toMatchObject([{ number: 1, publishedAt: FIRST_DAY }])
  await publishCatalogue(sql, SECOND_DAY)
  expect(await stored()).toEqual(published)
})

test('a changed file becomes a version of its own, and the one before stays as it was', async () => {
  await publishCatalogue(sql, FIRST_DAY)
  const before = await stored()
  await publishCatalogue(sql, SECOND_DAY, await changedFile((text) => text.replace('区域基础信息', '区域信息')))
  const after = await stored()
  expect(after.versions).toMatchObject([before.versions[0], { number: 2, publishedAt: SECOND_DAY }])
  expect(after.entries.filter(({ version }) => version === 1)).toEqual(before.entries)
  expect(after.items).toHaveLength(2 * before.items.length)
  const names = after.entries.filter(({ code }) => code === 'WH-ORG-001').map(({ name }) => name)
  expect(names).toEqual(['区域基础信息', '区域信息'])
})

test('a file that comes back is a new version again, since only the newest one counts', async () => {
  const other = await changedFile((text) => `${text}\n`)
  await publishCatalogue(sql, FIRST_DAY)
  await publishCatalogue(sql, FIRST_DAY, other)
  await publishCatalogue(sql, SECOND_DAY)
  const { versions } = await stored()
  expect(versions.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(versions[2]?.digest).toBe(versions[0]?.digest)
})

test('a running subgraph serves the new version from its next operation on, and one operation is of one version', async () => {
  await publishCatalogue(sql, FIRST_DAY)
  const sharing = createSharing(sql)
  const begin = () =>
    sharing.createContext({
      viewer: { kind: 'PUBLIC' },
      traceId: '0',
      signal: AbortSignal.any([]),
      now: () => FIRST_DAY,
    })
  const ask = async (contextValue: ReturnType<typeof begin>) => {
    const source = '{ catalogueVersion { number } catalogueEntry(code: "WH-ORG-001") { name } }'
    return { ...(await graphql({ schema: sharing.schema, source, contextValue })).data }
  }
  const underWay = begin()
  const first = { catalogueVersion: { number: 1 }, catalogueEntry: { name: '区域基础信息' } }
  expect(await ask(underWay)).toEqual(first)
  await publishCatalogue(sql, SECOND_DAY, await changedFile((text) => text.replace('区域基础信息', '区域信息')))
  expect(await ask(underWay)).toEqual(first)
  expect(await ask(begin())).toEqual({ catalogueVersion: { number: 2 }, catalogueEntry: { name: '区域信息' } })
})

test('many processes that start at once publish one version', async () => {
  const pools = Array.from({ length: 6 }, () => connectAgain())
  await Promise.all(pools.map((pool) => publishCatalogue(pool, FIRST_DAY)))
  await Promise.all(pools.map((pool) => pool.end()))
  expect((await stored()).versions).toHaveLength(1)
})

test('a file with a data item that two entries claim publishes nothing at all', async () => {
  await publishCatalogue(sql, FIRST_DAY)
  const before = await stored()
  const twice = await changedFile((text) => text.replace('"coordinate": "Region.name"', '"coordinate": "Region.code"'))
  await expect(publishCatalogue(sql, SECOND_DAY, twice)).rejects.toThrow(/catalogue_item/)
  expect(await stored()).toEqual(before)
})

async function stored() {
  const versions = await sql<{ number: number; digest: string; publishedAt: Date }[]>`
    select * from catalogue_version order by number`
  const entries = await sql<{ version: number; code: string; name: string }[]>`
    select * from catalogue_entry order by version, code`
  const items = await sql`select * from catalogue_item order by version, coordinate`
  return { versions: [...versions], entries: [...entries], items: [...items] }
}

async function changedFile(change: (text: string) => string): Promise<URL> {
  const text = await readFile(new URL('../catalogue.json', import.meta.url), 'utf8')
  const changed = change(text)
  if (changed === text) throw new Error('Expected the change to change the catalogue file.')
  const file = path.join(folder, 'catalogue.json')
  await writeFile(file, changed)
  return pathToFileURL(file)
}

function connectAgain(): Sql {
  const url = new URL(inject('adminUrl'))
  url.username = NAME
  url.password = 'publish'
  url.pathname = `/${NAME}`
  return connect(url.href, { applicationName: 'test', maxConnections: 1 })
}

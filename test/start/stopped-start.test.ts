import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SUBGRAPHS } from '@yilian/cli'
import { connect } from '@yilian/database'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { type City, freePort, GREETED, killGroup, newFolder, startCity, waitUntilGone } from './city.ts'

const SEED = 809
const GOING_ON = 'Yilian is running'

// In this order on one data folder: each start finds what the one before it left, and must reach its stage from there.
const ENDS = [
  { stage: '启动内置 PostgreSQL', by: 'npm', end: 'SIGKILL to npm' },
  { stage: '启动内置 PostgreSQL', by: 'node', end: 'SIGINT' },
  { stage: '更新表结构', by: 'npm', end: 'SIGKILL to the whole group' },
  { stage: '更新表结构', by: 'node', end: 'SIGHUP' },
  { stage: '生成演示城市', by: 'node', end: 'SIGKILL to node' },
  { stage: '生成演示城市', by: 'node', end: 'SIGTERM' },
] as const

describe('a first load that is cut off at random moments, again and again,', () => {
  const random = randomFrom(SEED)
  let dataDir: string

  beforeAll(async () => {
    dataDir = path.join(await newFolder(), 'data')
  })

  for (const { stage, by, end } of ENDS)
    test(`leaves no process behind after ${end} in "${stage}"`, async () => {
      const city = await startDemo(dataDir, by)
      await city.says(new RegExp(`${stage}|${GOING_ON}`))
      await wait(random() * 500)
      const from = performance.now()
      if (end === 'SIGKILL to the whole group') killGroup(city.child)
      else city.child.kill(end === 'SIGKILL to npm' || end === 'SIGKILL to node' ? 'SIGKILL' : end)
      const exit = await city.ended
      await waitUntilGone(dataDir)
      const tookMs = Math.round(performance.now() - from)
      console.log(`all gone ${tookMs} ms after ${end} in ${stage}`)
      expect(tookMs).toBeLessThan(10_000)
      expect(exit).toBe(end.startsWith('SIGKILL') ? 'SIGKILL' : 0)
      expect(city.errors()).not.toMatch(/^ +at |"stack"|Error|失败/m)
    }, 60_000)

  test('is taken up by the next start, which serves every row', async () => {
    const city = await startDemo(dataDir, 'node')
    await city.says(GREETED)
    expect(await rowsOf(embeddedUrl(dataDir))).toEqual(withDemoClient(await rowsOfUndisturbedLoad()))
    city.child.kill('SIGINT')
    expect(await city.ended).toBe(0)
  }, 60_000)
})

/** A start registers the demo client besides, which is a change of the policy in force. */
function withDemoClient(rows: Record<string, number>): Record<string, number> {
  const more = { client: 1, client_key: 1, policy_version: 1 }
  const added = Object.entries(more).map(([table, count]): [string, number] => {
    const name = `sharing: public.sharing_${table}`
    return [name, (rows[name] ?? Number.NaN) + count]
  })
  return { ...rows, ...Object.fromEntries(added) }
}

async function startDemo(dataDir: string, by: 'npm' | 'node'): Promise<City> {
  return startCity({ by, settings: { DATA_DIR: dataDir, PORT: String(await freePort()), DEMO_SIZE: 'small' } })
}

/** Rows of every table of every subgraph's database. */
async function rowsOf(adminUrl: string, databaseOf = (subgraph: string) => subgraph): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of SUBGRAPHS) {
    const sql = connect(urlOf(adminUrl, databaseOf(name)), { applicationName: 'test', maxConnections: 1 })
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not like all ('{pg\_%,information\_schema}')`
    for (const table of tables) {
      const [row] = await sql.unsafe<{ count: number }[]>(`select count(*)::int as count from ${table.name}`)
      counts[`${name}: ${table.name}`] = row?.count ?? Number.NaN
    }
    await sql.end()
  }
  return counts
}

/** The same of the databases that the whole test run loaded, read in clones: to a template nobody may be connected. */
async function rowsOfUndisturbedLoad(): Promise<Record<string, number>> {
  const suffix = `-${Math.random().toString(36).slice(2)}`
  const admin = connect(inject('adminUrl'), { applicationName: 'test', maxConnections: 1 })
  for (const { name } of SUBGRAPHS)
    await admin.unsafe(`create database "${name}${suffix}" template "${name}" strategy file_copy`)
  const rows = await rowsOf(inject('adminUrl'), (subgraph) => subgraph + suffix)
  for (const { name } of SUBGRAPHS) await admin.unsafe(`drop database "${name}${suffix}"`)
  await admin.end()
  return rows
}

function embeddedUrl(dataDir: string): string {
  const port = readFileSync(path.join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[3]
  return `postgres://postgres:${readFileSync(path.join(dataDir, 'postgres-password'), 'utf8')}@127.0.0.1:${port}/postgres`
}

function urlOf(adminUrl: string, database: string): string {
  return Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href
}

/** Mulberry32: the same moments in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

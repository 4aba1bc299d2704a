import { chmod, lstat, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../src/connect.ts'
import { startEmbeddedPostgres } from '../src/embedded-postgres.ts'
import { openFolder, startOn } from './server.ts'

const asRoot = process.getuid?.() === 0
let folder: string

beforeEach(async () => {
  folder = await openFolder()
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function ask(adminUrl: string, text: string): Promise<unknown> {
  const sql = connect(adminUrl, { applicationName: 'test', maxConnections: 1 })
  const [row] = await sql.unsafe(text)
  await sql.end()
  return row
}

describe('a start', () => {
  test('works below a path of more than 107 bytes with spaces, commas, quotes and Chinese characters', async () => {
    const dataDir = path.join(folder, '威海 市,区域\'s "互动" 数据共享，一联'.repeat(3), 'a, b')
    expect(Buffer.byteLength(dataDir)).toBeGreaterThan(107)
    const server = await startOn(dataDir)
    expect(await ask(server.adminUrl, `select '党员' as text`)).toEqual({ text: '党员' })
    await server.stop()
  }, 60_000)

  test('finds the data again, quickly, under the same password', async () => {
    const first = await startOn(folder)
    await ask(first.adminUrl, 'create table kept as select 1 as number')
    await first.stop()
    const before = performance.now()
    const second = await startOn(folder)
    console.log(`second start: ${Math.round(performance.now() - before)} ms`)
    expect(await ask(second.adminUrl, 'select number from kept')).toEqual({ number: 1 })
    expect(new URL(second.adminUrl).password).toBe(new URL(first.adminUrl).password)
    await second.stop()
  }, 60_000)

  test('orders and classes texts the same on every machine, and keeps UTC', async () => {
    const server = await startOn(folder)
    expect(await ask(server.adminUrl, `select 'a' > 'B' as by_code_point, upper('é') = 'É' as unicode`)).toEqual({
      byCodePoint: true,
      unicode: true,
    })
    expect(await ask(server.adminUrl, 'show timezone')).toEqual({ TimeZone: 'UTC' })
    await server.stop()
  }, 60_000)

  test('asks for the password, and shows neither it nor the data to other users', async () => {
    const server = await startOn(folder)
    await expect(ask(server.adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
    expect(await ask(server.adminUrl, 'show unix_socket_directories')).toEqual({ unixSocketDirectories: '' })
    expect((await stat(path.join(folder, 'postgres-password'))).mode & 0o777).toBe(0o600)
    expect((await stat(path.join(folder, 'pg'))).mode & 0o777).toBe(0o700)
    await server.stop()
  }, 60_000)

  test('that fails says with what last words', async () => {
    await (await startOn(folder)).stop()
    await writeFile(path.join(folder, 'pg/PG_VERSION'), '9.1\n')
    await expect(startOn(folder)).rejects.toThrow('initialized by PostgreSQL version 9.1')
  }, 60_000)

  test('without binaries says where it looked', async () => {
    const start = startEmbeddedPostgres({ dataDir: folder, durable: false, binDir: '/nowhere', log: () => {} })
    await expect(start).rejects.toThrow('/nowhere')
  })
})

test('a stop may be asked for twice, at once and later', async () => {
  const server = await startOn(folder)
  await Promise.all([server.stop(), server.stop()])
  await server.stop()
  await expect(ask(server.adminUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
}, 60_000)

test('a server that ends by itself is reported', async () => {
  const lines: string[] = []
  const server = await startOn(folder, (line) => lines.push(line))
  const pid = await ask(server.adminUrl, `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`)
  process.kill((pid as { pid: number }).pid, 'SIGQUIT')
  await expect.poll(() => lines.join(), { timeout: 10_000 }).toContain('ended unexpectedly')
  await server.stop()
}, 60_000)

describe.runIf(asRoot)('for root', () => {
  test('a data directory that only root can reach works, and one moved out of it and back again', async () => {
    const locked = await mkdtemp(path.join(tmpdir(), 'yilian-locked-'))
    await mkdir(path.join(locked, 'data'))
    const inside = await startOn(path.join(locked, 'data'))
    expect((await lstat(path.join(locked, 'data/pg/base'))).uid).toBe(0)
    await ask(inside.adminUrl, 'create table kept as select 1 as number')
    await inside.stop()

    await rename(path.join(locked, 'data'), path.join(folder, 'data'))
    const outside = await startOn(path.join(folder, 'data'))
    expect((await lstat(path.join(folder, 'data/pg/base'))).uid).toBe(65534)
    await ask(outside.adminUrl, 'update kept set number = 2')
    await outside.stop()

    await chmod(folder, 0o700)
    const again = await startOn(path.join(folder, 'data'))
    expect((await lstat(path.join(folder, 'data/pg/base'))).uid).toBe(0)
    expect(await ask(again.adminUrl, 'select number from kept')).toEqual({ number: 2 })
    await again.stop()
    await rm(locked, { recursive: true })
  }, 60_000)
})

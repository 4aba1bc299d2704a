import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../src/connect.ts'
import { openFolder, startOn } from './server.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
let folder: string

beforeEach(async () => {
  folder = await openFolder()
})

afterEach(async () => {
  await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 })
})

type Child = ChildProcessByStdio<null, Readable, null>

function startChild(): Child {
  const script = path.join(import.meta.dirname, 'start-and-wait.ts')
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, folder], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function startedChild(): Promise<{ child: Child; adminUrl: string; serverPid: number }> {
  const child = startChild()
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return { child, adminUrl: String(line).trim(), serverPid: await serverPid() }
}

async function serverPid(): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, 'pg/postmaster.pid'), 'utf8'), 10)
}

/** An ended process keeps its number, without a command line, until its parent notices. */
function isRunning(pid: number): boolean {
  const answer = spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'stat='], { encoding: 'utf8' })
  return /^[^Z\s]/.test(answer.stdout)
}

async function exists(name: string): Promise<boolean> {
  return stat(path.join(folder, name)).then(
    () => true,
    () => false,
  )
}

test.each([0o755, 0o700])(
  'the server dies with the one who started it, folder mode %o, and the next start works',
  async (mode) => {
    await chmod(folder, mode)
    const { child, serverPid: pid } = await startedChild()
    const before = performance.now()
    child.kill('SIGKILL')
    await expect.poll(() => isRunning(pid), { timeout: 10_000, interval: 20 }).toBe(false)
    console.log(`server gone ${Math.round(performance.now() - before)} ms after the kill`)
    await (await startOn(folder)).stop()
  },
  60_000,
)

test('a server that outlived its starter is ended in order, what it had committed is kept', async () => {
  const { child, adminUrl, serverPid: pid } = await startedChild()
  const sql = connect(adminUrl, { applicationName: 'test' })
  await sql`create table kept as select 1 as number`
  await sql.end()
  // A stopped server gets the signal of its parent's death only once it goes on: until then it is an orphan.
  process.kill(pid, 'SIGSTOP')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const lines: string[] = []
  const starting = startOn(folder, (line) => lines.push(line))
  await expect.poll(() => lines.join(), { timeout: 10_000 }).toContain(`pid ${pid}`)
  process.kill(pid, 'SIGCONT')
  const server = await starting
  expect(isRunning(pid)).toBe(false)
  const again = connect(server.adminUrl, { applicationName: 'test' })
  expect(await again`select number from kept`).toEqual([{ number: 1 }])
  await again.end()
  await server.stop()
}, 60_000)

test('a server killed hard itself is recovered', async () => {
  const { child, serverPid: pid } = await startedChild()
  process.kill(pid, 'SIGKILL')
  child.kill('SIGKILL')
  await (await startOn(folder)).stop()
}, 60_000)

test('a pid file whose number belongs to another program by now is no obstacle, and that program lives on', async () => {
  await (await startOn(folder)).stop()
  const bystander = spawn('sleep', ['60'])
  await writeFile(path.join(folder, 'pg/postmaster.pid'), `${bystander.pid}\n${folder}/pg\n0\n0\n\n127.0.0.1\n`)
  await (await startOn(folder)).stop()
  expect(bystander.exitCode ?? bystander.signalCode).toBe(null)
  bystander.kill()
}, 60_000)

test.each([0, 40, 150, 300])(
  'a kill %i ms into the creation leaves nothing half made in use',
  async (delayMs) => {
    const child = startChild()
    await expect.poll(() => exists('pg.new'), { timeout: 20_000, interval: 2 }).toBe(true)
    await sleep(delayMs)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const server = await startOn(folder)
    const sql = connect(server.adminUrl, { applicationName: 'test' })
    expect(await sql`select 1 as number`).toEqual([{ number: 1 }])
    await sql.end()
    await server.stop()
    expect([await exists('pg.new'), await exists('pg.new-password'), await exists('postgres-password.new')]).toEqual([
      false,
      false,
      false,
    ])
  },
  60_000,
)

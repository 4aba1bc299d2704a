import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'

const cli = path.resolve(import.meta.dirname, '..')
const running: ChildProcess[] = []
let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), '安装, test '))
  await mkdir(path.join(root, 'packages/cli'), { recursive: true })
  await mkdir(path.join(root, 'bin'))
  for (const file of await readdir(cli)) {
    if (file.endsWith('.mjs')) await cp(path.join(cli, file), path.join(root, 'packages/cli', file))
  }
  await writeFile(path.join(root, 'package.json'), '{ "packageManager": "pnpm@1.2.3" }')
  await writeFile(path.join(root, 'pnpm-workspace.yaml'), 'packages: [packages/*]\n')
  await writeFile(path.join(root, 'pnpm-lock.yaml'), '')
})

afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  await rm(root, { recursive: true, force: true })
})

test('installs once, and again when something that decides the installation has changed', async () => {
  await packageManagerTakes(0)
  expect(await exitCodeOf(startInstall())).toBe(0)
  expect(await exitCodeOf(startInstall())).toBe(0)
  expect(await installs()).toEqual(['--yes --prefer-offline pnpm@1.2.3 install --frozen-lockfile'])
  await appendFile(path.join(root, 'pnpm-lock.yaml'), '# changed')
  expect(await exitCodeOf(startInstall())).toBe(0)
  expect(await installs()).toHaveLength(2)
})

test('a failed installation is told, and repeated by the next start', async () => {
  await packageManagerTakes(0, 7)
  const failing = startInstall()
  expect(await exitCodeOf(failing)).toBe(1)
  await packageManagerTakes(0)
  expect(await exitCodeOf(startInstall())).toBe(0)
  expect(await installs()).toHaveLength(2)
})

test('of two starts at once one installs and the other waits for it', async () => {
  await packageManagerTakes(1)
  expect(await Promise.all([exitCodeOf(startInstall()), exitCodeOf(startInstall())])).toEqual([0, 0])
  expect(await installs()).toHaveLength(1)
})

test('killed hard, it takes the package manager with it, and the next start installs', async () => {
  await packageManagerTakes(60)
  const killed = startInstall()
  const packageManager = await packageManagerId()
  killed.kill('SIGKILL')
  await expect.poll(() => isRunning(packageManager), { timeout: 2000 }).toBe(false)
  await packageManagerTakes(0)
  expect(await exitCodeOf(startInstall())).toBe(0)
  expect(await installs()).toHaveLength(2)
})

test('Ctrl-C ends the installation with exit code 130', async () => {
  await packageManagerTakes(60)
  const interrupted = startInstall()
  const packageManager = await packageManagerId()
  interrupted.kill('SIGINT')
  expect(await exitCodeOf(interrupted)).toBe(130)
  await expect.poll(() => isRunning(packageManager), { timeout: 2000 }).toBe(false)
})

/** Stands in for npx, the one thing here that is not ours: notes its arguments and its process id, and takes its time. */
async function packageManagerTakes(seconds: number, exitCode = 0): Promise<void> {
  const note = 'echo "$1 $2 $3 $4 $5" >> installs; echo $$ > packageManagerId'
  await writeFile(path.join(root, 'bin/npx'), `#!/bin/sh\n${note}\nsleep ${seconds}\nexit ${exitCode}\n`)
  await chmod(path.join(root, 'bin/npx'), 0o755)
}

function startInstall(): ChildProcess {
  const child = spawn(process.execPath, [path.join(root, 'packages/cli/bootstrap.mjs'), 'install'], {
    env: { HOME: root, PATH: `${path.join(root, 'bin')}:/usr/bin:/bin` },
    stdio: 'ignore',
  })
  running.push(child)
  return child
}

async function exitCodeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit')
  return child.exitCode
}

async function installs(): Promise<string[]> {
  return (await readFile(path.join(root, 'installs'), 'utf8')).trim().split('\n')
}

async function packageManagerId(): Promise<number> {
  for (;;) {
    const text = await readFile(path.join(root, 'packageManagerId'), 'utf8').catch(() => '')
    if (text !== '') return Number(text)
    await wait(50)
  }
}

/** A process that nobody waited for stays in the table as a zombie: dead all the same. */
async function isRunning(processId: number): Promise<boolean> {
  const status = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => ') Z')
  return !status.slice(status.lastIndexOf(')')).startsWith(') Z')
}

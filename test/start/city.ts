import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { REPOSITORY } from '@yilian/cli'
import { afterAll } from 'vitest'
import { postgresBinaries } from '../kit/config.ts'
import { inherited } from './config.ts'

const repository = fileURLToPath(REPOSITORY)
const PATIENCE_MS = 60_000

const bootstrap = ['node', '--max-semi-space-size=64', path.join(repository, 'packages/cli/bootstrap.mjs')]
const COMMANDS = {
  npm: ([script = '', ...words]: readonly string[]) => ['npm', '--prefix', repository, 'run', script, '--', ...words],
  node: (command: readonly string[]) => [...bootstrap, ...command],
  terminal: (command: readonly string[]) => {
    const quoted = [...bootstrap, ...command].map((word) => `'${word}'`)
    return ['script', '-qec', `exec ${quoted.join(' ')}`, '/dev/null']
  },
} as const

/** How to call the command. */
export interface CityOptions {
  /** The command and its words; `start` when not given. */
  readonly command?: readonly string[]
  readonly settings: Readonly<Record<string, string>>
  /** Where the user stands; the repository when not given. */
  readonly from?: string
  /** Words before the command, such as those that change the user. */
  readonly as?: readonly string[]
  /** `npm start`; else the bootstrap that it runs, directly or on a terminal. */
  readonly by?: 'npm' | 'node' | 'terminal'
}

/** A started command, in a process group of its own. */
export interface City {
  readonly child: ChildProcess
  readonly pid: number
  output(): string
  errors(): string
  /** Resolves once the standard output or error holds the text. */
  says(text: string | RegExp): Promise<void>
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>
}

const started: ChildProcess[] = []
const folders: string[] = []

afterAll(endCities)

/** Ends all that was started and removes the folders; a file that shares this module with another one calls it at its own end. */
export async function endCities(): Promise<void> {
  for (const child of started.splice(0)) killGroup(child)
  for (const folder of folders.splice(0)) {
    await waitUntilGone(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** Starts the command; whatever becomes of it, it is gone when the file ends. */
export function startCity({
  command = ['start'],
  settings,
  from = repository,
  as = [],
  by = 'node',
}: CityOptions): City {
  const [program = '', ...words] = [...as, ...COMMANDS[by](command)]
  const binaries = postgresBinaries()
  const child = spawn(program, words, {
    cwd: from,
    env: { ...inherited, ...(binaries && { PG_BIN: binaries }), ...settings },
    detached: true,
    stdio: 'pipe',
  })
  started.push(child)
  const texts = { output: '', errors: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (texts.output += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (texts.errors += text))
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  return {
    child,
    pid: child.pid ?? Number.NaN,
    output: () => texts.output,
    errors: () => texts.errors,
    says: (text) => saidIn(() => texts.output + texts.errors, text, child),
    ended,
  }
}

async function saidIn(all: () => string, wanted: string | RegExp, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (all().search(wanted) < 0) {
    if (child.exitCode !== null || child.signalCode !== null || performance.now() > deadline)
      throw new Error(`Expected the city to say ${wanted}, but it said:\n${all()}`)
    await wait(20)
  }
}

/** The greeting's last words. */
export const GREETED = /审计人员 \/ auditor\n +\S+\n/

/** A new folder, removed when the file ends. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yilian-start-'))
  folders.push(folder)
  return folder
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : Number.NaN))
    })
  })
}

/** The processes that work in a data folder or were told of it, PostgreSQL's own children too. */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => isOf(pid, dataDir))
    .map(Number)
}

function isOf(pid: string, dataDir: string): boolean {
  try {
    const isZombie = /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    if (isZombie || Number(pid) === process.pid) return false
    const told = readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8')
    return told.includes(dataDir) || readlinkSync(`/proc/${pid}/cwd`).startsWith(dataDir)
  } catch {
    return false
  }
}

/** How many milliseconds it takes until none of a data folder's processes is left. */
export async function waitUntilGone(dataDir: string): Promise<number> {
  const from = performance.now()
  while (processesOf(dataDir).length > 0) {
    if (performance.now() - from > 15_000)
      throw new Error(`Expected no process of ${dataDir} to be left, but found ${processesOf(dataDir).map(describe)}`)
    await wait(20)
  }
  return Math.round(performance.now() - from)
}

function describe(pid: number): string {
  return `${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`
}

/** Kills a command hard together with all that it has in its process group. */
export function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

/** Asks a city one query. */
export async function ask(port: number, query: string, token?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, text: await response.text() }
}

export const CITY_NAME = '{ region(code: "371000000000") { name } }'

import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresAccount } from './postgres-account.ts'
import { lastLines, programEnvironment } from './run-program.ts'

interface PostmasterOptions {
  readonly binDir: string
  readonly clusterFolder: string
  readonly logFile: string
  readonly durable: boolean
  readonly account: PostgresAccount
  readonly port?: number
  log(line: string): void
}

/** A running server. */
export interface Postmaster {
  readonly port: number
  stop(): Promise<void>
}

const startTimeoutMs = 60_000
const stopTimeoutMs = 10_000
const attempts = 5

// Another program took the port between our look and the start; or the last processes of a killed server still end.
const worthAnotherTry = /could not bind|could not create any TCP\/IP sockets|shared memory block .* is still in use/

/** Starts the server on the loopback, on a free port unless one is named, and waits until it takes connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort())
    const child = await launch(options, port)
    const failure = await readiness(child, options.logFile)
    if (failure === null) return watched(child, port, options)
    if (attempt === attempts || !worthAnotherTry.test(failure)) throw new Error(failure)
    await sleep(200 * attempt)
  }
}

async function launch(options: PostmasterOptions, port: number): Promise<ChildProcess> {
  // Its log goes to the file directly: a pipe through us would fill, and stall it, whenever we are busy.
  const log = await open(options.logFile, 'w', 0o600)
  const [program = '', ...words] = [...options.account.prefix('INT'), ...postgresCommand(options, port)]
  const child = spawn(program, words, {
    cwd: options.clusterFolder,
    env: programEnvironment,
    // A process group of its own: Ctrl-C reaches only us, and we stop the server in order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  // A program that cannot be started shows as an exit too, with the reason as its last words.
  child.on('error', (error) => options.log(error.message))
  await log.close()
  return child
}

function postgresCommand({ binDir, clusterFolder, durable }: PostmasterOptions, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    // None: a socket's path may not exceed 107 bytes nor hold a comma, a clone's path may.
    unix_socket_directories: '',
    max_connections: '200',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return [path.join(binDir, 'postgres'), '-D', clusterFolder, '-p', String(port), ...flags]
}

/** null once the server is ready, else what went wrong. */
async function readiness(child: ChildProcess, logFile: string): Promise<string | null> {
  const deadline = performance.now() + startTimeoutMs
  while (performance.now() < deadline) {
    const ended = hasEnded(child)
    const log = await readFile(logFile, 'utf8')
    if (ended)
      return `expected PostgreSQL to start, it ended with ${child.signalCode ?? child.exitCode}: ${lastLines(log)}`
    if (log.includes('ready to accept connections')) return null
    await sleep(15)
  }
  child.kill('SIGQUIT')
  return `expected PostgreSQL to be ready within ${startTimeoutMs} ms, it is not: ${lastLines(await readFile(logFile, 'utf8'))}`
}

function watched(child: ChildProcess, port: number, options: PostmasterOptions): Postmaster {
  let stopped: Promise<void> | undefined
  child.once('exit', async (code, signal) => {
    if (stopped) return
    const words = await readFile(options.logFile, 'utf8').catch(() => '')
    options.log(`PostgreSQL ended unexpectedly with ${signal ?? code}: ${lastLines(words)}`)
  })
  return {
    port,
    stop: () => {
      stopped ??= stop(child)
      return stopped
    },
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), stopTimeoutMs)
  await exit
  clearTimeout(impatience)
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error(`expected a TCP port, got ${address}`))
      })
    })
  })
}

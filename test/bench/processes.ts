import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { REPOSITORY } from '@yilian/cli'
import { inherited } from './config.ts'

const READY_PATIENCE_MS = 60_000
const END_PATIENCE_MS = 5_000

/** A process of the bench; it ends with us, since it watches the channel between us. */
export interface BenchProcess {
  readonly pid: number
  /** Where it listens, if it does. */
  readonly port: number
  /** Sends a message and resolves to the next one that comes. */
  ask(message: unknown): Promise<unknown>
  stop(): Promise<void>
}

export interface ProcessOptions {
  /** Below test/bench; TypeScript is loaded through tsx, as our own commands are. */
  readonly entry: string
  readonly settings: unknown
  readonly nodeOptions?: readonly string[]
}

// One young generation for all, ours and the peers': it is the cheapest gain there is, and not ours alone.
const NODE_OPTIONS = ['--max-semi-space-size=64']

const loader = createRequire(fileURLToPath(new URL('packages/cli/package.json', REPOSITORY))).resolve('tsx')

/** Starts a process and resolves once it says that it is ready; rejects with what it said when it ends before. */
export async function startProcess({ entry, settings, nodeOptions = [] }: ProcessOptions): Promise<BenchProcess> {
  const file = path.join(import.meta.dirname, entry)
  const child = fork(file, [JSON.stringify(settings)], {
    execArgv: [...NODE_OPTIONS, ...nodeOptions, ...(file.endsWith('.ts') ? ['--import', loader] : [])],
    env: inherited,
    cwd: fileURLToPath(REPOSITORY),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said = lastWords(child)
  try {
    const { port = 0 } = (await nextMessage(child, READY_PATIENCE_MS)) as { port?: number }
    return { pid: child.pid ?? Number.NaN, port, ask: asking(child), stop: () => end(child) }
  } catch (error) {
    await end(child)
    throw new Error(`${entry} did not start: ${said()}`, { cause: error })
  }
}

function asking(child: ChildProcess): BenchProcess['ask'] {
  return (message) => {
    const answer = nextMessage(child, READY_PATIENCE_MS * 5)
    child.send(message as object)
    return answer
  }
}

function nextMessage(child: ChildProcess, patienceMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => finish(() => reject(new Error(`the process ended with code ${code}`)))
    const came = (message: unknown) => finish(() => resolve(message))
    const impatience = setTimeout(() => finish(() => reject(new Error(`no word in ${patienceMs} ms`))), patienceMs)
    const finish = (settle: () => void) => {
      clearTimeout(impatience)
      child.off('exit', ended).off('message', came)
      settle()
    }
    child.once('exit', ended).once('message', came)
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  if (child.connected) child.disconnect()
  const force = setTimeout(() => child.kill('SIGKILL'), END_PATIENCE_MS)
  await ended
  clearTimeout(force)
}

/** Keeps the end of what a process prints, to tell why it died. */
function lastWords(child: ChildProcess): () => string {
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-4_000)
    })
  return () => words
}

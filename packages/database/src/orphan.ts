import { readFile, realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runProgram } from './run-program.ts'

const patienceMs = 10_000

/**
 * Ends the server that a killed run left behind on this cluster. The caller holds the lock on the data directory, so
 * a server found here belongs to nobody. A pid file whose number another program has by now is removed.
 */
export async function endOrphan(clusterFolder: string, log: (line: string) => void): Promise<void> {
  const pidFile = path.join(clusterFolder, 'postmaster.pid')
  const pid = await recordedPid(pidFile)
  if (pid === null || !isAlive(pid)) return
  if (!(await servesCluster(pid, clusterFolder))) return rm(pidFile, { force: true })
  log(`PostgreSQL of an earlier run is still there (pid ${pid}): ending it`)
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (await endsAfter(pid, signal, clusterFolder)) return
  }
  throw new Error(`expected the PostgreSQL of an earlier run (pid ${pid}) to end, it is still there`)
}

async function recordedPid(pidFile: string): Promise<number | null> {
  const text = await readFile(pidFile, 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return pid > 1 ? pid : null
}

async function servesCluster(pid: number, clusterFolder: string): Promise<boolean> {
  const words = await commandLine(pid)
  const folder = words[words.indexOf('-D') + 1]
  if (path.basename(words[0] ?? '') !== 'postgres' || folder === undefined) return false
  return (await realpath(folder).catch(() => folder)) === (await realpath(clusterFolder))
}

async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  const line = await runProgram(['ps', '-ww', '-p', String(pid), '-o', 'command=']).catch(() => '')
  const found = /^(.*\/postgres) -D (.*) -p \d+ -c /.exec(line)
  return found ? [found[1] ?? '', '-D', found[2] ?? ''] : []
}

async function endsAfter(pid: number, signal: NodeJS.Signals, clusterFolder: string): Promise<boolean> {
  const deadline = performance.now() + patienceMs
  // Asked anew each time: what has ended keeps its number, without a command line, until its parent notices.
  const isThere = async () => isAlive(pid) && (await servesCluster(pid, clusterFolder))
  if (await isThere()) process.kill(pid, signal)
  while (await isThere()) {
    if (performance.now() > deadline) return false
    await sleep(25)
  }
  return true
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Who holds a data folder. */
export interface LockHolder {
  readonly pid: number
  /** Start of that process in clock ticks since boot: a process id alone may have been given to another since. */
  readonly startedAtTicks: string
  readonly port: number
}

/** Takes a data folder for this process; gives the living holder instead when there is one. A dead holder's lock is taken over. */
export function lockDataFolder(
  folder: string,
  port: number,
): { ok: true; release(): void } | { ok: false; holder: LockHolder } {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'lock.json')
  const mine: LockHolder = { pid: process.pid, startedAtTicks: startedAtTicks(process.pid) ?? '', port }
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
      return { ok: true, release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if (!isAlreadyThere(error)) throw error
    }
    const holder = readHolder(file)
    if (holder && startedAtTicks(holder.pid) === holder.startedAtTicks) return { ok: false, holder }
    rmSync(file, { force: true })
  }
}

function readHolder(file: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder
  } catch {
    // Half written by a process that was killed, or just released.
    return null
  }
}

/** Field 22 of /proc/<pid>/stat; null when there is no such process. Elsewhere than on Linux only liveness is known. */
function startedAtTicks(pid: number): string | null {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0) ? '' : null
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Who holds a data folder. */
interface Holder {
  readonly pid: number
  /** Start of that process in clock ticks since boot: a process id alone may have been given to another since. */
  readonly startedAtTicks: string
  readonly port: number
}

/** The lock that is ours from now on, or why it cannot be had, in both languages. */
export type DataLock = { readonly ok: true; release(): void } | { readonly ok: false; readonly obstacle: string }

const HOLDER_FILE = 'holder.json'

/** Takes a data folder, made where it is missing, for this process alone. The lock of a dead process is taken over. */
export function lockDataFolder(folder: string, port: number): DataLock {
  const lock = path.join(folder, 'lock')
  const mine: Holder = { pid: process.pid, startedAtTicks: startedAtTicks(process.pid) ?? '', port }
  try {
    makeFolder(folder)
    while (!tryTake(lock, mine)) {
      const holder = holderOf(lock)
      if (holder && isAlive(holder)) return { ok: false, obstacle: inUse(folder, holder) }
      breakLock(lock, holder)
    }
  } catch (error) {
    if (isRefusedByTheSystem(error)) return { ok: false, obstacle: unusable(folder, error) }
    throw error
  }
  return { ok: true, release: () => rmSync(lock, { recursive: true, force: true }) }
}

/** One by one: mkdir's own `recursive` never returns where the file system says of the last folder that there is none, as /proc does. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another start may have made it this moment.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/** The lock is a folder that comes into being by a rename, its holder already named in it: it is never seen half made. */
function tryTake(lock: string, mine: Holder): boolean {
  const made = `${lock}-${mine.pid}`
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made)
  writeFileSync(path.join(made, HOLDER_FILE), JSON.stringify(mine))
  try {
    // Renaming onto a folder that is not empty fails: of several only one succeeds.
    renameSync(made, lock)
    return true
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Moved away first, so that of two who find the same dead holder only one removes it, and never the lock of a living one. */
function breakLock(lock: string, dead: Holder | null): void {
  const broken = `${lock}-broken-${process.pid}`
  rmSync(broken, { recursive: true, force: true })
  try {
    renameSync(lock, broken)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const found = holderOf(broken)
  if (found && (found.pid !== dead?.pid || found.startedAtTicks !== dead.startedAtTicks)) renameSync(broken, lock)
  else rmSync(broken, { recursive: true, force: true })
}

function holderOf(lock: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path.join(lock, HOLDER_FILE), 'utf8')) as Holder
  } catch {
    // Released this moment, or emptied by a crash of the machine.
    return null
  }
}

function isAlive({ pid, startedAtTicks: recorded }: Holder): boolean {
  return startedAtTicks(pid) === recorded
}

/** Field 22 of /proc/<pid>/stat; null when there is no such process. Elsewhere than on Linux only liveness is known. */
function startedAtTicks(pid: number): string | null {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0) ? '' : null
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A dead process that nobody waits for (a container without an init) stays in the table.
    return fields[0] === 'Z' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

function inUse(folder: string, { pid, port }: Holder): string {
  return [
    `数据目录 ${folder} 正由另一个一联进程使用 (进程 ${pid}, 端口 ${port}); 请先停止它, 或用 DATA_DIR 和 PORT 另选。`,
    `The data folder ${folder} is in use by another Yilian (process ${pid}, port ${port}); stop it, or choose others by DATA_DIR and PORT.`,
  ].join('\n')
}

function unusable(folder: string, { code }: NodeJS.ErrnoException): string {
  const [chinese, english] = REASONS[code ?? ''] ?? [code, code]
  return [
    `数据目录 ${folder} 不能使用: ${chinese}; 请用 DATA_DIR 另选一个可写的目录。`,
    `The data folder ${folder} cannot be used: ${english}; choose a folder that can be written to by DATA_DIR.`,
  ].join('\n')
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  EEXIST: ['路径中有文件占了目录的位置', 'a file stands in its path where a folder should be'],
  ENOTDIR: ['路径中有文件占了目录的位置', 'a file stands in its path where a folder should be'],
  EACCES: ['没有写权限', 'no permission to write there'],
  EPERM: ['没有写权限', 'no permission to write there'],
  EROFS: ['文件系统只读', 'the file system is read-only'],
  ENOENT: ['该处不能建目录', 'no folder can be made there'],
  ENOSPC: ['磁盘已满', 'the disk is full'],
  ENAMETOOLONG: ['名称过长', 'the name is too long'],
}

function isRefusedByTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

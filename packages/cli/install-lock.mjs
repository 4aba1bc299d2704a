/** One installation at a time: a folder that comes into being by a rename, its owner already named in it. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const retryAfterMs = 250

/** Waits for its turn; resolves to the function that gives the lock back. The lock of a dead process is taken over. */
export async function takeInstallLock(root, onWait) {
  // pnpm keeps hidden entries that are not its own when it empties node_modules.
  const lock = path.join(root, 'node_modules', '.yilian-installing')
  mkdirSync(path.dirname(lock), { recursive: true })
  let hasWaited = false
  while (!tryTake(lock)) {
    const owner = ownerOf(lock)
    if (owner !== null && !isAlive(owner)) {
      breakLock(lock, owner)
      continue
    }
    if (!hasWaited) onWait()
    hasWaited = true
    await wait(retryAfterMs)
  }
  return () => rmSync(lock, { recursive: true, force: true })
}

function tryTake(lock) {
  const mine = `${lock}-${process.pid}`
  rmSync(mine, { recursive: true, force: true })
  mkdirSync(mine)
  writeFileSync(path.join(mine, 'owner'), identityOf(process.pid))
  try {
    // Renaming onto a folder that is not empty fails: of several only one succeeds.
    renameSync(mine, lock)
    return true
  } catch (error) {
    rmSync(mine, { recursive: true, force: true })
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false
    throw error
  }
}

function ownerOf(lock) {
  try {
    return readFileSync(path.join(lock, 'owner'), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function isAlive(owner) {
  return identityOf(Number(owner.split(' ')[0])) === owner
}

/** Moved away first, so that of two who find the same dead owner only one removes it, and never the lock of a live one. */
function breakLock(lock, deadOwner) {
  const broken = `${lock}-broken-${process.pid}`
  try {
    renameSync(lock, broken)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (ownerOf(broken) === deadOwner) rmSync(broken, { recursive: true, force: true })
  else renameSync(broken, lock)
}

/** Process id and start time, for ids are used again; '' for a process that is gone. */
function identityOf(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code === 'ESRCH') return ''
  }
  const { state, startTime } = statusOf(pid)
  // A dead process that nobody waits for (a container without an init) stays in the table.
  return state === 'Z' ? '' : `${pid} ${startTime}`
}

function statusOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Fields 3 and 22; the command name before them, in parentheses, may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0], startTime: fields[19] }
  } catch {
    // No /proc on macOS: the process id alone has to do.
    return { state: 'unknown', startTime: 'unknown' }
  }
}

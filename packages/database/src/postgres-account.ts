import { lchown, lstat, readdir } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'
import { runProgram } from './run-program.ts'

/** As whom PostgreSQL's programs run. */
export interface PostgresAccount {
  /** Who must own the data as we see it; null where it is simply us. */
  readonly owner: number | null
  /** The words before the program: they change the user, and have the signal sent to it when we die. */
  prefix(deathSignal: 'INT' | 'KILL'): string[]
}

// `nobody`, the same number on every Linux.
const nobody: PostgresAccount = {
  owner: 65534,
  prefix: (signal) => ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', `--pdeathsig=${signal}`],
}

// initdb wants the name of whoever runs it; `nobody` has one wherever there are users at all.
const asNobody = ['unshare', '--user', '--map-user=65534', '--map-group=65534', 'setpriv']

// Root seen as an ordinary user: reaches what only root may reach, such as a clone under /root.
const rootRenamed: PostgresAccount = { owner: 0, prefix: (signal) => [...asNobody, `--pdeathsig=${signal}`] }

// A user id without a name, as containers are given.
const ourselvesRenamed: PostgresAccount = { owner: null, prefix: (signal) => [...asNobody, `--pdeathsig=${signal}`] }

const ourselves: PostgresAccount = { owner: null, prefix: (signal) => ['setpriv', `--pdeathsig=${signal}`] }

// macOS has no setpriv: a killed parent leaves the server behind there, and the next start ends it.
const ourselvesUnwatched: PostgresAccount = { owner: null, prefix: () => [] }

/** Chooses the account by trying: PostgreSQL refuses to run as root, and another user may not reach the folders. */
export async function chooseAccount(binDir: string, dataDir: string): Promise<PostgresAccount> {
  const isRoot = process.getuid?.() === 0
  if (!isRoot && hasName()) return (await works(ourselves, binDir, dataDir)) ? ourselves : ourselvesUnwatched
  for (const account of isRoot ? [nobody, rootRenamed] : [ourselvesRenamed]) {
    if (await works(account, binDir, dataDir)) return account
  }
  const who = isRoot ? 'root' : `user ${process.getuid?.()}, who has no name on this machine`
  throw new Error(
    `expected setpriv and unshare (util-linux) to run ${binDir}/postgres for ${who}, they do not work here: start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of yours`,
  )
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Hands a file, or a folder and all in it, to the account. The folder comes last, so what is interrupted is taken up again. */
export async function giveTo(account: PostgresAccount, target: string): Promise<void> {
  const { owner } = account
  const found = await lstat(target)
  if (owner === null || found.uid === owner) return
  for (const entry of found.isDirectory() ? await readdir(target, { recursive: true }) : []) {
    await lchown(path.join(target, entry), owner, owner)
  }
  await lchown(target, owner, owner)
}

async function works(account: PostgresAccount, binDir: string, dataDir: string): Promise<boolean> {
  const attempt = 'cd -- "$1" && "$2/postgres" --version'
  try {
    await runProgram([...account.prefix('KILL'), 'sh', '-c', attempt, 'sh', dataDir, binDir])
    return true
  } catch {
    return false
  }
}

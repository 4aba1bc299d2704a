import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { giveTo, type PostgresAccount } from './postgres-account.ts'
import { postgresMajorVersion } from './postgres-binaries.ts'
import { runProgram } from './run-program.ts'

/** A data directory that a server can start on. */
export interface Cluster {
  readonly folder: string
  readonly password: string
}

interface ClusterOptions {
  readonly dataDir: string
  readonly binDir: string
  readonly durable: boolean
  readonly account: PostgresAccount
}

/** Opens the cluster in the data directory, and creates it first where there is none. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = path.join(options.dataDir, 'pg')
  const passwordFile = path.join(options.dataDir, 'postgres-password')
  await removeHalfMade(options.dataDir)
  if (!existsSync(folder)) await createCluster(options, folder, passwordFile)
  await giveTo(options.account, folder)
  return { folder, password: (await readFile(passwordFile, 'utf8')).trim() }
}

/** initdb works in a folder beside, renamed when complete: whoever is killed in between leaves nothing half made in use. */
async function createCluster(options: ClusterOptions, folder: string, passwordFile: string): Promise<void> {
  const { dataDir, account } = options
  const halfMade = halfMadeIn(dataDir)
  const password = randomBytes(24).toString('base64url')
  await mkdir(halfMade.folder, { mode: 0o700 })
  await giveTo(account, halfMade.folder)
  // initdb's own copy, because it may run as another user.
  await writeFile(halfMade.initPasswordFile, password, { mode: 0o600 })
  await giveTo(account, halfMade.initPasswordFile)
  await runProgram([...account.prefix('KILL'), ...(await initdbCommand(options))], dataDir)
  await rm(halfMade.initPasswordFile)
  await writeFile(halfMade.passwordFile, password, { mode: 0o600, flush: true })
  await rename(halfMade.passwordFile, passwordFile)
  await rename(halfMade.folder, folder)
}

async function initdbCommand({ dataDir, binDir, durable }: ClusterOptions): Promise<string[]> {
  const halfMade = halfMadeIn(dataDir)
  // The same order of texts on every machine: built in from 17 on, from the C library before.
  const builtin = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const locale = (await postgresMajorVersion(binDir)) >= 17 ? builtin : ['--locale=C.UTF-8']
  return [
    path.join(binDir, 'initdb'),
    `--pgdata=${halfMade.folder}`,
    '--username=postgres',
    `--pwfile=${halfMade.initPasswordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ]
}

async function removeHalfMade(dataDir: string): Promise<void> {
  for (const leftover of Object.values(halfMadeIn(dataDir))) {
    // Retries: the last process of a killed initdb may write for a moment longer.
    await rm(leftover, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

function halfMadeIn(dataDir: string): { folder: string; initPasswordFile: string; passwordFile: string } {
  return {
    folder: path.join(dataDir, 'pg.new'),
    initPasswordFile: path.join(dataDir, 'pg.new-password'),
    passwordFile: path.join(dataDir, 'postgres-password.new'),
  }
}

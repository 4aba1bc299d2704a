import { mkdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { openCluster } from './cluster.ts'
import { endOrphan } from './orphan.ts'
import { chooseAccount } from './postgres-account.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { startPostmaster } from './postmaster.ts'

/** A PostgreSQL server of our own. */
export interface EmbeddedPostgres {
  /** The superuser's URL; only for provisioning. */
  readonly adminUrl: string
  /** Ends the server in order. May be called more than once. */
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL on `dataDir`, created where it is missing, reachable over the loopback only. It ends when
 * we do, even if we are killed. No two processes may use one `dataDir` at a time: the caller sees to that.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string
  durable: boolean
  binDir?: string
  /** A free one is found when none is named. */
  port?: number
  log(line: string): void
}): Promise<EmbeddedPostgres> {
  const { durable, log, port } = options
  const binDir = await findPostgresBinaries(options.binDir)
  await mkdir(options.dataDir, { recursive: true })
  const dataDir = await realpath(options.dataDir)
  const account = await chooseAccount(binDir, dataDir)
  await endOrphan(path.join(dataDir, 'pg'), log)
  const cluster = await openCluster({ dataDir, binDir, durable, account })
  const logFile = path.join(dataDir, 'postgres.log')
  const server = await startPostmaster({
    binDir,
    clusterFolder: cluster.folder,
    logFile,
    durable,
    account,
    log,
    ...(port !== undefined && { port }),
  })
  return {
    adminUrl: `postgres://postgres:${cluster.password}@127.0.0.1:${server.port}/postgres`,
    stop: server.stop,
  }
}

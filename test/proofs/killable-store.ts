import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@yilian/database'
import { postgresBinaries } from '../kit/config.ts'
import { freePort, newFolder } from '../start/city.ts'

/** A PostgreSQL server that keeps what it has committed, to be killed and started again at the same address. */
export interface KillableStore {
  readonly adminUrl: string
  /** Kills it as a power cut would: no shutdown, no last checkpoint. */
  kill(): Promise<void>
  startAgain(): Promise<void>
  stop(): Promise<void>
}

/** Starts a server in a folder of its own. */
export async function startKillableStore(): Promise<KillableStore> {
  const dataDir = path.join(await newFolder(), 'store')
  const binDir = postgresBinaries()
  const port = await freePort()
  const start = () =>
    startEmbeddedPostgres({ dataDir, port, durable: true, log: () => undefined, ...(binDir && { binDir }) })
  let server: EmbeddedPostgres = await start()
  return {
    adminUrl: server.adminUrl,
    kill: async () => {
      const pid = Number.parseInt(await readFile(path.join(dataDir, 'pg/postmaster.pid'), 'utf8'), 10)
      process.kill(pid, 'SIGKILL')
      while (isAlive(pid)) await wait(5)
    },
    startAgain: async () => {
      server = await start()
    },
    stop: () => server.stop(),
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

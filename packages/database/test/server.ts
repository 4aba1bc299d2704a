import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/embedded-postgres.ts'
import { binDir } from './config.ts'

/** A new folder that every user may enter, unlike what mkdtemp makes. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yilian-database-'))
  await chmod(folder, 0o755)
  return folder
}

/** Starts a server on the folder, without durability, with the binaries under test. */
export function startOn(dataDir: string, log: (line: string) => void = () => {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, durable: false, ...(binDir && { binDir }), log })
}

/** A server in a folder of its own; `stop` removes the folder too. */
export async function startServer(): Promise<EmbeddedPostgres & { dataDir: string }> {
  const dataDir = await openFolder()
  const server = await startOn(dataDir)
  return {
    dataDir,
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop()
      await rm(dataDir, { recursive: true })
    },
  }
}

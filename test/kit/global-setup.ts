import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadDemoCity, openGraph } from '@yilian/cli'
import { startEmbeddedPostgres } from '@yilian/database'
import type { TestProject } from 'vitest/node'
import { postgresBinaries } from './config.ts'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
  }
}

/** One PostgreSQL for the whole run, with the small demo city in databases that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'yilian-test-'))
  const binDir = postgresBinaries()
  const server = await startEmbeddedPostgres({
    dataDir,
    durable: false,
    log: () => undefined,
    ...(binDir && { binDir }),
  })
  const graph = await openGraph({ adminUrl: server.adminUrl, now: new Date() })
  await loadDemoCity(graph.parts, 'small', () => undefined, new Date())
  // A database can be cloned only while nobody is connected to it.
  await graph.close()
  project.provide('adminUrl', server.adminUrl)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

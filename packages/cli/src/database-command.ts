import { embeddedDatabase, prepareDemo } from './city-database.ts'
import { readSubgraphSettings, type SubgraphSettings } from './config.ts'
import { lockDataFolder } from './data-lock.ts'
import { openGraph } from './graph.ts'
import { portObstacle } from './obstacles.ts'
import { DATABASE_PORT } from './ports.ts'
import { type Running, runUntilStopped, wrongSettings } from './running.ts'
import { announceDatabase } from './shared-folder.ts'

/** `yilian start:database`: the embedded PostgreSQL with the demo city, for subgraphs in processes of their own. */
export async function runStartDatabase(): Promise<number | undefined> {
  const read = readSubgraphSettings(DATABASE_PORT)
  if (!read.ok) return wrongSettings(read.faults)
  const settings = read.value
  return runUntilStopped(settings, (running) => serveDatabase(settings, running))
}

async function serveDatabase(settings: SubgraphSettings, running: Running): Promise<string | null> {
  if (settings.YILIAN_MODE === 'production')
    return [
      '内置 PostgreSQL 只用于开发; 生产环境请用 <子图>_DATABASE_URL 指向已有的 PostgreSQL。',
      'The embedded PostgreSQL is for development; in production name a PostgreSQL of your own by <SUBGRAPH>_DATABASE_URL.',
    ].join('\n')
  const { DATA_DIR, PORT } = settings
  const { lifetime, progress, host } = running
  const lock = lockDataFolder(DATA_DIR, PORT)
  if (!lock.ok) return lock.obstacle
  lifetime.endWith(lock.release)
  const taken = await portObstacle(host, PORT)
  if (taken !== null) return taken
  const { adminUrl } = await embeddedDatabase(running, { dataDir: DATA_DIR, port: PORT })
  progress.step('连接数据库, 更新表结构 / opening databases, bringing schemas up to date')
  const graph = await openGraph({ adminUrl, now: new Date() })
  const conflict = await prepareDemo(settings, graph.parts, progress)
  await graph.close()
  if (conflict !== null) return conflict
  // Only now: a subgraph that found half a city would serve it.
  lifetime.endWith(announceDatabase(DATA_DIR, adminUrl))
  progress.done()
  console.log(`数据库已就绪, 端口 ${PORT} / The database is ready on port ${PORT}. Ctrl-C 停止 / stops it.`)
  return null
}

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { startEmbeddedPostgres } from '@yilian/database'
import type { CitySize } from '@yilian/demo-city'
import { createGateway, type TokenPolicy } from '@yilian/gateway'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { cityTokenPolicy, type DevelopmentAccess, developmentAccess } from './access.ts'
import { postgresBinaries, readStartSettings, type StartSettings } from './config.ts'
import { lockDataFolder } from './data-lock.ts'
import { demoLabel, loadDemoCity, loadedDemo, openGraph } from './graph.ts'
import { greeting } from './greeting.ts'
import { createProgress, type Progress } from './progress.ts'
import { REPOSITORY } from './repository.ts'

const LOOPBACK = '127.0.0.1'

/** Things to end in the opposite order of their beginning. */
type Closers = (() => Promise<void> | void)[]

/** `yilian start`: database, schemas, demo city, gateway; goes on until it is told to stop. */
export async function runStart(): Promise<number | undefined> {
  const settings = readStartSettings()
  if (!settings.ok) {
    console.error(
      `配置有误, 未启动 / Not started, the settings are wrong:\n${settings.faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
    return 1
  }
  const { value } = settings
  const host = value.YILIAN_MODE === 'production' ? value.HOST : LOOPBACK
  const obstacle = await portObstacle(host, value.PORT)
  if (obstacle) {
    console.error(obstacle)
    return 1
  }
  const lock = lockDataFolder(value.DATA_DIR, value.PORT)
  if (!lock.ok) {
    console.error(alreadyRunning(value.DATA_DIR, lock.holder))
    return 1
  }
  const closers: Closers = [lock.release]
  endOnSignals(closers)
  return serve(value, host, closers).catch(async (error: unknown) => {
    await closeAll(closers)
    throw error
  })
}

async function serve(settings: StartSettings, host: string, closers: Closers): Promise<number | undefined> {
  const progress = createProgress(process.stderr)
  const logger = pino({ level: settings.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }))
  const adminUrl = settings.DATABASE_URL ?? (await embeddedDatabase(settings, progress, closers))

  progress.step('连接数据库, 更新表结构 / opening databases, bringing schemas up to date')
  const graph = await openGraph({ adminUrl, now: new Date() })
  closers.push(() => graph.close())
  const conflict =
    settings.YILIAN_MODE === 'development' ? await prepareDemo(settings.DEMO_SIZE, graph.parts, progress) : null
  if (conflict) {
    progress.done()
    console.error(conflict)
    await closeAll(closers)
    return 1
  }

  progress.step('启动网关 / starting the gateway')
  const access = settings.YILIAN_MODE === 'development' ? await developmentAccess(settings.DATA_DIR) : null
  const gateway = await createGateway({
    supergraphSdl: await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'),
    subgraphs: graph.subgraphs,
    tokens: tokenPolicy(settings, access),
    logger,
    introspection: access !== null,
    graphiql: access !== null,
    now: () => new Date(),
  })
  closers.push(() => gateway.close())
  await gateway.listen({ host, port: settings.PORT })
  progress.done()
  await greet(gateway, `http://${host}:${settings.PORT}`, access)
  return undefined
}

async function embeddedDatabase(settings: StartSettings, progress: Progress, closers: Closers): Promise<string> {
  progress.step('启动内置 PostgreSQL / starting the embedded PostgreSQL')
  const binDir = postgresBinaries()
  const server = await startEmbeddedPostgres({
    dataDir: settings.DATA_DIR,
    durable: true,
    log: progress.step,
    ...(binDir && { binDir }),
  })
  closers.push(() => server.stop())
  return server.adminUrl
}

/** Loads the demo city where the databases are empty; says why not when they hold another one. */
async function prepareDemo(
  asked: CitySize | undefined,
  parts: Parameters<typeof loadedDemo>[0],
  progress: Progress,
): Promise<string | null> {
  const found = [...(await loadedDemo(parts)).values()].filter((label) => label !== null)
  const kept = (['small', 'city'] as const).find((size) => found.includes(demoLabel(size)))
  const size = asked ?? kept ?? 'city'
  const other = found.find((label) => label !== demoLabel(size))
  if (other !== undefined)
    return `数据目录中已有 ${other}, 与所要的 ${demoLabel(size)} 不同; 请用 DATA_DIR 另选目录。\nThe data folder holds ${other} and not ${demoLabel(size)}; choose another folder by DATA_DIR.`
  if (found.length < parts.length) progress.step(`生成演示城市 (${size}) / making the demo city`)
  await loadDemoCity(parts, size, (name, rows) => progress.step(`已装入 ${name}: ${rows} 行 / loaded ${rows} rows`))
  return null
}

function tokenPolicy(settings: StartSettings, access: DevelopmentAccess | null): TokenPolicy {
  if (access) return access.issuer.policy
  if (settings.YILIAN_MODE === 'production') return cityTokenPolicy(settings)
  throw new Error('Expected the development issuer in development mode, but it was not made.')
}

async function greet(gateway: FastifyInstance, address: string, access: DevelopmentAccess | null): Promise<void> {
  console.log(await greeting(gateway, address, access, new Date()))
}

/** Why the port cannot be had; asked before anything slow begins. */
function portObstacle(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? `端口 ${port} 已被占用; 请用 PORT 另选, 例如 PORT=${nextPort(port)} npm start\nPort ${port} is taken; choose another by PORT, for example PORT=${nextPort(port)} npm start`
          : `无法监听 ${host}:${port} (${error.code}) / Cannot listen on ${host}:${port} (${error.code})`,
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}

function nextPort(port: number): number {
  return port < 65_535 ? port + 1 : port - 1
}

function alreadyRunning(folder: string, holder: { pid: number; port: number }): string {
  return [
    `数据目录 ${folder} 正由另一个一联进程使用 (进程 ${holder.pid}, 端口 ${holder.port}); 请先停止它, 或用 DATA_DIR 和 PORT 另选。`,
    `The data folder is in use by another Yilian (process ${holder.pid}, port ${holder.port}); stop it, or choose others by DATA_DIR and PORT.`,
  ].join('\n')
}

/** Ctrl-C and SIGTERM end everything in order; a second one does not wait. */
function endOnSignals(closers: Closers): void {
  let ending = false
  for (const [signal, exitCode] of [
    ['SIGINT', 0],
    ['SIGTERM', 0],
    ['SIGHUP', 0],
  ] as const)
    process.on(signal, () => {
      if (ending) return
      ending = true
      void closeAll(closers).then(() => process.exit(exitCode))
    })
}

async function closeAll(closers: Closers): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop()) await close()
}

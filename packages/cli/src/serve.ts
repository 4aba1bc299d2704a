import { readFile } from 'node:fs/promises'
import { startEmbeddedPostgres } from '@yilian/database'
import type { CitySize } from '@yilian/demo-city'
import { createGateway, linksTo, type TokenPolicy } from '@yilian/gateway'
import type { Logger } from 'pino'
import { cityTokenPolicy, type DevelopmentAccess, developmentAccess } from './access.ts'
import { postgresBinaries, type StartSettings } from './config.ts'
import { databaseObstacle } from './database-obstacle.ts'
import { demoLabel, loadDemoCity, loadedDemo, type OpenGraph, openGraph } from './graph.ts'
import { greeting } from './greeting.ts'
import type { Lifetime } from './lifetime.ts'
import { listenObstacle } from './obstacles.ts'
import type { Progress } from './progress.ts'
import { REPOSITORY } from './repository.ts'

/** What every part of a start is given. */
export interface Start {
  readonly settings: StartSettings
  readonly host: string
  readonly lifetime: Lifetime
  readonly progress: Progress
  readonly logger: Logger
}

/** Serves the graph; gives what stood in the way, in both languages, when it cannot. */
export async function serve(start: Start): Promise<string | null> {
  const { settings, lifetime, progress } = start
  const unreachable = settings.DATABASE_URL === undefined ? null : await databaseObstacle(settings.DATABASE_URL)
  if (unreachable !== null) return unreachable

  const adminUrl = settings.DATABASE_URL ?? (await embeddedDatabase(start))
  progress.step('连接数据库, 更新表结构 / opening databases, bringing schemas up to date')
  const graph = await openGraph({ adminUrl, now: new Date() })
  const conflict =
    settings.YILIAN_MODE === 'development' ? await prepareDemo(settings.DEMO_SIZE, graph.parts, progress) : null
  // Only from here on is there something to end in order: a load that is cut off leaves its database empty.
  lifetime.endWith(graph.close)
  return conflict ?? openGateway(start, graph)
}

async function embeddedDatabase({ settings, lifetime, progress }: Start): Promise<string> {
  progress.step('启动内置 PostgreSQL / starting the embedded PostgreSQL')
  const binDir = postgresBinaries()
  const server = await lifetime.begin(
    () =>
      startEmbeddedPostgres({
        dataDir: settings.DATA_DIR,
        durable: true,
        log: progress.step,
        ...(binDir && { binDir }),
      }),
    ({ stop }) => stop(),
  )
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
  if (other !== undefined) return anotherCity(other, demoLabel(size))
  if (found.length < parts.length) progress.step(`生成演示城市 (${size}) / making the demo city`)
  await loadDemoCity(parts, size, (name, rows) => progress.step(`已装入 ${name}: ${rows} 行 / loaded ${rows} rows`))
  return null
}

function anotherCity(found: string, wanted: string): string {
  return [
    `数据目录中已有 ${found}, 与所要的 ${wanted} 不同, 未作改动; 请用 DATA_DIR 另选目录, 或不设 DEMO_SIZE 以沿用已有的。`,
    `The data folder holds ${found} and not ${wanted}, nothing was changed; choose another folder by DATA_DIR, or leave DEMO_SIZE unset to keep what is there.`,
  ].join('\n')
}

async function openGateway(start: Start, graph: OpenGraph): Promise<string | null> {
  const { settings, host, lifetime, progress, logger } = start
  progress.step('启动网关 / starting the gateway')
  const access = settings.YILIAN_MODE === 'development' ? await developmentAccess(settings.DATA_DIR) : null
  const supergraphSdl = await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8')
  const { server } = await lifetime.begin(
    () =>
      createGateway({
        supergraphSdl,
        linkFor: linksTo(graph.subgraphs),
        guards: { tokens: tokenPolicy(settings, access) },
        logger,
        introspection: access !== null,
        graphiql: access !== null,
        now: () => new Date(),
      }),
    (opened) => opened.server.close(),
  )
  const refusal = await server.listen({ host, port: settings.PORT }).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  )
  if (refusal) return listenObstacle(refusal, host, settings.PORT)
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${settings.PORT}`
  // As something begun, so that an end waits for the answers that it shows.
  const words = await lifetime.begin(
    () => greeting(server, address, access, new Date()),
    async () => undefined,
  )
  if (lifetime.isEnding) return null
  progress.done()
  console.log(words)
  return null
}

function tokenPolicy(settings: StartSettings, access: DevelopmentAccess | null): TokenPolicy {
  if (access) return access.issuer.policy
  if (settings.YILIAN_MODE === 'production') return cityTokenPolicy(settings)
  throw new Error('Expected the development issuer in development mode, but it was not made.')
}

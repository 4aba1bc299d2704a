import { readFile } from 'node:fs/promises'
import type { Connectors } from '@yilian/city-services'
import { createGateway, linksTo, openInstruments } from '@yilian/gateway'
import type { FastifyInstance } from 'fastify'
import { boundTokens, type DevelopmentAccess, developmentAccess, tokenPolicy } from './access.ts'
import { embeddedDatabase, prepareDemo } from './city-database.ts'
import type { StartSettings } from './config.ts'
import { keepDaily } from './daily.ts'
import { databaseObstacle } from './database-obstacle.ts'
import { beginDemoLife } from './demo-life.ts'
import { connectDepartments, withSimulated } from './departments/asked-departments.ts'
import type { DepartmentSettings } from './departments/department-settings.ts'
import { type Door, schemeOf } from './door-settings.ts'
import { evidenceOf } from './evidence.ts'
import { type OpenGraph, openGraph } from './graph.ts'
import { greeting } from './greeting.ts'
import { instrumentsOf } from './instrument-settings.ts'
import { listenObstacle } from './obstacles.ts'
import { operationRules } from './operation-rules.ts'
import { partSettings } from './part-settings.ts'
import { OWN_SUPERGRAPH } from './repository.ts'
import type { Running } from './running.ts'
import { announceDatabase } from './shared-folder.ts'
import { restartNeeded, watchSupergraph } from './supergraph-file.ts'

/** What every part of a start is given. */
interface Start extends Running {
  readonly settings: StartSettings
  readonly departments: readonly DepartmentSettings[]
  readonly door: Door
}

/** Serves the graph; gives what stood in the way, in both languages, when it cannot. */
export async function serve(start: Start): Promise<string | null> {
  const { settings, lifetime, progress } = start
  const unreachable = settings.DATABASE_URL === undefined ? null : await databaseObstacle(settings.DATABASE_URL)
  if (unreachable !== null) return unreachable

  const adminUrl = settings.DATABASE_URL ?? (await embeddedDatabase(start, { dataDir: settings.DATA_DIR })).adminUrl
  progress.step('连接数据库, 更新表结构 / opening databases, bringing schemas up to date')
  const ofParts = partSettings(settings)
  const connectors = await departmentsOf(start)
  const graph = await openGraph({ adminUrl, now: new Date(), settings: ofParts, connectors })
  const conflict = settings.YILIAN_MODE === 'development' ? await prepareDemo(settings, graph.parts, progress) : null
  // For `demo:query-log` in another terminal; not before there is a whole city.
  if (settings.DATABASE_URL === undefined) lifetime.endWith(announceDatabase(settings.DATA_DIR, adminUrl))
  // Only from here on is there something to end in order: a load that is cut off leaves its database empty.
  lifetime.endWith(graph.close)
  keepDaily(graph.parts, ofParts, start)
  if (settings.YILIAN_MODE === 'development' && settings.DEMO_LIVE === '1') beginDemoLife(graph.parts, start)
  return conflict ?? openGateway(start, { ...graph, connectors, adminUrl })
}

/** In development the simulated departments, on ports of their own; in production those of the settings. */
async function departmentsOf(start: Start): Promise<Connectors> {
  const { settings, departments } = start
  const asked = settings.YILIAN_MODE === 'development' ? await withSimulated(departments, settings, start) : departments
  return connectDepartments(asked, start)
}

/** What the gateway of one process stands on. */
interface Ground extends OpenGraph {
  readonly connectors: Connectors
  readonly adminUrl: string
}

async function openGateway(start: Start, graph: Ground): Promise<string | null> {
  const { connectors, adminUrl } = graph
  const { settings, lifetime, progress, logger } = start
  progress.step('启动网关 / starting the gateway')
  const access = settings.YILIAN_MODE === 'development' ? await developmentAccess(settings) : null
  const supergraphSdl = await readFile(OWN_SUPERGRAPH, 'utf8')
  const rules = await operationRules(settings)
  const { instruments } = await lifetime.begin(
    () => openInstruments(instrumentsOf(settings)),
    (opened) => opened.close(),
  )
  const evidence = await evidenceOf(settings, start, adminUrl)
  const { server } = await lifetime.begin(
    () =>
      createGateway({
        supergraphSdl,
        linkFor: linksTo(graph.subgraphs),
        guards: { tokens: tokenPolicy(settings, access), ...boundTokens(settings, access), limits: rules.limits },
        operations: rules.operations,
        evidence,
        logger,
        instruments,
        introspection: access !== null,
        graphiql: access !== null,
        departments: () => connectors.health(),
        drainDelayMs: settings.DRAIN_SECONDS * 1000,
        now: () => new Date(),
        ...start.door,
      }),
    (opened) => opened.server.close(),
  )
  lifetime.endWith(watchSupergraph(OWN_SUPERGRAPH, supergraphSdl, restartNeeded(logger)))
  return listen(start, server, access)
}

async function listen(
  { settings, host, lifetime, progress, door }: Start,
  server: FastifyInstance,
  access: DevelopmentAccess | null,
): Promise<string | null> {
  const refusal = await server.listen({ host, port: settings.PORT }).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  )
  if (refusal) return listenObstacle(refusal, host, settings.PORT)
  const address = `${schemeOf(door)}://${host.includes(':') ? `[${host}]` : host}:${settings.PORT}`
  // As something begun, so that an end waits for the answers that it shows.
  const words = await lifetime.begin(
    () => greeting(server, address, access, { now: new Date(), showsAnswers: true }),
    async () => undefined,
  )
  if (lifetime.isEnding) return null
  progress.done()
  console.log(words)
  return null
}

import { setTimeout as wait } from 'node:timers/promises'
import { serveSubgraphMetrics } from '@yilian/gateway'
import { createSubgraphServer, isDatabaseAway } from '@yilian/service-kit'
import { prepareDemo } from './city-database.ts'
import {
  readSettingsOfSubgraph,
  readSubgraphSettings,
  type SettingsOfSubgraph,
  type SubgraphSettings,
  variableOf,
} from './config.ts'
import { keepDaily } from './daily.ts'
import { beginDemoLife } from './demo-life.ts'
import { atDevelopmentPorts, connectDepartments } from './departments/asked-departments.ts'
import { type DepartmentSettings, readDepartmentSettings } from './departments/department-settings.ts'
import { type OpenPart, openPart, openPartAt } from './graph.ts'
import { causesOf, listenObstacle, portObstacle } from './obstacles.ts'
import { partSettings } from './part-settings.ts'
import { developmentPort } from './ports.ts'
import { type Running, runUntilStopped, wrongSettings } from './running.ts'
import { announcedDatabase, developmentSignatureKey } from './shared-folder.ts'
import { SUBGRAPHS, type SubgraphPart } from './subgraphs.ts'

const DATABASE_RETRY_MS = 1_000

/** `yilian start:subgraph <name>`: one subgraph behind HTTP, for a gateway in another process. */
export async function runStartSubgraph([name]: readonly string[]): Promise<number | undefined> {
  const part = SUBGRAPHS.find((each) => each.name === name)
  if (part === undefined) {
    const names = SUBGRAPHS.map((each) => each.name).join(', ')
    console.error(`应给出子图名 / Expected one of ${names}; got ${name ?? 'nothing'}.`)
    return 2
  }
  const settings = readSubgraphSettings(developmentPort(part.name))
  const own = readSettingsOfSubgraph(part.name)
  const departments = readDepartmentSettings()
  if (!settings.ok || !own.ok || !departments.ok)
    return wrongSettings([settings, own, departments].flatMap((read) => (read.ok ? [] : read.faults)))
  const missing = missingInProduction(part.name, settings.value, own.value)
  if (missing.length > 0) return wrongSettings(missing)
  const known = { part, settings: settings.value, own: own.value, departments: departments.value }
  return runUntilStopped(settings.value, (running) => serveSubgraph(known, running))
}

function missingInProduction(name: string, settings: SubgraphSettings, own: SettingsOfSubgraph): string[] {
  if (settings.YILIAN_MODE === 'development') return []
  const database = `${variableOf(name, 'DATABASE_URL')}: 应为子图数据库的地址 / expected the address of the subgraph's database; it is not set`
  const key = `${variableOf(name, 'SIGNATURE_KEY')}: 应为与网关共有的密钥 / expected the key shared with the gateway; it is not set`
  const logKey =
    'QUERY_LOG_KEY: 应为查询日志假名的密钥 / expected the key of the pseudonyms in the query log; it is not set'
  return [
    ...((own.databaseUrl ?? settings.DATABASE_URL) ? [] : [database]),
    ...(own.signatureKey ? [] : [key]),
    ...(name !== 'city-services' || settings.QUERY_LOG_KEY ? [] : [logKey]),
  ]
}

/** What a subgraph's process was told. */
interface Known {
  readonly part: SubgraphPart
  readonly settings: SubgraphSettings
  readonly own: SettingsOfSubgraph
  readonly departments: readonly DepartmentSettings[]
}

async function serveSubgraph(known: Known, running: Running): Promise<string | null> {
  const { part, settings, own } = known
  const { host, lifetime, progress, logger } = running
  const { PORT, DATA_DIR, DRAIN_SECONDS } = settings
  const taken = await portObstacle(host, PORT)
  if (taken !== null) return taken
  const opened = await openWhenThere(known, running)
  if (opened === null) return null
  lifetime.endWith(() => opened.sql.end({ timeout: 5 }))
  const conflict = settings.YILIAN_MODE === 'development' ? await prepareDemo(settings, [opened], progress) : null
  if (conflict !== null) return conflict
  keepDaily([opened], partSettings(settings), running)
  if (settings.YILIAN_MODE === 'development' && settings.DEMO_LIVE === '1') beginDemoLife([opened], running)
  const connectors = connectDepartments(departmentsOf(known), running)
  if (settings.METRICS_PORT > 0) {
    const at = { host: settings.METRICS_HOST, port: settings.METRICS_PORT }
    lifetime.endWith(await serveSubgraphMetrics(at, () => connectors.health()))
  }
  const server = createSubgraphServer(part.create(opened.sql, { ...partSettings(settings), connectors }), {
    signatureKey: own.signatureKey ?? developmentSignatureKey(DATA_DIR, part.name),
    logger,
    now: () => new Date(),
    drainDelayMs: DRAIN_SECONDS * 1000,
  })
  lifetime.endWith(() => server.close())
  const refusal = await server.listen({ host, port: PORT }).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  )
  if (refusal) return listenObstacle(refusal, host, PORT)
  progress.done()
  console.log(
    `子图 ${part.name} 已启动, 端口 ${PORT} / Subgraph ${part.name} is running on port ${PORT}. Ctrl-C 停止 / stops it.`,
  )
  return null
}

/** In development those of `start:departments`, where settings name no other; a part that asks none has none. */
function departmentsOf({ part, settings, departments }: Known): readonly DepartmentSettings[] {
  if (!part.asksDepartments) return []
  return settings.YILIAN_MODE === 'development' ? atDevelopmentPorts(departments, settings.DATA_DIR) : departments
}

/** Waits for the database as long as it takes: processes are started in any order. Null when told to stop meanwhile. */
async function openWhenThere(
  { part, settings, own }: Known,
  { lifetime, progress }: Running,
): Promise<OpenPart | null> {
  const now = new Date()
  let said = ''
  const say = (text: string) => {
    if (text !== said) progress.step(text)
    said = text
  }
  while (!lifetime.isEnding) {
    const adminUrl = settings.DATABASE_URL ?? announcedDatabase(settings.DATA_DIR)
    try {
      if (own.databaseUrl !== undefined)
        return await openPartAt(own.databaseUrl, part, { now, settings: partSettings(settings) })
      if (adminUrl !== null) return await openPart(part, { adminUrl, now, settings: partSettings(settings) })
      say('等待 npm run start:database / waiting for npm run start:database')
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      say(`等待数据库: ${causesOf(error)} / waiting for the database`)
    }
    await wait(DATABASE_RETRY_MS)
  }
  return null
}

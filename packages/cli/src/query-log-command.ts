import { createPseudonyms, demoLogMonths, loadDemoLog } from '@yilian/city-services'
import type { Sql } from '@yilian/database'
import { planDemoLog } from '@yilian/demo-city'
import { embeddedDatabase, prepareDemo } from './city-database.ts'
import { readStartSettings, type StartSettings } from './config.ts'
import { lockDataFolder } from './data-lock.ts'
import { type OpenPart, openGraph } from './graph.ts'
import { partSettings } from './part-settings.ts'
import type { Progress } from './progress.ts'
import { type Running, runUntilStopped, wrongSettings } from './running.ts'
import { announcedDatabase } from './shared-folder.ts'

/** More than the published 20 million: the figure says "over". */
export const DEMO_LOG_CALLS = 20_100_000
const MONTHS = 12
const DAY_MS = 24 * 60 * 60 * 1000

/** `yilian demo:query-log`: brings the log of the demo city of a data folder to its published size, beside a running city or alone. */
export async function runDemoQueryLog(): Promise<number | undefined> {
  const read = readStartSettings()
  if (!read.ok) return wrongSettings(read.faults)
  const settings = read.value
  let isDone = false
  const ended = await runUntilStopped(settings, async (running) => {
    const obstacle = await loadBeside(settings, running)
    isDone = obstacle === null
    return obstacle
  })
  return isDone ? 0 : ended
}

async function loadBeside(settings: StartSettings, running: Running): Promise<string | null> {
  if (settings.YILIAN_MODE === 'production')
    return '演示日志只用于开发 / The demo log is for development; production has a log of its own.'
  const { lifetime } = running
  const adminUrl = settings.DATABASE_URL ?? (await databaseOf(settings, running))
  if (typeof adminUrl !== 'string') return adminUrl.obstacle
  const graph = await openGraph({ adminUrl, now: new Date(), settings: partSettings(settings) })
  const conflict = await prepareDemo(settings, graph.parts, running.progress)
  const said = conflict === null ? await loadQueryLog(graph.parts, settings, running.progress) : null
  await graph.close()
  running.progress.done()
  await lifetime.end()
  if (said !== null) console.log(said)
  return conflict
}

/** Where the city of the data folder is served, or the embedded database started for this load. */
async function databaseOf(settings: StartSettings, running: Running): Promise<string | { readonly obstacle: string }> {
  const lock = lockDataFolder(settings.DATA_DIR, settings.PORT)
  if (!lock.ok) return announcedDatabase(settings.DATA_DIR) ?? { obstacle: lock.obstacle }
  running.lifetime.endWith(lock.release)
  return (await embeddedDatabase(running, { dataDir: settings.DATA_DIR })).adminUrl
}

async function loadQueryLog(parts: readonly OpenPart[], settings: StartSettings, progress: Progress): Promise<string> {
  const { queryLog } = partSettings(settings)
  const sql = parts.find(({ part }) => part.name === 'city-services')?.sql
  if (sql === undefined) throw new Error('Expected a subgraph "city-services", but there is none.')
  return loadDemoQueryLog(sql, { key: queryLog.key, calls: DEMO_LOG_CALLS, now: new Date() }, progress.step)
}

/** What a demo log is to be. */
interface DemoLogPlan {
  /** For the pseudonyms of its subjects. */
  readonly key: Buffer
  readonly calls: number
  readonly now: Date
}

/** Loads a demo log of so many calls, up to yesterday; says in both languages what was done. */
export async function loadDemoQueryLog(
  sql: Sql,
  { key, calls, now }: DemoLogPlan,
  tell: (step: string) => void,
): Promise<string> {
  const before = await demoLogMonths(sql)
  const there = [...before.values()].reduce((sum, rows) => sum + rows, 0)
  if (before.size >= MONTHS)
    return `查询日志已装入 ${there} 行, 未作改动 / The log is loaded already, ${there} rows; nothing was changed.`
  const pseudonyms = createPseudonyms(key)
  const log = planDemoLog(calls, MONTHS, lastDayOf(now, before))
  let loaded = there
  tell(`装入查询日志 ${calls} 行 / loading ${calls} rows of the query log`)
  await loadDemoLog(sql, log, {
    pseudonymOf: (subject) => pseudonyms.ofSubject(`demo ${subject}`),
    onMonth: (month, rows) => {
      loaded += rows
      tell(`${month.slice(0, 7)}: ${rows} 行, 共 ${loaded} / rows, ${Math.round((loaded / calls) * 100)} %`)
    },
  })
  return `查询日志共 ${loaded} 行 / The query log has ${loaded} rows of the demo city.`
}

/** Yesterday in Beijing; of a load that goes on after a stop the end of its own last month, whenever that was begun. */
function lastDayOf(now: Date, before: ReadonlyMap<string, number>): string {
  const yesterday = new Date(now.getTime() + DAY_MS / 3 - DAY_MS).toISOString().slice(0, 10)
  const [first] = [...before.keys()].sort()
  if (first === undefined) return yesterday
  // Twelve months on from the first that is there.
  const lastMonth = `${Number(first.slice(0, 4)) + 1}${first.slice(4, 7)}`
  const end = new Date(Date.parse(`${lastMonth}-01`) - DAY_MS).toISOString().slice(0, 10)
  return [end, yesterday].sort()[0] ?? yesterday
}

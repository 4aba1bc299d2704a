import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Sql } from '@yilian/database'
import { type CatalogueFormat, catalogueFormats, exportCatalogue, importCatalogue } from '@yilian/sharing'
import { embeddedDatabase } from './city-database.ts'
import {
  fileNamed,
  readSettingsOfSubgraph,
  readSubgraphSettings,
  type SettingsOfSubgraph,
  type SubgraphSettings,
} from './config.ts'
import { lockDataFolder } from './data-lock.ts'
import { openPart, openPartAt } from './graph.ts'
import { DATABASE_PORT } from './ports.ts'
import { type Running, runOnce, wrongSettings } from './running.ts'
import { announcedDatabase } from './shared-folder.ts'
import { SUBGRAPHS } from './subgraphs.ts'

type Asked =
  | { readonly action: 'export'; readonly format: CatalogueFormat; readonly file: string | null }
  | { readonly action: 'import'; readonly file: string }

/** `yilian catalogue export|import`: the catalogue in force as a file of the city platform, and back. */
export async function runCatalogue(commandLine: readonly string[]): Promise<number> {
  const asked = askedBy(commandLine)
  if (asked === null) {
    console.error('用法 / usage: catalogue export [--format csv|csv-gb18030|json] [file] · catalogue import <file>')
    return 2
  }
  const settings = readSubgraphSettings(DATABASE_PORT)
  const own = readSettingsOfSubgraph('sharing')
  if (!settings.ok || !own.ok) return wrongSettings([settings, own].flatMap((read) => (read.ok ? [] : read.faults)))
  return runOnce(settings.value, async (running) => {
    const sql = await openSharing(settings.value, own.value, running)
    if (typeof sql === 'string') {
      console.error(sql)
      return 1
    }
    return asked.action === 'export' ? exportTo(sql, asked.format, asked.file) : importFrom(sql, asked.file)
  })
}

function askedBy(commandLine: readonly string[]): Asked | null {
  const { values, positionals } = parseArgs({
    args: [...commandLine],
    options: { format: { type: 'string', default: 'csv' } },
    allowPositionals: true,
    strict: false,
  })
  const [action, file, ...rest] = positionals
  const format = catalogueFormats.find((each) => each === values.format)
  if (rest.length > 0 || format === undefined) return null
  if (action === 'export') return { action, format, file: file === undefined ? null : fileNamed(file) }
  return action === 'import' && file !== undefined ? { action, file: fileNamed(file) } : null
}

async function exportTo(sql: Sql, format: CatalogueFormat, file: string | null): Promise<number> {
  const bytes = await exportCatalogue(sql, format)
  if (file === null) process.stdout.write(bytes)
  else await writeFile(file, bytes)
  return 0
}

async function importFrom(sql: Sql, file: string): Promise<number> {
  const outcome = await importCatalogue(sql, await readFile(file), new Date())
  if (outcome.kind === 'REFUSED') {
    console.error('未导入, 目录没有变化 / Not imported, the catalogue is as it was:')
    for (const { row, column, code, zh, en } of outcome.faults)
      console.error(`  第 ${row} 行 ${column}: ${zh} / row ${row}: ${en} [${code}]`)
    return 1
  }
  if (outcome.kind === 'UNCHANGED') console.log(`目录没有变化, 仍为版本 ${outcome.version} / Nothing changed.`)
  else {
    console.log(`已导入, 目录版本 ${outcome.version} / Imported as version ${outcome.version}:`)
    for (const { entry, coordinate, attribute, before, after } of outcome.changes)
      console.log(`  ${coordinate ?? entry} ${attribute}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`)
  }
  return 0
}

/** The sharing subgraph's database: the one that is named, else that of `start:database`, else the data folder's own; or why it cannot be had. */
async function openSharing(
  settings: SubgraphSettings,
  own: SettingsOfSubgraph,
  running: Running,
): Promise<Sql | string> {
  const part = SUBGRAPHS.find(({ name }) => name === 'sharing')
  if (part === undefined) throw new Error('Expected the subgraph sharing to be a part of the graph.')
  const named = settings.DATABASE_URL ?? announcedDatabase(settings.DATA_DIR)
  const adminUrl = named ?? (own.databaseUrl === undefined ? await ownDatabase(settings, running) : null)
  if (adminUrl !== null && typeof adminUrl !== 'string') return adminUrl.obstacle
  const now = new Date()
  const open = async () => {
    if (own.databaseUrl !== undefined) return openPartAt(own.databaseUrl, part, { now })
    if (adminUrl === null) throw new Error('Expected a database, but none is named.')
    return openPart(part, { adminUrl, now })
  }
  const { sql } = await running.lifetime.begin(open, (opened) => opened.sql.end({ timeout: 5 }))
  return sql
}

async function ownDatabase(
  { DATA_DIR, PORT }: SubgraphSettings,
  running: Running,
): Promise<string | { readonly obstacle: string }> {
  const lock = lockDataFolder(DATA_DIR, PORT)
  if (!lock.ok) return { obstacle: lock.obstacle }
  running.lifetime.endWith(lock.release)
  return (await embeddedDatabase(running, { dataDir: DATA_DIR })).adminUrl
}

import { createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  connect,
  grantedRoleOf,
  loadedLabel,
  loadOnce,
  migrate,
  noteCollected,
  provisionDatabase,
  type Sql,
} from '@yilian/database'
import { buildDemoCity, type CitySize, caseDay, type DemoCity } from '@yilian/demo-city'
import type { CatalogueEntry } from '@yilian/governance'
import type { Subgraph } from '@yilian/service-kit'
import { noDepartments } from './departments/no-departments.ts'
import { subgraphFolder } from './repository.ts'
import { type PartResources, type PartSettings, SUBGRAPHS, type SubgraphPart } from './subgraphs.ts'

// Counts up when the generator's rows change, so that a database filled by an older one is told apart.
const DEMO_CITY_EDITION = 3

// The second fence, past the longest time that the gateway gives an operation; there a statement is cancelled with its operation.
const STATEMENT_TIMEOUT_MS = 60_000

/** The subgraphs over their databases. */
export interface OpenGraph {
  readonly subgraphs: readonly Subgraph[]
  close(): Promise<void>
}

/** How to open the graph's databases on a server. */
export interface OpenGraphOptions extends Partial<Pick<PartResources, 'connectors'>> {
  /** URL of an administrator of the PostgreSQL server. */
  readonly adminUrl: string
  readonly now: Date
  /** What each database and role is called; tests open clones under other names. */
  databaseNameOf?(subgraph: string): { name: string; role?: string; template?: string }
  readonly onStatement?: (subgraph: string, text: string) => void
  /** Without them pseudonyms hold for this process alone: for tests, and for commands that write no log. */
  readonly settings?: PartSettings
}

/** A subgraph's part of the graph over its own database. */
export interface OpenPart {
  readonly part: SubgraphPart
  readonly sql: Sql
}

/** Creates what is missing of databases and roles, brings every schema up to date, and opens the subgraphs on them. */
export async function openGraph(
  options: OpenGraphOptions,
): Promise<OpenGraph & { readonly parts: readonly OpenPart[] }> {
  const { connectors = noDepartments(), settings = passingSettings() } = options
  const parts = await Promise.all(SUBGRAPHS.map((part) => openPart(part, options)))
  return {
    parts,
    subgraphs: parts.map(({ part, sql }) => part.create(sql, { ...settings, connectors })),
    close: async () => {
      await Promise.all(parts.map(({ sql }) => sql.end({ timeout: 5 })))
    },
  }
}

/** Creates what is missing of one subgraph's database and role, brings its schema up to date, and opens it. */
export async function openPart(part: SubgraphPart, options: OpenGraphOptions): Promise<OpenPart> {
  const database = options.databaseNameOf?.(part.name) ?? { name: part.name }
  const role = database.role ?? database.name
  const password = rolePassword(options.adminUrl, role)
  const url = await provisionDatabase(options.adminUrl, { ...database, password, grantedRole: grantedRoleOf(role) })
  return openPartAt(url, part, options)
}

/** Opens one subgraph on a database that is there already, by its owner's address. */
export async function openPartAt(
  url: string,
  part: SubgraphPart,
  { now, onStatement, settings = passingSettings() }: Pick<OpenGraphOptions, 'now' | 'onStatement' | 'settings'>,
): Promise<OpenPart> {
  const sql = connect(url, {
    applicationName: `yilian ${part.name}`,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    ...(onStatement && { onStatement: (text: string) => onStatement(part.name, text) }),
  })
  await migrate(sql, fileURLToPath(new URL('migrations', subgraphFolder(part.name))))
  await part.prepare?.(sql, now)
  await part.keep?.(sql, now, settings)
  return { part, sql }
}

/** What parts are set up by where nothing is to outlast this process. */
export function passingSettings(): PartSettings {
  return { queryLog: { key: randomBytes(32), monthsAhead: 3, monthsKept: 36 } }
}

/** A role's password follows from the administrator's, so that it is nowhere stored and the same for every process. */
export function rolePassword(adminUrl: string, role: string): string {
  return createHmac('sha256', new URL(adminUrl).password).update(`role ${role}`).digest('base64url')
}

/** The label of a demo city of this size, as this version makes it. */
export function demoLabel(size: CitySize): string {
  return `demo-city/${size}/${DEMO_CITY_EDITION}`
}

/** What is loaded so far, by subgraph; null where nothing is. */
export async function loadedDemo(parts: readonly OpenPart[]): Promise<ReadonlyMap<string, string | null>> {
  return new Map(await Promise.all(parts.map(async ({ part, sql }) => [part.name, await loadedLabel(sql)] as const)))
}

/** Fills the databases that are still empty with the demo city, collected `now`; told of each as it is done. Gives the city where it was made. */
export async function loadDemoCity(
  parts: readonly OpenPart[],
  size: CitySize,
  onLoaded: (subgraph: string, rows: number) => void,
  now: Date,
): Promise<DemoCity | null> {
  const loaded = await loadedDemo(parts)
  const empty = parts.filter(({ part }) => loaded.get(part.name) === null)
  if (empty.length === 0) return null
  const city: DemoCity = buildDemoCity({ size })
  await Promise.all(
    empty.map(async ({ part, sql }) => {
      const rows = await loadOnce(sql, demoLabel(size), async (transaction) => {
        const loaded = await part.load(transaction, city)
        const recordedUntil = part.isOfNoDay ? null : caseDay
        await noteCollected(transaction, await collectedIn(part.name), { at: now, recordedUntil })
        return loaded
      })
      onLoaded(part.name, rows)
    }),
  )
  return city
}

/** The entries of which a subgraph keeps data; those in real time are asked for when somebody asks. */
async function collectedIn(subgraph: string): Promise<string[]> {
  const text = await readFile(new URL('catalogue.json', subgraphFolder('sharing')), 'utf8')
  const entries = JSON.parse(text) as CatalogueEntry[] // the compose step wrote it
  return entries
    .filter((entry) => entry.subgraph === subgraph && entry.updateFrequency !== 'REALTIME')
    .map(({ code }) => code)
}

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { copyTables, noteCollected, type RowsOf, type Sql, type Transaction } from '@yilian/database'
import type { CatalogueEntry } from '@yilian/governance'
import type { CatalogueChange } from '../exchange/catalogue-changes.rules.ts'
import type { ExchangedEntry } from '../exchange/catalogue-form.ts'
import { type PlatformValue, withPlatformValues } from '../exchange/platform-values.ts'
import { putPolicyInForce } from '../policy/policy.store.ts'
import { catalogueEntries, catalogueItems, catalogueVersions } from './catalogue.tables.ts'

const CATALOGUE_FILE = new URL('../../catalogue.json', import.meta.url)

// Any number, the same in every process: it keeps two of them from publishing at once.
const publishingLock = 809_013

// The entries that the catalogue itself is.
const OWN_ENTRIES = ['WH-SHA-001', 'WH-SHA-002', 'WH-SHA-003', 'WH-SHA-004']

const tables = { catalogueVersions, catalogueEntries, catalogueItems }

/** The catalogue as compose wrote it, with the digest of the file. */
export interface ComposedCatalogue {
  readonly entries: readonly CatalogueEntry[]
  readonly digest: string
}

/** Reads the file that compose writes. */
export async function composedCatalogue(file: URL = CATALOGUE_FILE): Promise<ComposedCatalogue> {
  const text = await readFile(file)
  // The compose step wrote the file, so it is of its type.
  return { entries: JSON.parse(text.toString()) as CatalogueEntry[], digest: sha256(text) }
}

/** Publishes the catalogue file as a new version, with what imports have set, unless the newest version is of the same file. */
export async function publishCatalogue(sql: Sql, now: Date, file: URL = CATALOGUE_FILE): Promise<void> {
  const composed = await composedCatalogue(file)
  await sql.begin(async (transaction) => {
    const newest = await newestForPublishing(transaction)
    if (newest?.schemaDigest !== composed.digest)
      await publishVersion(transaction, composed, { number: (newest?.number ?? 0) + 1, now, changes: [] })
    // Who provides what is a part of the policy.
    await putPolicyInForce(transaction, now, 'publishCatalogue')
  })
}

/** The newest version, which stays the newest until the transaction ends. */
export async function newestForPublishing(
  transaction: Transaction,
): Promise<{ number: number; schemaDigest: string } | null> {
  await transaction`select pg_advisory_xact_lock(${publishingLock})`
  const [newest] = await transaction<{ number: number; schemaDigest: string }[]>`
    select number, schema_digest from catalogue_version order by number desc limit 1`
  return newest ?? null
}

/** Writes a version: the composed catalogue with what imports have set. */
export async function publishVersion(
  transaction: Transaction,
  composed: ComposedCatalogue,
  { number, now, changes }: { number: number; now: Date; changes: readonly CatalogueChange[] },
): Promise<void> {
  const values = await transaction<PlatformValue[]>`select * from catalogue_platform_value`
  const entries = withPlatformValues(composed.entries, values)
  const digest = values.length === 0 ? composed.digest : sha256(JSON.stringify(entries))
  const items = entries.flatMap((entry) => itemRows(entry, number))
  const version = { number, digest, schemaDigest: composed.digest, publishedAt: now, changes }
  const rows: RowsOf<typeof tables> = {
    catalogueVersions: [{ ...version, entryCount: entries.length, itemCount: items.length }],
    catalogueEntries: entries.map((entry) => entryRow(entry, number)),
    catalogueItems: items,
  }
  await copyTables(transaction, tables, rows)
  await noteCollected(transaction, OWN_ENTRIES, { at: now, recordedUntil: null })
}

function entryRow(entry: ExchangedEntry, version: number): typeof catalogueEntries.$inferInsert {
  return {
    version,
    code: entry.code,
    name: entry.name,
    departmentCode: entry.sourceDepartment,
    format: entry.format,
    updateFrequency: entry.updateFrequency,
    sharingClass: entry.class,
    sharingMethods: entry.methods,
    useConditions: entry.conditions,
    grade: entry.grade,
    legalBasis: entry.legalBasis,
  }
}

function itemRows(entry: ExchangedEntry, version: number): (typeof catalogueItems.$inferInsert)[] {
  return entry.items.map(({ class: sharingClass, ...item }, position) => ({
    ...item,
    version,
    entryCode: entry.code,
    position,
    sharingClass,
  }))
}

function sha256(text: Buffer | string): string {
  return createHash('sha256').update(text).digest('hex')
}

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { copyTables, type RowsOf, type Sql } from '@yilian/database'
import type { CatalogueEntry } from '@yilian/governance'
import { catalogueEntries, catalogueItems, catalogueVersions } from './catalogue.tables.ts'

const CATALOGUE_FILE = new URL('../../catalogue.json', import.meta.url)

// Any number, the same in every process: it keeps two of them from publishing at once.
const publishingLock = 809_013

const tables = { catalogueVersions, catalogueEntries, catalogueItems }

/** Publishes the catalogue file as a new version, unless the newest version is of the same file. */
export async function publishCatalogue(sql: Sql, now: Date, file: URL = CATALOGUE_FILE): Promise<void> {
  const text = await readFile(file)
  const digest = createHash('sha256').update(text).digest('hex')
  // The compose step wrote the file, so it is of its type.
  const entries = JSON.parse(text.toString()) as CatalogueEntry[]
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${publishingLock})`
    const [newest] = await transaction<{ number: number; digest: string }[]>`
      select number, digest from catalogue_version order by number desc limit 1`
    if (newest?.digest === digest) return
    await copyTables(transaction, tables, rowsOf(entries, { number: (newest?.number ?? 0) + 1, digest, now }))
  })
}

function rowsOf(
  entries: readonly CatalogueEntry[],
  { number, digest, now }: { number: number; digest: string; now: Date },
): RowsOf<typeof tables> {
  const items = entries.flatMap((entry) => itemRows(entry, number))
  return {
    catalogueVersions: [{ number, digest, publishedAt: now, entryCount: entries.length, itemCount: items.length }],
    catalogueEntries: entries.map((entry) => ({
      version: number,
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
    })),
    catalogueItems: items,
  }
}

function itemRows(entry: CatalogueEntry, version: number): (typeof catalogueItems.$inferInsert)[] {
  return entry.items.map(({ class: sharingClass, ...item }, position) => ({
    ...item,
    version,
    entryCode: entry.code,
    position,
    sharingClass,
  }))
}

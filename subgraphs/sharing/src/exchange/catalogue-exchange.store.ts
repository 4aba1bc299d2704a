import type { Sql, Transaction } from '@yilian/database'
import { composedCatalogue, newestForPublishing, publishVersion } from '../catalogue/catalogue.load.ts'
import type { CatalogueEntry as EntryRow, CatalogueItem as ItemRow } from '../catalogue/catalogue.store.ts'
import { type CatalogueChange, judgeImport } from './catalogue-changes.rules.ts'
import { type CatalogueFormat, readCatalogueFile, writeCatalogueFile } from './catalogue-file.ts'
import type { ExchangedEntry } from './catalogue-form.ts'
import type { FormFault } from './form-fault.ts'
import { readEntries } from './read-entries.ts'

/** What became of an import: all of it, or nothing. */
export type ImportOutcome =
  | { readonly kind: 'REFUSED'; readonly faults: readonly FormFault[] }
  | { readonly kind: 'UNCHANGED'; readonly version: number }
  | { readonly kind: 'IMPORTED'; readonly version: number; readonly changes: readonly CatalogueChange[] }

/** The catalogue in force as a file of the city platform. */
export async function exportCatalogue(sql: Sql, format: CatalogueFormat): Promise<Buffer> {
  return sql.begin('isolation level repeatable read read only', async (transaction) => {
    const [newest] = await transaction<{ number: number }[]>`select max(number) as number from catalogue_version`
    return writeCatalogueFile(await exchangedEntries(transaction, newest?.number ?? 0), format)
  })
}

/** Takes a file of the city platform in. What it changes makes a new version; one that changes nothing makes none. */
export async function importCatalogue(sql: Sql, bytes: Buffer, now: Date): Promise<ImportOutcome> {
  const file = readCatalogueFile(bytes)
  const read = file.ok ? readEntries(file.rows) : file
  if (!read.ok) return { kind: 'REFUSED', faults: read.faults }
  const composed = await composedCatalogue()
  return sql.begin(async (transaction): Promise<ImportOutcome> => {
    const newest = await newestForPublishing(transaction)
    if (newest?.schemaDigest !== composed.digest)
      throw new Error('Expected the catalogue in force to be of this version of the graph; start it once, then import.')
    const judged = judgeImport(await exchangedEntries(transaction, newest.number), read.entries)
    if (!judged.ok) return { kind: 'REFUSED', faults: judged.faults }
    if (judged.changes.length === 0) return { kind: 'UNCHANGED', version: newest.number }
    await keepValues(transaction, judged.changes)
    const version = newest.number + 1
    await publishVersion(transaction, composed, { number: version, now, changes: judged.changes })
    return { kind: 'IMPORTED', version, changes: judged.changes }
  })
}

async function keepValues(transaction: Transaction, changes: readonly CatalogueChange[]): Promise<void> {
  for (const { entry, coordinate, attribute, after } of changes)
    await transaction`
      insert into catalogue_platform_value (entry_code, coordinate, attribute, value)
      values (${entry}, ${coordinate ?? ''}, ${attribute}, ${JSON.stringify(after)}::jsonb)
      on conflict (entry_code, coordinate, attribute) do update set value = excluded.value`
}

async function exchangedEntries(transaction: Transaction, version: number): Promise<ExchangedEntry[]> {
  const entries = await transaction<EntryRow[]>`select * from catalogue_entry where version = ${version} order by code`
  const items = await transaction<ItemRow[]>`
    select * from catalogue_item where version = ${version} order by entry_code, position`
  return entries.map((entry) => ({
    code: entry.code,
    name: entry.name,
    sourceDepartment: entry.departmentCode,
    format: entry.format,
    updateFrequency: entry.updateFrequency,
    class: entry.sharingClass,
    methods: entry.sharingMethods,
    conditions: entry.useConditions,
    grade: entry.grade,
    legalBasis: entry.legalBasis,
    items: items.filter(({ entryCode }) => entryCode === entry.code).map(exchangedItem),
  }))
}

function exchangedItem(item: ItemRow): ExchangedEntry['items'][number] {
  const { coordinate, name, type, sharingClass, sensitivity, grade, description } = item
  return { coordinate, name, type, class: sharingClass, sensitivity, grade, description }
}

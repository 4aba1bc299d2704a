import { groupsByKey, groupsByScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { SharingClass } from '../schema.generated.ts'
import type { catalogueEntries, catalogueItems, catalogueVersions } from './catalogue.tables.ts'

export type CatalogueVersion = typeof catalogueVersions.$inferSelect
export type CatalogueEntry = typeof catalogueEntries.$inferSelect
export type CatalogueItem = typeof catalogueItems.$inferSelect
/** 部门, which city-services owns: only its key is known here. */
export interface Department {
  readonly code: string
}

/** Conditions on listed entries; null holds for all. */
export interface CatalogueFilter {
  readonly sharingClass: SharingClass | null
  readonly department: string | null
  readonly text: string | null
}

/** The newest version; each start publishes one before anything is served. */
export async function versionInForce(sql: Sql): Promise<CatalogueVersion> {
  const [version] = await sql<CatalogueVersion[]>`select * from catalogue_version order by number desc limit 1`
  if (version === undefined) throw new Error('Expected a published catalogue, but the database holds no version.')
  return version
}

/** One page of the catalogue as a version has it. */
export async function listEntries(
  sql: Sql,
  version: number,
  { filter, page }: { filter: CatalogueFilter; page: Page },
): Promise<CatalogueEntry[]> {
  return sql<CatalogueEntry[]>`
    select * from catalogue_entry entry
    where entry.version = ${version}
      and (${filter.sharingClass}::text is null or entry.sharing_class = ${filter.sharingClass}::text)
      and (${filter.department}::text is null or entry.department_code = ${filter.department}::text)
      and (${filter.text}::text is null or ${contains(sql, filter.text, sql`entry.code || ' ' || entry.name`)}
        or exists (
          select from catalogue_item item
          where item.version = entry.version and item.entry_code = entry.code
            and ${contains(sql, filter.text, sql`item.coordinate || ' ' || item.name`)}))
      and ${after(sql, page)}
    order by entry.code limit ${page.limit + 1}`
}

export async function entriesByCode(sql: Sql, version: number, codes: readonly string[]): Promise<CatalogueEntry[]> {
  return sql<CatalogueEntry[]>`
    select * from catalogue_entry where version = ${version} and code = any(${codes}::text[])`
}

/** The entries that each department provides, one page each. */
export async function entriesOfDepartments(
  sql: Sql,
  version: number,
  departments: readonly string[],
  page: Page,
): Promise<CatalogueEntry[][]> {
  const rows = await sql<(CatalogueEntry & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${departments}::text[]) with ordinality as scope (code, position)
    cross join lateral (
      select * from catalogue_entry entry
      where entry.version = ${version} and entry.department_code = scope.code and ${after(sql, page)}
      order by entry.code limit ${page.limit + 1}
    ) found
    order by scope.position, found.code`
  return groupsByScope(departments, rows)
}

export async function itemsOfEntries(sql: Sql, version: number, codes: readonly string[]): Promise<CatalogueItem[][]> {
  const rows = await sql<CatalogueItem[]>`
    select * from catalogue_item where version = ${version} and entry_code = any(${codes}::text[])
    order by entry_code, position`
  return groupsByKey(codes, rows, (row) => row.entryCode)
}

function contains(sql: Sql, text: string | null, column: ReturnType<Sql>) {
  return sql`position(lower(${text}::text) in lower(${column})) > 0`
}

function after(sql: Sql, page: Page) {
  return sql`(${page.after}::text is null or entry.code > ${page.after}::text)`
}

import { groupsByKey, groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { RegionDesignationKind, RegionKind } from '../schema.generated.ts'
import type { regionDesignations, regions } from './region.tables.ts'

export type Region = typeof regions.$inferSelect
export type RegionDesignation = Omit<typeof regionDesignations.$inferSelect, 'designation'> & {
  kind: RegionDesignationKind
}

/** Conditions on listed regions; null holds for all. `asOf` is a day of record. */
export interface RegionFilter {
  readonly kinds: readonly RegionKind[] | null
  readonly designation: RegionDesignationKind | null
  readonly nameContains: string | null
  readonly asOf: string
}

// The inner select keeps the plan; see organizationsById.
export async function regionsByCode(sql: Sql, codes: readonly string[]): Promise<Region[]> {
  return sql<Region[]>`select * from region where code = any((select ${codes}::text[])::text[])`
}

/** Regions directly below each parent, one page each. */
export async function childRegions(
  sql: Sql,
  parents: readonly string[],
  { filter, page }: { filter: RegionFilter; page: Page },
): Promise<Region[][]> {
  const rows = await sql<(Region & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${parents}::text[]) with ordinality as scope (parent, position)
    cross join lateral (
      select * from region
      where region.parent_code = scope.parent and ${matches(sql, filter)} and ${after(sql, page)}
      order by code limit ${page.limit + 1}
    ) found
    order by scope.position, found.code`
  return groupsByScope(parents, rows)
}

/** Regions below each region, at any depth, one page each; the region itself is not among them. */
export async function regionsBelow(
  sql: Sql,
  codes: readonly string[],
  { filter, page }: { filter: RegionFilter; page: Page },
): Promise<Region[][]> {
  const ranges = rangesOf(codes)
  const rows = await sql<(Region & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${codes}::text[], ${ranges.from}::text[], ${ranges.to}::text[])
      with ordinality as scope (code, low, high, position)
    cross join lateral (
      select * from region
      where region.code >= scope.low and region.code < scope.high and region.code <> scope.code
        and ${matches(sql, filter)} and ${after(sql, page)}
      order by code limit ${page.limit + 1}
    ) found
    order by scope.position, found.code`
  return groupsByScope(codes, rows)
}

/** All regions of the city's record, one page. */
export async function allRegions(sql: Sql, filter: RegionFilter, page: Page): Promise<Region[]> {
  return sql<Region[]>`
    select * from region where ${matches(sql, filter)} and ${after(sql, page)} order by code limit ${page.limit + 1}`
}

export async function designationsByRegion(sql: Sql, codes: readonly string[]): Promise<RegionDesignation[][]> {
  const rows = await sql<RegionDesignation[]>`
    select region_code, designation as kind, stand_in, note, valid_from, valid_to
    from region_designation where region_code = any(${codes}::text[])
    order by region_code, valid_from, designation`
  return groupsByKey(codes, rows, (row) => row.regionCode)
}

function matches(sql: Sql, filter: RegionFilter) {
  return sql`
    (${filter.kinds}::text[] is null or region.kind = any(${filter.kinds}::text[]))
    and (${filter.nameContains}::text is null or position(${filter.nameContains}::text in region.name) > 0)
    and region.valid_from <= ${filter.asOf}::date and (region.valid_to is null or region.valid_to > ${filter.asOf}::date)
    and (${filter.designation}::text is null or exists (
      select from region_designation held
      where held.region_code = region.code and held.designation = ${filter.designation}::text
        and held.valid_from <= ${filter.asOf}::date and (held.valid_to is null or held.valid_to > ${filter.asOf}::date)))`
}

function after(sql: Sql, page: Page) {
  return sql`(${page.after}::text is null or region.code > ${page.after}::text)`
}

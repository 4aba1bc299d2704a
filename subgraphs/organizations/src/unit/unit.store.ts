import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { Industry, UnitKind } from '../schema.generated.ts'
import type { units } from './unit.tables.ts'

export type Unit = typeof units.$inferSelect

/** Conditions on listed units; null holds for all. `asOf` is a day of record. */
export interface UnitFilter {
  readonly kinds: readonly UnitKind[] | null
  readonly industries: readonly Industry[] | null
  readonly managedByStreet: boolean | null
  readonly covered: boolean | null
  readonly nameContains: string | null
  readonly asOf: string
}

export async function unitsByUscc(sql: Sql, usccs: readonly string[]): Promise<Unit[]> {
  return sql<Unit[]>`select * from unit where uscc = any(${usccs}::text[])`
}

/** Units in each region and below, one page each. */
export async function unitsInRegions(
  sql: Sql,
  codes: readonly string[],
  { filter, page }: { filter: UnitFilter; page: Page },
): Promise<Unit[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(Unit & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select * from unit
      where unit.region_code >= scope.low and unit.region_code < scope.high
        and ${matches(sql, filter)} and ${after(sql, page)}
      order by uscc limit ${page.limit + 1}
    ) found
    order by scope.position, found.uscc`
  return groupsByScope(codes, rows)
}

/** Units that lie in each grid on the day, one page each. */
export async function unitsInGrids(
  sql: Sql,
  gridCodes: readonly string[],
  { page, asOf }: { page: Page; asOf: string },
): Promise<Unit[][]> {
  const rows = await sql<(Unit & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${gridCodes}::text[]) with ordinality as scope (code, position)
    cross join lateral (
      select * from unit
      where unit.grid_code = scope.code and ${exists(sql, asOf)} and ${after(sql, page)}
      order by uscc limit ${page.limit + 1}
    ) found
    order by scope.position, found.uscc`
  return groupsByScope(gridCodes, rows)
}

/** Units that each organization covers and that exist on the day, one page each. */
export async function unitsCoveredBy(
  sql: Sql,
  organizationIds: readonly string[],
  { page, asOf }: { page: Page; asOf: string },
): Promise<Unit[][]> {
  const rows = await sql<(Unit & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${organizationIds}::text[]) with ordinality as scope (id, position)
    cross join lateral (
      select * from unit
      where unit.covering_organization_id = scope.id and ${exists(sql, asOf)} and ${after(sql, page)}
      order by uscc limit ${page.limit + 1}
    ) found
    order by scope.position, found.uscc`
  return groupsByScope(organizationIds, rows)
}

function matches(sql: Sql, filter: UnitFilter) {
  return sql`
    (${filter.kinds}::text[] is null or unit.kind = any(${filter.kinds}::text[]))
    and (${filter.industries}::text[] is null or unit.industry = any(${filter.industries}::text[]))
    and (${filter.managedByStreet}::boolean is null or unit.managed_by_street = ${filter.managedByStreet}::boolean)
    and (${filter.covered}::boolean is null or (unit.covering_organization_id is not null) = ${filter.covered}::boolean)
    and (${filter.nameContains}::text is null or position(${filter.nameContains}::text in unit.name) > 0)
    and ${exists(sql, filter.asOf)}`
}

function exists(sql: Sql, asOf: string) {
  return sql`unit.registered_on <= ${asOf}::date and (unit.deregistered_on is null or unit.deregistered_on > ${asOf}::date)`
}

function after(sql: Sql, page: Page) {
  return sql`(${page.after}::text is null or unit.uscc > ${page.after}::text)`
}

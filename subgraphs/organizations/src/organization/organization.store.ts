import { groupsByKey, groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { CommitteeSeatRole, OrganizationKind, OrganizationLevel, OrganizationLine } from '../schema.generated.ts'
import type { committeeSeats, organizations } from './organization.tables.ts'

export type Organization = typeof organizations.$inferSelect
/** A seat, with the region of its organization: who sits on it may be read by officers of that region. */
export type CommitteeSeat = typeof committeeSeats.$inferSelect & { regionCode: string }

/** Conditions on listed organizations; null holds for all. `asOf` is a day of record. */
export interface OrganizationFilter {
  readonly lines: readonly OrganizationLine[] | null
  readonly levels: readonly OrganizationLevel[] | null
  readonly kinds: readonly OrganizationKind[] | null
  readonly coversTwoNew: boolean | null
  readonly nameContains: string | null
  readonly asOf: string
}

// The inner select hides how many keys there are: PostgreSQL would else plan anew for one key, which takes longer than reading it.
export async function organizationsById(sql: Sql, ids: readonly string[]): Promise<Organization[]> {
  return sql<Organization[]>`select * from organization where id = any((select ${ids}::text[])::text[])`
}

/** Organizations in each region and below, one page each. */
export async function organizationsInRegions(
  sql: Sql,
  codes: readonly string[],
  { filter, page }: { filter: OrganizationFilter; page: Page },
): Promise<Organization[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(Organization & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select * from organization
      where organization.region_code >= scope.low and organization.region_code < scope.high
        and ${matches(sql, filter)} and ${after(sql, page)}
      order by id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(codes, rows)
}

/** Organizations directly below each organization that exist today, one page each. */
export async function childOrganizations(
  sql: Sql,
  parents: readonly string[],
  { page, asOf }: { page: Page; asOf: string },
): Promise<Organization[][]> {
  const rows = await sql<(Organization & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${parents}::text[]) with ordinality as scope (parent, position)
    cross join lateral (
      select * from organization
      where organization.parent_id = scope.parent and ${exists(sql, asOf)} and ${after(sql, page)}
      order by id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(parents, rows)
}

/** Organizations above each organization, nearest first. */
export async function organizationAncestors(sql: Sql, ids: readonly string[]): Promise<Organization[][]> {
  const rows = await sql<(Organization & { scope: number })[]>`
    with recursive above as (
      select scope.position, organization.parent_id, 0 as distance
      from unnest(${ids}::text[]) with ordinality as scope (id, position)
      join organization on organization.id = scope.id
      union all
      select above.position, parent.parent_id, above.distance + 1
      from above join organization parent on parent.id = above.parent_id
    )
    select above.position::int as scope, organization.*
    from above join organization on organization.id = above.parent_id
    order by above.position, above.distance`
  return groupsByScope(ids, rows)
}

/** The own organizations of each unit. */
export async function organizationsOfUnits(
  sql: Sql,
  usccs: readonly string[],
  asOf: string,
): Promise<Organization[][]> {
  const rows = await sql<Organization[]>`
    select * from organization where unit_uscc = any(${usccs}::text[]) and ${exists(sql, asOf)} order by id`
  return groupsByKey(usccs, rows, (row) => row.unitUscc)
}

/** Seats held on the day on each organization's committee. */
export async function seatsOfOrganizations(
  sql: Sql,
  organizationIds: readonly string[],
  { asOf, role }: { asOf: string; role: CommitteeSeatRole | null },
): Promise<CommitteeSeat[][]> {
  const rows = await sql<CommitteeSeat[]>`
    select seat.*, organization.region_code
    from committee_seat seat join organization on organization.id = seat.organization_id
    where seat.organization_id = any(${organizationIds}::text[])
      and (${role}::text is null or seat.role = ${role}::text)
      and seat.term_from <= ${asOf}::date and (seat.term_to is null or seat.term_to > ${asOf}::date)
    order by seat.organization_id, seat.id`
  return groupsByKey(organizationIds, rows, (row) => row.organizationId)
}

function matches(sql: Sql, filter: OrganizationFilter) {
  return sql`
    (${filter.lines}::text[] is null or organization.line = any(${filter.lines}::text[]))
    and (${filter.levels}::text[] is null or organization.level = any(${filter.levels}::text[]))
    and (${filter.kinds}::text[] is null or organization.kind = any(${filter.kinds}::text[]))
    and (${filter.coversTwoNew}::boolean is null or organization.covers_two_new = ${filter.coversTwoNew}::boolean)
    and (${filter.nameContains}::text is null or position(${filter.nameContains}::text in organization.name) > 0)
    and ${exists(sql, filter.asOf)}`
}

function exists(sql: Sql, asOf: string) {
  return sql`organization.established_on <= ${asOf}::date
    and (organization.dissolved_on is null or organization.dissolved_on > ${asOf}::date)`
}

function after(sql: Sql, page: Page) {
  return sql`(${page.after}::text is null or organization.id > ${page.after}::text)`
}

import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type {
  OrganizationKind,
  OrganizationLevel,
  OrganizationLine,
  RegionDesignationKind,
  RegionKind,
  UnitKind,
} from '../schema.generated.ts'

/** Each function counts, for every region asked, the records in it and below on a day: one statement, rolled up by code range. */
interface Count<Kind> {
  readonly kind: Kind
  readonly count: number
}
type Scoped<Row> = Row & { scope: number }

export interface StatisticSum {
  readonly measure: 'HOUSEHOLDS' | 'POPULATION' | 'URBANIZATION_RATE'
  readonly value: string
  readonly reportedOn: string
  readonly source: string
  readonly reports: number
}

/** The latest report of each region on the day, summed; a rate cannot be summed, so it stays with its own region. */
export async function statisticSums(sql: Sql, codes: readonly string[], asOf: string): Promise<StatisticSum[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<Scoped<StatisticSum>[]>`
    select scope.position::int as scope, latest.measure, trim_scale(sum(latest.value))::text as value,
      max(latest.reported_on) as reported_on, min(latest.source) as source, count(*)::int as reports
    from unnest(${codes}::text[], ${from}::text[], ${to}::text[]) with ordinality as scope (code, low, high, position)
    cross join lateral (
      select distinct on (measure, region_code) * from region_statistic
      where region_code >= scope.low and region_code < scope.high and reported_on <= ${asOf}::date
        and (measure <> 'URBANIZATION_RATE' or region_code = scope.code)
      order by measure, region_code, reported_on desc
    ) latest
    group by scope.position, latest.measure`
  return groupsByScope(codes, rows)
}

export async function regionKindCounts(
  sql: Sql,
  codes: readonly string[],
  asOf: string,
): Promise<Count<RegionKind>[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<Scoped<Count<RegionKind>>[]>`
    select scope.position::int as scope, region.kind, count(*)::int as count
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join region on region.code >= scope.low and region.code < scope.high
    where region.valid_from <= ${asOf}::date and (region.valid_to is null or region.valid_to > ${asOf}::date)
    group by scope.position, region.kind order by region.kind`
  return groupsByScope(codes, rows)
}

export async function designationCounts(
  sql: Sql,
  codes: readonly string[],
  asOf: string,
): Promise<Count<RegionDesignationKind>[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<Scoped<Count<RegionDesignationKind>>[]>`
    select scope.position::int as scope, held.designation as kind, count(*)::int as count
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join region_designation held on held.region_code >= scope.low and held.region_code < scope.high
    where held.valid_from <= ${asOf}::date and (held.valid_to is null or held.valid_to > ${asOf}::date)
    group by scope.position, held.designation`
  return groupsByScope(codes, rows)
}

export interface UnitCount extends Count<UnitKind> {
  readonly managedByStreet: boolean
  readonly covered: boolean
}

export async function unitCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<UnitCount[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<Scoped<UnitCount>[]>`
    select scope.position::int as scope, unit.kind, unit.managed_by_street,
      unit.covering_organization_id is not null as covered, count(*)::int as count
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join unit on unit.region_code >= scope.low and unit.region_code < scope.high
    where unit.registered_on <= ${asOf}::date and (unit.deregistered_on is null or unit.deregistered_on > ${asOf}::date)
    group by scope.position, unit.kind, unit.managed_by_street, covered order by unit.kind`
  return groupsByScope(codes, rows)
}

export interface OrganizationCount extends Count<OrganizationKind> {
  readonly line: OrganizationLine
  readonly level: OrganizationLevel
  readonly coversTwoNew: boolean
  /** True for organizations directly below a regional organization of two-new organizations. */
  readonly underTwoNewRegional: boolean
}

export async function organizationCounts(
  sql: Sql,
  codes: readonly string[],
  asOf: string,
): Promise<OrganizationCount[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<Scoped<OrganizationCount>[]>`
    select scope.position::int as scope, organization.line, organization.level, organization.kind,
      organization.covers_two_new, coalesce(parent.covers_two_new, false) as under_two_new_regional, count(*)::int as count
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join organization on organization.region_code >= scope.low and organization.region_code < scope.high
    left join organization parent on parent.id = organization.parent_id
    where organization.established_on <= ${asOf}::date
      and (organization.dissolved_on is null or organization.dissolved_on > ${asOf}::date)
    group by 1, 2, 3, 4, 5, 6 order by 2, 3, 4`
  return groupsByScope(codes, rows)
}

/** Organizations at any depth below the communities' committees and general branches (社区党委、党总支下辖), each once. */
export async function communitySubordinateCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<number[]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<{ scope: number; count: number }[]>`
    with recursive below as (
      select scope.position, organization.id, 0 as depth
      from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
      join organization on organization.region_code >= scope.low and organization.region_code < scope.high
      where organization.line = 'URBAN_COMMUNITY' and organization.level = 'COMMUNITY'
        and organization.kind in ('COMMITTEE', 'GENERAL_BRANCH') and organization.established_on <= ${asOf}::date
        and (organization.dissolved_on is null or organization.dissolved_on > ${asOf}::date)
      union all
      select below.position, child.id, below.depth + 1
      from below join organization child on child.parent_id = below.id
      where child.line = 'URBAN_COMMUNITY' and child.established_on <= ${asOf}::date
        and (child.dissolved_on is null or child.dissolved_on > ${asOf}::date)
    )
    select position::int as scope, count(distinct id)::int as count from below where depth > 0 group by position`
  return groupsByScope(codes, rows).map((found) => found[0]?.count ?? 0)
}

export interface SeatCounts {
  readonly partTimeMembers: number
  readonly communitiesWithFullTimeDeputySecretary: number
}

export async function seatCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<SeatCounts[]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<Scoped<SeatCounts>[]>`
    select scope.position::int as scope,
      count(distinct seat.member_id) filter (where seat.role = 'PART_TIME_MEMBER')::int as part_time_members,
      count(distinct organization.region_code) filter (where seat.role = 'DEPUTY_SECRETARY' and seat.full_time)::int
        as communities_with_full_time_deputy_secretary
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join organization on organization.region_code >= scope.low and organization.region_code < scope.high
      and organization.level = 'COMMUNITY'
    join committee_seat seat on seat.organization_id = organization.id
    where seat.term_from <= ${asOf}::date and (seat.term_to is null or seat.term_to > ${asOf}::date)
    group by scope.position`
  return groupsByScope(codes, rows).map(
    (found) => found[0] ?? { partTimeMembers: 0, communitiesWithFullTimeDeputySecretary: 0 },
  )
}

export interface CentreCounts {
  readonly built: number
  readonly underConstruction: number
}

export async function serviceCentreCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<CentreCounts[]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<Scoped<CentreCounts>[]>`
    select scope.position::int as scope,
      count(*) filter (where centre.opened_on <= ${asOf}::date)::int as built,
      count(*) filter (where centre.opened_on is null or centre.opened_on > ${asOf}::date)::int as under_construction
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join service_centre centre on centre.region_code >= scope.low and centre.region_code < scope.high
    where centre.construction_started_on <= ${asOf}::date
    group by scope.position`
  return groupsByScope(codes, rows).map((found) => found[0] ?? { built: 0, underConstruction: 0 })
}

import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { assistanceServices, serviceTeams } from './assistance.tables.ts'

export type ServiceTeam = typeof serviceTeams.$inferSelect
export type AssistanceService = typeof assistanceServices.$inferSelect

export async function serviceTeamsById(sql: Sql, ids: readonly string[]): Promise<ServiceTeam[]> {
  return sql<ServiceTeam[]>`select * from service_team where id = any(${ids}::text[])`
}

/** All service teams of the city, one page. */
export async function allServiceTeams(sql: Sql, page: Page): Promise<ServiceTeam[]> {
  return sql<ServiceTeam[]>`
    select * from service_team
    where ${page.after}::text is null or id > ${page.after}::text
    order by id limit ${page.limit + 1}`
}

/** The teams that each department is part of, one page each. */
export async function teamsOfDepartments(
  sql: Sql,
  departmentCodes: readonly string[],
  { page }: { page: Page },
): Promise<ServiceTeam[][]> {
  const rows = await sql<(ServiceTeam & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${departmentCodes}::text[]) with ordinality as scope (code, position)
    cross join lateral (
      select team.*
      from service_team_department part join service_team team on team.id = part.team_id
      where part.department_code = scope.code
        and (${page.after}::text is null or part.team_id > ${page.after}::text)
      order by part.team_id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(departmentCodes, rows)
}

export async function assistanceServicesById(sql: Sql, ids: readonly string[]): Promise<AssistanceService[]> {
  return sql<AssistanceService[]>`select * from assistance_service where id = any(${ids}::text[])`
}

/** Services to units in each region and below, latest first, one page each. */
export async function servicesInRegions(
  sql: Sql,
  codes: readonly string[],
  { page }: { page: Page },
): Promise<AssistanceService[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(AssistanceService & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select * from assistance_service service
      where service.region_code >= scope.low and service.region_code < scope.high and ${after(sql, page)}
      order by served_on desc, id collate "C" desc limit ${page.limit + 1}
    ) found
    order by scope.position, found.served_on desc, found.id collate "C" desc`
  return groupsByScope(codes, rows)
}

/** Services to each unit, latest first, one page each. */
export async function servicesToUnits(
  sql: Sql,
  usccs: readonly string[],
  { page }: { page: Page },
): Promise<AssistanceService[][]> {
  const rows = await sql<(AssistanceService & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${usccs}::text[]) with ordinality as scope (uscc, position)
    cross join lateral (
      select * from assistance_service service
      where service.unit_uscc = scope.uscc and ${after(sql, page)}
      order by served_on desc, id collate "C" desc limit ${page.limit + 1}
    ) found
    order by scope.position, found.served_on desc, found.id collate "C" desc`
  return groupsByScope(usccs, rows)
}

/** A service's place in its lists: the day, then the id. */
export function serviceOrder({ servedOn, id }: AssistanceService): string {
  return `${servedOn} ${id}`
}

// As text, so that a cursor made by hand is but another place in the list, never a date that PostgreSQL cannot read.
function after(sql: Sql, page: Page) {
  return sql`(${page.after}::text is null
    or (to_char(service.served_on, 'YYYY-MM-DD ') || service.id) collate "C" < ${page.after}::text)`
}

import { groupsByKey, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { departments } from './department.tables.ts'

export type Department = typeof departments.$inferSelect

export async function departmentsByCode(sql: Sql, codes: readonly string[]): Promise<Department[]> {
  return sql<Department[]>`select * from department where code = any(${codes}::text[])`
}

/** Departments of which a name, old or new, or the code contains the text; all where it is null. Letter case does not count. */
export async function findDepartments(sql: Sql, search: string | null, page: Page): Promise<Department[]> {
  return sql<Department[]>`
    select * from department
    where (${search}::text is null or exists (
        select from unnest(former_names || array[code, name, name_en, short_name]) as known (as_name)
        where position(lower(${search}::text) in lower(known.as_name)) > 0))
      and (${page.after}::text is null or code > ${page.after}::text)
    order by code limit ${page.limit + 1}`
}

export async function departmentsOfTeams(sql: Sql, teamIds: readonly string[]): Promise<Department[][]> {
  const rows = await sql<(Department & { teamId: string })[]>`
    select part.team_id, department.*
    from service_team_department part join department on department.code = part.department_code
    where part.team_id = any(${teamIds}::text[]) order by part.team_id, department.code`
  return groupsByKey(teamIds, rows, (row) => row.teamId)
}

export async function departmentsOfServices(sql: Sql, serviceIds: readonly string[]): Promise<Department[][]> {
  const rows = await sql<(Department & { serviceId: string })[]>`
    select part.service_id, department.*
    from assistance_service_department part join department on department.code = part.department_code
    where part.service_id = any(${serviceIds}::text[]) order by part.service_id, department.code`
  return groupsByKey(serviceIds, rows, (row) => row.serviceId)
}

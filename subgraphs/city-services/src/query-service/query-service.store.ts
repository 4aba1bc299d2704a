import { groupsByScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { QueryServiceState } from '../schema.generated.ts'
import type { queryServices } from './query-service.tables.ts'

export type QueryService = typeof queryServices.$inferSelect

/** Conditions on listed query services; null holds for all. */
export interface QueryServiceList {
  readonly state: QueryServiceState | null
  readonly page: Page
}

export async function queryServicesByCode(sql: Sql, codes: readonly string[]): Promise<QueryService[]> {
  return sql<QueryService[]>`select * from query_service where code = any(${codes}::text[])`
}

/** Query services of all departments, one page. */
export async function allQueryServices(sql: Sql, list: QueryServiceList): Promise<QueryService[]> {
  return sql<QueryService[]>`
    select * from query_service where ${matches(sql, list)} order by code limit ${list.page.limit + 1}`
}

/** Query services of each department, one page each. */
export async function queryServicesOfDepartments(
  sql: Sql,
  departmentCodes: readonly string[],
  list: QueryServiceList,
): Promise<QueryService[][]> {
  const rows = await sql<(QueryService & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${departmentCodes}::text[]) with ordinality as scope (code, position)
    cross join lateral (
      select * from query_service
      where query_service.department_code = scope.code and ${matches(sql, list)}
      order by code limit ${list.page.limit + 1}
    ) found
    order by scope.position, found.code`
  return groupsByScope(departmentCodes, rows)
}

function matches(sql: Sql, { state, page }: QueryServiceList) {
  return sql`
    (${state}::text is null or query_service.state = ${state}::text)
    and (${page.after}::text is null or query_service.code > ${page.after}::text)`
}

import { groupsByScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { QueryServiceState } from '../schema.generated.ts'
import type { queryServices } from './query-service.tables.ts'

export type QueryService = typeof queryServices.$inferSelect

/** Who looks, and when: drafts are there for their own department only, and a last day that is past withdraws a service. */
export interface SeenBy {
  readonly department: string | null
  readonly day: string
}

/** Conditions on listed query services; null holds for all. */
export interface QueryServiceList {
  readonly state: QueryServiceState | null
  readonly seenBy: SeenBy
  readonly page: Page
}

export async function queryServicesByCode(sql: Sql, codes: readonly string[], seenBy: SeenBy): Promise<QueryService[]> {
  return sql<QueryService[]>`
    select * from query_service where code = any(${codes}::text[]) and ${isVisible(sql, seenBy)}`
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

function matches(sql: Sql, { state, seenBy, page }: QueryServiceList) {
  // As stateOn of service-state.ts has it.
  return sql`
    ${isVisible(sql, seenBy)}
    and (${state}::text is null or ${state}::text = case
      when query_service.state <> 'DRAFT' and query_service.ends_on < ${seenBy.day}::date then 'WITHDRAWN'
      else query_service.state end)
    and (${page.after}::text is null or query_service.code > ${page.after}::text)`
}

function isVisible(sql: Sql, { department }: SeenBy) {
  return sql`(query_service.state <> 'DRAFT' or query_service.department_code = ${department}::text)`
}

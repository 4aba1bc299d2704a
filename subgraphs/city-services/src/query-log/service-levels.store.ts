import { groupsByScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { QueryService } from '../query-service/query-service.store.ts'

/** A query service in a month: its calls, and how many answers lie in each bucket of latency. */
export interface ServiceLevelRow extends QueryService {
  readonly month: string
  readonly calls: number
  readonly answered: number
  readonly refused: number
  readonly answeredMs: number
  readonly buckets: readonly (readonly [bucket: number, answers: number])[]
}

/** The service levels of each department's query services in a month, one page each; drafts have none. */
export async function serviceLevels(
  sql: Sql,
  departmentCodes: readonly string[],
  { month, page }: { readonly month: string; readonly page: Page },
): Promise<ServiceLevelRow[][]> {
  const rows = await sql<(ServiceLevelRow & { scope: number })[]>`
    select scope.position::int as scope, ${month}::date as month, service.*, kept.*,
      coalesce((select json_agg(json_build_array(bucket, answers) order by bucket) from query_latency
        where query_latency.service = service.log_key and query_latency.month = ${month}::date), '[]') as buckets
    from unnest(${departmentCodes}::text[]) with ordinality as scope (code, position)
    cross join lateral (
      select * from query_service
      where department_code = scope.code and state <> 'DRAFT'
        and (${page.after}::text is null or code > ${page.after}::text)
      order by code limit ${page.limit + 1}
    ) service
    cross join lateral (
      select coalesce(sum(found + not_found + refused + failed + timed_out), 0)::float8 as calls,
        coalesce(sum(found + not_found), 0)::float8 as answered, coalesce(sum(refused), 0)::float8 as refused,
        coalesce(sum(answered_ms), 0)::float8 as answered_ms
      from query_count_region counted
      where counted.service = service.log_key and counted.month = ${month}::date and counted.level = 0
    ) kept
    order by scope.position, service.code`
  return groupsByScope(departmentCodes, rows)
}

import { groupsByScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { Months, StatisticsRow } from './statistics.store.ts'

/** The query services that each region and those below it asked most, one page each. */
export async function mostUsedInRegions(
  sql: Sql,
  codes: readonly string[],
  { months, page }: { readonly months: Months; readonly page: Page },
): Promise<StatisticsRow[][]> {
  const [, calls = '0', after = '\u{10ffff}'] = /^(\d{1,15}) (.*)$/.exec(page.after ?? '') ?? []
  const rows = await sql<(StatisticsRow & { scope: number })[]>`
    select scope.position::int as scope, null as month, null as day, used.key as service_code, null as providing_code,
      null as asking_code, null as purpose, null as region_code, null as result, used.*
    from unnest(${codes}::text[]) with ordinality as scope (code, position)
    cross join lateral (
      select * from (
        select service.code as key, sum(found + not_found + refused + failed + timed_out)::float8 as calls,
          sum(found)::float8 as found, sum(not_found)::float8 as not_found, sum(refused)::float8 as refused,
          sum(failed)::float8 as failed, sum(timed_out)::float8 as timed_out, sum(answered_ms)::float8 as answered_ms
        from query_log_region place
        join query_count_region counted on counted.region = place.id and counted.service <> 0
        join query_service service on service.log_key = counted.service
        where place.code = scope.code and counted.month between ${months.from}::date and ${months.to}::date
        group by service.code
      ) each
      where ${page.after}::text is null or calls < ${calls}::float8 or (calls = ${calls}::float8 and key > ${after})
      order by calls desc, key limit ${page.limit + 1}
    ) used
    order by scope.position, used.calls desc, used.key`
  return groupsByScope(codes, rows)
}

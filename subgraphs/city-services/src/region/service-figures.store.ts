import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { DeliberationMethod } from '../schema.generated.ts'

/** Residents' matters of one method on a day. `satisfactionTotal` sums the per cents of those evaluated by then. */
export interface MatterCount {
  readonly method: DeliberationMethod
  readonly raised: number
  readonly resolved: number
  readonly evaluated: number
  readonly satisfactionTotal: number
}

/** Matters in each region and below, counted by method. */
export async function matterCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<MatterCount[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(MatterCount & { scope: number })[]>`
    select scope.position::int as scope, matter.method, count(*)::int as raised,
      count(*) filter (where matter.resolved_on <= ${asOf}::date)::int as resolved,
      count(*) filter (where matter.evaluated_on <= ${asOf}::date)::int as evaluated,
      coalesce(sum(matter.satisfaction_percent) filter (where matter.evaluated_on <= ${asOf}::date), 0)::float8
        as satisfaction_total
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join matter on matter.region_code >= scope.low and matter.region_code < scope.high
    where matter.raised_on <= ${asOf}::date
    group by scope.position, matter.method`
  return groupsByScope(codes, rows)
}

/** Services to units in each region and below. */
export async function assistanceCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<number[]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<{ scope: number; count: number }[]>`
    select scope.position::int as scope, count(*)::int as count
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join assistance_service service on service.region_code >= scope.low and service.region_code < scope.high
    where service.served_on <= ${asOf}::date
    group by scope.position`
  return groupsByScope(codes, rows).map((found) => found[0]?.count ?? 0)
}

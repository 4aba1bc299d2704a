import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { openActivities } from './activity.tables.ts'

export type OpenActivity = typeof openActivities.$inferSelect

/** Which activities, and which page of them; null bounds hold for all. */
export interface ActivityList {
  readonly heldFrom: string | null
  readonly heldTo: string | null
  readonly page: Page
}

/** Activities in each region and below, latest first, one page each. */
export async function activitiesInRegions(
  sql: Sql,
  codes: readonly string[],
  { heldFrom, heldTo, page }: ActivityList,
): Promise<OpenActivity[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(OpenActivity & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select * from open_activity activity
      where activity.region_code >= scope.low and activity.region_code < scope.high
        and (${heldFrom}::date is null or activity.held_on >= ${heldFrom}::date)
        and (${heldTo}::date is null or activity.held_on <= ${heldTo}::date)
        -- as text, so that a cursor that names no day finds nothing instead of failing
        and (${page.after}::text is null or (activity.held_on || ' ' || activity.id) collate "C" < ${page.after}::text)
      order by held_on desc, id desc limit ${page.limit + 1}
    ) found
    order by scope.position, found.held_on desc, found.id desc`
  return groupsByScope(codes, rows)
}

/** What a page is ordered by, as one text: the day, then the id. */
export function activityOrder({ heldOn, id }: OpenActivity): string {
  return `${heldOn} ${id}`
}

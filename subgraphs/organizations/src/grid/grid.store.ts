import { groupsByKey, groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { Region } from '../region/region.store.ts'
import type { JointUndertakingKind } from '../schema.generated.ts'
import type { Unit } from '../unit/unit.store.ts'
import type { grids, gridTeamPosts, jointUndertakings } from './grid.tables.ts'

export type Grid = typeof grids.$inferSelect
export type GridTeamPost = typeof gridTeamPosts.$inferSelect
export type JointUndertaking = typeof jointUndertakings.$inferSelect

export async function gridsByRegion(sql: Sql, codes: readonly string[]): Promise<Grid[]> {
  return sql<Grid[]>`select * from grid where region_code = any(${codes}::text[])`
}

export async function teamsOfGrids(sql: Sql, codes: readonly string[]): Promise<GridTeamPost[][]> {
  const rows = await sql<GridTeamPost[]>`
    select * from grid_team_post where grid_code = any(${codes}::text[]) order by grid_code, id`
  return groupsByKey(codes, rows, (row) => row.gridCode)
}

export async function buildingsOfGrids(sql: Sql, codes: readonly string[]): Promise<Region[][]> {
  const rows = await sql<Region[]>`
    select * from region where parent_code = any(${codes}::text[]) and kind = 'BUILDING' order by code`
  return groupsByKey(codes, rows, (row) => row.parentCode)
}

/** Joint undertakings in each region and below, one page each. */
export async function undertakingsInRegions(
  sql: Sql,
  codes: readonly string[],
  { kind, page }: { kind: JointUndertakingKind | null; page: Page },
): Promise<JointUndertaking[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(JointUndertaking & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select * from joint_undertaking undertaking
      where undertaking.region_code >= scope.low and undertaking.region_code < scope.high
        and (${kind}::text is null or undertaking.kind = ${kind}::text)
        and (${page.after}::text is null or undertaking.id > ${page.after}::text)
      order by id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(codes, rows)
}

export async function unitsOfUndertakings(sql: Sql, undertakingIds: readonly string[]): Promise<Unit[][]> {
  const rows = await sql<(Unit & { undertakingId: string })[]>`
    select partner.undertaking_id, unit.*
    from joint_undertaking_unit partner join unit on unit.uscc = partner.unit_uscc
    where partner.undertaking_id = any(${undertakingIds}::text[])
    order by partner.undertaking_id, unit.uscc`
  return groupsByKey(undertakingIds, rows, (row) => row.undertakingId)
}

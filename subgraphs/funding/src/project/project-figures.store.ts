import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { ProjectMode, ProjectState } from '../schema.generated.ts'
import { projectsOn } from './project.store.ts'

/** The projects of one state and mode, added up. */
export interface ProjectSum {
  readonly state: ProjectState
  readonly mode: ProjectMode
  readonly count: number
  readonly budgetFen: bigint
  readonly paidFen: bigint
  /** How many of them residents have evaluated, and the sum of their satisfaction in per cent. */
  readonly evaluated: number
  readonly satisfactionPercentSum: number
}

/** The projects in each region and below as they stood on a day: one statement, rolled up by code range. */
export async function projectSums(sql: Sql, codes: readonly string[], asOf: string): Promise<ProjectSum[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(ProjectSum & { scope: number })[]>`
    select scope.position::int as scope, stage.state, project.mode, count(*)::int as count,
      sum(project.budget_fen)::bigint as budget_fen, sum(stage.paid_fen)::bigint as paid_fen,
      count(project.satisfaction_percent) filter (where stage.state = 'COMPLETED')::int as evaluated,
      coalesce(sum(project.satisfaction_percent) filter (where stage.state = 'COMPLETED'), 0)::int
        as satisfaction_percent_sum
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join (${projectsOn(sql, asOf)}) on project.region_code >= scope.low and project.region_code < scope.high
    group by scope.position, stage.state, project.mode
    order by scope.position, stage.state, project.mode`
  return groupsByScope(codes, rows)
}

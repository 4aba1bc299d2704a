import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { ProjectMode, ProjectState } from '../schema.generated.ts'

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
    select scope.position::int as scope, project.state, project.mode, count(*)::int as count,
      sum(project.budget_fen)::bigint as budget_fen, sum(project.paid_fen)::bigint as paid_fen,
      count(project.satisfaction_percent)::int as evaluated,
      coalesce(sum(project.satisfaction_percent), 0)::int as satisfaction_percent_sum
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select project.mode, project.budget_fen, last_stage.state, stage.paid_fen,
        case when last_stage.state = 'COMPLETED' then project.satisfaction_percent end as satisfaction_percent
      from project
      join (
        select project_id, max(sequence) as sequence, sum(paid_fen) as paid_fen
        from project_stage where reached_on <= ${asOf}::date group by project_id
      ) stage on stage.project_id = project.id
      join project_stage last_stage on last_stage.project_id = project.id and last_stage.sequence = stage.sequence
      where project.region_code >= scope.low and project.region_code < scope.high
    ) project
    group by scope.position, project.state, project.mode
    order by scope.position, project.state, project.mode`
  return groupsByScope(codes, rows)
}

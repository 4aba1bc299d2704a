import { groupsByKey, groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { ProjectFundSource, ProjectMode, ProjectState } from '../schema.generated.ts'
import type { projectStages, projects } from './project.tables.ts'

/** A project with its state and what was paid, both as of the day that was asked for. */
export type Project = typeof projects.$inferSelect & { state: ProjectState; paidFen: bigint }
export type ProjectStage = typeof projectStages.$inferSelect

/** Conditions on listed projects; null holds for all. */
export interface ProjectFilter {
  readonly states: readonly ProjectState[] | null
  readonly modes: readonly ProjectMode[] | null
  readonly fundSources: readonly ProjectFundSource[] | null
  readonly titleContains: string | null
}

/** A list of projects as of a day: a project that was put forward later is not in it. */
export interface ProjectList {
  readonly day: string
  readonly page: Page
}

export async function projectsById(sql: Sql, ids: readonly string[], day: string): Promise<Project[]> {
  return sql<Project[]>`select ${columns(sql)} from ${projectsOn(sql, day)} where project.id = any(${ids}::text[])`
}

/** Projects in each region and below, one page each. */
export async function projectsInRegions(
  sql: Sql,
  codes: readonly string[],
  { filter, ...list }: ProjectList & { filter: ProjectFilter },
): Promise<Project[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(Project & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select ${columns(sql)} from ${projectsOn(sql, list.day)}
      where project.region_code >= scope.low and project.region_code < scope.high and ${matches(sql, filter)}
        and ${onPage(sql, list)}
    ) found
    order by scope.position, found.id`
  return groupsByScope(codes, rows)
}

/** Projects that each organization carries out, one page each. */
export async function projectsOfOrganizations(sql: Sql, ids: readonly string[], list: ProjectList) {
  return projectsOfCarriers(sql, 'carryingOrganizationId', ids, list)
}

/** Projects that each unit carries out, one page each. */
export async function projectsOfUnits(sql: Sql, usccs: readonly string[], list: ProjectList) {
  return projectsOfCarriers(sql, 'carryingUnitUscc', usccs, list)
}

/** The stages that each project had reached on a day, in order. */
export async function stagesOfProjects(sql: Sql, ids: readonly string[], day: string): Promise<ProjectStage[][]> {
  const rows = await sql<ProjectStage[]>`
    select * from project_stage where project_id = any(${ids}::text[]) and reached_on <= ${day}::date
    order by project_id, sequence`
  return groupsByKey(ids, rows, (row) => row.projectId)
}

async function projectsOfCarriers(
  sql: Sql,
  column: 'carryingOrganizationId' | 'carryingUnitUscc',
  carriers: readonly string[],
  list: ProjectList,
): Promise<Project[][]> {
  const rows = await sql<(Project & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${carriers}::text[]) with ordinality as scope (carrier, position)
    cross join lateral (
      select ${columns(sql)} from ${projectsOn(sql, list.day)}
      where project.${sql(column)} = scope.carrier and ${onPage(sql, list)}
    ) found
    order by scope.position, found.id`
  return groupsByScope(carriers, rows)
}

function columns(sql: Sql) {
  return sql`project.*, stage.state, stage.paid_fen`
}

/** All projects in the stage that they had on a day; those put forward later had none. */
export function projectsOn(sql: Sql, day: string) {
  return sql`project join project_stage stage on stage.project_id = project.id
    and stage.reached_on <= ${day}::date and (stage.left_on is null or stage.left_on > ${day}::date)`
}

function matches(sql: Sql, filter: ProjectFilter) {
  return sql`
    (${filter.states}::text[] is null or stage.state = any(${filter.states}::text[]))
    and (${filter.modes}::text[] is null or project.mode = any(${filter.modes}::text[]))
    and (${filter.fundSources}::text[] is null or project.fund_source = any(${filter.fundSources}::text[]))
    and (${filter.titleContains}::text is null or position(${filter.titleContains}::text in project.title) > 0)`
}

function onPage(sql: Sql, { page }: ProjectList) {
  return sql`(${page.after}::text is null or project.id > ${page.after}::text)
    order by project.id limit ${page.limit + 1}`
}

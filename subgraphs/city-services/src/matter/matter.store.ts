import { groupsByKey, groupsByScope, inScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { DeliberationMethod, MatterCategory, MatterForum } from '../schema.generated.ts'
import type { matterSteps, matters } from './matter.tables.ts'

/** A matter as everybody may see it; whom to call back is read apart. */
export type Matter = Omit<typeof matters.$inferSelect, 'contactName'>
export type MatterContact = Pick<typeof matters.$inferSelect, 'id' | 'contactName'>
/** A step knows the region of its matter, where the right to read its note is decided. */
export type MatterStep = typeof matterSteps.$inferSelect & { readonly regionCode: string }

/** Conditions on listed matters; null holds for all. `asOf` is a day of record, on which `resolved` is judged. */
export interface MatterFilter {
  readonly categories: readonly MatterCategory[] | null
  readonly forums: readonly MatterForum[] | null
  readonly method: DeliberationMethod | null
  readonly resolved: boolean | null
  readonly asOf: string
}

export async function mattersById(sql: Sql, ids: readonly string[]): Promise<Matter[]> {
  return sql<Matter[]>`select ${openColumns(sql)} from matter where id = any(${ids}::text[])`
}

/** Who may be called back about each matter. */
export async function contactsOfMatters(sql: Sql, ids: readonly string[]): Promise<MatterContact[]> {
  return sql<MatterContact[]>`
    select id, contact_name from matter
    where id = any(${ids}::text[]) and ${inScope(sql, { region: 'region_code', recordedOn: 'raised_on' })}`
}

/** Matters in each region and below, latest first, one page each. */
export async function mattersInRegions(
  sql: Sql,
  codes: readonly string[],
  { filter, page }: { filter: MatterFilter; page: Page },
): Promise<Matter[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(Matter & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select ${openColumns(sql)} from matter
      where matter.region_code >= scope.low and matter.region_code < scope.high
        and ${matches(sql, filter)} and ${after(sql, page)}
      order by raised_on desc, id collate "C" desc limit ${page.limit + 1}
    ) found
    order by scope.position, found.raised_on desc, found.id collate "C" desc`
  return groupsByScope(codes, rows)
}

/** A matter's place in its lists: the day, then the id. */
export function matterOrder({ raisedOn, id }: Matter): string {
  return `${raisedOn} ${id}`
}

export async function stepsOfMatters(sql: Sql, matterIds: readonly string[]): Promise<MatterStep[][]> {
  const rows = await sql<MatterStep[]>`
    select step.*, matter.region_code
    from matter_step step join matter on matter.id = step.matter_id
    where step.matter_id = any(${matterIds}::text[]) order by step.matter_id, step.sequence`
  return groupsByKey(matterIds, rows, (row) => row.matterId)
}

function openColumns(sql: Sql) {
  return sql`id, region_code, title, category, forum, method, raised_on, resolved_on, evaluated_on, satisfaction_percent`
}

function matches(sql: Sql, filter: MatterFilter) {
  return sql`
    (${filter.categories}::text[] is null or matter.category = any(${filter.categories}::text[]))
    and (${filter.forums}::text[] is null or matter.forum = any(${filter.forums}::text[]))
    and (${filter.method}::text is null or matter.method = ${filter.method}::text)
    and (${filter.resolved}::boolean is null
      or coalesce(matter.resolved_on <= ${filter.asOf}::date, false) = ${filter.resolved}::boolean)
    and matter.raised_on <= ${filter.asOf}::date`
}

// As text, so that a cursor made by hand is but another place in the list, never a date that PostgreSQL cannot read.
function after(sql: Sql, page: Page) {
  return sql`(${page.after}::text is null
    or (to_char(matter.raised_on, 'YYYY-MM-DD ') || matter.id) collate "C" < ${page.after}::text)`
}

import { groupsByKey, groupsByScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { creditCommendations, creditPledges, creditProfiles } from './profile.tables.ts'

export type CreditProfile = typeof creditProfiles.$inferSelect
export type CreditCommendation = typeof creditCommendations.$inferSelect
export type CreditPledge = typeof creditPledges.$inferSelect

/** What this subgraph knows of a region, a unit or a department of another's: its key. */
export interface RegionKey {
  readonly code: string
}
export interface UnitKey {
  readonly uscc: string
}
export interface DepartmentKey {
  readonly code: string
}

export async function profilesByUscc(sql: Sql, usccs: readonly string[]): Promise<CreditProfile[]> {
  return sql<CreditProfile[]>`select * from credit_profile where uscc = any(${usccs}::text[])`
}

export async function commendationsById(sql: Sql, ids: readonly string[], day: string): Promise<CreditCommendation[]> {
  return sql<CreditCommendation[]>`
    select * from credit_commendation commendation where id = any(${ids}::text[]) and ${holds(sql, day)}`
}

/** All commendations of each unit that hold on a day. */
export async function commendationsOfUnits(
  sql: Sql,
  usccs: readonly string[],
  day: string,
): Promise<CreditCommendation[][]> {
  const rows = await sql<CreditCommendation[]>`
    select * from credit_commendation commendation
    where uscc = any(${usccs}::text[]) and ${holds(sql, day)} order by uscc, id`
  return groupsByKey(usccs, rows, (row) => row.uscc)
}

/** Commendations of each unit that hold on a day, one page each. */
export async function commendationPages(
  sql: Sql,
  usccs: readonly string[],
  { page }: { page: Page },
  day: string,
): Promise<CreditCommendation[][]> {
  const rows = await sql<(CreditCommendation & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${usccs}::text[]) with ordinality as scope (uscc, position)
    cross join lateral (
      select * from credit_commendation commendation
      where commendation.uscc = scope.uscc and ${holds(sql, day)}
        and (${page.after}::text is null or commendation.id > ${page.after}::text)
      order by id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(usccs, rows)
}

export async function pledgesById(sql: Sql, ids: readonly string[]): Promise<CreditPledge[]> {
  return sql<CreditPledge[]>`select * from credit_pledge where id = any(${ids}::text[])`
}

/** Pledges of each unit in force on a day, one page each. */
export async function pledgePages(
  sql: Sql,
  usccs: readonly string[],
  { page }: { page: Page },
  day: string,
): Promise<CreditPledge[][]> {
  const rows = await sql<(CreditPledge & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${usccs}::text[]) with ordinality as scope (uscc, position)
    cross join lateral (
      select * from credit_pledge pledge
      where pledge.uscc = scope.uscc and pledge.made_on <= ${day}::date and pledge.valid_to > ${day}::date
        and (${page.after}::text is null or pledge.id > ${page.after}::text)
      order by id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(usccs, rows)
}

function holds(sql: Sql, day: string) {
  return sql`commendation.awarded_on <= ${day}::date
    and (commendation.valid_to is null or commendation.valid_to > ${day}::date)`
}

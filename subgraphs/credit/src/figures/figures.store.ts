import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import { isInForce } from '../measure/measure.store.ts'
import type { Publication } from '../publication/credit-window.rules.ts'
import { isPublished } from '../publication/publication.store.ts'
import type { CreditCampaignKind, CreditMeasureKind, CreditRecordClass } from '../schema.generated.ts'

/** Each function counts, for every region asked, what holds in it and below on a day: one statement, rolled up by code range. */
type Scoped<Row> = Row & { scope: number }

export async function profileCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<number[]> {
  const rows = await sql<Scoped<{ count: number }>[]>`
    ${profilesIn(sql, codes, sql`count(profile.uscc)::int as count`)}
      and profile.opened_on <= ${asOf}::date and (profile.closed_on is null or profile.closed_on > ${asOf}::date)
    group by scope.position`
  return singleCounts(codes, rows)
}

export async function recordCounts(
  sql: Sql,
  codes: readonly string[],
  publication: Publication,
): Promise<{ class: CreditRecordClass; count: number }[][]> {
  const rows = await sql<Scoped<{ class: CreditRecordClass; count: number }>[]>`
    ${profilesIn(sql, codes, sql`record.class, count(*)::int as count`, sql`join credit_record record using (uscc)`)}
      and ${isPublished(sql, publication)}
    group by scope.position, record.class order by record.class`
  return groupsByScope(codes, rows)
}

export async function measureCounts(
  sql: Sql,
  codes: readonly string[],
  publication: Publication,
): Promise<{ kind: CreditMeasureKind; count: number }[][]> {
  const joins = sql`join credit_measure measure using (uscc) join credit_listed_measure listed
    on listed.list_version = measure.list_version and listed.code = measure.measure_code`
  const rows = await sql<Scoped<{ kind: CreditMeasureKind; count: number }>[]>`
    ${profilesIn(sql, codes, sql`listed.kind, count(*)::int as count`, joins)} and ${isInForce(sql, publication)}
    group by scope.position, listed.kind order by listed.kind`
  return groupsByScope(codes, rows)
}

export async function pledgeCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<number[]> {
  const rows = await sql<Scoped<{ count: number }>[]>`
    ${profilesIn(sql, codes, sql`count(*)::int as count`, sql`join credit_pledge pledge using (uscc)`)}
      and pledge.made_on <= ${asOf}::date and pledge.valid_to > ${asOf}::date
    group by scope.position`
  return singleCounts(codes, rows)
}

export async function commendationCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<number[]> {
  const rows = await sql<Scoped<{ count: number }>[]>`
    ${profilesIn(sql, codes, sql`count(*)::int as count`, sql`join credit_commendation commendation using (uscc)`)}
      and commendation.awarded_on <= ${asOf}::date
      and (commendation.valid_to is null or commendation.valid_to > ${asOf}::date)
    group by scope.position`
  return singleCounts(codes, rows)
}

export async function campaignCounts(
  sql: Sql,
  codes: readonly string[],
  asOf: string,
): Promise<{ kind: CreditCampaignKind; count: number }[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<Scoped<{ kind: CreditCampaignKind; count: number }>[]>`
    select scope.position::int as scope, campaign.kind, count(*)::int as count
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join credit_campaign campaign on campaign.region_code >= scope.low and campaign.region_code < scope.high
    where campaign.held_on <= ${asOf}::date
    group by scope.position, campaign.kind order by campaign.kind`
  return groupsByScope(codes, rows)
}

/** The files of each region and below, joined with what hangs on them; the caller adds conditions and groups. */
function profilesIn(sql: Sql, codes: readonly string[], columns: ReturnType<Sql>, joins = sql``) {
  const { from, to } = rangesOf(codes)
  return sql`
    select scope.position::int as scope, ${columns}
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join credit_profile profile on profile.region_code >= scope.low and profile.region_code < scope.high
    ${joins} where true`
}

function singleCounts(codes: readonly string[], rows: readonly Scoped<{ count: number }>[]): number[] {
  return groupsByScope(codes, rows).map(([row]) => row?.count ?? 0)
}

import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import { type Fragment, holdsOn } from '../records.store.ts'
import type { MembershipKind } from '../schema.generated.ts'

/** Each function counts, for every region asked, the records in it and below on a day: one statement, rolled up by code range. */
type RegionCounts = (sql: Sql, codes: readonly string[], asOf: string) => Promise<number[]>

export interface MembershipCount {
  readonly kind: MembershipKind
  readonly count: number
}

export async function membershipCounts(sql: Sql, codes: readonly string[], asOf: string): Promise<MembershipCount[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(MembershipCount & { scope: number })[]>`
    select scope.position::int as scope, membership.kind, count(*)::int as count
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join membership on membership.region_code >= scope.low and membership.region_code < scope.high
    where ${holdsOn(sql, 'membership', asOf)}
    group by scope.position, membership.kind`
  return groupsByScope(codes, rows)
}

export const checkedInUnitCounts: RegionCounts = (sql, codes, asOf) =>
  countIn(sql, codes, sql`count(distinct record.unit_uscc)`, sql`unit_check_in`, holdsOn(sql, 'record', asOf))

export const checkedInMemberCounts: RegionCounts = (sql, codes, asOf) =>
  countIn(sql, codes, sql`count(distinct record.member_id)`, sql`member_check_in`, holdsOn(sql, 'record', asOf))

export const communitiesWithCheckInsCounts: RegionCounts = (sql, codes, asOf) =>
  countIn(
    sql,
    codes,
    sql`count(distinct record.region_code)`,
    sql`(select region_code, since, until from unit_check_in union all
      select region_code, since, until from member_check_in)`,
    holdsOn(sql, 'record', asOf),
  )

export const openActivityCounts: RegionCounts = (sql, codes, asOf) =>
  countIn(sql, codes, sql`count(*)`, sql`open_activity`, sql`record.held_on <= ${asOf}::date`)

export const talentPoolCounts: RegionCounts = (sql, codes, asOf) =>
  countIn(sql, codes, sql`count(*)`, sql`talent_pool_entry`, holdsOn(sql, 'record', asOf))

export const trainedSecretaryCounts: RegionCounts = (sql, codes, asOf) =>
  countIn(
    sql,
    codes,
    sql`count(distinct record.member_id)`,
    sql`(select attendance.*, training.ended_on
      from training_attendance attendance join university_training training on training.id = attendance.training_id)`,
    sql`record.ended_on <= ${asOf}::date`,
  )

export const certifiedSocialWorkerCounts: RegionCounts = (sql, codes, asOf) =>
  countIn(sql, codes, sql`count(*)`, sql`social_work_certificate`, sql`record.certified_on <= ${asOf}::date`)

export const hiredSecretaryCounts: RegionCounts = (sql, codes, asOf) =>
  countIn(sql, codes, sql`count(*)`, sql`public_institution_hiring`, sql`record.hired_on <= ${asOf}::date`)

export const electedWorkerCounts: RegionCounts = (sql, codes, asOf) =>
  countIn(sql, codes, sql`count(distinct record.member_id)`, sql`elected_role`, holdsOn(sql, 'record', asOf))

async function countIn(
  sql: Sql,
  codes: readonly string[],
  count: Fragment,
  records: Fragment,
  condition: Fragment,
): Promise<number[]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<{ scope: number; count: number }[]>`
    select scope.position::int as scope, (${count})::int as count
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    join ${records} record on record.region_code >= scope.low and record.region_code < scope.high
    where ${condition}
    group by scope.position`
  return groupsByScope(codes, rows).map((found) => found[0]?.count ?? 0)
}

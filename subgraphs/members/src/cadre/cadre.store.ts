import { groupsByKey, inScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import { holdsOn, recordsBy, recordsInRegions } from '../records.store.ts'
import type {
  electedRoles,
  fullTimePostings,
  payStandards,
  publicInstitutionHirings,
  secondments,
  socialWorkCertificates,
  talentPoolEntries,
  universityTrainings,
} from './cadre.tables.ts'

export type TalentPoolEntry = typeof talentPoolEntries.$inferSelect
export type FullTimePosting = typeof fullTimePostings.$inferSelect
export type PayStandard = typeof payStandards.$inferSelect
export type UniversityTraining = typeof universityTrainings.$inferSelect
export type SocialWorkCertificate = typeof socialWorkCertificates.$inferSelect
export type Secondment = typeof secondments.$inferSelect
export type ElectedRole = typeof electedRoles.$inferSelect
export type PublicInstitutionHiring = typeof publicInstitutionHirings.$inferSelect

export const postingsOfMembers = recordsBy<FullTimePosting>('full_time_posting', 'memberId', 'since')
export const secondmentsOfMembers = recordsBy<Secondment>('secondment', 'memberId', 'since')
export const electedRolesOfMembers = recordsBy<ElectedRole>('elected_role', 'memberId', 'since')

export const postingsInRegions = recordsInRegions<FullTimePosting, { asOf: string; page: Page }>(
  'full_time_posting',
  'since',
  (sql, { asOf }) => holdsOn(sql, 'record', asOf),
)

export async function talentPoolEntriesOfMembers(sql: Sql, memberIds: readonly string[]): Promise<TalentPoolEntry[]> {
  return sql<TalentPoolEntry[]>`select * from talent_pool_entry where member_id = any(${memberIds}::text[])
      and ${inScope(sql, { region: 'region_code', recordedOn: 'since' })}`
}

/** A certificate found by its holder, so it has one. */
export async function certificatesOfMembers(
  sql: Sql,
  memberIds: readonly string[],
): Promise<(SocialWorkCertificate & { memberId: string })[]> {
  return sql`select * from social_work_certificate where member_id = any(${memberIds}::text[])
      and ${inScope(sql, { region: 'region_code', recordedOn: 'certified_on' })}`
}

export async function hiringsOfMembers(sql: Sql, memberIds: readonly string[]): Promise<PublicInstitutionHiring[]> {
  return sql<PublicInstitutionHiring[]>`
    select * from public_institution_hiring where member_id = any(${memberIds}::text[])
      and ${inScope(sql, { region: 'region_code', recordedOn: 'hired_on' })}`
}

/** The courses that each member completed, latest first. */
export async function trainingsOfMembers(sql: Sql, memberIds: readonly string[]): Promise<UniversityTraining[][]> {
  const rows = await sql<(UniversityTraining & { memberId: string })[]>`
    select training.*, attendance.member_id
    from training_attendance attendance join university_training training on training.id = attendance.training_id
    where attendance.member_id = any(${memberIds}::text[])
      and ${inScope(sql, { region: 'attendance.region_code', recordedOn: 'training.ended_on' })}
    order by attendance.member_id, training.started_on desc, training.id`
  return groupsByKey(memberIds, rows, (row) => row.memberId)
}

/** The standard of each grade that is in force on the day, at most one. */
export async function payStandardsOfGrades(
  sql: Sql,
  grades: readonly string[],
  asOf: string,
): Promise<PayStandard[][]> {
  const rows = await sql<PayStandard[]>`
    select * from pay_standard where grade = any(${grades}::int[]) and ${inForce(sql, asOf)}`
  return groupsByKey(grades, rows, (row) => String(row.grade))
}

/** The standards of all grades that are in force on the day, lowest grade first. */
export async function listPayStandards(sql: Sql, asOf: string): Promise<PayStandard[]> {
  return sql<PayStandard[]>`select * from pay_standard where ${inForce(sql, asOf)} order by grade`
}

function inForce(sql: Sql, day: string) {
  return sql`effective_from <= ${day}::date and (effective_to is null or effective_to > ${day}::date)`
}

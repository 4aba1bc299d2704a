import { bigint, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { members } from '../member/member.tables.ts'
import type {
  ElectedRoleKind,
  FullTimePostKind,
  SocialWorkLevel,
  TalentAssignment,
  TalentStrength,
} from '../schema.generated.ts'

// The region of each record is what its count rolls up by: where the person worked when it was made.

/** 党务工作人才库: a member is in the pool from `since` to `until` (exclusive), once. */
export const talentPoolEntries = pgTable(
  'talent_pool_entry',
  {
    memberId: text()
      .primaryKey()
      .references(() => members.id),
    regionCode: text().notNull(),
    since: date().notNull(),
    until: date(),
    strength: text().$type<TalentStrength>().notNull(),
    assignment: text().$type<TalentAssignment>(),
  },
  (table) => [index('talent_pool_entry_region').on(table.regionCode)],
)

/** 岗位专职化: who holds a full-time post of a community, at which grade. */
export const fullTimePostings = pgTable(
  'full_time_posting',
  {
    id: text().primaryKey(),
    kind: text().$type<FullTimePostKind>().notNull(),
    organizationId: text().notNull(),
    regionCode: text().notNull(),
    grade: integer().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    since: date().notNull(),
    until: date(),
  },
  (table) => [
    index('full_time_posting_region').on(table.regionCode, table.id),
    index('full_time_posting_member').on(table.memberId),
  ],
)

/** 社区干部工资: the monthly pay of a grade, in force from a day on, `effectiveTo` exclusive; in fen, CNY. */
export const payStandards = pgTable(
  'pay_standard',
  {
    grade: integer().notNull(),
    effectiveFrom: date().notNull(),
    effectiveTo: date(),
    monthlyPayFen: bigint({ mode: 'bigint' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.grade, table.effectiveFrom] })],
)

/** 书记培训: a course at a university. */
export const universityTrainings = pgTable('university_training', {
  id: text().primaryKey(),
  title: text().notNull(),
  university: text().notNull(),
  startedOn: date().notNull(),
  endedOn: date().notNull(),
})

/** Who completed a course. */
export const trainingAttendances = pgTable(
  'training_attendance',
  {
    memberId: text()
      .notNull()
      .references(() => members.id),
    trainingId: text()
      .notNull()
      .references(() => universityTrainings.id),
    regionCode: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.trainingId] }),
    index('training_attendance_region').on(table.regionCode),
  ],
)

/** 专业社工: one row a person, with the level held today; many holders are no members. */
export const socialWorkCertificates = pgTable(
  'social_work_certificate',
  {
    id: text().primaryKey(),
    memberId: text()
      .unique('social_work_certificate_member')
      .references(() => members.id),
    regionCode: text().notNull(),
    level: text().$type<SocialWorkLevel>().notNull(),
    certifiedOn: date().notNull(),
  },
  (table) => [index('social_work_certificate_region').on(table.regionCode)],
)

/** 挂职: a unit sends a member to a community for a time. */
export const secondments = pgTable(
  'secondment',
  {
    id: text().primaryKey(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    unitUscc: text().notNull(),
    regionCode: text().notNull(),
    duty: text().notNull(),
    since: date().notNull(),
    until: date(),
  },
  (table) => [index('secondment_member').on(table.memberId)],
)

/** 两代表一委员: an elected role of a community worker. */
export const electedRoles = pgTable(
  'elected_role',
  {
    id: text().primaryKey(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    regionCode: text().notNull(),
    kind: text().$type<ElectedRoleKind>().notNull(),
    body: text().notNull(),
    since: date().notNull(),
    until: date(),
  },
  (table) => [index('elected_role_member').on(table.memberId), index('elected_role_region').on(table.regionCode)],
)

/** 社区书记进事业编: a community secretary hired into a public institution, once. */
export const publicInstitutionHirings = pgTable(
  'public_institution_hiring',
  {
    memberId: text()
      .primaryKey()
      .references(() => members.id),
    regionCode: text().notNull(),
    unitUscc: text().notNull(),
    hiredOn: date().notNull(),
  },
  (table) => [index('public_institution_hiring_region').on(table.regionCode)],
)

import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { members } from '../member/member.tables.ts'
import type { CommunityHonourKind, EvaluationGrade, EvaluationUse, ServiceClaimKind } from '../schema.generated.ts'

// What these records tell is about a unit or about a member, never both; the region is the community.

/** 双认领: a unit or a member claims a post, a project or a wish. */
export const serviceClaims = pgTable(
  'service_claim',
  {
    id: text().primaryKey(),
    kind: text().$type<ServiceClaimKind>().notNull(),
    title: text().notNull(),
    regionCode: text().notNull(),
    unitUscc: text(),
    memberId: text().references(() => members.id),
    claimedOn: date().notNull(),
    completedOn: date(),
    serviceHours: integer(),
  },
  (table) => [
    index('service_claim_region').on(table.regionCode, table.id),
    index('service_claim_unit').on(table.unitUscc),
    index('service_claim_member').on(table.memberId),
    check('service_claim_claimant', sql`num_nonnulls(${table.unitUscc}, ${table.memberId}) = 1`),
  ],
)

/** 双报告: a community reports a year's part to the unit's superior organization or to the member's own. */
export const yearEndReports = pgTable(
  'year_end_report',
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    regionCode: text().notNull(),
    recipientOrganizationId: text().notNull(),
    unitUscc: text(),
    memberId: text().references(() => members.id),
    claims: integer().notNull(),
    completedClaims: integer().notNull(),
    serviceHours: integer().notNull(),
    reportedOn: date().notNull(),
  },
  (table) => [
    index('year_end_report_unit').on(table.unitUscc),
    index('year_end_report_member').on(table.memberId),
    check('year_end_report_subject', sql`num_nonnulls(${table.unitUscc}, ${table.memberId}) = 1`),
  ],
)

/** 双评价: a community's evaluation of a year's part, and what it is used for. */
export const yearEndEvaluations = pgTable(
  'year_end_evaluation',
  {
    id: text().primaryKey(),
    year: integer().notNull(),
    regionCode: text().notNull(),
    unitUscc: text(),
    memberId: text().references(() => members.id),
    grade: text().$type<EvaluationGrade>().notNull(),
    uses: text().array().$type<EvaluationUse[]>().notNull(),
    evaluatedOn: date().notNull(),
  },
  (table) => [
    index('year_end_evaluation_unit').on(table.unitUscc),
    index('year_end_evaluation_member').on(table.memberId),
    check('year_end_evaluation_subject', sql`num_nonnulls(${table.unitUscc}, ${table.memberId}) = 1`),
  ],
)

/** “奉献社区”好单位、好党员、好书记. */
export const communityHonours = pgTable(
  'community_honour',
  {
    id: text().primaryKey(),
    kind: text().$type<CommunityHonourKind>().notNull(),
    year: integer().notNull(),
    regionCode: text().notNull(),
    unitUscc: text(),
    memberId: text().references(() => members.id),
    awardedOn: date().notNull(),
  },
  (table) => [
    index('community_honour_region').on(table.regionCode, table.id),
    index('community_honour_unit').on(table.unitUscc),
    index('community_honour_member').on(table.memberId),
    check('community_honour_subject', sql`num_nonnulls(${table.unitUscc}, ${table.memberId}) = 1`),
  ],
)

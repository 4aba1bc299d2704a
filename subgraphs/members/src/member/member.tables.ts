import { isNull } from 'drizzle-orm'
import { date, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Education, Gender, MembershipEndReason, MembershipKind } from '../schema.generated.ts'

/** 党员: the person. Where the member belongs is told by memberships. */
export const members = pgTable('member', {
  id: text().primaryKey(),
  name: text().notNull(),
  gender: text().$type<Gender>().notNull(),
  bornOn: date().notNull(),
  /** As GB/T 3304 names it, 汉族 for most. */
  ethnicity: text().notNull(),
  /** 公民身份号码 (GB 11643); one person is entered once. */
  residentIdNumber: text().notNull().unique('member_resident_id_number'),
  mobileNumber: text().notNull(),
  education: text().$type<Education>().notNull(),
  admittedOn: date().notNull(),
  /** Null while on probation. */
  becameFullOn: date(),
})

/** 组织关系: a member belongs to one organization from `since` to `until` (exclusive); a member's memberships never overlap. */
export const memberships = pgTable(
  'membership',
  {
    memberId: text()
      .notNull()
      .references(() => members.id),
    since: date().notNull(),
    until: date(),
    organizationId: text().notNull(),
    kind: text().$type<MembershipKind>().notNull(),
    /** The region of the organization: what figures roll up by. */
    regionCode: text().notNull(),
    /** The unit that an in-service member works in; null for members of streets and communities. */
    unitUscc: text(),
    endReason: text().$type<MembershipEndReason>(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.since] }),
    index('membership_region').on(table.regionCode, table.memberId),
    index('membership_organization').on(table.organizationId, table.memberId),
    index('membership_unit').on(table.unitUscc),
    uniqueIndex('membership_open').on(table.memberId).where(isNull(table.until)),
  ],
)

/**
 * The roll-up key of this subgraph's own: every organization that has members, under itself and under each organization
 * above it. Counting the members of an organization so needs no other subgraph.
 */
export const organizationRollUps = pgTable(
  'organization_roll_up',
  { aboveId: text().notNull(), organizationId: text().notNull() },
  (table) => [primaryKey({ columns: [table.aboveId, table.organizationId] })],
)

import { isNull } from 'drizzle-orm'
import { date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { members } from '../member/member.tables.ts'
import type { ServiceField } from '../schema.generated.ts'

/** 双报到: a unit checked in at a community, at one at a time, from `since` to `until` (exclusive). */
export const unitCheckIns = pgTable(
  'unit_check_in',
  {
    id: text().primaryKey(),
    unitUscc: text().notNull(),
    regionCode: text().notNull(),
    since: date().notNull(),
    until: date(),
    liaisonMemberId: text().references(() => members.id),
  },
  (table) => [
    index('unit_check_in_region').on(table.regionCode, table.id),
    index('unit_check_in_unit').on(table.unitUscc),
    uniqueIndex('unit_check_in_open').on(table.unitUscc).where(isNull(table.until)),
  ],
)

/** 双报到: an in-service member checked in at a community, at one at a time, from `since` to `until` (exclusive). */
export const memberCheckIns = pgTable(
  'member_check_in',
  {
    id: text().primaryKey(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    regionCode: text().notNull(),
    since: date().notNull(),
    until: date(),
    serviceFields: text().array().$type<ServiceField[]>().notNull(),
  },
  (table) => [
    index('member_check_in_region').on(table.regionCode, table.id),
    index('member_check_in_member').on(table.memberId),
    uniqueIndex('member_check_in_open').on(table.memberId).where(isNull(table.until)),
  ],
)

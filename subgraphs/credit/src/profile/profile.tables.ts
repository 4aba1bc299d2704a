import { date, index, pgTable, text } from 'drizzle-orm/pg-core'
import { creditDataItems } from '../data-item/data-item.tables.ts'
import type { CreditPledgeKind } from '../schema.generated.ts'

/** 单位信用档案: the credit file of a unit, kept in the register of a region. Days `..To` and `closed_on` are exclusive. */
export const creditProfiles = pgTable(
  'credit_profile',
  {
    uscc: text().primaryKey(),
    regionCode: text().notNull(),
    openedOn: date().notNull(),
    closedOn: date(),
  },
  (table) => [index('credit_profile_region').on(table.regionCode, table.uscc)],
)

/** 守信信息: a listed commendation of a unit. */
export const creditCommendations = pgTable(
  'credit_commendation',
  {
    id: text().primaryKey(),
    uscc: text()
      .notNull()
      .references(() => creditProfiles.uscc),
    itemCode: text()
      .notNull()
      .references(() => creditDataItems.code),
    title: text().notNull(),
    awardedOn: date().notNull(),
    validTo: date(),
    determiningDepartmentCode: text().notNull(),
  },
  (table) => [index('credit_commendation_unit').on(table.uscc, table.id)],
)

/** 信用承诺: a pledge of a unit. */
export const creditPledges = pgTable(
  'credit_pledge',
  {
    id: text().primaryKey(),
    uscc: text()
      .notNull()
      .references(() => creditProfiles.uscc),
    kind: text().$type<CreditPledgeKind>().notNull(),
    title: text().notNull(),
    madeOn: date().notNull(),
    validTo: date().notNull(),
  },
  (table) => [index('credit_pledge_unit').on(table.uscc, table.id)],
)

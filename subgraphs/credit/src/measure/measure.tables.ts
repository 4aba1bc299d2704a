import { date, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { creditProfiles } from '../profile/profile.tables.ts'
import { creditRecords } from '../record/record.tables.ts'
import type { CreditMeasureKind } from '../schema.generated.ts'

/** 信用措施清单: a published list with its days in force. */
export const creditMeasureLists = pgTable('credit_measure_list', {
  version: text().primaryKey(),
  name: text().notNull(),
  legalBasis: text().notNull(),
  inForceFrom: date().notNull(),
  inForceTo: date(),
})

/** One measure of one list. */
export const creditListedMeasures = pgTable(
  'credit_listed_measure',
  {
    listVersion: text()
      .notNull()
      .references(() => creditMeasureLists.version),
    code: text().notNull(),
    kind: text().$type<CreditMeasureKind>().notNull(),
    name: text().notNull(),
    legalBasis: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.listVersion, table.code] })],
)

/** 联合奖惩: a listed measure taken on a unit. A sanction rests on a record and falls with it. */
export const creditMeasures = pgTable(
  'credit_measure',
  {
    id: text().primaryKey(),
    uscc: text()
      .notNull()
      .references(() => creditProfiles.uscc),
    listVersion: text().notNull(),
    measureCode: text().notNull(),
    recordId: text().references(() => creditRecords.id),
    departmentCode: text().notNull(),
    inForceFrom: date().notNull(),
    inForceTo: date(),
  },
  (table) => [
    foreignKey({
      name: 'credit_measure_listed',
      columns: [table.listVersion, table.measureCode],
      foreignColumns: [creditListedMeasures.listVersion, creditListedMeasures.code],
    }),
    index('credit_measure_unit').on(table.uscc, table.id),
    index('credit_measure_record').on(table.recordId),
  ],
)

import { date, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { creditDataItems } from '../data-item/data-item.tables.ts'
import type { CreditGradeLevel, CreditRecordClass } from '../schema.generated.ts'

/** 等级评定规则: a published version with its days in force. */
export const creditGradeRules = pgTable('credit_grade_rule', {
  version: text().primaryKey(),
  name: text().notNull(),
  basePoints: integer().notNull(),
  inForceFrom: date().notNull(),
  inForceTo: date(),
})

/** What a record of a class, or anything of one data item, counts under a version; exactly one of the two is named. */
export const creditGradeCriteria = pgTable(
  'credit_grade_criterion',
  {
    ruleVersion: text()
      .notNull()
      .references(() => creditGradeRules.version),
    class: text().$type<CreditRecordClass>(),
    itemCode: text().references(() => creditDataItems.code),
    points: integer().notNull(),
  },
  (table) => [
    uniqueIndex('credit_grade_criterion_item').on(table.ruleVersion, table.itemCode),
    uniqueIndex('credit_grade_criterion_class').on(table.ruleVersion, table.class),
  ],
)

/** The points from which a grade holds; null for the lowest. */
export const creditGradeThresholds = pgTable(
  'credit_grade_threshold',
  {
    ruleVersion: text()
      .notNull()
      .references(() => creditGradeRules.version),
    level: text().$type<CreditGradeLevel>().notNull(),
    pointsFrom: integer(),
  },
  (table) => [primaryKey({ columns: [table.ruleVersion, table.level] })],
)

import { date, pgTable, text } from 'drizzle-orm/pg-core'
import type { CreditDataItemKind } from '../schema.generated.ts'

/** 数据清单: what may be recorded at all, and on which days; `in_force_to` is exclusive. */
export const creditDataItems = pgTable('credit_data_item', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<CreditDataItemKind>().notNull(),
  legalBasis: text().notNull(),
  determiningDepartmentCode: text().notNull(),
  inForceFrom: date().notNull(),
  inForceTo: date(),
})

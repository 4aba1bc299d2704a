import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { queryServices } from './query-service.tables.ts'

/** 限额使用: how many subjects an asker has asked a query service about on a day; past days are dropped. */
export const queryQuotaUses = pgTable(
  'query_quota_use',
  {
    day: date().notNull(),
    serviceCode: text()
      .notNull()
      .references(() => queryServices.code),
    /** The account and the department that it asks for. */
    asker: text().notNull(),
    asked: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.serviceCode, table.asker] })],
)

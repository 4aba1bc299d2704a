import { date, index, pgTable, text } from 'drizzle-orm/pg-core'
import { departments } from '../department/department.tables.ts'
import type { QueryServiceState, SharingClass } from '../schema.generated.ts'

/** 查询服务: what a department publishes to be asked. */
export const queryServices = pgTable(
  'query_service',
  {
    code: text().primaryKey(),
    departmentCode: text()
      .notNull()
      .references(() => departments.code),
    name: text().notNull(),
    answers: text().notNull(),
    sharingClass: text().$type<SharingClass>().notNull(),
    state: text().$type<QueryServiceState>().notNull(),
    version: text().notNull(),
    /** Null for a draft. */
    publishedOn: date(),
  },
  (table) => [index('query_service_department').on(table.departmentCode, table.code)],
)

import { date, index, integer, pgTable, real, smallint, text } from 'drizzle-orm/pg-core'
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
    /** What the department promises: how many of the calls are answered, and how soon 95 of 100 answers come. */
    promisedAvailabilityPercent: real().notNull().default(99),
    promisedLatencyMs: integer().notNull().default(1000),
    /** What the query log calls it. */
    logKey: smallint().notNull().generatedAlwaysAsIdentity().unique(),
  },
  (table) => [index('query_service_department').on(table.departmentCode, table.code)],
)

import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, date, index, integer, pgTable, real, smallint, text } from 'drizzle-orm/pg-core'
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
    /** Subjects that one asker may ask about on one day. */
    dailyQuota: integer().notNull().default(10_000),
    /** The notice of its end, and its last day; null while it has none. */
    deprecatedOn: date(),
    endsOn: date(),
    suspendedOn: date(),
    suspensionReason: text(),
    replacedByCode: text().references((): AnyPgColumn => queryServices.code),
    /** What the query log calls it. */
    logKey: smallint().notNull().generatedAlwaysAsIdentity().unique(),
  },
  (table) => [
    index('query_service_department').on(table.departmentCode, table.code),
    check('query_service_daily_quota', sql`${table.dailyQuota} > 0`),
    // Whoever uses a service has a month to change over, and the city no more than four to carry both.
    check(
      'query_service_notice',
      sql`${table.endsOn} is null or (${table.deprecatedOn} is not null and ${table.endsOn} - ${table.deprecatedOn} between 30 and 120)`,
    ),
    check('query_service_suspension', sql`${table.suspendedOn} is null or ${table.suspensionReason} is not null`),
  ],
)

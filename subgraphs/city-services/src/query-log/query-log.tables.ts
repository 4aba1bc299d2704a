import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'

// `query_log` itself is partitioned, which drizzle has no words for: it stands in migrations/0003_query_log.sql. What it holds are
// keys of the tables here: a row takes about 100 bytes instead of 300.

/** 提问者: who asks, for which department. */
export const queryLogAskers = pgTable(
  'query_log_asker',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    subject: text().notNull(),
    /** `department.log_key`; 0 where the asker is of none. */
    department: smallint().notNull(),
  },
  (table) => [unique('query_log_asker_subject').on(table.subject, table.department)],
)

/** 区域: where was asked, with the divisions that contain it. Region 0 contains all. */
export const queryLogRegions = pgTable('query_log_region', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  code: text().notNull().unique(),
  level: text().notNull(),
  /** Keys of this region and of those that contain it, which its counts count in too. */
  lineage: integer().array().notNull(),
})

/** 批次: what was committed together; a batch that comes again after a lost connection is known by it. */
export const queryLogBatches = pgTable('query_log_batch', {
  id: uuid().primaryKey(),
  writtenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})

/** 演示装入: months of the demo log that are loaded, each with its rows. */
export const queryLogLoads = pgTable('query_log_load', {
  month: date().primaryKey(),
  rows: integer().notNull(),
})

// What is counted of each group: calls by result, and the latency of those that were answered.
const counts = () => ({
  found: integer().notNull(),
  notFound: integer().notNull(),
  refused: integer().notNull(),
  failed: integer().notNull(),
  timedOut: integer().notNull(),
  answeredMs: bigint({ mode: 'bigint' }).notNull(),
})

/** By region and month, at every level of the tree; service 0 is all of them, region 0 is all of them. */
export const queryCountsOfRegions = pgTable(
  'query_count_region',
  {
    month: date().notNull(),
    region: integer().notNull(),
    service: smallint().notNull(),
    /** The place of the region's level in LEVELS, so that a level's counts of a month lie together. */
    level: smallint().notNull(),
    ...counts(),
  },
  (table) => [
    primaryKey({ name: 'query_count_region_pk', columns: [table.month, table.level, table.service, table.region] }),
    index('query_count_region_region').on(table.region, table.month, table.service),
  ],
)

/** By service and day. */
export const queryCountsOfDays = pgTable(
  'query_count_day',
  { day: date().notNull(), service: smallint().notNull(), ...counts() },
  (table) => [primaryKey({ columns: [table.service, table.day] })],
)

/** By asking department, purpose and month; service 0 is all of them. */
export const queryCountsOfDepartments = pgTable(
  'query_count_department',
  {
    month: date().notNull(),
    service: smallint().notNull(),
    askingDepartment: smallint().notNull(),
    purpose: smallint().notNull(),
    ...counts(),
  },
  (table) => [
    primaryKey({
      name: 'query_count_department_pk',
      columns: [table.month, table.service, table.askingDepartment, table.purpose],
    }),
  ],
)

/** Latencies of answers by service and month: how many lie in each bucket of `latency-buckets.ts`. */
export const queryLatencies = pgTable(
  'query_latency',
  {
    month: date().notNull(),
    service: smallint().notNull(),
    bucket: smallint().notNull(),
    answers: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.service, table.month, table.bucket] }),
    check('query_latency_bucket', sql`${table.bucket} >= 0`),
  ],
)

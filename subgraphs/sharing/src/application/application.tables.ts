import { auditEventTable, idempotencyKeyTable } from '@yilian/database'
import type { Combination, Mask } from '@yilian/governance'
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type {
  ApprovalStep,
  ApprovalVerdict,
  ShareApplicationState,
  SharingGrantState,
  SharingMethod,
} from '../schema.generated.ts'

export const auditEvents = auditEventTable()
export const idempotencyKeys = idempotencyKeyTable()

/** 用途: what shared data may be used for. */
export const purposes = pgTable('sharing_purpose', {
  code: text().primaryKey(),
  name: text().notNull(),
  description: text().notNull(),
})

/** 申请: never changed in what it asks for, so a grant is what its application says. */
export const applications = pgTable(
  'share_application',
  {
    id: text().primaryKey(),
    /** Code of the applying department; a key of city-services, like those of the providers. */
    consumer: text().notNull(),
    purposeCode: text()
      .notNull()
      .references(() => purposes.code),
    legalBasis: text().notNull(),
    scenario: text().notNull(),
    fields: text().array().notNull(),
    edges: text().array().notNull(),
    combinations: jsonb().$type<readonly Combination[]>().notNull(),
    masks: jsonb().$type<Readonly<Record<string, Mask>>>().notNull(),
    regionCode: text().notNull(),
    rowsFrom: date(),
    rowsUntil: date(),
    method: text().$type<SharingMethod>().notNull(),
    callsPerDay: integer(),
    validFrom: timestamp({ withTimezone: true }).notNull(),
    validUntil: timestamp({ withTimezone: true }).notNull(),
    /** Departments that must approve, as the catalogue named them when it was submitted. */
    providers: text().array().notNull(),
    catalogueVersion: integer().notNull(),
    state: text().$type<ShareApplicationState>().notNull(),
    /** Account that applied. */
    applicant: text().notNull(),
    submittedAt: timestamp({ withTimezone: true }).notNull(),
    decidedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('share_application_consumer').on(table.consumer, table.id),
    check('share_application_valid', sql`${table.validFrom} < ${table.validUntil}`),
    check(
      'share_application_decided',
      sql`(${table.decidedAt} is null) = (${table.state} in ('SUBMITTED', 'PROVIDERS_APPROVED'))`,
    ),
  ],
)

/** 审批意见: one department decides once, and one account once. */
export const applicationDecisions = pgTable(
  'application_decision',
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    step: text().$type<ApprovalStep>().notNull(),
    department: text().notNull(),
    account: text().notNull(),
    verdict: text().$type<ApprovalVerdict>().notNull(),
    comment: text(),
    decidedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.step, table.department] }),
    // Four eyes, whatever the code above it does.
    uniqueIndex('application_decision_account').on(table.applicationId, table.account),
  ],
)

/** 授权: what an approved application grants. */
export const grants = pgTable('sharing_grant', {
  id: text().primaryKey(),
  applicationId: text()
    .notNull()
    .unique()
    .references(() => applications.id),
  state: text().$type<SharingGrantState>().notNull(),
  grantedAt: timestamp({ withTimezone: true }).notNull(),
  changedAt: timestamp({ withTimezone: true }).notNull(),
  /** Of the last change; null while there was none. */
  reason: text(),
})

import { boolean, date, index, pgTable, text } from 'drizzle-orm/pg-core'
import { creditDataItems } from '../data-item/data-item.tables.ts'
import { creditPledges, creditProfiles } from '../profile/profile.tables.ts'
import type { CreditObjectionOutcome, CreditRecordClass, CreditRepairOutcome } from '../schema.generated.ts'

/** 单位失信记录. Its state follows from its dates: when it expires is the law's to say, so it is not stored. */
export const creditRecords = pgTable(
  'credit_record',
  {
    id: text().primaryKey(),
    uscc: text()
      .notNull()
      .references(() => creditProfiles.uscc),
    itemCode: text()
      .notNull()
      .references(() => creditDataItems.code),
    class: text().$type<CreditRecordClass>().notNull(),
    summary: text().notNull(),
    occurredOn: date().notNull(),
    documentDate: date().notNull(),
    documentNumber: text().notNull(),
    determiningDepartmentCode: text().notNull(),
    /** A minor record is published only where the determining department found it necessary. */
    publicationOrdered: boolean().notNull(),
    repairedOn: date(),
    /** Revoked or corrected away: it counts as never made. */
    withdrawnOn: date(),
  },
  (table) => [
    index('credit_record_unit').on(table.uscc, table.id),
    index('credit_record_class').on(table.class, table.documentDate),
  ],
)

/** 信用修复申请: a plain dated record; what it leads to is `repaired_on` of its record. */
export const creditRepairApplications = pgTable(
  'credit_repair_application',
  {
    id: text().primaryKey(),
    recordId: text()
      .notNull()
      .references(() => creditRecords.id),
    appliedOn: date().notNull(),
    dutyDoneOn: date(),
    pledgeId: text().references(() => creditPledges.id),
    decidedOn: date(),
    outcome: text().$type<CreditRepairOutcome>(),
    reason: text(),
  },
  (table) => [index('credit_repair_application_record').on(table.recordId, table.appliedOn)],
)

/** 信用异议: a plain dated record; an upheld one corrects or withdraws its record. */
export const creditObjections = pgTable(
  'credit_objection',
  {
    id: text().primaryKey(),
    recordId: text()
      .notNull()
      .references(() => creditRecords.id),
    filedOn: date().notNull(),
    grounds: text().notNull(),
    answeredOn: date(),
    outcome: text().$type<CreditObjectionOutcome>(),
  },
  (table) => [index('credit_objection_record').on(table.recordId, table.filedOn)],
)

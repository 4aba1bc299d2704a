import { boolean, date, index, pgTable, text } from 'drizzle-orm/pg-core'
import { creditDataItems } from '../data-item/data-item.tables.ts'
import type { CreditRecordClass } from '../schema.generated.ts'

/** 自然人信用档案: an opaque id and a register, no name and no number. Apart from units, so that no public statement meets a person. */
export const personCreditProfiles = pgTable('person_credit_profile', {
  id: text().primaryKey(),
  regionCode: text().notNull(),
  openedOn: date().notNull(),
})

/** 自然人失信记录: the same dates as a unit's record; its window ends query and use, for it is never published. */
export const personCreditRecords = pgTable(
  'person_credit_record',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => personCreditProfiles.id),
    itemCode: text()
      .notNull()
      .references(() => creditDataItems.code),
    class: text().$type<CreditRecordClass>().notNull(),
    occurredOn: date().notNull(),
    documentDate: date().notNull(),
    documentNumber: text().notNull(),
    determiningDepartmentCode: text().notNull(),
    publicationOrdered: boolean().notNull(),
    repairedOn: date(),
    withdrawnOn: date(),
  },
  (table) => [index('person_credit_record_person').on(table.personId, table.id)],
)

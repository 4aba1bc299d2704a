import { sql } from 'drizzle-orm'
import { bigint, check, date, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { FundingBound, FundingMeasure, FundingPurpose, PayerLevel } from '../schema.generated.ts'

/** 经费标准: an amount for a purpose, in force from a day until another day (exclusive). */
export const fundingStandards = pgTable(
  'funding_standard',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    purpose: text().$type<FundingPurpose>().notNull(),
    payerLevel: text().$type<PayerLevel>().notNull(),
    amountFen: bigint({ mode: 'bigint' }).notNull(),
    measure: text().$type<FundingMeasure>().notNull(),
    bound: text().$type<FundingBound>().notNull(),
    effectiveFrom: date().notNull(),
    effectiveTo: date(),
    source: text().notNull(),
  },
  (table) => [
    uniqueIndex('funding_standard_purpose').on(table.purpose, table.effectiveFrom),
    check('funding_standard_amount', sql`amount_fen > 0`),
    check('funding_standard_period', sql`effective_to > effective_from`),
  ],
)

import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import type { FundingPurpose } from '../schema.generated.ts'

/**
 * 核定基数: what was fixed for a recipient's budget of a year. It is an act of the finance office on a day: households
 * counted later change the statistic, which others keep, and not what was fixed here.
 */
export const fundingBases = pgTable(
  'funding_basis',
  {
    year: smallint().notNull(),
    regionCode: text().notNull(),
    purpose: text().$type<FundingPurpose>().notNull(),
    /** The Party organization that uses the money. */
    organizationId: text().notNull(),
    /** Households for a standard per thousand households, else the number of shares. */
    quantity: integer().notNull(),
    fixedOn: date().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.year, table.regionCode, table.purpose] }),
    index('funding_basis_organization').on(table.organizationId, table.year),
    check('funding_basis_quantity', sql`quantity >= 0`),
  ],
)

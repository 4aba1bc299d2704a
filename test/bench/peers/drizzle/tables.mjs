/** The tables that the three queries read, as drizzle is told of them. */
import { bigint, date, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'

export const regions = pgTable('region', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text().notNull(),
  validFrom: date().notNull(),
  validTo: date(),
})
export const regionDesignations = pgTable('region_designation', {
  regionCode: text().notNull(),
  designation: text().notNull(),
  validFrom: date().notNull(),
  validTo: date(),
})
export const organizations = pgTable('organization', {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text().notNull(),
  line: text().notNull(),
  level: text().notNull(),
  regionCode: text().notNull(),
  establishedOn: date().notNull(),
  dissolvedOn: date(),
})
export const members = pgTable('member', {
  id: text().primaryKey(),
  name: text().notNull(),
  admittedOn: date().notNull(),
})
export const memberships = pgTable('membership', {
  memberId: text().notNull(),
  since: date().notNull(),
  until: date(),
  organizationId: text().notNull(),
})
export const organizationRollUps = pgTable('organization_roll_up', {
  aboveId: text().notNull(),
  organizationId: text().notNull(),
})
export const fundingBases = pgTable('funding_basis', {
  year: smallint().notNull(),
  regionCode: text().notNull(),
  purpose: text().notNull(),
  organizationId: text().notNull(),
  quantity: integer().notNull(),
})
export const fundingStandards = pgTable('funding_standard', {
  purpose: text().notNull(),
  amountFen: bigint({ mode: 'bigint' }).notNull(),
  measure: text().notNull(),
  effectiveFrom: date().notNull(),
  effectiveTo: date(),
})
export const ledgerTransactions = pgTable('ledger_transaction', {
  id: text().primaryKey(),
  year: smallint().notNull(),
  regionCode: text().notNull(),
  purpose: text().notNull(),
})
export const ledgerEntries = pgTable('ledger_entry', {
  transactionId: text().notNull(),
  account: text().notNull(),
  amountFen: bigint({ mode: 'bigint' }).notNull(),
})

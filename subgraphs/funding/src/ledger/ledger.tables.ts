import { sql } from 'drizzle-orm'
import { bigint, check, date, foreignKey, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { fundingBases } from '../budget/budget.tables.ts'
import type { FundingPurpose, LedgerAccount, LedgerTransactionKind } from '../schema.generated.ts'

// That both tables only grow and that every transaction balances is kept by triggers: migrations/0001_ledger_rules.sql.

/** 记账凭证: one allocation or payment; only what has a fixed basis can get money. */
export const ledgerTransactions = pgTable(
  'ledger_transaction',
  {
    id: text().primaryKey(),
    kind: text().$type<LedgerTransactionKind>().notNull(),
    /** The budget year, which a payment early in the next year still belongs to. */
    year: smallint().notNull(),
    regionCode: text().notNull(),
    purpose: text().$type<FundingPurpose>().notNull(),
    bookedOn: date().notNull(),
    description: text().notNull(),
  },
  (table) => [
    foreignKey({
      name: 'ledger_transaction_basis_fk', // the name that would be made is longer than PostgreSQL keeps
      columns: [table.year, table.regionCode, table.purpose],
      foreignColumns: [fundingBases.year, fundingBases.regionCode, fundingBases.purpose],
    }),
    index('ledger_transaction_basis').on(table.year, table.regionCode, table.purpose),
  ],
)

/** 分录: one account of one region, debited (positive) or credited (negative); the purpose is the transaction's. */
export const ledgerEntries = pgTable(
  'ledger_entry',
  {
    transactionId: text()
      .notNull()
      .references(() => ledgerTransactions.id),
    account: text().$type<LedgerAccount>().notNull(),
    regionCode: text().notNull(),
    amountFen: bigint({ mode: 'bigint' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transactionId, table.account, table.regionCode] }),
    check('ledger_entry_amount', sql`amount_fen <> 0`),
  ],
)

import { copyTables, type RowsOf, type Transaction } from '@yilian/database'
import { fundingBases } from './budget/budget.tables.ts'
import { ledgerEntries, ledgerTransactions } from './ledger/ledger.tables.ts'
import { projectStages, projects } from './project/project.tables.ts'
import { fundingStandards } from './standard/standard.tables.ts'

// In the order in which rows may be copied in: what is referred to comes first.
const tables = { fundingStandards, fundingBases, ledgerTransactions, ledgerEntries, projects, projectStages }

/** The rows of this subgraph's tables. */
export type FundingData = RowsOf<typeof tables>

/** Copies the rows of the whole domain in; returns how many. */
export function loadFunding(transaction: Transaction, data: FundingData): Promise<number> {
  return copyTables(transaction, tables, data)
}

import { copyTables, type RowsOf, type Transaction } from '@yilian/database'
import { applicationDecisions, applications, grants, purposes } from './application/application.tables.ts'
import { putPolicyInForce } from './policy/policy.store.ts'
import { combinations } from './policy/policy.tables.ts'

// In the order in which rows may be copied in: what is referred to comes first.
const tables = { purposes, combinations, applications, applicationDecisions, grants }

/** The rows of this subgraph's tables, besides the catalogue, which describes the graph and no city. */
export type SharingData = RowsOf<typeof tables>

/** Copies the rows of the whole domain in, and puts what they grant in force; returns how many. */
export async function loadSharing(transaction: Transaction, data: SharingData, now: Date): Promise<number> {
  const rows = await copyTables(transaction, tables, data)
  await putPolicyInForce(transaction, now, 'load')
  return rows
}

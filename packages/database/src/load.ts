import type { PgTable } from 'drizzle-orm/pg-core'
import type { Sql, Transaction } from './connect.ts'
import { copyInto } from './copy.ts'

/** Tables of one domain, those that are referred to first. */
export type Tables = Readonly<Record<string, PgTable>>

/** The rows of each table, under the table's name in the domain. */
export type RowsOf<Domain extends Tables> = { readonly [Name in keyof Domain]: Iterable<Domain[Name]['$inferInsert']> }

/** Copies a whole domain in, table after table; returns the number of rows. */
export async function copyTables<Domain extends Tables>(
  transaction: Transaction,
  tables: Domain,
  rows: RowsOf<Domain>,
): Promise<number> {
  let copied = 0
  for (const name in tables) copied += await copyInto(transaction, tables[name], rows[name])
  return copied
}

/** The label of the bulk load that filled this database; null when none has. */
export async function loadedLabel(sql: Sql): Promise<string | null> {
  await sql`create table if not exists bulk_load (label text primary key, loaded_at timestamptz not null default now())`
  const [row] = await sql<{ label: string }[]>`select label from bulk_load`
  return row?.label ?? null
}

/**
 * Fills an empty database and marks it with a label, both in one transaction: a process killed in the middle leaves the
 * database empty, and the next start loads again.
 */
export async function loadOnce(
  sql: Sql,
  label: string,
  load: (transaction: Transaction) => Promise<number>,
): Promise<number> {
  const rows = await sql.begin(async (transaction) => {
    await transaction`insert into bulk_load (label) values (${label})`
    return load(transaction)
  })
  // Without statistics the planner takes fresh tables for empty and scans them.
  await sql`analyze`
  return rows
}

import type { PgTable } from 'drizzle-orm/pg-core'
import type { Sql, Transaction } from './connect.ts'
import { copyInto } from './copy.ts'

// Any number, the same in every process.
const loadLock = 809_003

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
  await createLabelTable(sql)
  return readLabel(sql)
}

/**
 * Fills an empty database and marks it with a label, both in one transaction: a process killed in the middle leaves the
 * database empty, and the next start loads again. A database that is loaded already is refused.
 */
export async function loadOnce(
  sql: Sql,
  label: string,
  load: (transaction: Transaction) => Promise<number>,
): Promise<number> {
  const rows = await sql.begin(async (transaction) => {
    await transaction`set local statement_timeout = 0`
    // Of two that load at once the second waits here until the first has left its label or given up.
    await transaction`select pg_advisory_xact_lock(${loadLock})`
    await createLabelTable(transaction)
    const before = await readLabel(transaction)
    if (before !== null) throw new Error(`Expected an empty database, got one loaded as "${before}".`)
    await transaction`insert into bulk_load (label) values (${label})`
    return load(transaction)
  })
  // Without statistics the planner takes fresh tables for empty and scans them.
  await sql`analyze`
  return rows
}

async function createLabelTable(sql: Sql | Transaction): Promise<void> {
  await sql`create table if not exists bulk_load (label text primary key, loaded_at timestamptz not null default now())`
}

async function readLabel(sql: Sql | Transaction): Promise<string | null> {
  const [row] = await sql<{ label: string }[]>`select label from bulk_load`
  return row?.label ?? null
}

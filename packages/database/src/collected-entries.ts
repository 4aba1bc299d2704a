import { date, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Sql, Transaction } from './connect.ts'

/** 采集记录: when the data of each catalogue entry were last taken in. Every subgraph has this table among its own. */
export function collectedEntryTable() {
  return pgTable('collected_entry', {
    entry: text().primaryKey(),
    collectedAt: timestamp({ withTimezone: true }).notNull(),
    /** Day of record until which the data speak; null where it is not known. */
    recordedUntil: date(),
  })
}

/** What is known of the last collection of a catalogue entry. */
interface CollectedEntry {
  readonly entry: string
  readonly collectedAt: Date
  readonly recordedUntil: string | null
}

/** Notes that entries were collected, in the transaction that takes their data in. What is known never becomes older. */
export async function noteCollected(
  transaction: Transaction,
  entries: readonly string[],
  { at, recordedUntil }: { readonly at: Date; readonly recordedUntil: string | null },
): Promise<void> {
  await transaction`
    insert into collected_entry as known (entry, collected_at, recorded_until)
    select entry, ${at}, ${recordedUntil}::date from unnest(${entries}::text[]) as entry
    on conflict (entry) do update set
      collected_at = greatest(known.collected_at, excluded.collected_at),
      recorded_until = greatest(known.recorded_until, excluded.recorded_until)`
}

/** What is known of the last collection of each entry. */
export async function collectedEntries(sql: Sql): Promise<CollectedEntry[]> {
  return sql<CollectedEntry[]>`select * from collected_entry order by entry`
}

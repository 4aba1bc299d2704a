import type { Sql } from '@yilian/database'
import { countedRows } from './counted-rows.ts'
import type { LogRow } from './log-row.ts'
import { addCounts } from './roll-ups.store.ts'

/**
 * Writes rows and counts them in one statement. A batch that was committed before (the answer was lost with the connection) is
 * not written again.
 */
export async function writeRows(sql: Sql, batch: string, rows: readonly LogRow[]): Promise<void> {
  const column = (read: (row: LogRow) => number | string | null) => `{${rows.map((row) => read(row) ?? 'NULL').join()}}`
  // Arguments stand in sub-selects as in addCounts.
  await sql`
    with batch as (
      insert into query_log_batch (id) values (${batch}) on conflict do nothing returning id
    ),
    logged as (
      insert into query_log (at, asker, region, service, purpose, result, latency_ms, trace, subject, answer)
      select to_timestamp(entry.at), entry.asker, entry.region, entry.service, entry.purpose, entry.result,
        entry.latency_ms, entry.trace, entry.subject, entry.answer
      from batch cross join unnest(
        (select ${column(({ atMs }) => atMs / 1000)}::text::float8[]),
        (select ${column(({ asker }) => asker)}::text::int[]),
        (select ${column(({ region }) => region.id)}::text::int[]),
        (select ${column(({ service }) => service)}::text::smallint[]),
        (select ${column(({ purpose }) => purpose)}::text::smallint[]),
        (select ${column(({ result }) => result)}::text::smallint[]),
        (select ${column(({ latencyMs }) => latencyMs)}::text::smallint[]),
        (select ${column(({ trace }) => trace)}::text::uuid[]),
        (select ${column(({ subject }) => subject)}::text::uuid[]),
        (select ${column(({ answer }) => answer)}::text::uuid[])
      ) as entry (at, asker, region, service, purpose, result, latency_ms, trace, subject, answer)
    ),
    ${addCounts(sql, countedRows(rows), sql`batch`)}
    select count(*) from batch`
}

/** Forgets batches that nobody will send again. */
export async function forgetBatches(sql: Sql, before: Date): Promise<void> {
  await sql`delete from query_log_batch where written_at < ${before}`
}

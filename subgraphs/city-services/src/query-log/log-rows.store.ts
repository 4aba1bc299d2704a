import type { Sql } from '@yilian/database'
import { rollUps } from './roll-ups.store.ts'

/** A row of the log as the database takes it: everything by its key, digests as hexadecimal digits. */
export interface LogRow {
  readonly at: string
  readonly asker: number
  readonly region: number
  readonly service: number
  readonly purpose: number
  readonly result: number
  readonly latencyMs: number
  readonly trace: string
  readonly subject: string
  readonly answer: string | null
}

/**
 * Writes rows and counts them in one statement. A batch that was committed before (the answer was lost with the connection) is
 * not written again.
 */
export async function writeRows(sql: Sql, batch: string, rows: readonly LogRow[]): Promise<void> {
  const column = (name: keyof LogRow) => `{${rows.map((row) => row[name] ?? 'NULL').join(',')}}`
  await sql`
    with batch as (
      insert into query_log_batch (id) values (${batch}) on conflict do nothing returning id
    ),
    logged as (
      insert into query_log (at, asker, region, service, purpose, result, latency_ms, trace, subject, answer)
      select entry.*
      from batch cross join unnest(
        ${column('at')}::text::timestamptz[], ${column('asker')}::text::int[], ${column('region')}::text::int[],
        ${column('service')}::text::smallint[], ${column('purpose')}::text::smallint[],
        ${column('result')}::text::smallint[], ${column('latencyMs')}::text::smallint[],
        ${column('trace')}::text::uuid[], ${column('subject')}::text::uuid[], ${column('answer')}::text::uuid[]) as entry
      returning at, asker, region, service, purpose, result, latency_ms
    ),
    ${rollUps(sql, sql`logged`)}
    select count(*) from batch`
}

/** Forgets batches that nobody will send again. */
export async function forgetBatches(sql: Sql, before: Date): Promise<void> {
  await sql`delete from query_log_batch where written_at < ${before}`
}

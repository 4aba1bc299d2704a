import { keepMonths, type MonthTable, type Sql } from '@yilian/database'
import { forgetBatches } from './log-rows.store.ts'

/** For how long months are made ahead and kept. */
export interface PartitionPlan {
  readonly monthsAhead: number
  readonly monthsKept: number
}

/** One month of the log as it lies on disk. */
export interface LogPartition {
  readonly month: string
  readonly state: 'ATTACHED' | 'DETACHED'
  readonly estimatedRows: number
  readonly bytes: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The log as a table that is divided by month. */
export const QUERY_LOG: MonthTable = { name: 'query_log', lock: 809_004 }

/** Makes the months to come, detaches those whose time is over, and forgets batches that nobody will send again. */
export async function keepPartitions(sql: Sql, now: Date, plan: PartitionPlan): Promise<void> {
  await keepMonths(sql, QUERY_LOG, { now, ...plan })
  // A batch comes again within seconds or never.
  await forgetBatches(sql, new Date(now.getTime() - DAY_MS))
}

/** The months that there are, oldest first. */
export async function logPartitions(sql: Sql): Promise<LogPartition[]> {
  return sql<LogPartition[]>`
    select to_date(right(relname, 7), 'YYYY_MM') as month,
      case when relispartition then 'ATTACHED' else 'DETACHED' end as state,
      greatest(reltuples, 0)::float8 as estimated_rows, pg_total_relation_size(oid)::float8 as bytes
    from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname ~ '^query_log_\\d{4}_\\d{2}$'
    order by relname`
}

import type { Sql, Transaction } from '@yilian/database'
import type { PendingQuery, Row } from 'postgres'
import type { CountedRows } from './counted-rows.ts'
import { BUCKET_GROWTH } from './latency-buckets.ts'
import { LEVELS } from './query-log.codes.ts'

type Fragment = PendingQuery<Row[]>
type Database = Sql | Transaction

/** What is added to each count: a statement that gives its columns. */
interface Counted {
  readonly regions: Fragment
  readonly days: Fragment
  readonly departments: Fragment
  readonly latencies: Fragment
}

/**
 * The parts of a `with` that add counted rows to every count, for a statement that writes the rows: `once` has one row when they
 * are written, none when they were before. Keys come in their order, so that no two writers wait for each other.
 */
export function addCounts(sql: Database, rows: CountedRows, once: Fragment): Fragment {
  const from = (columns: readonly string[], types: readonly string[]) => {
    // As sub-selects: PostgreSQL would read an argument twice, once to guess at the number of its rows.
    const arrays = columns.flatMap((column, index) => [
      index === 0 ? sql`` : sql`, `,
      sql`(select ${column}::text::${sql.unsafe(types[index] ?? 'int')}[])`,
    ])
    return sql`select entry.* from ${once} cross join unnest(${arrays}) as entry`
  }
  return added(sql, {
    regions: from(rows.regions, ['date', 'smallint', 'smallint', 'int', ...COUNT_TYPES]),
    days: from(rows.days, ['date', 'smallint', ...COUNT_TYPES]),
    departments: from(rows.departments, ['date', 'smallint', 'smallint', 'smallint', ...COUNT_TYPES]),
    latencies: from(rows.latencies, ['date', 'smallint', 'smallint', 'int']),
  })
}

/** The same for the rows of a whole table, counted by the database. */
export function countTable(sql: Database, table: Fragment): Fragment {
  return sql`
    called as (
      select day, date_trunc('month', day::timestamp)::date as month, asker, region, service, purpose, result, latency_ms
      from ${table} cross join lateral (values ((at at time zone 'Asia/Shanghai')::date)) as dated (day)
    ),
    in_place as (
      select month, region, service, ${countsOfCalls(sql)} from called group by month, region, service
    ),
    ${added(sql, {
      regions: countedRegions(sql),
      days: sql`select day, service, ${countsOfCalls(sql)} from called group by day, service order by day, service`,
      departments: countedDepartments(sql),
      latencies: countedLatencies(sql),
    })}`
}

const COUNT_TYPES = ['int', 'int', 'int', 'int', 'int', 'bigint']

function added(sql: Database, { regions, days, departments, latencies }: Counted): Fragment {
  const counts = sql`found, not_found, refused, failed, timed_out, answered_ms`
  const sums = sql`
    found = kept.found + excluded.found, not_found = kept.not_found + excluded.not_found,
    refused = kept.refused + excluded.refused, failed = kept.failed + excluded.failed,
    timed_out = kept.timed_out + excluded.timed_out, answered_ms = kept.answered_ms + excluded.answered_ms`
  return sql`
    counted_by_region as (
      insert into query_count_region as kept (month, level, service, region, ${counts}) ${regions}
      on conflict (month, level, service, region) do update set ${sums}
    ),
    counted_by_day as (
      insert into query_count_day as kept (day, service, ${counts}) ${days}
      on conflict (service, day) do update set ${sums}
    ),
    counted_by_department as (
      insert into query_count_department as kept (month, service, asking_department, purpose, ${counts}) ${departments}
      on conflict (month, service, asking_department, purpose) do update set ${sums}
    ),
    counted_latencies as (
      insert into query_latency as kept (month, service, bucket, answers) ${latencies}
      on conflict (service, month, bucket) do update set answers = kept.answers + excluded.answers
    )`
}

function countedRegions(sql: Database): Fragment {
  return sql`
    select month, array_position(${LEVELS}::text[], place.level) - 1, coalesce(service, 0::smallint), place.id, ${sums(sql)}
    from in_place join query_log_region asked on asked.id = in_place.region
    cross join lateral unnest(asked.lineage) as above (id) join query_log_region place on place.id = above.id
    group by grouping sets ((month, place.level, place.id, service), (month, place.level, place.id))
    order by 1, 3, 4`
}

function countedDepartments(sql: Database): Fragment {
  return sql`
    select month, coalesce(service, 0::smallint), asker.department, purpose, ${countsOfCalls(sql)}
    from called join query_log_asker asker on asker.id = called.asker
    group by grouping sets ((month, service, asker.department, purpose), (month, asker.department, purpose))
    order by 1, 2, 3, 4`
}

function countedLatencies(sql: Database): Fragment {
  return sql`
    select month, service, floor(ln(greatest(latency_ms, 1)) / ln(${BUCKET_GROWTH}::float8))::smallint, count(*)
    from called where result in (0, 1)
    group by 1, 2, 3
    order by 1, 2, 3`
}

/** In the order of the results' codes. */
function countsOfCalls(sql: Database): Fragment {
  return sql`
    count(*) filter (where result = 0) as found, count(*) filter (where result = 1) as not_found,
    count(*) filter (where result = 2) as refused, count(*) filter (where result = 3) as failed,
    count(*) filter (where result = 4) as timed_out,
    coalesce(sum(latency_ms) filter (where result in (0, 1)), 0) as answered_ms`
}

function sums(sql: Database): Fragment {
  return sql`sum(found), sum(not_found), sum(refused), sum(failed), sum(timed_out), sum(answered_ms)`
}

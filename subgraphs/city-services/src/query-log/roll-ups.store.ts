import type { Sql, Transaction } from '@yilian/database'
import type { PendingQuery, Row } from 'postgres'
import { BUCKET_GROWTH } from './latency-buckets.ts'

type Fragment = PendingQuery<Row[]>

/**
 * The parts of a `with` that add the rows of `source` to every count: said once, so that what is written call by call and what is
 * loaded as a whole are counted alike. Keys are locked in their order, so that no two writers wait for each other.
 */
export function rollUps(sql: Sql | Transaction, source: Fragment): Fragment {
  return sql`
    called as (
      select (at at time zone 'Asia/Shanghai')::date as day, asker, region, service, purpose, result, latency_ms
      from ${source}
    ),
    ${countedByRegion(sql)}, ${countedByDay(sql)}, ${countedByDepartment(sql)}, ${countedLatencies(sql)}`
}

function countedByRegion(sql: Sql | Transaction): Fragment {
  return sql`
    in_place as (
      select ${month(sql)} as month, region, service, ${countsOfCalls(sql)} from called group by 1, region, service
    ),
    counted_by_region as (
      insert into query_count_region as kept (month, region, service, ${countColumns(sql)})
      select month, place.id, coalesce(service, 0::smallint), ${sumsOfCounts(sql)}
      from in_place join query_log_region on query_log_region.id = in_place.region
      cross join lateral unnest(query_log_region.lineage) as place (id)
      group by grouping sets ((month, place.id, service), (month, place.id))
      order by 2, 1, 3
      on conflict (region, month, service) do update set ${added(sql)}
    )`
}

function countedByDay(sql: Sql | Transaction): Fragment {
  return sql`
    counted_by_day as (
      insert into query_count_day as kept (day, service, ${countColumns(sql)})
      select day, service, ${countsOfCalls(sql)} from called group by day, service order by service, day
      on conflict (service, day) do update set ${added(sql)}
    )`
}

function countedByDepartment(sql: Sql | Transaction): Fragment {
  return sql`
    counted_by_department as (
      insert into query_count_department as kept (month, service, asking_department, purpose, ${countColumns(sql)})
      select ${month(sql)}, service, query_log_asker.department, purpose, ${countsOfCalls(sql)}
      from called join query_log_asker on query_log_asker.id = called.asker
      group by 1, service, query_log_asker.department, purpose
      order by 1, 2, 3, 4
      on conflict (month, service, asking_department, purpose) do update set ${added(sql)}
    )`
}

function countedLatencies(sql: Sql | Transaction): Fragment {
  return sql`
    counted_latencies as (
      insert into query_latency as kept (month, service, bucket, answers)
      select ${month(sql)}, service, floor(ln(greatest(latency_ms, 1)) / ln(${BUCKET_GROWTH}::float8))::smallint, count(*)
      from called where result in (0, 1)
      group by 1, 2, 3
      order by 2, 1, 3
      on conflict (service, month, bucket) do update set answers = kept.answers + excluded.answers
    )`
}

function month(sql: Sql | Transaction): Fragment {
  return sql`date_trunc('month', day::timestamp)::date`
}

/** The columns of every count, results in the order of their codes. */
function countColumns(sql: Sql | Transaction): Fragment {
  return sql`found, not_found, refused, failed, timed_out, answered_ms`
}

function countsOfCalls(sql: Sql | Transaction): Fragment {
  return sql`
    count(*) filter (where result = 0) as found, count(*) filter (where result = 1) as not_found,
    count(*) filter (where result = 2) as refused, count(*) filter (where result = 3) as failed,
    count(*) filter (where result = 4) as timed_out,
    coalesce(sum(latency_ms) filter (where result in (0, 1)), 0) as answered_ms`
}

function sumsOfCounts(sql: Sql | Transaction): Fragment {
  return sql`sum(found), sum(not_found), sum(refused), sum(failed), sum(timed_out), sum(answered_ms)`
}

function added(sql: Sql | Transaction): Fragment {
  return sql`
    found = kept.found + excluded.found, not_found = kept.not_found + excluded.not_found,
    refused = kept.refused + excluded.refused, failed = kept.failed + excluded.failed,
    timed_out = kept.timed_out + excluded.timed_out, answered_ms = kept.answered_ms + excluded.answered_ms`
}

import type { Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { PendingQuery, Row } from 'postgres'
import type { QueryStatisticsDimension } from '../schema.generated.ts'
import { codeOf, LEVELS, PURPOSES } from './query-log.codes.ts'
import type { StatisticsQuery } from './statistics-arguments.ts'

type Fragment = PendingQuery<Row[]>

/**
 * A query for the counts that statistics are made of, added up by the keys of their groups. The groups with most calls come alone
 * where they are the first page: names need not be found for the others.
 */
export function countsOf(sql: Sql, query: StatisticsQuery): Fragment {
  const { groupBy, order, page } = query
  const columns = groupBy.flatMap((dimension) => COLUMNS[dimension]?.(sql) ?? [])
  const isAddedUp = !hasOneCountEach(query)
  const places = columns.map((_column, index) => index + 1).join()
  const isTop = order === 'MOST_CALLS' && page.after === null && !groupBy.includes('RESULT')
  const provider = sql`join query_service provider on provider.log_key = counted.service`
  return sql`
    select ${[sql``, ...columns.map((column) => sql`${column}, `)]} ${isAddedUp ? sums(sql) : asTheyAre(sql)}
    from ${TABLES[query.source](sql)} counted ${groupBy.includes('PROVIDING_DEPARTMENT') ? provider : sql``}
    where ${conditions(sql, query)}
    ${isAddedUp && columns.length > 0 ? sql`group by ${sql.unsafe(places)}` : sql``}
    ${isTop ? sql`order by calls desc fetch first ${page.limit + 1} rows with ties` : sql``}`
}

const TABLES: Readonly<Record<StatisticsQuery['source'], (sql: Sql) => Fragment>> = {
  DAYS: (sql) => sql`query_count_day`,
  DEPARTMENTS: (sql) => sql`query_count_department`,
  REGIONS: (sql) => sql`query_count_region`,
}

const COLUMNS: Readonly<Record<QueryStatisticsDimension, ((sql: Sql) => Fragment) | null>> = {
  SERVICE: (sql) => sql`counted.service`,
  PROVIDING_DEPARTMENT: (sql) => sql`provider.department_code as providing_department`,
  ASKING_DEPARTMENT: (sql) => sql`counted.asking_department`,
  PURPOSE: (sql) => sql`counted.purpose`,
  REGION: (sql) => sql`counted.region`,
  MONTH: (sql) => sql`counted.month`,
  DAY: (sql) => sql`counted.day`,
  // Each count has all results side by side.
  RESULT: null,
}

/** Whether each group is one count of its table, all of whose keys it has: then there is nothing to add up. */
function hasOneCountEach({ source, groupBy, filter, from, to, isByService }: StatisticsQuery): boolean {
  const has = (dimension: QueryStatisticsDimension, isOne: boolean) => groupBy.includes(dimension) || isOne
  if (groupBy.length === 0 || !has('SERVICE', filter.service !== null || !(isByService || source === 'DAYS')))
    return false
  if (source === 'DAYS') return true
  if (!has('MONTH', from === to)) return false
  // Without REGION among the groups there is one region, or the one that is all.
  if (source === 'REGIONS') return true
  return has('ASKING_DEPARTMENT', filter.askingDepartment !== null) && has('PURPOSE', filter.purpose !== null)
}

function sums(sql: Sql): Fragment {
  const sum = (name: string) => sql`coalesce(sum(counted.${sql(name)}), 0) as ${sql(name)}`
  return sql`
    coalesce(sum(found + not_found + refused + failed + timed_out), 0) as calls,
    ${sum('found')}, ${sum('not_found')}, ${sum('refused')}, ${sum('failed')}, ${sum('timed_out')}, ${sum('answered_ms')}`
}

function asTheyAre(sql: Sql): Fragment {
  return sql`found + not_found + refused + failed + timed_out as calls, found, not_found, refused, failed, timed_out, answered_ms`
}

function conditions(sql: Sql, query: StatisticsQuery): Fragment[] {
  const { source, filter, isByService } = query
  const all = [timeIn(sql, query)]
  // Service 0 is all services.
  if (source !== 'DAYS') all.push(isByService ? sql`counted.service > 0` : sql`counted.service = 0`)
  if (source === 'REGIONS') all.push(placeIn(sql, query))
  if (filter.service !== null)
    all.push(sql`counted.service = (select log_key from query_service where code = ${filter.service})`)
  if (filter.providingDepartment !== null)
    all.push(sql`counted.service = any(array(
      select log_key from query_service where department_code = ${filter.providingDepartment}))`)
  if (filter.askingDepartment !== null)
    all.push(sql`counted.asking_department = (select log_key from department where code = ${filter.askingDepartment})`)
  if (filter.purpose !== null) all.push(sql`counted.purpose = ${codeOf(PURPOSES, filter.purpose)}::smallint`)
  return all.flatMap((condition, index) => (index === 0 ? [condition] : [sql` and `, condition]))
}

/** Months by name, not by range: an index goes to each of them at once. */
function timeIn(sql: Sql, { source, from, to }: StatisticsQuery): Fragment {
  if (source === 'DAYS') return sql`counted.day between ${from}::date and ${to}::date`
  return sql`counted.month = any(array(
    select generate_series(${from}::date::timestamp, ${to}::date::timestamp, '1 month')::date))`
}

function placeIn(sql: Sql, { groupBy, filter, level }: StatisticsQuery): Fragment {
  if (!groupBy.includes('REGION'))
    return filter.region === null
      ? sql`counted.level = 0`
      : sql`counted.region = (select id from query_log_region where code = ${filter.region})`
  const ofLevel = sql`counted.level = ${codeOf(LEVELS, level)}::smallint`
  if (filter.region === null) return ofLevel
  const { from, to } = rangesOf([filter.region])
  return sql`${ofLevel} and counted.region = any(array(
    select id from query_log_region where code >= ${from[0] ?? ''} and code < ${to[0] ?? ''}))`
}

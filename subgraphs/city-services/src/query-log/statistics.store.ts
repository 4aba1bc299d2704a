import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { PendingQuery, Row } from 'postgres'
import type { QueryStatisticsDimension, QueryStatisticsLevel } from '../schema.generated.ts'
import { codeOf, PURPOSES } from './query-log.codes.ts'
import type { StatisticsQuery } from './statistics-arguments.ts'

type Fragment = PendingQuery<Row[]>

/** Calls of one group; null for what they are not grouped by. */
export interface StatisticsRow {
  readonly month: string | null
  readonly day: string | null
  readonly serviceCode: string | null
  readonly providingCode: string | null
  readonly askingCode: string | null
  readonly purpose: number | null
  readonly regionCode: string | null
  readonly result: number | null
  readonly calls: number
  readonly found: number
  readonly notFound: number
  readonly refused: number
  readonly failed: number
  readonly timedOut: number
  /** Null where it cannot be told. */
  readonly answeredMs: number | null
  /** Place among the groups. */
  readonly key: string
}

/** Statistics from whichever count knows all that is asked for; one page. */
export async function queryStatistics(sql: Sql, query: StatisticsQuery): Promise<StatisticsRow[]> {
  const columns = query.groupBy.map((dimension) => columnOf(sql, dimension))
  const groups = columns.flatMap((column, index) => (index === 0 ? [column] : [sql`,`, column]))
  // A list of fragments must not be empty, or it would be taken for a value.
  const key = [sql`''`, ...columns.map((column) => sql`, coalesce(${column}::text, '')`)]
  return sql<StatisticsRow[]>`
    select grouped.* from (
      select ${named(sql, query.groupBy)}, ${sums(sql, query.groupBy.includes('RESULT'))}, concat_ws(' ', ${key}) as key
      from ${sourceOf(sql, query)} ${joins(sql, query)}
      where ${conditions(sql, query)}
      ${columns.length === 0 ? sql`` : sql`group by ${groups}`}
    ) grouped
    where ${columns.length === 0 ? sql`` : sql`calls > 0 and`} ${after(sql, query)}
    order by ${query.order === 'GROUP' ? sql`` : sql`calls desc,`} key collate "C"
    limit ${query.page.limit + 1}`
}

const COLUMNS: Readonly<Record<QueryStatisticsDimension, readonly [name: string, column: (sql: Sql) => Fragment]>> = {
  SERVICE: ['service_code', (sql) => sql`service.code`],
  PROVIDING_DEPARTMENT: ['providing_code', (sql) => sql`service.department_code`],
  ASKING_DEPARTMENT: ['asking_code', (sql) => sql`asking.code`],
  PURPOSE: ['purpose', (sql) => sql`counted.purpose`],
  REGION: ['region_code', (sql) => sql`place.code`],
  MONTH: ['month', (sql) => sql`counted.month`],
  DAY: ['day', (sql) => sql`counted.day`],
  RESULT: ['result', (sql) => sql`by_result.result`],
}

function columnOf(sql: Sql, dimension: QueryStatisticsDimension): Fragment {
  return COLUMNS[dimension][1](sql)
}

/** Every column of a group by its name; null for those that it is not grouped by. */
function named(sql: Sql, groupBy: readonly QueryStatisticsDimension[]): Fragment[] {
  return Object.entries(COLUMNS).flatMap(([dimension, [name, column]], index) => {
    const isWanted = groupBy.some((each) => each === dimension)
    return [index === 0 ? sql`` : sql`,`, isWanted ? column(sql) : sql`null`, sql` as ${sql(name)}`]
  })
}

function sums(sql: Sql, isByResult: boolean): Fragment {
  const of = isByResult ? sql`by_result` : sql`counted`
  const sum = (name: string) => sql`coalesce(sum(${of}.${sql(name)}), 0)::float8`
  return sql`
    (${sum('found')} + ${sum('not_found')} + ${sum('refused')} + ${sum('failed')} + ${sum('timed_out')}) as calls,
    ${sum('found')} as found, ${sum('not_found')} as not_found, ${sum('refused')} as refused,
    ${sum('failed')} as failed, ${sum('timed_out')} as timed_out,
    ${isByResult ? sql`null` : sql`coalesce(sum(counted.answered_ms), 0)::float8`} as answered_ms`
}

function sourceOf(sql: Sql, { source }: StatisticsQuery): Fragment {
  if (source === 'DAYS') return sql`query_count_day counted`
  if (source === 'DEPARTMENTS') return sql`query_count_department counted`
  return sql`query_count_region counted join query_log_region place on place.id = counted.region`
}

function joins(sql: Sql, { groupBy, filter, isByService }: StatisticsQuery): Fragment[] {
  const service = sql` join query_service service on service.log_key = counted.service`
  const asking = sql` left join department asking on asking.log_key = counted.asking_department`
  const result = sql` cross join lateral (values
    (0, found, 0, 0, 0, 0), (1, 0, not_found, 0, 0, 0), (2, 0, 0, refused, 0, 0), (3, 0, 0, 0, failed, 0),
    (4, 0, 0, 0, 0, timed_out)) as by_result (result, found, not_found, refused, failed, timed_out)`
  const isByAsking = groupBy.includes('ASKING_DEPARTMENT') || filter.askingDepartment !== null
  return [
    sql``,
    ...(isByService ? [service] : []),
    ...(isByAsking ? [asking] : []),
    ...(groupBy.includes('RESULT') ? [result] : []),
  ]
}

function conditions(sql: Sql, query: StatisticsQuery): Fragment[] {
  const { source, filter, from, to, groupBy, isByService } = query
  const time = source === 'DAYS' ? sql`counted.day` : sql`counted.month`
  const all = [sql`${time} between ${from}::date and ${to}::date`]
  if (source === 'REGIONS') {
    all.push(isByService ? sql`counted.service <> 0` : sql`counted.service = 0`)
    all.push(groupBy.includes('REGION') ? within(sql, filter.region, query.level) : sql`place.code = ${filter.region}`)
  }
  if (filter.service !== null) all.push(sql`service.code = ${filter.service}`)
  if (filter.providingDepartment !== null) all.push(sql`service.department_code = ${filter.providingDepartment}`)
  if (filter.askingDepartment !== null) all.push(sql`asking.code = ${filter.askingDepartment}`)
  if (filter.purpose !== null) all.push(sql`counted.purpose = ${codeOf(PURPOSES, filter.purpose)}::smallint`)
  return all.flatMap((condition, index) => (index === 0 ? [condition] : [sql` and `, condition]))
}

function within(sql: Sql, region: string | null, level: QueryStatisticsLevel): Fragment {
  if (region === null) return sql`place.level = ${level}`
  const { from, to } = rangesOf([region])
  return sql`place.level = ${level} and place.code >= ${from[0] ?? ''} and place.code < ${to[0] ?? ''}`
}

function after(sql: Sql, { order, page: { after: key } }: StatisticsQuery): Fragment {
  if (key === null) return sql`true`
  if (order === 'GROUP') return sql`key collate "C" > ${key}`
  const [, calls = '0', rest = '\u{10ffff}'] = /^(\d{1,15}) (.*)$/.exec(key) ?? []
  return sql`(calls < ${calls}::float8 or (calls = ${calls}::float8 and key collate "C" > ${rest}))`
}

/** Months of a total, by their first days. */
export interface Months {
  readonly from: string
  readonly to: string
}

type Scoped = StatisticsRow & { scope: number }

/** All calls in each region and below. */
export async function totalsOfRegions(sql: Sql, codes: readonly string[], months: Months): Promise<StatisticsRow[]> {
  return sql<Scoped[]>`
    select scope.position::int as scope, ${named(sql, [])}, ${sums(sql, false)}, '' as key
    from unnest(${codes}::text[]) with ordinality as scope (code, position)
    left join query_log_region place on place.code = scope.code
    left join query_count_region counted on counted.region = place.id and counted.service = 0
      and counted.month between ${months.from}::date and ${months.to}::date
    group by scope.position order by scope.position`
}

/** All calls of each query service. */
export async function totalsOfServices(sql: Sql, codes: readonly string[], months: Months): Promise<StatisticsRow[]> {
  return sql<Scoped[]>`
    select scope.position::int as scope, ${named(sql, [])}, ${sums(sql, false)}, '' as key
    from unnest(${codes}::text[]) with ordinality as scope (code, position)
    left join query_service service on service.code = scope.code
    left join query_count_department counted on counted.service = service.log_key
      and counted.month between ${months.from}::date and ${months.to}::date
    group by scope.position order by scope.position`
}

/** Calls of each query service day by day. */
export async function daysOfServices(sql: Sql, codes: readonly string[], days: Months): Promise<StatisticsRow[][]> {
  const rows = await sql<Scoped[]>`
    select scope.position::int as scope, ${named(sql, ['DAY'])}, ${sums(sql, false)}, '' as key
    from unnest(${codes}::text[]) with ordinality as scope (code, position)
    join query_service service on service.code = scope.code
    join query_count_day counted on counted.service = service.log_key
      and counted.day between ${days.from}::date and ${days.to}::date
    group by scope.position, counted.day order by scope.position, counted.day`
  return groupsByScope(codes, rows)
}

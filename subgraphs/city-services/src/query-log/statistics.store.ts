import { groupsByScope, type Sql } from '@yilian/database'
import type { PendingQuery, Row } from 'postgres'
import type { QueryStatisticsDimension } from '../schema.generated.ts'
import type { StatisticsQuery } from './statistics-arguments.ts'
import { countsOf } from './statistics-counts.store.ts'

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
  const { groupBy, page, order } = query
  const texts = groupBy.map((dimension) => textOf(sql, dimension))
  // A list of fragments must not be empty, or it would be taken for a value.
  const key = [sql`null`, ...texts.map((text) => sql`, ${text}`)]
  const sorted = [
    ...(order === 'GROUP' ? [] : [sql`figures.calls desc`]),
    ...texts.map((text) => sql`${text} collate "C"`),
  ].flatMap((each, index) => [index === 0 ? sql`order by ` : sql`, `, each])
  return sql<StatisticsRow[]>`
    select ${named(sql, groupBy)}, ${figures(sql)}, concat_ws(' ', ${key}) as key
    from (${countsOf(sql, query)}) counted ${byResult(sql, groupBy)} ${names(sql, groupBy)}
    where ${groupBy.length === 0 ? sql`true` : sql`figures.calls > 0`} ${after(sql, query, texts)}
    ${[sql``, ...sorted]}
    limit ${page.limit + 1}`
}

const COLUMNS: Readonly<Record<QueryStatisticsDimension, readonly [name: string, column: (sql: Sql) => Fragment]>> = {
  SERVICE: ['service_code', (sql) => sql`service.code`],
  PROVIDING_DEPARTMENT: ['providing_code', (sql) => sql`counted.providing_department`],
  ASKING_DEPARTMENT: ['asking_code', (sql) => sql`asking.code`],
  PURPOSE: ['purpose', (sql) => sql`counted.purpose`],
  REGION: ['region_code', (sql) => sql`place.code`],
  MONTH: ['month', (sql) => sql`counted.month`],
  DAY: ['day', (sql) => sql`counted.day`],
  RESULT: ['result', (sql) => sql`figures.result`],
}

/** What groups are sorted by; askers of no department come first. */
function textOf(sql: Sql, dimension: QueryStatisticsDimension): Fragment {
  return sql`coalesce(${COLUMNS[dimension][1](sql)}::text, '')`
}

/** Every column of a group by its name; null for those that it is not grouped by. */
function named(sql: Sql, groupBy: readonly QueryStatisticsDimension[]): Fragment[] {
  return Object.entries(COLUMNS).flatMap(([dimension, [name, column]], index) => {
    const isWanted = groupBy.some((each) => each === dimension)
    return [index === 0 ? sql`` : sql`,`, isWanted ? column(sql) : sql`null`, sql` as ${sql(name)}`]
  })
}

function figures(sql: Sql): Fragment {
  const figure = (name: string) => sql`figures.${sql(name)}::float8 as ${sql(name)}`
  return sql`${figure('calls')}, ${figure('found')}, ${figure('not_found')}, ${figure('refused')}, ${figure('failed')},
    ${figure('timed_out')}, ${figure('answered_ms')}`
}

/** The figures of a group, or one line for each result. */
function byResult(sql: Sql, groupBy: readonly QueryStatisticsDimension[]): Fragment {
  const columns = sql`calls, found, not_found, refused, failed, timed_out, answered_ms`
  if (!groupBy.includes('RESULT')) return sql`cross join lateral (select ${columns}) as figures`
  return sql`
    cross join lateral (values
      (found, 0, found, 0, 0, 0, 0, null::bigint), (not_found, 1, 0, not_found, 0, 0, 0, null),
      (refused, 2, 0, 0, refused, 0, 0, null), (failed, 3, 0, 0, 0, failed, 0, null),
      (timed_out, 4, 0, 0, 0, 0, timed_out, null)
    ) as figures (calls, result, found, not_found, refused, failed, timed_out, answered_ms)`
}

/** Names are looked up for the groups, not for what was added up to them. */
function names(sql: Sql, groupBy: readonly QueryStatisticsDimension[]): Fragment[] {
  return [
    groupBy.includes('SERVICE') ? sql`join query_service service on service.log_key = counted.service` : sql``,
    groupBy.includes('ASKING_DEPARTMENT')
      ? sql` left join department asking on asking.log_key = counted.asking_department`
      : sql``,
    groupBy.includes('REGION') ? sql` join query_log_region place on place.id = counted.region` : sql``,
  ]
}

function after(sql: Sql, { order, page, groupBy }: StatisticsQuery, texts: readonly Fragment[]): Fragment {
  if (page.after === null) return sql``
  const [calls = '', ...rest] = order === 'GROUP' ? ['', ...page.after.split(' ')] : page.after.split(' ')
  const inRow = (each: readonly Fragment[]) => [sql`''`, ...each.map((one) => sql`, ${one} collate "C"`)]
  const own = sql`(${inRow(texts)})`
  const past = sql`(${inRow(groupBy.map((_dimension, index) => sql`${rest[index] ?? ''}::text`))})`
  if (order === 'GROUP') return sql`and ${own} > ${past}`
  const most = /^\d{1,15}$/.test(calls) ? calls : '0'
  return sql`and (figures.calls < ${most}::bigint or (figures.calls = ${most}::bigint and ${own} > ${past}))`
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
    select scope.position::int as scope, ${named(sql, [])}, ${totals(sql)}, '' as key
    from unnest(${codes}::text[]) with ordinality as scope (code, position)
    left join query_log_region place on place.code = scope.code
    left join query_count_region counted on counted.region = place.id and counted.service = 0
      and counted.month between ${months.from}::date and ${months.to}::date
    group by scope.position order by scope.position`
}

/** All calls of each query service. */
export async function totalsOfServices(sql: Sql, codes: readonly string[], months: Months): Promise<StatisticsRow[]> {
  return sql<Scoped[]>`
    select scope.position::int as scope, ${named(sql, [])}, ${totals(sql)}, '' as key
    from unnest(${codes}::text[]) with ordinality as scope (code, position)
    left join query_service service on service.code = scope.code
    left join query_count_region counted on counted.level = 0 and counted.region = 0
      and counted.service = service.log_key and counted.month between ${months.from}::date and ${months.to}::date
    group by scope.position order by scope.position`
}

/** Calls of each query service day by day. */
export async function daysOfServices(sql: Sql, codes: readonly string[], days: Months): Promise<StatisticsRow[][]> {
  const rows = await sql<Scoped[]>`
    select scope.position::int as scope, ${named(sql, ['DAY'])}, ${totals(sql)}, '' as key
    from unnest(${codes}::text[]) with ordinality as scope (code, position)
    join query_service service on service.code = scope.code
    join query_count_day counted on counted.service = service.log_key
      and counted.day between ${days.from}::date and ${days.to}::date
    group by scope.position, counted.day order by scope.position, counted.day`
  return groupsByScope(codes, rows)
}

function totals(sql: Sql): Fragment {
  return sql`
    coalesce(sum(found + not_found + refused + failed + timed_out), 0)::float8 as calls,
    coalesce(sum(found), 0)::float8 as found, coalesce(sum(not_found), 0)::float8 as not_found,
    coalesce(sum(refused), 0)::float8 as refused, coalesce(sum(failed), 0)::float8 as failed,
    coalesce(sum(timed_out), 0)::float8 as timed_out, coalesce(sum(answered_ms), 0)::float8 as answered_ms`
}

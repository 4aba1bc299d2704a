import { groupsByKey, groupsByScope, inScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { PendingQuery, Row } from 'postgres'

/** A part of a statement. */
export type Fragment = PendingQuery<Row[]>

/** Reads the records of a table that name each key in a column: latest first, one statement for all keys. */
export function recordsBy<Found extends object>(table: string, key: keyof Found & string, date: keyof Found & string) {
  const [keyColumn, dateColumn]: [string, string] = [key, date]
  return async (sql: Sql, keys: readonly string[]): Promise<Found[][]> => {
    const rows = await sql<Found[]>`
      select * from ${sql(table)} where ${sql(keyColumn)} = any(${keys}::text[])
        and ${inScope(sql, { region: 'region_code', recordedOn: dateColumn })}
      order by ${sql(keyColumn)}, ${sql(dateColumn)} desc, id`
    return groupsByKey<unknown, Found>(keys, rows, (row) => row[key])
  }
}

/** Reads the records of a table in each region and below that meet the condition: by id, one page each. */
export function recordsInRegions<Found extends { id: string }, Query extends { page: Page }>(
  table: string,
  date: keyof Found & string,
  condition: (sql: Sql, query: Query) => Fragment,
) {
  return async (sql: Sql, codes: readonly string[], query: Query): Promise<Found[][]> => {
    const { from, to } = rangesOf(codes)
    const rows = await sql<(Found & { scope: number })[]>`
      select scope.position::int as scope, found.*
      from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
      cross join lateral (
        select * from ${sql(table)} record
        where record.region_code >= scope.low and record.region_code < scope.high and ${condition(sql, query)}
          and ${inScope(sql, { region: 'record.region_code', recordedOn: `record.${date}` })}
          and (${query.page.after}::text is null or record.id > ${query.page.after}::text)
        order by id limit ${query.page.limit + 1}
      ) found
      order by scope.position, found.id`
    return groupsByScope<Found & { scope: number }>(codes, rows)
  }
}

/** The condition that a record holds on a day: from `since` to before `until`. */
export function holdsOn(sql: Sql, record: string, day: string): Fragment {
  return sql`${sql(record)}.since <= ${day}::date and (${sql(record)}.until is null or ${sql(record)}.until > ${day}::date)`
}

import type { Sql } from '@yilian/database'
import { expect } from 'vitest'
import type { Answer, TestGraph } from '../kit/graph.ts'

interface Page {
  readonly queryStatistics: {
    readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

/** What is grouped by in the graph, and the same of the raw rows. */
const GROUPINGS: Readonly<Record<string, { readonly asked: string; readonly fields: string; readonly raw: string }>> = {
  'service and month': {
    asked: 'groupBy: [MONTH, SERVICE]',
    fields: 'month service { code }',
    raw: `to_char(day, 'YYYY-MM-01'), service.code`,
  },
  'service and result': {
    asked: 'groupBy: [SERVICE, RESULT]',
    fields: 'service { code } result',
    raw: `service.code, (array['FOUND', 'NOT_FOUND', 'REFUSED', 'FAILED', 'TIMED_OUT'])[result + 1]`,
  },
  day: { asked: 'groupBy: [DAY]', fields: 'day', raw: `to_char(day, 'YYYY-MM-DD')` },
  'asking and providing department': {
    asked: 'groupBy: [ASKING_DEPARTMENT, PROVIDING_DEPARTMENT]',
    fields: 'askingDepartment { code } providingDepartment { code }',
    raw: `coalesce(asking.code, ''), service.department_code`,
  },
  'street and month': {
    asked: 'groupBy: [REGION, MONTH], level: STREET',
    fields: 'region { code } month',
    raw: `case when region.level in ('STREET', 'COMMUNITY') then left(region.code, 9) || '000' end,
      to_char(day, 'YYYY-MM-01')`,
  },
}

/** The groupings by which statistics are held against the rows. */
export const groupings = Object.keys(GROUPINGS)

/** Counts the rows once by all that groupings ask for, into a temporary table of one connection; that is most of the time. */
export async function countRows(sql: Sql): Promise<Awaited<ReturnType<Sql['reserve']>>> {
  const connection = await sql.reserve()
  await connection`set statement_timeout = 0`
  await connection`set work_mem = '256MB'`
  await connection`
    create temporary table raw_count as
    select (at at time zone 'Asia/Shanghai')::date as day, service, region, asker, result, count(*)::int as calls
    from query_log group by 1, service, region, asker, result`
  return connection
}

/** Both sides of a grouping, each a line for a group with its calls. */
export async function bothSides(
  graph: TestGraph,
  connection: Awaited<ReturnType<typeof countRows>>,
  name: string,
  range: string,
): Promise<{ readonly graph: string[]; readonly rows: string[] }> {
  const { asked, fields, raw } = GROUPINGS[name] ?? { asked: '', fields: '', raw: '' }
  const counted = await connection.unsafe<Record<string, unknown>[]>(`
    select ${raw}, sum(calls)::int as calls
    from raw_count join query_service service on service.log_key = raw_count.service
    join query_log_region region on region.id = raw_count.region
    join query_log_asker asker on asker.id = raw_count.asker
    left join department asking on asking.log_key = asker.department
    group by ${raw}`)
  const rows = counted.map((row) => Object.values(row)).filter(([first]) => first !== null)
  const found = await statisticsOf(graph, `${asked}, ${range}`, `${fields} calls`)
  return {
    graph: found.map((row) => Object.values(row).map(plain).join(' ')).sort(),
    rows: rows.map((row) => row.join(' ')).sort(),
  }
}

/** All statistics of a grouping, read through the graph in pages. */
export async function statisticsOf(
  graph: TestGraph,
  asked: string,
  fields: string,
): Promise<Readonly<Record<string, unknown>>[]> {
  const rows: Readonly<Record<string, unknown>>[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors }: Answer<Page> = await graph.ask<Page>(
      `{ queryStatistics(${asked}, first: 100, after: ${JSON.stringify(after)}) {
        edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
    )
    expect(errors).toEqual([])
    if (data === null) throw new Error('Expected statistics, got null.')
    rows.push(...data.queryStatistics.edges.map(({ node }) => node))
    if (!data.queryStatistics.pageInfo.hasNextPage) return rows
    after = data.queryStatistics.pageInfo.endCursor
  }
}

function plain(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'object' && 'code' in value ? String(value.code) : String(value)
}

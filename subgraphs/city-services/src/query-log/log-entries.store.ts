import type { Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'

/** One logged call, its names in place of their keys. */
export interface LoggedCall {
  readonly at: Date
  readonly trace: string
  readonly asker: string
  readonly askingCode: string | null
  readonly serviceCode: string
  readonly purpose: number
  readonly regionCode: string
  readonly subject: string
  readonly result: number
  readonly latencyMs: number
  readonly answer: string | null
}

/** Which calls of a query service; null holds for all. */
export interface LogList {
  readonly service: string
  readonly from: Date | null
  readonly before: Date | null
  readonly page: Page
}

const CURSOR = /^(\S+) ([0-9a-f]{32}) ([0-9a-f]{32})$/

/** Calls of a query service, latest first, one page. */
export async function loggedCalls(sql: Sql, { service, from, before, page }: LogList): Promise<LoggedCall[]> {
  const [, at, trace, subject] = CURSOR.exec(page.after ?? '') ?? []
  const isCursor = at !== undefined && !Number.isNaN(Date.parse(at))
  if (page.after !== null && !isCursor) return []
  const [found] = await sql<{ logKey: number }[]>`select log_key from query_service where code = ${service}`
  if (found === undefined) return []
  const after = isCursor
    ? sql`and log.at <= ${at}::timestamptz
        and (log.at, log.trace, log.subject) < (${at}::timestamptz, ${trace ?? ''}::uuid, ${subject ?? ''}::uuid)`
    : sql``
  return sql<LoggedCall[]>`
    select log.at, replace(log.trace::text, '-', '') as trace, asker.subject as asker, asking.code as asking_code,
      ${service} as service_code, log.purpose, region.code as region_code,
      replace(log.subject::text, '-', '') as subject, log.result, log.latency_ms,
      replace(log.answer::text, '-', '') as answer
    from (
      select * from query_log log
      where log.service = ${found.logKey}::smallint
        ${from === null ? sql`` : sql`and log.at >= ${from}`} ${before === null ? sql`` : sql`and log.at < ${before}`}
        ${after}
      order by log.at desc, log.trace desc, log.subject desc limit ${page.limit + 1}
    ) log
    join query_log_asker asker on asker.id = log.asker
    join query_log_region region on region.id = log.region
    left join department asking on asking.log_key = asker.department
    order by log.at desc, log.trace desc, log.subject desc`
}

/** The place of a call in the list. */
export function callOrder({ at, trace, subject }: LoggedCall): string {
  return `${at.toISOString()} ${trace} ${subject}`
}

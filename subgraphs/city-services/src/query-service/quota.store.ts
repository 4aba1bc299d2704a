import type { Sql } from '@yilian/database'

/** Who asks which service on which day, and how many subjects a day it allows. */
export interface QuotaOf {
  readonly service: string
  readonly asker: string
  readonly day: string
  readonly dailyQuota: number
}

/**
 * Takes so many subjects from a day's quota; gives how many of them it still had. The counter is added to in one statement, so that
 * no two operations are given the same, and stands in the database, so that a start does not open it again.
 */
export async function takeFromQuota(
  sql: Sql,
  { service, asker, day, dailyQuota }: QuotaOf,
  subjects: number,
): Promise<number> {
  // What is refused is not counted past the quota, so that the counter cannot run over.
  const [use] = await sql<{ asked: number }[]>`
    with gone as (delete from query_quota_use where day < ${day}::date - 1)
    insert into query_quota_use as kept (day, service_code, asker, asked)
    values (${day}, ${service}, ${asker}, ${subjects})
    on conflict (day, service_code, asker)
      do update set asked = least(kept.asked, ${dailyQuota}::int) + excluded.asked
    returning asked`
  const before = (use?.asked ?? subjects) - subjects
  return Math.max(0, Math.min(subjects, dailyQuota - before))
}

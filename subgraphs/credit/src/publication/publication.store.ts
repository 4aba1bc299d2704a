import type { Sql } from '@yilian/database'
import type { Publication } from './credit-window.rules.ts'

/**
 * The condition that lets a row out, of any table of records under the alias `record`: every statement that reads or
 * counts records carries it, so that what has expired, was repaired or withdrawn comes out by no door.
 */
export function isPublished(sql: Sql, { day, classes }: Publication) {
  return sql`
    record.withdrawn_on is null
    and (record.repaired_on is null or record.repaired_on > ${day}::date)
    and record.document_date <= ${day}::date
    and exists (
      select from unnest(
        ${classes.map((published) => published.class)}::text[],
        ${classes.map((published) => published.documentsSince)}::text[]::date[],
        ${classes.map((published) => published.actsSince)}::text[]::date[],
        ${classes.map((published) => String(published.onlyOnOrder))}::text[]::boolean[]
      ) as published (class, documents_since, acts_since, only_on_order)
      where published.class = record.class
        and record.document_date >= published.documents_since
        and record.occurred_on >= published.acts_since
        and (record.publication_ordered or not published.only_on_order)
    )`
}

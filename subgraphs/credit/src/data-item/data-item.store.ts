import type { Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { CreditDataItemKind } from '../schema.generated.ts'
import type { creditDataItems } from './data-item.tables.ts'

export type CreditDataItem = typeof creditDataItems.$inferSelect

export async function dataItemsByCode(sql: Sql, codes: readonly string[]): Promise<CreditDataItem[]> {
  return sql<CreditDataItem[]>`select * from credit_data_item where code = any(${codes}::text[])`
}

/** The list as it stands on a day, one page. */
export async function listDataItems(
  sql: Sql,
  { kind, asOf, page }: { kind: CreditDataItemKind | null; asOf: string; page: Page },
): Promise<CreditDataItem[]> {
  return sql<CreditDataItem[]>`
    select * from credit_data_item
    where (${kind}::text is null or kind = ${kind}::text)
      and in_force_from <= ${asOf}::date and (in_force_to is null or in_force_to > ${asOf}::date)
      and (${page.after}::text is null or code > ${page.after}::text)
    order by code limit ${page.limit + 1}`
}

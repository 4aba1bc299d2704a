import { groupsByKey, groupsByScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { Publication } from '../publication/credit-window.rules.ts'
import { isPublished } from '../publication/publication.store.ts'
import type { CreditMeasureKind } from '../schema.generated.ts'
import type { creditListedMeasures, creditMeasureLists, creditMeasures } from './measure.tables.ts'

export type CreditMeasureList = typeof creditMeasureLists.$inferSelect
export type CreditListedMeasure = typeof creditListedMeasures.$inferSelect
export type CreditMeasure = typeof creditMeasures.$inferSelect & { readonly listed: CreditListedMeasure }

export async function measureListsByVersion(sql: Sql, versions: readonly string[]): Promise<CreditMeasureList[]> {
  return sql<CreditMeasureList[]>`select * from credit_measure_list where version = any(${versions}::text[])`
}

export async function measureListsInForce(sql: Sql, asOf: string): Promise<CreditMeasureList[]> {
  return sql<CreditMeasureList[]>`
    select * from credit_measure_list
    where in_force_from <= ${asOf}::date and (in_force_to is null or in_force_to > ${asOf}::date)
    order by version`
}

export async function measuresOfLists(sql: Sql, versions: readonly string[]): Promise<CreditListedMeasure[][]> {
  const rows = await sql<CreditListedMeasure[]>`
    select * from credit_listed_measure where list_version = any(${versions}::text[]) order by list_version, code`
  return groupsByKey(versions, rows, (row) => row.listVersion)
}

export async function measuresById(
  sql: Sql,
  ids: readonly string[],
  publication: Publication,
): Promise<CreditMeasure[]> {
  return sql<CreditMeasure[]>`
    select measure.*, ${listed(sql)} from credit_measure measure ${joinListed(sql)}
    where measure.id = any(${ids}::text[]) and ${isInForce(sql, publication)}`
}

/** Measures in force on each unit, one page each. */
export async function measurePages(
  sql: Sql,
  usccs: readonly string[],
  { kind, page }: { kind: CreditMeasureKind | null; page: Page },
  publication: Publication,
): Promise<CreditMeasure[][]> {
  const rows = await sql<(CreditMeasure & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${usccs}::text[]) with ordinality as scope (uscc, position)
    cross join lateral (
      select measure.*, ${listed(sql)} from credit_measure measure ${joinListed(sql)}
      where measure.uscc = scope.uscc and ${isInForce(sql, publication)}
        and (${kind}::text is null or listed.kind = ${kind}::text)
        and (${page.after}::text is null or measure.id > ${page.after}::text)
      order by measure.id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(usccs, rows)
}

/** The condition on `measure`: within its days, and a sanction's record still published (修复后解除惩戒). */
export function isInForce(sql: Sql, publication: Publication) {
  return sql`
    measure.in_force_from <= ${publication.day}::date
    and (measure.in_force_to is null or measure.in_force_to > ${publication.day}::date)
    and (measure.record_id is null or exists (
      select from credit_record record where record.id = measure.record_id and ${isPublished(sql, publication)}))`
}

function joinListed(sql: Sql) {
  return sql`join credit_listed_measure listed
    on listed.list_version = measure.list_version and listed.code = measure.measure_code`
}

// Names inside JSON are not turned into camelCase by the driver, so they are written so.
function listed(sql: Sql) {
  return sql`jsonb_build_object('listVersion', listed.list_version, 'code', listed.code, 'kind', listed.kind,
    'name', listed.name, 'legalBasis', listed.legal_basis) as listed`
}

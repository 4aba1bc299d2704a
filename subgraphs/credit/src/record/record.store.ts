import { groupsByKey, groupsByScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { Publication } from '../publication/credit-window.rules.ts'
import { isPublished } from '../publication/publication.store.ts'
import type { CreditRecordClass } from '../schema.generated.ts'
import type { creditObjections, creditRecords, creditRepairApplications } from './record.tables.ts'

export type CreditRecord = typeof creditRecords.$inferSelect
export type CreditRepairApplication = typeof creditRepairApplications.$inferSelect
export type CreditObjection = typeof creditObjections.$inferSelect

export async function recordsById(sql: Sql, ids: readonly string[], publication: Publication): Promise<CreditRecord[]> {
  return sql<CreditRecord[]>`
    select * from credit_record record where id = any(${ids}::text[]) and ${isPublished(sql, publication)}`
}

/** All published records of each unit. */
export async function recordsOfUnits(
  sql: Sql,
  usccs: readonly string[],
  publication: Publication,
): Promise<CreditRecord[][]> {
  const rows = await sql<CreditRecord[]>`
    select * from credit_record record
    where uscc = any(${usccs}::text[]) and ${isPublished(sql, publication)} order by uscc, id`
  return groupsByKey(usccs, rows, (row) => row.uscc)
}

/** Published records of each unit, one page each. */
export async function recordPages(
  sql: Sql,
  usccs: readonly string[],
  { recordClass, page }: { recordClass: CreditRecordClass | null; page: Page },
  publication: Publication,
): Promise<CreditRecord[][]> {
  const rows = await sql<(CreditRecord & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${usccs}::text[]) with ordinality as scope (uscc, position)
    cross join lateral (
      select * from credit_record record
      where record.uscc = scope.uscc and ${isPublished(sql, publication)}
        and (${recordClass}::text is null or record.class = ${recordClass}::text)
        and (${page.after}::text is null or record.id > ${page.after}::text)
      order by id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(usccs, rows)
}

/** Applications for repair of each record, made by a day. */
export async function repairApplicationsOfRecords(
  sql: Sql,
  recordIds: readonly string[],
  day: string,
): Promise<CreditRepairApplication[][]> {
  const rows = await sql<CreditRepairApplication[]>`
    select * from credit_repair_application
    where record_id = any(${recordIds}::text[]) and applied_on <= ${day}::date order by applied_on, id`
  return groupsByKey(recordIds, rows, (row) => row.recordId)
}

/** Objections to each record, filed by a day. */
export async function objectionsOfRecords(
  sql: Sql,
  recordIds: readonly string[],
  day: string,
): Promise<CreditObjection[][]> {
  const rows = await sql<CreditObjection[]>`
    select * from credit_objection
    where record_id = any(${recordIds}::text[]) and filed_on <= ${day}::date order by filed_on, id`
  return groupsByKey(recordIds, rows, (row) => row.recordId)
}

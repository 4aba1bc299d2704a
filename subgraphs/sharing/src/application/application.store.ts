import { groupsByKey, groupsByScope, type Sql, type Transaction } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { ShareApplicationState, SharingGrantState } from '../schema.generated.ts'
import type { applicationDecisions, applications, grants, purposes } from './application.tables.ts'
import type { sightOf } from './approval.rules.ts'

export type Application = typeof applications.$inferSelect
export type Decision = typeof applicationDecisions.$inferSelect
export type SharingGrant = typeof grants.$inferSelect
export type Purpose = typeof purposes.$inferSelect

/** Who sees what; every statement for a reader carries it. */
export type Sight = ReturnType<typeof sightOf>

export async function listApplications(
  sql: Sql,
  sight: Sight,
  { state, page }: { state: ShareApplicationState | null; page: Page },
): Promise<Application[]> {
  return sql<Application[]>`
    select asked.* from share_application asked
    where ${seen(sql, sight)} and (${state}::text is null or asked.state = ${state}::text)
      and (${page.after}::text is null or asked.id > ${page.after}::text)
    order by asked.id limit ${page.limit + 1}`
}

export async function applicationsById(sql: Sql, sight: Sight, ids: readonly string[]): Promise<Application[]> {
  return sql<Application[]>`
    select asked.* from share_application asked where ${seen(sql, sight)} and asked.id = any(${ids}::text[])`
}

export async function listGrants(
  sql: Sql,
  sight: Sight,
  { state, page }: { state: SharingGrantState | null; page: Page },
): Promise<SharingGrant[]> {
  return sql<SharingGrant[]>`
    select held.* from sharing_grant held join share_application asked on asked.id = held.application_id
    where ${seen(sql, sight)} and (${state}::text is null or held.state = ${state}::text)
      and (${page.after}::text is null or held.id > ${page.after}::text)
    order by held.id limit ${page.limit + 1}`
}

export async function grantsById(sql: Sql, sight: Sight, ids: readonly string[]): Promise<SharingGrant[]> {
  return sql<SharingGrant[]>`
    select held.* from sharing_grant held join share_application asked on asked.id = held.application_id
    where ${seen(sql, sight)} and held.id = any(${ids}::text[])`
}

export async function grantsOfApplications(sql: Sql, sight: Sight, ids: readonly string[]): Promise<SharingGrant[]> {
  return sql<SharingGrant[]>`
    select held.* from sharing_grant held join share_application asked on asked.id = held.application_id
    where ${seen(sql, sight)} and asked.id = any(${ids}::text[])`
}

/** The grants that each department holds, one page each. */
export async function grantsOfDepartments(
  sql: Sql,
  sight: Sight,
  departments: readonly string[],
  page: Page,
): Promise<SharingGrant[][]> {
  const rows = await sql<(SharingGrant & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${departments}::text[]) with ordinality as scope (code, position)
    cross join lateral (
      select held.* from sharing_grant held join share_application asked on asked.id = held.application_id
      where asked.consumer = scope.code and ${seen(sql, sight)}
        and (${page.after}::text is null or held.id > ${page.after}::text)
      order by held.id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(departments, rows)
}

export async function decisionsOfApplications(sql: Sql, ids: readonly string[]): Promise<Decision[][]> {
  const rows = await sql<Decision[]>`
    select * from application_decision where application_id = any(${ids}::text[])
    order by application_id, decided_at, step desc, department`
  return groupsByKey(ids, rows, (row) => row.applicationId)
}

export async function purposesByCode(sql: Sql | Transaction, codes: readonly string[]): Promise<Purpose[]> {
  return sql<Purpose[]>`select * from sharing_purpose where code = any(${codes}::text[])`
}

/** An application that nobody else decides on until the transaction ends. */
export async function lockApplication(transaction: Transaction, sight: Sight, id: string): Promise<Application | null> {
  const [row] = await transaction<Application[]>`
    select asked.* from share_application asked where asked.id = ${id} and ${seen(transaction, sight)} for update`
  return row ?? null
}

/** A grant that nobody else changes until the transaction ends, with the departments that provide what it grants. */
export async function lockGrant(
  transaction: Transaction,
  sight: Sight,
  id: string,
): Promise<(SharingGrant & { readonly providers: string[] }) | null> {
  const [row] = await transaction<(SharingGrant & { providers: string[] })[]>`
    select held.*, asked.providers from sharing_grant held join share_application asked on asked.id = held.application_id
    where held.id = ${id} and ${seen(transaction, sight)} for update of held`
  return row ?? null
}

export async function decisionsOf(transaction: Transaction, applicationId: string): Promise<Decision[]> {
  return transaction<Decision[]>`select * from application_decision where application_id = ${applicationId}`
}

/** Who takes part sees it: the department that applies and those that provide; `asked` is the application. */
function seen(sql: Sql | Transaction, sight: Sight) {
  if (sight.all) return sql`true`
  return sql`(asked.consumer = ${sight.department}::text or ${sight.department}::text = any(asked.providers))`
}

import { groupsByScope, inScope, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { Publication } from '../publication/credit-window.rules.ts'
import { isPublished } from '../publication/publication.store.ts'
import type { personCreditProfiles, personCreditRecords } from './person.tables.ts'

export type PersonCreditProfile = typeof personCreditProfiles.$inferSelect
/** A record carries the region of its person's file: it decides which officer may read it. */
export type PersonCreditRecord = typeof personCreditRecords.$inferSelect & { readonly regionCode: string }

// Where and when a record is: its file's region, the day of its document.
const RECORD = { region: 'profile.region_code', recordedOn: 'record.document_date' }

export async function personProfilesById(sql: Sql, ids: readonly string[]): Promise<PersonCreditProfile[]> {
  return sql<PersonCreditProfile[]>`select * from person_credit_profile
    where id = any(${ids}::text[]) and ${inScope(sql, { region: 'region_code' })}`
}

export async function personRecordsById(
  sql: Sql,
  ids: readonly string[],
  publication: Publication,
): Promise<PersonCreditRecord[]> {
  return sql<PersonCreditRecord[]>`
    select record.*, profile.region_code
    from person_credit_record record join person_credit_profile profile on profile.id = record.person_id
    where record.id = any(${ids}::text[]) and ${isPublished(sql, publication)} and ${inScope(sql, RECORD)}`
}

/** Records of each person that are within their window, one page each. */
export async function personRecordPages(
  sql: Sql,
  personIds: readonly string[],
  { page }: { page: Page },
  publication: Publication,
): Promise<PersonCreditRecord[][]> {
  const rows = await sql<(PersonCreditRecord & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${personIds}::text[]) with ordinality as scope (id, position)
    cross join lateral (
      select record.*, profile.region_code
      from person_credit_record record join person_credit_profile profile on profile.id = record.person_id
      where record.person_id = scope.id and ${isPublished(sql, publication)} and ${inScope(sql, RECORD)}
        and (${page.after}::text is null or record.id > ${page.after}::text)
      order by record.id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(personIds, rows)
}

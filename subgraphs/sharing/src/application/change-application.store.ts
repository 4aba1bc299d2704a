import { randomInt } from 'node:crypto'
import type { Transaction } from '@yilian/database'
import type { SharingGrantState } from '../schema.generated.ts'
import type { AskedFor } from './application.rules.ts'
import type { Application } from './application.store.ts'
import type { Turn } from './approval.rules.ts'

/** Who applied, when, and what the catalogue said of it then. */
interface Submission {
  readonly consumer: string
  readonly applicant: string
  readonly providers: readonly string[]
  readonly catalogueVersion: number
  readonly now: Date
}

/** Writes a new application; gives its id. Without a provider to ask it waits for the authority at once. */
export async function insertApplication(
  transaction: Transaction,
  input: AskedFor,
  { consumer, applicant, providers, catalogueVersion, now }: Submission,
): Promise<string> {
  const id = newId('application')
  const masks = Object.fromEntries(input.masks.map(({ coordinate, mask }) => [coordinate, mask]))
  await transaction`
    insert into share_application (id, consumer, purpose_code, legal_basis, scenario, fields, edges, combinations, masks,
      region_code, rows_from, rows_until, method, calls_per_day, valid_from, valid_until, providers, catalogue_version,
      state, applicant, submitted_at)
    values (${id}, ${consumer}, ${input.purpose}, ${input.legalBasis}, ${input.scenario}, ${[...input.fields]}::text[],
      ${[...input.edges]}::text[], ${JSON.stringify(input.combinations)}::jsonb, ${JSON.stringify(masks)}::jsonb,
      ${input.region}, ${input.rowsFrom ?? null}::date, ${input.rowsUntil ?? null}::date, ${input.method},
      ${input.callsPerDay ?? null}::int, ${input.validFrom}, ${input.validUntil}, ${[...providers]}::text[],
      ${catalogueVersion}, ${providers.length === 0 ? 'PROVIDERS_APPROVED' : 'SUBMITTED'}, ${applicant}, ${now})`
  return id
}

/** What a department says of an application. */
interface Word {
  readonly verdict: 'APPROVED' | 'REJECTED'
  readonly account: string
  readonly comment: string | null
  readonly now: Date
}

/** Writes a decision and the state that it brings; the last approval makes the grant. */
export async function decideApplication(
  transaction: Transaction,
  { id }: Application,
  { step, department, next }: Turn,
  { verdict, account, comment, now }: Word,
): Promise<void> {
  const state = verdict === 'REJECTED' ? 'REJECTED' : next
  const decidedAt = state === 'REJECTED' || state === 'APPROVED' ? now : null
  await transaction`
    insert into application_decision (application_id, step, department, account, verdict, comment, decided_at)
    values (${id}, ${step}, ${department}, ${account}, ${verdict}, ${comment}, ${now})`
  await transaction`update share_application set state = ${state}, decided_at = ${decidedAt} where id = ${id}`
  if (state === 'APPROVED')
    await transaction`
      insert into sharing_grant (id, application_id, state, granted_at, changed_at)
      values (${newId('grant')}, ${id}, 'ACTIVE', ${now}, ${now})`
}

export async function withdrawApplication(transaction: Transaction, id: string, now: Date): Promise<void> {
  await transaction`update share_application set state = 'WITHDRAWN', decided_at = ${now} where id = ${id}`
}

export async function moveGrant(
  transaction: Transaction,
  id: string,
  { state, reason, now }: { state: SharingGrantState; reason: string; now: Date },
): Promise<void> {
  await transaction`update sharing_grant set state = ${state}, reason = ${reason}, changed_at = ${now} where id = ${id}`
}

/** What the catalogue in force says of coordinates: who provides what is not open to all, and what is never shared. */
export async function cataloguedFacts(
  transaction: Transaction,
  coordinates: readonly string[],
): Promise<{ version: number; prohibited: Set<string>; providers: string[] }> {
  const [newest] = await transaction<{ number: number }[]>`select max(number) as number from catalogue_version`
  if (newest === undefined) throw new Error('Expected a published catalogue, but the database holds no version.')
  const items = await transaction<{ coordinate: string; sharingClass: string; departmentCode: string }[]>`
    select item.coordinate, item.sharing_class, entry.department_code
    from catalogue_item item
    join catalogue_entry entry on entry.version = item.version and entry.code = item.entry_code
    where item.version = ${newest.number} and item.coordinate = any(${[...coordinates]}::text[])
      and (item.sharing_class <> 'UNCONDITIONAL' or item.sensitivity <> 'OPEN')`
  return {
    version: newest.number,
    prohibited: new Set(items.filter((item) => item.sharingClass === 'PROHIBITED').map(({ coordinate }) => coordinate)),
    providers: [...new Set(items.map(({ departmentCode }) => departmentCode))].sort(),
  }
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Such as grant_0a1b2c3d4e5f; drawn by chance, so that nobody can guess one from another. */
function newId(kind: 'application' | 'grant'): string {
  return `${kind}_${Array.from({ length: 12 }, () => DIGITS[randomInt(DIGITS.length)]).join('')}`
}

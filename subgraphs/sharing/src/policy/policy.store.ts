import { createHash } from 'node:crypto'
import type { Sql, Transaction } from '@yilian/database'
import {
  type Combination,
  type DivisionCode,
  type Grant,
  type Mask,
  type SharingPolicy,
  STANDING_SMALLEST_GROUP,
} from '@yilian/governance'
import { isStillCatalogued } from '../catalogue/still-catalogued.store.ts'

// Any number, the same in every process: versions are made one after the other.
const policyLock = 809_025

type Content = Omit<SharingPolicy, 'version'>

/** Makes the next policy version of what the transaction leaves in force; none when that is what was in force before. */
export async function putPolicyInForce(transaction: Transaction, now: Date, cause: string): Promise<number> {
  await transaction`select pg_advisory_xact_lock(${policyLock})`
  const content = JSON.stringify(await contentOf(transaction, now))
  const digest = createHash('sha256').update(content).digest('hex')
  const [newest] = await transaction<{ number: number; digest: string }[]>`
    select number, digest from sharing_policy_version order by number desc limit 1`
  if (newest?.digest === digest) return newest.number
  const number = (newest?.number ?? 0) + 1
  await transaction`
    insert into sharing_policy_version (number, digest, content, cause, made_at)
    values (${number}, ${digest}, ${content}, ${cause}, ${now})`
  return number
}

/** The number of the policy in force; one look at an index. */
export async function policyVersion(sql: Sql | Transaction): Promise<number> {
  const [newest] = await sql<{ number: number | null }[]>`select max(number) as number from sharing_policy_version`
  if (typeof newest?.number !== 'number')
    throw new Error('Expected a policy in force, but the database holds no version.')
  return newest.number
}

/** The policy of one version as JSON text; null where there is none of that number. */
export async function policyOfVersion(sql: Sql, number: number): Promise<string | null> {
  const [version] = await sql<{ content: string }[]>`
    select content from sharing_policy_version where number = ${number}`
  return version === undefined ? null : JSON.stringify({ version: number, ...JSON.parse(version.content) })
}

/** A change of grants that nobody has made yet: one is gone, is held again, or comes of an application. */
export interface SharingChange {
  readonly kind: 'WITHOUT' | 'WITH' | 'APPROVED'
  /** Of the grant, or of the application. */
  readonly id: string
}

/**
 * The policy as it would be in force now, and after a change; null where there is no such grant or application. It is read only:
 * PostgreSQL itself refuses to write in it.
 */
export async function policyIf(
  sql: Sql,
  { kind, id }: SharingChange,
  now: Date,
): Promise<{ before: SharingPolicy; after: SharingPolicy; changed: Grant } | null> {
  return sql.begin('isolation level repeatable read read only', async (transaction) => {
    const [row] = await transaction<GrantRow[]>`
      select ${kind === 'APPROVED' ? transaction`asked.id` : transaction`held.id`}, asked.consumer, asked.purpose_code,
        asked.fields, asked.edges, asked.combinations, asked.region_code, asked.masks, asked.calls_per_day,
        asked.valid_from, asked.valid_until
      from share_application asked left join sharing_grant held on asked.id = held.application_id
      where ${kind === 'APPROVED' ? transaction`asked.id` : transaction`held.id`} = ${id}`
    if (row === undefined) return null
    const changed = grantOf(row)
    const before = { version: await policyVersion(transaction), ...(await contentOf(transaction, now)) }
    const others = before.grants.filter((grant) => grant.id !== id)
    return { before, changed, after: { ...before, grants: kind === 'WITHOUT' ? others : [...others, changed] } }
  })
}

interface GrantRow {
  readonly id: string
  readonly consumer: string
  readonly purposeCode: string
  readonly fields: string[]
  readonly edges: string[]
  readonly combinations: readonly Combination[]
  readonly regionCode: string
  readonly rowsFrom: string | null
  readonly rowsUntil: string | null
  readonly masks: Readonly<Record<string, Mask>>
  readonly callsPerDay: number | null
  readonly validFrom: Date
  readonly validUntil: Date
}

/** Grants that begin later are in it with their times; what has ended is not. */
async function contentOf(transaction: Transaction, now: Date): Promise<Content> {
  const rows = await transaction<GrantRow[]>`
    select held.id, asked.consumer, asked.purpose_code, asked.fields, asked.edges, asked.combinations, asked.region_code,
      asked.rows_from, asked.rows_until, asked.masks, asked.calls_per_day, asked.valid_from, asked.valid_until
    from sharing_grant held join share_application asked on asked.id = held.application_id
    where held.state = 'ACTIVE' and asked.valid_until > ${now} and ${isStillCatalogued(transaction)}
    order by held.id`
  const combined = await transaction<{ fields: string[] }[]>`select fields from sharing_combination order by name`
  const [setting] = await transaction<{ value: number }[]>`
    select value from sharing_policy_setting where name = 'smallest-group'`
  const providers = await transaction<{ code: string; departmentCode: string }[]>`
    select code, department_code from catalogue_entry
    where version = (select max(number) from catalogue_version) order by code`
  const clients = await transaction<{ id: string; department: string; keys: string[] }[]>`
    select client.id, client.department, array_agg(held.kid order by held.kid) as keys
    from sharing_client client join sharing_client_key held on held.client_id = client.id
    where client.state = 'ACTIVE' and held.retired_at is null group by client.id order by client.id`
  const [catalogue] = await transaction<{ number: number | null }[]>`
    select max(number) as number from catalogue_version`
  return {
    grants: rows.map(grantOf),
    combinations: combined.map(({ fields }) => fields),
    smallestGroup: setting?.value ?? STANDING_SMALLEST_GROUP,
    providers: Object.fromEntries(providers.map(({ code, departmentCode }) => [code, departmentCode])),
    clients: Object.fromEntries(clients.map(({ id, department, keys }) => [id, { department, keys }])),
    ...(typeof catalogue?.number === 'number' && { catalogue: catalogue.number }),
  }
}

function grantOf(row: GrantRow): Grant {
  return {
    id: row.id,
    consumer: row.consumer,
    purpose: row.purposeCode,
    fields: row.fields.toSorted(),
    edges: row.edges.toSorted(),
    combinations: row.combinations,
    // Checked by the scalar DivisionCode before it was stored.
    region: row.regionCode as DivisionCode,
    rowsFrom: row.rowsFrom,
    rowsUntil: row.rowsUntil,
    masks: Object.fromEntries(Object.entries(row.masks).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    callsPerDay: row.callsPerDay,
    validFrom: row.validFrom.toISOString(),
    validUntil: row.validUntil.toISOString(),
  }
}

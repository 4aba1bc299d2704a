import type { Sql, Transaction } from '@yilian/database'
import { isStillCatalogued } from '../catalogue/still-catalogued.store.ts'
import type { PublicKey } from './client-keys.rules.ts'

// A client that asks for more tokens than this in the life of an assertion has lost count of them.
const MOST_LIVE_ASSERTIONS = 1_000

/** A verified assertion, and what is asked for with it. */
export interface AssertionUse {
  readonly client: string
  readonly kid: string
  readonly grant: string
  readonly purpose: string
  readonly jtiDigest: string
  readonly endsAt: Date
  readonly token: string
}

/** What a token stands on, all of it active; or which part is not. */
export type ChainOutcome =
  | { readonly ok: true; readonly department: string; readonly purpose: string; readonly validUntil: string }
  | { readonly ok: false; readonly reason: 'REPLAYED' | 'TOO_MANY' | 'CLIENT' | 'GRANT' | 'PURPOSE' }

/** A key in use of an active client; null for anything else, so that nobody learns which clients there are. */
export async function keyOfActiveClient(sql: Sql, client: string, kid: string): Promise<PublicKey | null> {
  const [key] = await sql<PublicKey[]>`
    select held.kid, held.algorithm, held.jwk, held.certificate from sharing_client_key held
    join sharing_client client on client.id = held.client_id
    where client.id = ${client} and held.kid = ${kid} and held.retired_at is null and client.state = 'ACTIVE'`
  return key ?? null
}

/**
 * Uses an assertion up and checks the whole chain under lock, so that a suspension is before it or after it. An assertion is used up
 * by a refusal too; both are in the audit table, under the client as the actor, without the assertion.
 */
export async function useAssertion(
  sql: Sql,
  use: AssertionUse,
  { now, traceId }: { readonly now: Date; readonly traceId: string },
): Promise<ChainOutcome> {
  return sql.begin(async (transaction) => {
    const outcome = await judge(transaction, use, now)
    const { client, kid, grant, purpose, token } = use
    const detail = { kid, grant, purpose, ...(outcome.ok ? {} : { reason: outcome.reason }) }
    await transaction`
      insert into audit_event (at, actor, action, subject, trace_id, detail)
      values (${now}, ${client}, ${outcome.ok ? 'issueToken' : 'refuseToken'}, ${token}, ${traceId},
        ${JSON.stringify(detail)}::jsonb)`
    return outcome
  })
}

async function judge(transaction: Transaction, use: AssertionUse, now: Date): Promise<ChainOutcome> {
  const { client, kid, jtiDigest, endsAt } = use
  // The client's row first: uses of one client wait for each other, so that they can be counted.
  const [active] = await transaction<{ department: string }[]>`
    select client.department from sharing_client client
    join sharing_client_key held on held.client_id = client.id and held.kid = ${kid} and held.retired_at is null
    where client.id = ${client} and client.state = 'ACTIVE' for update of client, held`
  if (active === undefined) return { ok: false, reason: 'CLIENT' }
  await transaction`delete from used_client_assertion where ends_at < ${now}`
  const [live] = await transaction<{ count: number }[]>`
    select count(*)::int as count from used_client_assertion where client_id = ${client}`
  if ((live?.count ?? 0) >= MOST_LIVE_ASSERTIONS) return { ok: false, reason: 'TOO_MANY' }
  const used = await transaction`
    insert into used_client_assertion (client_id, jti_digest, ends_at) values (${client}, ${jtiDigest}, ${endsAt})
    on conflict do nothing returning 1`
  if (used.length === 0) return { ok: false, reason: 'REPLAYED' }
  return grantOf(transaction, use, active.department, now)
}

async function grantOf(
  transaction: Transaction,
  { grant, purpose }: AssertionUse,
  department: string,
  now: Date,
): Promise<ChainOutcome> {
  const [held] = await transaction<{ purposeCode: string; validUntil: Date }[]>`
    select asked.purpose_code, asked.valid_until
    from sharing_grant held join share_application asked on asked.id = held.application_id
    where held.id = ${grant} and held.state = 'ACTIVE' and asked.state = 'APPROVED' and asked.consumer = ${department}
      and asked.valid_from <= ${now} and asked.valid_until > ${now} and ${isStillCatalogued(transaction)}
    for share of held, asked`
  // Another department's grant is as unknown as one that never was.
  if (held === undefined) return { ok: false, reason: 'GRANT' }
  if (held.purposeCode !== purpose) return { ok: false, reason: 'PURPOSE' }
  return { ok: true, department, purpose, validUntil: held.validUntil.toISOString() }
}

import { randomInt } from 'node:crypto'
import { groupsByKey, type Sql, type Transaction } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { Sight } from '../application/application.store.ts'
import type { SharingClientState } from '../schema.generated.ts'
import type { clientKeys, clients } from './client.tables.ts'
import type { PublicKey } from './client-keys.rules.ts'

export type Client = typeof clients.$inferSelect
export type ClientKey = typeof clientKeys.$inferSelect

export async function listClients(
  sql: Sql,
  sight: Sight,
  { state, page }: { state: SharingClientState | null; page: Page },
): Promise<Client[]> {
  return sql<Client[]>`
    select client.* from sharing_client client
    where ${seen(sql, sight)} and (${state}::text is null or client.state = ${state}::text)
      and (${page.after}::text is null or client.id > ${page.after}::text)
    order by client.id limit ${page.limit + 1}`
}

export async function clientsById(sql: Sql, sight: Sight, ids: readonly string[]): Promise<Client[]> {
  return sql<Client[]>`
    select client.* from sharing_client client where ${seen(sql, sight)} and client.id = any(${ids}::text[])`
}

export async function keysOfClients(sql: Sql, ids: readonly string[]): Promise<ClientKey[][]> {
  const rows = await sql<ClientKey[]>`
    select * from sharing_client_key where client_id = any(${ids}::text[]) order by client_id, added_at, kid`
  return groupsByKey(ids, rows, (row) => row.clientId)
}

/** A client that nobody else changes until the transaction ends. */
export async function lockClient(transaction: Transaction, sight: Sight, id: string): Promise<Client | null> {
  const [row] = await transaction<Client[]>`
    select client.* from sharing_client client where client.id = ${id} and ${seen(transaction, sight)} for update`
  return row ?? null
}

export async function insertClient(
  transaction: Transaction,
  { department, name, registeredBy, now }: Pick<Client, 'department' | 'name' | 'registeredBy'> & { now: Date },
): Promise<string> {
  const id = newId()
  await transaction`
    insert into sharing_client (id, department, name, state, registered_by, registered_at, changed_at)
    values (${id}, ${department}, ${name}, 'REGISTERED', ${registeredBy}, ${now}, ${now})`
  return id
}

/** False where the client has, or once had, a key of one of these ids; then nothing is kept of it. */
export async function addKeys(
  transaction: Transaction,
  clientId: string,
  keys: readonly PublicKey[],
  now: Date,
): Promise<boolean> {
  for (const { kid, algorithm, jwk, certificate } of keys) {
    const added = await transaction`
      insert into sharing_client_key (client_id, kid, algorithm, jwk, certificate, added_at)
      values (${clientId}, ${kid}, ${algorithm}, ${JSON.stringify(jwk)}::jsonb, ${certificate}, ${now})
      on conflict do nothing returning 1`
    if (added.length === 0) return false
  }
  return true
}

/** False where no such key is in use. */
export async function retireKey(transaction: Transaction, clientId: string, kid: string, now: Date): Promise<boolean> {
  const retired = await transaction`
    update sharing_client_key set retired_at = ${now}
    where client_id = ${clientId} and kid = ${kid} and retired_at is null returning 1`
  return retired.length > 0
}

export async function keysInUse(transaction: Transaction, clientId: string): Promise<number> {
  const [row] = await transaction<{ count: number }[]>`
    select count(*)::int as count from sharing_client_key where client_id = ${clientId} and retired_at is null`
  return row?.count ?? 0
}

export async function confirmClient(transaction: Transaction, id: string, account: string, now: Date): Promise<void> {
  await transaction`
    update sharing_client set state = 'ACTIVE', confirmed_by = ${account}, confirmed_at = ${now}, changed_at = ${now}
    where id = ${id}`
}

export async function moveClient(
  transaction: Transaction,
  id: string,
  { state, reason, now }: { state: SharingClientState; reason: string; now: Date },
): Promise<void> {
  await transaction`update sharing_client set state = ${state}, reason = ${reason}, changed_at = ${now} where id = ${id}`
}

/** Its own department sees a client; `client` is the row. */
function seen(sql: Sql | Transaction, sight: Sight) {
  return sight.all ? sql`true` : sql`client.department = ${sight.department}::text`
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

function newId(): string {
  return `client_${Array.from({ length: 12 }, () => DIGITS[randomInt(DIGITS.length)]).join('')}`
}

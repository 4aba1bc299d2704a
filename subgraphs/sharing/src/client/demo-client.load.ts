import type { Sql } from '@yilian/database'
import { putPolicyInForce } from '../policy/policy.store.ts'
import { addKeys } from './client.store.ts'
import { readKeySet } from './client-keys.rules.ts'

// Public security: its grant reads what anybody can ask for without knowing an id.
const DEPARTMENT = 'WH-GAJ'
const CLIENT = 'client_demo00000001'

/** The client that a demo city has, and what it may have a token for. */
export interface DemoClient {
  readonly client: string
  readonly grant: string
  readonly purpose: string
}

/**
 * Keeps a client of the demo city with these public keys beside those that it has; null where the city is not loaded. For development
 * alone: elsewhere clients are registered and confirmed by accounts.
 */
export async function keepDemoClient(sql: Sql, jwks: string, now: Date): Promise<DemoClient | null> {
  const keys = readKeySet(jwks)
  if (keys === null) throw new Error('Expected the demo client’s own keys to be usable, but they are not.')
  return sql.begin(async (transaction) => {
    const [held] = await transaction<{ id: string; purposeCode: string }[]>`
      select held.id, asked.purpose_code from sharing_grant held
      join share_application asked on asked.id = held.application_id
      where asked.consumer = ${DEPARTMENT} and asked.submitted_at < ${now} order by asked.submitted_at limit 1`
    if (held === undefined) return null
    await transaction`
      insert into sharing_client (id, department, name, state, registered_by, registered_at, confirmed_by, confirmed_at, changed_at)
      values (${CLIENT}, ${DEPARTMENT}, '演示客户端', 'ACTIVE', 'wh-gaj-manager', ${now}, 'wh-dsj-approver', ${now}, ${now})
      on conflict do nothing`
    // False for keys that it has.
    await addKeys(transaction, CLIENT, keys, now)
    await putPolicyInForce(transaction, now, 'keepDemoClient')
    return { client: CLIENT, grant: held.id, purpose: held.purposeCode }
  })
}

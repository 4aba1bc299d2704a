import type { Sql } from '@yilian/database'
import { textFaults } from '../application/application.rules.ts'
import { mayManage, sightOf } from '../application/approval.rules.ts'
import { putPolicyInForce } from '../policy/policy.store.ts'
import { type Act, type ActOutcome, fault, notFound, recorded, refusedFor, subjectOf } from '../recorded.actions.ts'
import { mayConfirm, mayKeepKeys, mayResume, maySuspend } from './client.rules.ts'
import { addKeys, confirmClient, insertClient, keysInUse, lockClient, moveClient, retireKey } from './client.store.ts'
import { readKeySet } from './client-keys.rules.ts'

const LONGEST_NAME = 100
const MOST_KEYS_IN_USE = 10

/** Registers a client of the viewer's department; it can do nothing before the authority confirms it. */
export async function register(
  sql: Sql,
  act: Act,
  { name, jwks }: { name: string; jwks: string },
): Promise<ActOutcome> {
  const officer = mayManage(act.viewer)
  if (!officer.ok) return refusedFor(officer.code)
  const { department, subject: registeredBy } = officer.right
  const keys = readKeySet(jwks)
  const faults = [
    ...(name.length > LONGEST_NAME ? [{ code: 'TEXT_INVALID' as const, argument: 'name' }] : textFaults('name', name)),
    ...(keys === null ? [wrongKeys] : []),
  ]
  return recorded(sql, act, 'registerClient', { name, jwks }, faults, async (transaction) => {
    const subject = await insertClient(transaction, { department, name, registeredBy, now: act.now })
    await addKeys(transaction, subject, keys ?? [], act.now)
    return { ok: true, subject, detail: { department, name, kids: kidsOf(keys) } }
  })
}

/** Confirms a client, from which on it can have tokens. */
export async function confirm(sql: Sql, act: Act, id: string): Promise<ActOutcome> {
  return recorded(sql, act, 'confirmClient', { id }, [], async (transaction) => {
    const client = await lockClient(transaction, sightOf(act.viewer), id)
    if (client === null) return { ok: false, refusal: [notFound] }
    const may = mayConfirm(act.viewer, client)
    if (!may.ok) return { ok: false, refusal: [fault(may.code)] }
    await confirmClient(transaction, id, may.right.subject, act.now)
    await putPolicyInForce(transaction, act.now, `confirmClient ${id}`)
    return { ok: true, subject: id, detail: { department: client.department } }
  })
}

/** Adds keys, so that a client can go over to them before an old one is retired. */
export async function addClientJwks(
  sql: Sql,
  act: Act,
  { id, jwks }: { id: string; jwks: string },
): Promise<ActOutcome> {
  const keys = readKeySet(jwks)
  const faults = keys === null ? [wrongKeys] : []
  return recorded(sql, act, 'addClientJwks', { id, jwks }, faults, async (transaction) => {
    const client = await lockClient(transaction, sightOf(act.viewer), id)
    if (client === null) return { ok: false, refusal: [notFound] }
    const may = mayKeepKeys(act.viewer, client)
    if (!may.ok) return { ok: false, refusal: [fault(may.code)] }
    if (!(await addKeys(transaction, id, keys ?? [], act.now)))
      return { ok: false, refusal: [{ code: 'CLIENT_KEY_TAKEN', argument: 'jwks' }] }
    if ((await keysInUse(transaction, id)) > MOST_KEYS_IN_USE) return { ok: false, refusal: [wrongKeys] }
    await putPolicyInForce(transaction, act.now, `addClientJwks ${id}`)
    return { ok: true, subject: id, detail: { kids: kidsOf(keys) } }
  })
}

/** Retires a key; the policy without it ends what was had by it. */
export async function retireClientJwk(
  sql: Sql,
  act: Act,
  { id, kid }: { id: string; kid: string },
): Promise<ActOutcome> {
  return recorded(sql, act, 'retireClientJwk', { id, kid }, [], async (transaction) => {
    const client = await lockClient(transaction, sightOf(act.viewer), id)
    if (client === null) return { ok: false, refusal: [notFound] }
    const may = mayKeepKeys(act.viewer, client)
    if (!may.ok) return { ok: false, refusal: [fault(may.code)] }
    if (!(await retireKey(transaction, id, kid, act.now)))
      return { ok: false, refusal: [{ code: 'CLIENT_KEY_UNKNOWN', argument: 'kid' }] }
    await putPolicyInForce(transaction, act.now, `retireClientJwk ${id}`)
    return { ok: true, subject: id, detail: { kid } }
  })
}

const moves = {
  SUSPEND: { name: 'suspendClient', judge: maySuspend, to: 'SUSPENDED' },
  RESUME: { name: 'resumeClient', judge: mayResume, to: 'ACTIVE' },
} as const

/** Suspends or resumes a client; the policy without or with it is in force in the same moment. */
export async function changeClient(
  sql: Sql,
  act: Act,
  { id, action, reason }: { id: string; action: keyof typeof moves; reason: string },
): Promise<ActOutcome> {
  const { name, judge, to } = moves[action]
  return recorded(sql, act, name, { id, reason }, textFaults('reason', reason), async (transaction) => {
    const client = await lockClient(transaction, sightOf(act.viewer), id)
    if (client === null) return { ok: false, refusal: [notFound] }
    const may = judge(act.viewer, client)
    if (!may.ok) return { ok: false, refusal: [fault(may.code)] }
    await moveClient(transaction, id, { state: to, reason, now: act.now })
    await putPolicyInForce(transaction, act.now, `${name} ${id}`)
    return { ok: true, subject: id, detail: { from: client.state, to, reason, by: subjectOf(act.viewer) } }
  })
}

const wrongKeys = { code: 'CLIENT_KEYS_INVALID', argument: 'jwks' } as const

function kidsOf(keys: readonly { readonly kid: string }[] | null): string[] {
  return (keys ?? []).map(({ kid }) => kid)
}

import type { Sql } from '@yilian/database'
import { putPolicyInForce } from '../policy/policy.store.ts'
import { type Act, type ActOutcome, fault, notFound, recorded, refusedFor, subjectOf } from '../recorded.actions.ts'
import { type AskedFor, faultsOf, textFaults } from './application.rules.ts'
import { decisionsOf, lockApplication, lockGrant, purposesByCode } from './application.store.ts'
import { type GrantAction, grantMove, mayManage, mayWithdraw, sightOf, turnOf } from './approval.rules.ts'
import {
  cataloguedFacts,
  decideApplication,
  insertApplication,
  moveGrant,
  withdrawApplication,
} from './change-application.store.ts'
import { graphCoordinates } from './graph-coordinates.ts'

/** Applies for data in the name of the viewer's department. */
export async function apply(sql: Sql, act: Act, input: AskedFor): Promise<ActOutcome> {
  const officer = mayManage(act.viewer)
  if (!officer.ok) return refusedFor(officer.code)
  const { department: consumer, subject: applicant } = officer.right
  return recorded(sql, act, 'applyForGrant', input, [], async (transaction) => {
    const asked = await cataloguedFacts(transaction, [...input.fields, ...input.edges])
    const purposes = new Set((await purposesByCode(transaction, [input.purpose])).map(({ code }) => code))
    const facts = { coordinates: graphCoordinates(), prohibited: asked.prohibited, purposes }
    const faults = faultsOf(input, facts, act.now)
    if (faults.length > 0) return { ok: false, refusal: faults }
    const providers = asked.providers.filter((each) => each !== consumer)
    const { version: catalogueVersion } = asked
    const submission = { consumer, applicant, providers, catalogueVersion, now: act.now }
    const subject = await insertApplication(transaction, input, submission)
    return { ok: true, subject, detail: { consumer, providers, ...input } }
  })
}

/** Approves or rejects an application, where it is the viewer's turn. */
export async function decide(
  sql: Sql,
  act: Act,
  { id, verdict, comment }: { id: string; verdict: 'APPROVED' | 'REJECTED'; comment: string | null },
): Promise<ActOutcome> {
  const action = verdict === 'APPROVED' ? 'approveApplication' : 'rejectApplication'
  // A refusal gives its reasons (Decree 809 art. 21); consent need not.
  const faults = comment === null ? [] : textFaults(verdict === 'APPROVED' ? 'comment' : 'reason', comment)
  return recorded(sql, act, action, { id, comment }, faults, async (transaction) => {
    const application = await lockApplication(transaction, sightOf(act.viewer), id)
    if (application === null) return { ok: false, refusal: [notFound] }
    const approvals = await decisionsOf(transaction, id)
    const turn = turnOf(act.viewer, { ...application, approvals })
    if (!turn.ok) return { ok: false, refusal: [fault(turn.code)] }
    const account = subjectOf(act.viewer)
    await decideApplication(transaction, application, turn.right, { verdict, account, comment, now: act.now })
    if (verdict === 'APPROVED' && turn.right.next === 'APPROVED')
      await putPolicyInForce(transaction, act.now, `${action} ${id}`)
    return { ok: true, subject: id, detail: { ...turn.right, verdict, comment } }
  })
}

/** Takes an open application of the viewer's department back. */
export async function withdraw(sql: Sql, act: Act, id: string): Promise<ActOutcome> {
  return recorded(sql, act, 'withdrawApplication', { id }, [], async (transaction) => {
    const application = await lockApplication(transaction, sightOf(act.viewer), id)
    if (application === null) return { ok: false, refusal: [notFound] }
    const may = mayWithdraw(act.viewer, { ...application, approvals: [] })
    if (!may.ok) return { ok: false, refusal: [fault(may.code)] }
    await withdrawApplication(transaction, id, act.now)
    return { ok: true, subject: id, detail: { from: application.state } }
  })
}

/** Suspends, resumes or revokes a grant; the policy without or with it is in force in the same moment. */
export async function changeGrant(
  sql: Sql,
  act: Act,
  { id, action, reason }: { id: string; action: GrantAction; reason: string },
): Promise<ActOutcome> {
  const name = `${action.toLowerCase()}Grant`
  return recorded(sql, act, name, { id, reason }, textFaults('reason', reason), async (transaction) => {
    const grant = await lockGrant(transaction, sightOf(act.viewer), id)
    if (grant === null) return { ok: false, refusal: [notFound] }
    const move = grantMove(act.viewer, action, grant)
    if (!move.ok) return { ok: false, refusal: [fault(move.code)] }
    await moveGrant(transaction, id, { state: move.right, reason, now: act.now })
    await putPolicyInForce(transaction, act.now, `${name} ${id}`)
    return { ok: true, subject: id, detail: { from: grant.state, to: move.right, reason } }
  })
}

import type { Viewer } from '@yilian/governance'
import { type Judged, mayManage, type Officer, SHARING_AUTHORITY, withDuty } from '../application/approval.rules.ts'
import type { SharingClientState } from '../schema.generated.ts'

/** What of a client decides who may do what with it. */
export interface ClientFacts {
  readonly department: string
  readonly state: SharingClientState
  readonly registeredBy: string
}

/** Whether the viewer confirms the client: the authority, by another account than registered it. */
export function mayConfirm(viewer: Viewer, { state, registeredBy }: ClientFacts): Judged<Officer> {
  const officer = ofAuthority(viewer)
  if (!officer.ok) return officer
  if (officer.right.subject === registeredBy) return { ok: false, code: 'APPLICANT_MAY_NOT_APPROVE' }
  return state === 'REGISTERED' ? officer : { ok: false, code: 'STATE_PASSED' }
}

/** Whether the viewer keeps the client's keys: its own department. */
export function mayKeepKeys(viewer: Viewer, { department }: ClientFacts): Judged<Officer> {
  const officer = mayManage(viewer)
  if (!officer.ok) return officer
  return officer.right.department === department ? officer : { ok: false, code: 'NOT_YOUR_DEPARTMENT' }
}

/** Whether the viewer suspends it. Whoever finds a key in wrong hands need not wait: its department too. */
export function maySuspend(viewer: Viewer, client: ClientFacts): Judged<Officer> {
  const officer = mayKeepKeys(viewer, client)
  const judged = officer.ok ? officer : ofAuthority(viewer)
  if (!judged.ok) return judged
  return client.state === 'ACTIVE' ? judged : { ok: false, code: 'STATE_PASSED' }
}

/** Whether the viewer lets it go on: the authority alone. */
export function mayResume(viewer: Viewer, { state }: ClientFacts): Judged<Officer> {
  const officer = ofAuthority(viewer)
  if (!officer.ok) return officer
  return state === 'SUSPENDED' ? officer : { ok: false, code: 'STATE_PASSED' }
}

function ofAuthority(viewer: Viewer): Judged<Officer> {
  const officer = withDuty(viewer, 'APPROVE')
  if (!officer.ok) return officer
  return officer.right.department === SHARING_AUTHORITY ? officer : { ok: false, code: 'NOT_YOUR_DEPARTMENT' }
}

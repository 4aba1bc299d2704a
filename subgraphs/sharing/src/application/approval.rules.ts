import type { Viewer } from '@yilian/governance'
import type { ApprovalStep, ShareApplicationState, SharingGrantState, SharingRefusalCode } from '../schema.generated.ts'

/** 政务数据共享主管部门: the big data bureau decides last (Decree 809 arts. 20–21), and suspends, resumes and revokes. */
export const SHARING_AUTHORITY = 'WH-DSJ'

/** What of an application decides who may do what with it. */
export interface ApplicationFacts {
  readonly consumer: string
  readonly applicant: string
  readonly providers: readonly string[]
  readonly state: ShareApplicationState
  readonly approvals: readonly { readonly step: ApprovalStep; readonly department: string; readonly account: string }[]
}

/** Whose turn it is, or why not this viewer's. */
export type Judged<Right> =
  | { readonly ok: true; readonly right: Right }
  | { readonly ok: false; readonly code: SharingRefusalCode }

export interface Turn {
  readonly step: ApprovalStep
  readonly department: string
  /** The state that the application is in when this approval is given. */
  readonly next: ShareApplicationState
}

export type Officer = Extract<Viewer, { kind: 'OFFICER' }> & { readonly department: string }

/** Of which department's applications and grants a viewer sees those it takes part in; all for the authority and auditors. */
export function sightOf(
  viewer: Viewer,
): { readonly all: true } | { readonly all: false; readonly department: string | null } {
  if (viewer.kind === 'AUDITOR') return { all: true }
  const department = viewer.kind === 'PUBLIC' ? null : (viewer.department ?? null)
  return department === SHARING_AUTHORITY ? { all: true } : { all: false, department }
}

/** Whether the viewer applies, and withdraws, for a department. */
export function mayManage(viewer: Viewer): Judged<Officer> {
  return withDuty(viewer, 'MANAGE')
}

/** Whether the viewer may decide on the application now: first each provider, then the authority, each by an account of its own. */
export function turnOf(viewer: Viewer, application: ApplicationFacts): Judged<Turn> {
  const officer = withDuty(viewer, 'APPROVE')
  if (!officer.ok) return officer
  if (!isOpen(application.state)) return refused('STATE_PASSED')
  const { subject, department, duties } = officer.right
  const { consumer, applicant, providers, approvals } = application
  const waiting = providers.filter(
    (each) => !approvals.some((done) => done.department === each && done.step === 'PROVIDER'),
  )
  const step = waiting.length > 0 ? 'PROVIDER' : 'AUTHORITY'
  const mine = step === 'PROVIDER' ? waiting.includes(department) : department === SHARING_AUTHORITY
  if (subject === applicant || (department === consumer && duties?.includes('MANAGE')))
    return refused('APPLICANT_MAY_NOT_APPROVE')
  if (!mine) return refused(notMine(department, providers, step))
  if (approvals.some(({ account }) => account === subject)) return refused('ACCOUNT_ALREADY_APPROVED')
  const next = step === 'AUTHORITY' ? 'APPROVED' : waiting.length === 1 ? 'PROVIDERS_APPROVED' : 'SUBMITTED'
  return { ok: true, right: { step, department, next } }
}

/** Whether the viewer may take the application back. */
export function mayWithdraw(viewer: Viewer, { consumer, state }: ApplicationFacts): Judged<Officer> {
  const officer = mayManage(viewer)
  if (!officer.ok) return officer
  if (officer.right.department !== consumer) return refused('NOT_YOUR_DEPARTMENT')
  return isOpen(state) ? officer : refused('STATE_PASSED')
}

export type GrantAction = 'SUSPEND' | 'RESUME' | 'REVOKE'

const grantMoves: Readonly<
  Record<GrantAction, { from: readonly SharingGrantState[]; to: SharingGrantState; byProvider: boolean }>
> = {
  // Decree 809 art. 27: a provider that finds misuse need not wait; whether it goes on, the authority decides.
  SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED', byProvider: true },
  RESUME: { from: ['SUSPENDED'], to: 'ACTIVE', byProvider: false },
  REVOKE: { from: ['ACTIVE', 'SUSPENDED'], to: 'REVOKED', byProvider: false },
}

/** Which state a grant comes into by the viewer's action. */
export function grantMove(
  viewer: Viewer,
  action: GrantAction,
  { state, providers }: { readonly state: SharingGrantState; readonly providers: readonly string[] },
): Judged<SharingGrantState> {
  const officer = withDuty(viewer, 'APPROVE')
  if (!officer.ok) return officer
  const { department } = officer.right
  const { from, to, byProvider } = grantMoves[action]
  if (department !== SHARING_AUTHORITY && !(byProvider && providers.includes(department)))
    return refused('NOT_YOUR_DEPARTMENT')
  return from.includes(state) ? { ok: true, right: to } : refused('STATE_PASSED')
}

/** Whether the viewer is an officer of a department with this duty. */
export function withDuty(viewer: Viewer, duty: 'MANAGE' | 'APPROVE'): Judged<Officer> {
  if (viewer.kind !== 'OFFICER' || viewer.department === undefined || !viewer.duties?.includes(duty))
    return refused('DUTY_MISSING')
  return { ok: true, right: { ...viewer, department: viewer.department } }
}

function notMine(department: string, providers: readonly string[], step: ApprovalStep): SharingRefusalCode {
  if (providers.includes(department)) return 'ALREADY_APPROVED'
  return step === 'PROVIDER' && department === SHARING_AUTHORITY ? 'PROVIDERS_FIRST' : 'NOT_YOUR_DEPARTMENT'
}

function isOpen(state: ShareApplicationState): boolean {
  return state === 'SUBMITTED' || state === 'PROVIDERS_APPROVED'
}

function refused(code: SharingRefusalCode): { readonly ok: false; readonly code: SharingRefusalCode } {
  return { ok: false, code }
}

import type { Viewer } from '@yilian/governance'
import { describe, expect, test } from 'vitest'
import {
  type ApplicationFacts,
  grantMove,
  mayManage,
  mayWithdraw,
  sightOf,
  turnOf,
} from '../src/application/approval.rules.ts'

const REGION = '371000000000' as never

// The taxation bureau asks for what the organization department and the human resources bureau provide.
const open: ApplicationFacts = {
  consumer: 'WH-SWJ',
  applicant: 'tax-manager',
  providers: ['WH-RSJ', 'WH-ZZB'],
  state: 'SUBMITTED',
  approvals: [],
}
const byRsj = { step: 'PROVIDER', department: 'WH-RSJ', account: 'rsj-approver' } as const
const byZzb = { step: 'PROVIDER', department: 'WH-ZZB', account: 'zzb-approver' } as const
const halfway = { ...open, approvals: [byRsj] }
const provided: ApplicationFacts = { ...open, state: 'PROVIDERS_APPROVED', approvals: [byRsj, byZzb] }
// The authority asks for data itself, or provides them.
const ofAuthority: ApplicationFacts = { ...provided, consumer: 'WH-DSJ', applicant: 'dsj-manager' }
const fromAuthority: ApplicationFacts = { ...open, providers: ['WH-DSJ'] }
const fromAuthorityDone: ApplicationFacts = {
  ...fromAuthority,
  state: 'PROVIDERS_APPROVED',
  approvals: [{ step: 'PROVIDER', department: 'WH-DSJ', account: 'dsj-approver' }],
}

describe('the turn to approve', () => {
  test.each<[string, Viewer, ApplicationFacts, string]>([
    ['a provider of two', officer('WH-RSJ'), open, 'PROVIDER SUBMITTED'],
    ['the other provider', officer('WH-ZZB'), halfway, 'PROVIDER PROVIDERS_APPROVED'],
    ['the authority, after the providers', officer('WH-DSJ'), provided, 'AUTHORITY APPROVED'],
    [
      'the authority, where nobody provides',
      officer('WH-DSJ'),
      { ...provided, providers: [], approvals: [] },
      'AUTHORITY APPROVED',
    ],
    ['the authority before the providers', officer('WH-DSJ'), open, 'PROVIDERS_FIRST'],
    ['the authority between the providers', officer('WH-DSJ'), halfway, 'PROVIDERS_FIRST'],
    ['a provider again', officer('WH-RSJ', 'another'), halfway, 'ALREADY_APPROVED'],
    ['a provider after all providers', officer('WH-ZZB', 'another'), provided, 'ALREADY_APPROVED'],
    ['a department that has no part in it', officer('WH-GAJ'), open, 'NOT_YOUR_DEPARTMENT'],
    ['a department that has no part, at the last step', officer('WH-GAJ'), provided, 'NOT_YOUR_DEPARTMENT'],
    ['an approver of the applicant', officer('WH-SWJ'), open, 'NOT_YOUR_DEPARTMENT'],
    [
      'a manager of the applicant with both duties',
      officer('WH-SWJ', 'x', ['MANAGE', 'APPROVE']),
      open,
      'APPLICANT_MAY_NOT_APPROVE',
    ],
    [
      'the account that applied, now of a provider',
      officer('WH-RSJ', 'tax-manager'),
      open,
      'APPLICANT_MAY_NOT_APPROVE',
    ],
    [
      'the account that applied for the authority',
      officer('WH-DSJ', 'dsj-manager'),
      ofAuthority,
      'APPLICANT_MAY_NOT_APPROVE',
    ],
    [
      'a manager of the authority that applied',
      officer('WH-DSJ', 'x', ['MANAGE', 'APPROVE']),
      ofAuthority,
      'APPLICANT_MAY_NOT_APPROVE',
    ],
    ['another approver of the authority that applied', officer('WH-DSJ'), ofAuthority, 'AUTHORITY APPROVED'],
    ['the authority as a provider', officer('WH-DSJ', 'dsj-approver'), fromAuthority, 'PROVIDER PROVIDERS_APPROVED'],
    [
      'the same account as the authority',
      officer('WH-DSJ', 'dsj-approver'),
      fromAuthorityDone,
      'ACCOUNT_ALREADY_APPROVED',
    ],
    ['another account as the authority', officer('WH-DSJ', 'dsj-second'), fromAuthorityDone, 'AUTHORITY APPROVED'],
    [
      'an account that approved for another department',
      officer('WH-ZZB', 'rsj-approver'),
      halfway,
      'ACCOUNT_ALREADY_APPROVED',
    ],
    ['a manager of a provider', officer('WH-RSJ', 'x', ['MANAGE']), open, 'DUTY_MISSING'],
    ['an officer without duties', officer('WH-RSJ', 'x', []), open, 'DUTY_MISSING'],
    [
      'an officer of no department',
      { kind: 'OFFICER', subject: 'x', region: REGION, duties: ['APPROVE'] },
      open,
      'DUTY_MISSING',
    ],
    [
      'a provider’s system',
      { kind: 'DEPARTMENT_SYSTEM', subject: 'x', department: 'WH-RSJ', grant: null },
      open,
      'DUTY_MISSING',
    ],
    ['an auditor', { kind: 'AUDITOR', subject: 'x' }, open, 'DUTY_MISSING'],
    ['the public', { kind: 'PUBLIC' }, open, 'DUTY_MISSING'],
    ['a provider, of what is approved', officer('WH-RSJ'), { ...open, state: 'APPROVED' }, 'STATE_PASSED'],
    ['a provider, of what is rejected', officer('WH-RSJ'), { ...open, state: 'REJECTED' }, 'STATE_PASSED'],
    ['a provider, of what is withdrawn', officer('WH-RSJ'), { ...open, state: 'WITHDRAWN' }, 'STATE_PASSED'],
  ])('for %s', (_title, viewer, application, expected) => {
    const turn = turnOf(viewer, application)
    const actual = turn.ok ? `${turn.right.step} ${turn.right.next}` : turn.code
    expect(actual).toBe(expected)
  })
})

describe('what else an account may do', () => {
  test.each<[string, Viewer, ApplicationFacts, string]>([
    ['a manager of the applicant', officer('WH-SWJ', 'x', ['MANAGE']), open, 'ok'],
    ['a manager while the authority decides', officer('WH-SWJ', 'x', ['MANAGE']), provided, 'ok'],
    ['a manager of another department', officer('WH-RSJ', 'x', ['MANAGE']), open, 'NOT_YOUR_DEPARTMENT'],
    ['an approver of the applicant', officer('WH-SWJ'), open, 'DUTY_MISSING'],
    [
      'a manager, of what is decided',
      officer('WH-SWJ', 'x', ['MANAGE']),
      { ...open, state: 'APPROVED' },
      'STATE_PASSED',
    ],
  ])('withdrawal by %s', (_title, viewer, application, expected) => {
    expect(codeOf(mayWithdraw(viewer, application))).toBe(expected)
  })

  test('applies only with the duty to manage', () => {
    expect(codeOf(mayManage(officer('WH-SWJ', 'x', ['MANAGE'])))).toBe('ok')
    expect(codeOf(mayManage(officer('WH-SWJ')))).toBe('DUTY_MISSING')
    expect(codeOf(mayManage({ kind: 'PUBLIC' }))).toBe('DUTY_MISSING')
  })

  test.each([
    ['SUSPEND', 'WH-DSJ', 'ACTIVE', 'SUSPENDED'],
    ['SUSPEND', 'WH-RSJ', 'ACTIVE', 'SUSPENDED'],
    ['SUSPEND', 'WH-SWJ', 'ACTIVE', 'NOT_YOUR_DEPARTMENT'],
    ['SUSPEND', 'WH-DSJ', 'SUSPENDED', 'STATE_PASSED'],
    ['SUSPEND', 'WH-DSJ', 'REVOKED', 'STATE_PASSED'],
    ['RESUME', 'WH-DSJ', 'SUSPENDED', 'ACTIVE'],
    ['RESUME', 'WH-RSJ', 'SUSPENDED', 'NOT_YOUR_DEPARTMENT'],
    ['RESUME', 'WH-DSJ', 'ACTIVE', 'STATE_PASSED'],
    ['RESUME', 'WH-DSJ', 'REVOKED', 'STATE_PASSED'],
    ['REVOKE', 'WH-DSJ', 'ACTIVE', 'REVOKED'],
    ['REVOKE', 'WH-DSJ', 'SUSPENDED', 'REVOKED'],
    ['REVOKE', 'WH-RSJ', 'ACTIVE', 'NOT_YOUR_DEPARTMENT'],
    ['REVOKE', 'WH-DSJ', 'REVOKED', 'STATE_PASSED'],
  ] as const)('%s by %s of what is %s: %s', (action, department, state, expected) => {
    const moved = grantMove(officer(department), action, { state, providers: ['WH-RSJ'] })
    expect(moved.ok ? moved.right : moved.code).toBe(expected)
  })

  test('sees what its department takes part in; the authority and auditors see all', () => {
    expect(sightOf({ kind: 'AUDITOR', subject: 'x' })).toEqual({ all: true })
    expect(sightOf(officer('WH-DSJ', 'x', []))).toEqual({ all: true })
    expect(sightOf(officer('WH-SWJ', 'x', []))).toEqual({ all: false, department: 'WH-SWJ' })
    expect(sightOf({ kind: 'OFFICER', subject: 'x', region: REGION })).toEqual({ all: false, department: null })
    expect(sightOf({ kind: 'PUBLIC' })).toEqual({ all: false, department: null })
  })
})

function officer(
  department: string,
  subject = 'approver',
  duties: readonly ('MANAGE' | 'APPROVE')[] = ['APPROVE'],
): Viewer {
  return { kind: 'OFFICER', subject, region: REGION, department, duties }
}

function codeOf(judged: { ok: true } | { ok: false; code: string }): string {
  return judged.ok ? 'ok' : judged.code
}

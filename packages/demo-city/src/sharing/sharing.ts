import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import { type Asked, asked } from './asked.ts'
import { combinations, purposes } from './purposes.ts'
import type { ApplicationRow, DecisionRow, GrantRow, SharingData } from './rows.ts'

const AUTHORITY = 'WH-DSJ'
const SUBMITTED_AT = new Date('2025-09-01T01:30:00Z')
const PROVIDER_AT = new Date('2025-09-04T06:00:00Z')
const AUTHORITY_AT = new Date('2025-09-08T03:00:00Z')
const SUSPENDED_AT = new Date('2026-03-02T02:00:00Z')

/** Builds the purposes, combinations, applications and grants that the sharing subgraph stores. */
export function buildSharing(random: Random): SharingData {
  const applicationId = opaqueIds(random.stream('applications'), 'application')
  const grantId = opaqueIds(random.stream('grants'), 'grant')
  const applied = asked.map((each) => ({ each, row: applicationRow(applicationId(), each) }))
  const granted = applied.filter(({ row }) => row.state === 'APPROVED')
  return {
    purposes: [...purposes],
    combinations: [...combinations],
    applications: applied.map(({ row }) => row),
    applicationDecisions: applied.flatMap(({ row }) => decisionsOn(row)),
    grants: granted.map(({ each, row }) => grantRow(grantId(), row.id, each.isSuspended ?? false)),
  }
}

function applicationRow(id: string, { isSuspended: _isSuspended, ...given }: Asked): ApplicationRow {
  return {
    id,
    combinations: [],
    masks: {},
    rowsFrom: null,
    rowsUntil: null,
    method: 'API',
    catalogueVersion: 1,
    applicant: `${given.consumer.toLowerCase()}-manager`,
    submittedAt: SUBMITTED_AT,
    decidedAt: { SUBMITTED: null, REJECTED: PROVIDER_AT, APPROVED: AUTHORITY_AT }[given.state],
    validFrom: new Date('2025-09-09T16:00:00Z'),
    validUntil: new Date('2028-08-31T16:00:00Z'),
    ...given,
  }
}

function decisionsOn({ id, providers, state }: ApplicationRow): DecisionRow[] {
  if (state === 'SUBMITTED') return []
  const word = { applicationId: id, verdict: state, comment: state === 'REJECTED' ? '用途与部门职责不符' : null }
  const byProviders = providers.map((department) => ({
    ...word,
    step: 'PROVIDER' as const,
    department,
    account: `${department.toLowerCase()}-approver`,
    decidedAt: PROVIDER_AT,
  }))
  if (state === 'REJECTED') return byProviders
  const account = `${AUTHORITY.toLowerCase()}-approver`
  return [...byProviders, { ...word, step: 'AUTHORITY', department: AUTHORITY, account, decidedAt: AUTHORITY_AT }]
}

function grantRow(id: string, applicationId: string, isSuspended: boolean): GrantRow {
  return {
    id,
    applicationId,
    state: isSuspended ? 'SUSPENDED' : 'ACTIVE',
    grantedAt: AUTHORITY_AT,
    changedAt: isSuspended ? SUSPENDED_AT : AUTHORITY_AT,
    reason: isSuspended ? '例行检查发现调用量异常, 暂停核查' : null,
  }
}

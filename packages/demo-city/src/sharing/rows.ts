/** 用途. */
export interface PurposeRow {
  code: string
  name: string
  description: string
}

/** 组合限制: fields, by coordinate, that nobody may read in one answer. */
export interface CombinationRow {
  name: string
  fields: string[]
  reason: string
}

/** 共享申请. */
export interface ApplicationRow {
  id: string
  consumer: string
  purposeCode: string
  legalBasis: string
  scenario: string
  fields: string[]
  edges: string[]
  combinations: string[][]
  masks: Record<string, 'RESIDENT_ID' | 'PHONE' | 'NAME'>
  regionCode: string
  rowsFrom: string | null
  rowsUntil: string | null
  method: 'API'
  callsPerDay: number | null
  validFrom: Date
  validUntil: Date
  providers: string[]
  catalogueVersion: number
  state: 'SUBMITTED' | 'APPROVED' | 'REJECTED'
  applicant: string
  submittedAt: Date
  decidedAt: Date | null
}

/** 审批意见. */
export interface DecisionRow {
  applicationId: string
  step: 'PROVIDER' | 'AUTHORITY'
  department: string
  account: string
  verdict: 'APPROVED' | 'REJECTED'
  comment: string | null
  decidedAt: Date
}

/** 授权. */
export interface GrantRow {
  id: string
  applicationId: string
  state: 'ACTIVE' | 'SUSPENDED'
  grantedAt: Date
  changedAt: Date
  reason: string | null
}

/** What the sharing subgraph stores of the demo city. */
export interface SharingData {
  purposes: PurposeRow[]
  combinations: CombinationRow[]
  applications: ApplicationRow[]
  applicationDecisions: DecisionRow[]
  grants: GrantRow[]
}

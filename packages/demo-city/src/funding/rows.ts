/** A row of table funding_standard. */
export interface FundingStandardRow {
  code: string
  name: string
  purpose: FundingPurpose
  payerLevel: 'CITY' | 'DISTRICT'
  amountFen: bigint
  measure: FundingMeasure
  bound: 'NOT_BELOW' | 'EXACT'
  effectiveFrom: string
  effectiveTo: string | null
  source: string
}

/** What money is for: the two-new units' work of city and districts, and communities' running costs and special fund. */
export type FundingPurpose = 'TWO_NEW_CITY' | 'TWO_NEW_DISTRICT' | 'COMMUNITY_RUNNING' | 'COMMUNITY_SERVICE'

/** What a standard's amount is given for. */
export type FundingMeasure =
  | 'PER_YEAR'
  | 'PER_DISTRICT_PER_YEAR'
  | 'PER_THOUSAND_HOUSEHOLDS_PER_YEAR'
  | 'PER_COMMUNITY_PER_YEAR'

/** A row of table funding_basis. */
export interface FundingBasisRow {
  year: number
  regionCode: string
  purpose: FundingPurpose
  organizationId: string
  quantity: number
  fixedOn: string
}

/** A row of table ledger_transaction. */
export interface LedgerTransactionRow {
  id: string
  kind: 'ALLOCATION' | 'PAYMENT'
  year: number
  regionCode: string
  purpose: FundingPurpose
  bookedOn: string
  description: string
}

/** A row of table ledger_entry. */
export interface LedgerEntryRow {
  transactionId: string
  account: 'APPROPRIATION' | 'BUDGET' | 'PAID'
  regionCode: string
  amountFen: bigint
}

/** A row of table project. */
export interface ProjectRow {
  id: string
  title: string
  regionCode: string
  proposingOrganizationId: string
  mode: ProjectMode
  fundSource: ProjectFundSource
  entrustingForm: 'ENTRUSTMENT' | 'PURCHASE' | 'AUTHORIZATION' | null
  carryingOrganizationId: string | null
  carryingUnitUscc: string | null
  budgetFen: bigint
  result: string | null
  satisfactionPercent: number | null
}

/** 协议认领, 创投招标, 政府购买服务. */
export type ProjectMode = 'CLAIM' | 'BID' | 'GOVERNMENT_PURCHASE'

/** 专项扶持资金, 公募基金, 财政资金. */
export type ProjectFundSource = 'SPECIAL_SUPPORT_FUND' | 'PUBLIC_FUND' | 'FISCAL'

/** The stages of a project. */
export type ProjectState = 'PROPOSED' | 'TAKEN_ON' | 'UNDER_WAY' | 'COMPLETED' | 'TERMINATED'

/** A row of table project_stage. */
export interface ProjectStageRow {
  projectId: string
  sequence: number
  state: ProjectState
  reachedOn: string
  leftOn: string | null
  /** All that was paid up to this stage. */
  paidFen: bigint
}

/** All rows of the funding subgraph. */
export interface FundingData {
  fundingStandards: FundingStandardRow[]
  fundingBases: FundingBasisRow[]
  ledgerTransactions: LedgerTransactionRow[]
  ledgerEntries: LedgerEntryRow[]
  projects: ProjectRow[]
  projectStages: ProjectStageRow[]
}

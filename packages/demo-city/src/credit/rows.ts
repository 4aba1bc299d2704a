/** A row of table credit_data_item. */
export interface CreditDataItemRow {
  code: string
  name: string
  kind: 'BASIC' | 'DISCREDIT' | 'COMMENDATION' | 'OTHER'
  legalBasis: string
  determiningDepartmentCode: string
  inForceFrom: string
  inForceTo: string | null
}

/** A row of table credit_measure_list. */
export interface CreditMeasureListRow {
  version: string
  name: string
  legalBasis: string
  inForceFrom: string
  inForceTo: string | null
}

/** A row of table credit_listed_measure. */
export interface CreditListedMeasureRow {
  listVersion: string
  code: string
  kind: 'INCENTIVE' | 'SANCTION'
  name: string
  legalBasis: string
}

/** A row of table credit_grade_rule. */
export interface CreditGradeRuleRow {
  version: string
  name: string
  basePoints: number
  inForceFrom: string
  inForceTo: string | null
}

/** A row of table credit_grade_criterion: points of a class of record, or of one data item. */
export interface CreditGradeCriterionRow {
  ruleVersion: string
  class: CreditRecordClass | null
  itemCode: string | null
  points: number
}

/** A row of table credit_grade_threshold. */
export interface CreditGradeThresholdRow {
  ruleVersion: string
  level: 'A' | 'B' | 'C' | 'D'
  pointsFrom: number | null
}

/** 轻微, 一般, 严重. */
export type CreditRecordClass = 'MINOR' | 'GENERAL' | 'SERIOUS'

/** A row of table credit_profile. */
export interface CreditProfileRow {
  uscc: string
  regionCode: string
  openedOn: string
  closedOn: string | null
}

/** A row of table credit_record. */
export interface CreditRecordRow {
  id: string
  uscc: string
  itemCode: string
  class: CreditRecordClass
  summary: string
  occurredOn: string
  documentDate: string
  documentNumber: string
  determiningDepartmentCode: string
  publicationOrdered: boolean
  repairedOn: string | null
  withdrawnOn: string | null
}

/** A row of table credit_repair_application. */
export interface CreditRepairApplicationRow {
  id: string
  recordId: string
  appliedOn: string
  dutyDoneOn: string | null
  pledgeId: string | null
  decidedOn: string | null
  outcome: 'GRANTED' | 'REFUSED' | null
  reason: string | null
}

/** A row of table credit_objection. */
export interface CreditObjectionRow {
  id: string
  recordId: string
  filedOn: string
  grounds: string
  answeredOn: string | null
  outcome: 'UPHELD' | 'REJECTED' | null
}

/** A row of table credit_commendation. */
export interface CreditCommendationRow {
  id: string
  uscc: string
  itemCode: string
  title: string
  awardedOn: string
  validTo: string | null
  determiningDepartmentCode: string
}

/** A row of table credit_pledge. */
export interface CreditPledgeRow {
  id: string
  uscc: string
  kind: 'VOLUNTARY' | 'INSTEAD_OF_APPROVAL' | 'MISSING_PAPERS' | 'INDUSTRY' | 'REPAIR'
  title: string
  madeOn: string
  validTo: string
}

/** A row of table credit_measure. */
export interface CreditMeasureRow {
  id: string
  uscc: string
  listVersion: string
  measureCode: string
  recordId: string | null
  departmentCode: string
  inForceFrom: string
  inForceTo: string | null
}

/** A row of table person_credit_profile. */
export interface PersonCreditProfileRow {
  id: string
  regionCode: string
  openedOn: string
}

/** A row of table person_credit_record. */
export type PersonCreditRecordRow = Omit<CreditRecordRow, 'uscc' | 'summary'> & { personId: string }

/** A row of table credit_campaign. */
export interface CreditCampaignRow {
  id: string
  kind: 'AGENCY' | 'ENTERPRISE' | 'CAMPUS' | 'COMMUNITY'
  title: string
  regionCode: string
  hostUscc: string | null
  heldOn: string
  participants: number
}

/** All rows of the credit subgraph. */
export interface CreditData {
  creditDataItems: readonly CreditDataItemRow[]
  creditMeasureLists: readonly CreditMeasureListRow[]
  creditListedMeasures: readonly CreditListedMeasureRow[]
  creditGradeRules: readonly CreditGradeRuleRow[]
  creditGradeCriteria: readonly CreditGradeCriterionRow[]
  creditGradeThresholds: readonly CreditGradeThresholdRow[]
  creditProfiles: readonly CreditProfileRow[]
  creditCommendations: readonly CreditCommendationRow[]
  creditPledges: readonly CreditPledgeRow[]
  creditRecords: readonly CreditRecordRow[]
  creditRepairApplications: readonly CreditRepairApplicationRow[]
  creditObjections: readonly CreditObjectionRow[]
  creditMeasures: readonly CreditMeasureRow[]
  personCreditProfiles: readonly PersonCreditProfileRow[]
  personCreditRecords: readonly PersonCreditRecordRow[]
  creditCampaigns: readonly CreditCampaignRow[]
}

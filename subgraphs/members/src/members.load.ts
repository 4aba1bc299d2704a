import { copyTables, type RowsOf, type Transaction } from '@yilian/database'
import { openActivities } from './activity/activity.tables.ts'
import {
  electedRoles,
  fullTimePostings,
  payStandards,
  publicInstitutionHirings,
  secondments,
  socialWorkCertificates,
  talentPoolEntries,
  trainingAttendances,
  universityTrainings,
} from './cadre/cadre.tables.ts'
import { memberCheckIns, unitCheckIns } from './check-in/check-in.tables.ts'
import { members, memberships, organizationRollUps } from './member/member.tables.ts'
import {
  communityHonours,
  serviceClaims,
  yearEndEvaluations,
  yearEndReports,
} from './participation/participation.tables.ts'

// In the order in which rows may be copied in: what is referred to comes first.
const tables = {
  members,
  memberships,
  organizationRollUps,
  unitCheckIns,
  memberCheckIns,
  serviceClaims,
  yearEndReports,
  yearEndEvaluations,
  communityHonours,
  talentPoolEntries,
  fullTimePostings,
  payStandards,
  universityTrainings,
  trainingAttendances,
  socialWorkCertificates,
  secondments,
  electedRoles,
  publicInstitutionHirings,
  openActivities,
}

/** The rows of this subgraph's tables. */
export type MembersData = RowsOf<typeof tables>

/** Copies the rows of the whole domain in; returns how many. */
export function loadMembers(transaction: Transaction, data: MembersData): Promise<number> {
  return copyTables(transaction, tables, data)
}

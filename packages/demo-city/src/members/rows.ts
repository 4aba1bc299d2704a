import type { Gender } from '../numbers/resident-id.ts'

/** A row of table member. */
export interface MemberRow {
  id: string
  name: string
  gender: Gender
  bornOn: string
  ethnicity: string
  residentIdNumber: string
  mobileNumber: string
  education: Education
  admittedOn: string
  becameFullOn: string | null
}

/** 研究生, 本科, 大专, 高中中专, 初中及以下. */
export type Education = 'POSTGRADUATE' | 'BACHELOR' | 'JUNIOR_COLLEGE' | 'UPPER_SECONDARY' | 'LOWER_SECONDARY_OR_BELOW'

/** A row of table membership. */
export interface MembershipRow {
  memberId: string
  since: string
  until: string | null
  organizationId: string
  kind: MembershipKind
  regionCode: string
  unitUscc: string | null
  endReason: EndReason | null
}

/** 街道党员, 社区党员, 单位在职党员. */
export type MembershipKind = 'STREET' | 'COMMUNITY' | 'UNIT'

/** 转至本市其他党组织, 转出本市, 去世. */
export type EndReason = 'TRANSFERRED' | 'LEFT_CITY' | 'DECEASED'

/** A row of table organization_roll_up. */
export interface OrganizationRollUpRow {
  aboveId: string
  organizationId: string
}

/** A row of table unit_check_in. */
export interface UnitCheckInRow {
  id: string
  unitUscc: string
  regionCode: string
  since: string
  until: string | null
  liaisonMemberId: string | null
}

/** A row of table member_check_in. */
export interface MemberCheckInRow {
  id: string
  memberId: string
  regionCode: string
  since: string
  until: string | null
  serviceFields: ServiceField[]
}

/** What a member offers to serve in. */
export type ServiceField =
  | 'POLICY'
  | 'LEGAL_AID'
  | 'HEALTH'
  | 'EDUCATION'
  | 'ENVIRONMENT'
  | 'SAFETY'
  | 'CULTURE'
  | 'CARE'

/** Whom a record is about: a unit or a member. */
export interface Subject {
  unitUscc: string | null
  memberId: string | null
}

/** A row of table service_claim. */
export interface ServiceClaimRow extends Subject {
  id: string
  kind: 'POST' | 'PROJECT' | 'WISH'
  title: string
  regionCode: string
  claimedOn: string
  completedOn: string | null
  serviceHours: number | null
}

/** A row of table year_end_report. */
export interface YearEndReportRow extends Subject {
  id: string
  year: number
  regionCode: string
  recipientOrganizationId: string
  claims: number
  completedClaims: number
  serviceHours: number
  reportedOn: string
}

/** A row of table year_end_evaluation. */
export interface YearEndEvaluationRow extends Subject {
  id: string
  year: number
  regionCode: string
  grade: 'EXCELLENT' | 'GOOD' | 'FAIR' | 'POOR'
  uses: EvaluationUse[]
  evaluatedOn: string
}

/** 文明单位创建, 评先选优, 述职评议, 民主评议党员. */
export type EvaluationUse = 'CIVILIZED_UNIT' | 'MERIT_SELECTION' | 'SECRETARY_APPRAISAL' | 'MEMBER_APPRAISAL'

/** A row of table community_honour. */
export interface CommunityHonourRow extends Subject {
  id: string
  kind: 'GOOD_UNIT' | 'GOOD_MEMBER' | 'GOOD_SECRETARY'
  year: number
  regionCode: string
  awardedOn: string
}

/** A row of table talent_pool_entry. */
export interface TalentPoolEntryRow {
  memberId: string
  regionCode: string
  since: string
  until: string | null
  strength: 'ORGANIZATION' | 'PUBLICITY' | 'COMMUNITY_WORK' | 'TWO_NEW'
  assignment: 'SECRETARY' | 'INSTRUCTOR' | null
}

/** A row of table full_time_posting. */
export interface FullTimePostingRow {
  id: string
  kind: 'COMMUNITY_SECRETARY' | 'COMMUNITY_DEPUTY_SECRETARY'
  organizationId: string
  regionCode: string
  grade: number
  memberId: string
  since: string
  until: string | null
}

/** A row of table pay_standard. */
export interface PayStandardRow {
  grade: number
  effectiveFrom: string
  effectiveTo: string | null
  monthlyPayFen: bigint
}

/** A row of table university_training. */
export interface UniversityTrainingRow {
  id: string
  title: string
  university: string
  startedOn: string
  endedOn: string
}

/** A row of table training_attendance. */
export interface TrainingAttendanceRow {
  memberId: string
  trainingId: string
  regionCode: string
}

/** A row of table social_work_certificate. */
export interface SocialWorkCertificateRow {
  id: string
  memberId: string | null
  regionCode: string
  level: 'ASSISTANT' | 'SOCIAL_WORKER' | 'SENIOR'
  certifiedOn: string
}

/** A row of table secondment. */
export interface SecondmentRow {
  id: string
  memberId: string
  unitUscc: string
  regionCode: string
  duty: string
  since: string
  until: string | null
}

/** A row of table elected_role. */
export interface ElectedRoleRow {
  id: string
  memberId: string
  regionCode: string
  kind: 'PARTY_CONGRESS_DELEGATE' | 'PEOPLES_CONGRESS_DEPUTY' | 'CONSULTATIVE_CONFERENCE_MEMBER'
  body: string
  since: string
  until: string | null
}

/** A row of table public_institution_hiring. */
export interface PublicInstitutionHiringRow {
  memberId: string
  regionCode: string
  unitUscc: string
  hiredOn: string
}

/** A row of table open_activity. */
export interface OpenActivityRow {
  id: string
  menuItem: string
  topic: string
  heldOn: string
  organizationId: string
  regionCode: string
}

/** All rows of the members subgraph. */
export interface MembersData {
  members: MemberRow[]
  memberships: MembershipRow[]
  organizationRollUps: OrganizationRollUpRow[]
  unitCheckIns: UnitCheckInRow[]
  memberCheckIns: MemberCheckInRow[]
  serviceClaims: ServiceClaimRow[]
  yearEndReports: YearEndReportRow[]
  yearEndEvaluations: YearEndEvaluationRow[]
  communityHonours: CommunityHonourRow[]
  talentPoolEntries: TalentPoolEntryRow[]
  fullTimePostings: FullTimePostingRow[]
  payStandards: PayStandardRow[]
  universityTrainings: UniversityTrainingRow[]
  trainingAttendances: TrainingAttendanceRow[]
  socialWorkCertificates: SocialWorkCertificateRow[]
  secondments: SecondmentRow[]
  electedRoles: ElectedRoleRow[]
  publicInstitutionHirings: PublicInstitutionHiringRow[]
  openActivities: OpenActivityRow[]
}

import type { Industry } from '../units/industries.ts'

/** A row of table region. */
export interface RegionRow {
  code: string
  name: string
  kind: RegionKind
  parentCode: string | null
  source: string
  validFrom: string
  validTo: string | null
}

/** The kinds of region; a development zone is a statistical area, no administrative district. */
export type RegionKind =
  | 'CITY'
  | 'DISTRICT'
  | 'DEVELOPMENT_ZONE'
  | 'STREET'
  | 'TOWN'
  | 'COMMUNITY'
  | 'VILLAGE'
  | 'GRID'
  | 'BUILDING'

/** A row of table region_designation. */
export interface RegionDesignationRow {
  regionCode: string
  designation: 'STREET' | 'URBAN_COMMUNITY'
  standIn: boolean
  note: string | null
  validFrom: string
  validTo: string | null
}

/** A row of table region_statistic; the value is a decimal string. */
export interface RegionStatisticRow {
  regionCode: string
  measure: 'HOUSEHOLDS' | 'POPULATION' | 'URBANIZATION_RATE'
  reportedOn: string
  value: string
  source: string
}

/** A row of table grid. */
export interface GridRow {
  regionCode: string
  organizationId: string | null
  householdCount: number
}

/** A row of table grid_team_post. */
export interface GridTeamPostRow {
  id: string
  gridCode: string
  role: 'GRID_HEAD' | 'POLICE_OFFICER' | 'SOCIAL_WORKER' | 'VOLUNTEER' | 'PROPERTY_MANAGER'
  memberId: string | null
  since: string
  until: string | null
}

/** A row of table joint_undertaking. */
export interface JointUndertakingRow {
  id: string
  regionCode: string
  organizationId: string
  kind: UndertakingKind
  title: string
  startedOn: string
  endedOn: string | null
}

/** 五联: the five kinds of joint undertaking. */
export type UndertakingKind = 'PARTY_BUILDING' | 'INFRASTRUCTURE' | 'CULTURE' | 'PUBLIC_WELFARE' | 'PUBLIC_SECURITY'

/** A row of table joint_undertaking_unit. */
export interface JointUndertakingUnitRow {
  undertakingId: string
  unitUscc: string
}

/** A row of table organization. */
export interface OrganizationRow {
  id: string
  name: string
  kind: OrganizationKind
  line: OrganizationLine
  level: OrganizationLevel
  parentId: string | null
  regionCode: string
  unitUscc: string | null
  areaKind: AreaKind | null
  industry: Industry | null
  coversTwoNew: boolean
  establishedOn: string
  dissolvedOn: string | null
}

/** 工委, 党委, 党总支, 党支部, 党小组, 大工委 and 大党委. */
export type OrganizationKind =
  | 'WORK_COMMITTEE'
  | 'COMMITTEE'
  | 'GENERAL_BRANCH'
  | 'BRANCH'
  | 'GROUP'
  | 'JOINT_COMMITTEE'

/** The six lines of the organization tree. */
export type OrganizationLine =
  | 'URBAN_COMMUNITY'
  | 'NON_PUBLIC_ENTERPRISE'
  | 'SOCIAL_ORGANIZATION'
  | 'INDUSTRY'
  | 'REGIONAL'
  | 'AGENCY_AND_INSTITUTION'

/** Where in the city an organization stands. */
export type OrganizationLevel = 'CITY' | 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'GRID' | 'BUILDING' | 'UNIT'

/** 商圈, 园区, 楼宇. */
export type AreaKind = 'BUSINESS_DISTRICT' | 'PARK' | 'OFFICE_BUILDING'

/** A row of table committee_seat. */
export interface CommitteeSeatRow {
  id: string
  organizationId: string
  role: SeatRole
  memberId: string
  homeUnitUscc: string | null
  duty: string | null
  fullTime: boolean
  termFrom: string
  termTo: string | null
}

/** 书记, 副书记, 委员, 兼职委员. */
export type SeatRole = 'SECRETARY' | 'DEPUTY_SECRETARY' | 'COMMITTEE_MEMBER' | 'PART_TIME_MEMBER'

/** A row of table unit. */
export interface UnitRow {
  uscc: string
  name: string
  kind: UnitKind
  industry: Industry | null
  regionCode: string
  gridCode: string | null
  coveringOrganizationId: string | null
  managedByStreet: boolean
  registeredOn: string
  deregisteredOn: string | null
}

/** 机关, 事业单位, 非公企业, 社会组织. */
export type UnitKind = 'AGENCY' | 'INSTITUTION' | 'ENTERPRISE' | 'SOCIAL_ORGANIZATION'

/** A row of table service_centre. */
export interface ServiceCentreRow {
  id: string
  name: string
  regionCode: string
  organizationId: string | null
  address: string
  floorAreaSquareMetres: number
  facilities: string[]
  openingHours: string | null
  constructionStartedOn: string
  openedOn: string | null
}

/** A row of table key_task. */
export interface KeyTaskRow {
  id: string
  sequence: number
  title: string
  responsibleOrganizationId: string
  issuedOn: string
  dueOn: string
  completedOn: string | null
  progressPercent: number
}

/** All rows of the organizations subgraph; in every list parents come before their children. */
export interface OrganizationsData {
  regions: RegionRow[]
  regionDesignations: RegionDesignationRow[]
  regionStatistics: RegionStatisticRow[]
  grids: GridRow[]
  gridTeamPosts: GridTeamPostRow[]
  jointUndertakings: JointUndertakingRow[]
  jointUndertakingUnits: JointUndertakingUnitRow[]
  organizations: OrganizationRow[]
  committeeSeats: CommitteeSeatRow[]
  units: UnitRow[]
  serviceCentres: ServiceCentreRow[]
  keyTasks: KeyTaskRow[]
}

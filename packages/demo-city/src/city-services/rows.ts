/** A row of table department. */
export interface DepartmentRow {
  code: string
  name: string
  nameEn: string
  shortName: string
  formerNames: string[]
  kind: DepartmentKind
}

/** Fields of administration, the same in every city. */
export type DepartmentKind =
  | 'PARTY_ORGANIZATION'
  | 'POLITICAL_AND_LEGAL_AFFAIRS'
  | 'CIVIL_AFFAIRS'
  | 'STATISTICS'
  | 'MARKET_REGULATION'
  | 'PUBLIC_SECURITY'
  | 'HUMAN_RESOURCES_AND_SOCIAL_SECURITY'
  | 'TAXATION'
  | 'DEVELOPMENT_AND_REFORM'
  | 'FINANCE'
  | 'SCIENCE_AND_TECHNOLOGY'
  | 'BIG_DATA'
  | 'HOUSING_AND_CONSTRUCTION'
  | 'EDUCATION'
  | 'HEALTH'
  | 'CULTURE_AND_TOURISM'
  | 'PETITIONS'

/** A row of table query_service. */
export interface QueryServiceRow {
  code: string
  departmentCode: string
  name: string
  answers: string
  sharingClass: 'UNCONDITIONAL' | 'CONDITIONAL' | 'PROHIBITED'
  state: 'DRAFT' | 'PUBLISHED' | 'DEPRECATED' | 'SUSPENDED' | 'WITHDRAWN'
  version: string
  publishedOn: string | null
  dailyQuota: number
  deprecatedOn: string | null
  endsOn: string | null
  suspendedOn: string | null
  suspensionReason: string | null
  replacedByCode: string | null
}

/** A row of table matter. */
export interface MatterRow {
  id: string
  regionCode: string
  title: string
  category: MatterCategory
  forum: MatterForum
  method: DeliberationMethod
  raisedOn: string
  resolvedOn: string | null
  evaluatedOn: string | null
  satisfactionPercent: number | null
  contactName: string | null
}

/** What residents bring up. */
export type MatterCategory =
  | 'PARKING'
  | 'SHOP_FRONT_SANITATION'
  | 'HEATING'
  | 'LIFT'
  | 'NOISE'
  | 'PROPERTY_MANAGEMENT'
  | 'WATER_AND_DRAINAGE'
  | 'LIGHTING_AND_PAVING'
  | 'GREENERY'
  | 'PUBLIC_ORDER'
  | 'ELDERLY_CARE'

/** 民情恳谈会, 党群议事会, 重大事项听证会. */
export type MatterForum = 'HEART_TO_HEART_MEETING' | 'COUNCIL' | 'MAJOR_MATTER_HEARING'

/** 三步共商法, 微治理六步法. */
export type DeliberationMethod = 'THREE_STEPS' | 'SIX_STEPS'

/** A row of table matter_step. */
export interface MatterStepRow {
  matterId: string
  sequence: number
  kind: MatterStepKind
  heldOn: string
  content: string
  answeredOn: string | null
  answer: string | null
  handlingNote: string | null
}

/** 问需, 问计, 问效; 说事, 理事, 议事, 办事, 评事, 查事. */
export type MatterStepKind =
  | 'NEEDS'
  | 'PLANS'
  | 'EFFECTS'
  | 'OPEN_SPEAKING'
  | 'SORTING'
  | 'DELIBERATION'
  | 'HANDLING'
  | 'PUBLIC_REVIEW'
  | 'FOLLOW_UP'

/** A row of table service_team. */
export interface ServiceTeamRow {
  id: string
  name: string
  grouping: 'BY_INDUSTRY' | 'BY_AREA' | 'INTEGRATED'
  focus: string
  regionCode: string
  formedOn: string
}

/** A row of table service_team_department. */
export interface ServiceTeamDepartmentRow {
  teamId: string
  departmentCode: string
}

/** A row of table assistance_service. */
export interface AssistanceServiceRow {
  id: string
  teamId: string
  unitUscc: string
  regionCode: string
  servedOn: string
  topic: string
  result: 'SOLVED' | 'ADVISED' | 'FOLLOWING_UP'
  handlingNote: string | null
}

/** A row of table assistance_service_department. */
export interface AssistanceServiceDepartmentRow {
  serviceId: string
  departmentCode: string
}

/** All rows of the city-services subgraph. */
export interface CityServicesData {
  departments: readonly DepartmentRow[]
  queryServices: readonly QueryServiceRow[]
  matters: MatterRow[]
  matterSteps: MatterStepRow[]
  serviceTeams: ServiceTeamRow[]
  serviceTeamDepartments: ServiceTeamDepartmentRow[]
  assistanceServices: AssistanceServiceRow[]
  assistanceServiceDepartments: AssistanceServiceDepartmentRow[]
}

import type { Page } from '@yilian/service-kit'
import { recordsBy, recordsInRegions } from '../records.store.ts'
import type { ServiceClaimKind } from '../schema.generated.ts'
import type { communityHonours, serviceClaims, yearEndEvaluations, yearEndReports } from './participation.tables.ts'

export type ServiceClaim = typeof serviceClaims.$inferSelect
export type YearEndReport = typeof yearEndReports.$inferSelect
export type YearEndEvaluation = typeof yearEndEvaluations.$inferSelect
export type CommunityHonour = typeof communityHonours.$inferSelect

export const claimsOfUnits = recordsBy<ServiceClaim>('service_claim', 'unitUscc', 'claimedOn')
export const claimsOfMembers = recordsBy<ServiceClaim>('service_claim', 'memberId', 'claimedOn')
export const reportsOnUnits = recordsBy<YearEndReport>('year_end_report', 'unitUscc', 'reportedOn')
export const reportsOnMembers = recordsBy<YearEndReport>('year_end_report', 'memberId', 'reportedOn')
export const evaluationsOfUnits = recordsBy<YearEndEvaluation>('year_end_evaluation', 'unitUscc', 'evaluatedOn')
export const evaluationsOfMembers = recordsBy<YearEndEvaluation>('year_end_evaluation', 'memberId', 'evaluatedOn')
export const honoursOfUnits = recordsBy<CommunityHonour>('community_honour', 'unitUscc', 'awardedOn')
export const honoursOfMembers = recordsBy<CommunityHonour>('community_honour', 'memberId', 'awardedOn')

export const claimsInRegions = recordsInRegions<ServiceClaim, { kind: ServiceClaimKind | null; page: Page }>(
  'service_claim',
  'claimedOn',
  (sql, { kind }) => sql`(${kind}::text is null or record.kind = ${kind}::text)`,
)

export const honoursInRegions = recordsInRegions<CommunityHonour, { year: number | null; page: Page }>(
  'community_honour',
  'awardedOn',
  (sql, { year }) => sql`(${year}::int is null or record.year = ${year}::int)`,
)

import { groupLoader, loadersOnDemand, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import { activitiesInRegions } from './activity/activity.store.ts'
import * as cadre from './cadre/cadre.store.ts'
import * as checkIn from './check-in/check-in.store.ts'
import * as member from './member/member.store.ts'
import * as participation from './participation/participation.store.ts'
import * as figures from './region/member-figures.store.ts'

/** What the loaders of one operation stand on. */
interface Operation {
  readonly sql: Sql
  readonly today: string
}

export type Loaders = ReturnType<typeof createLoaders>

const memberLoaders = {
  member: ({ sql }: Operation) => rowLoader(sql, member.membersById, (row) => row.id),
  membersInRegion: ({ sql }: Operation) => scopedLoader(sql, member.membersInRegions),
  membersOfOrganization: ({ sql }: Operation) => scopedLoader(sql, member.membersOfOrganizations),
  memberships: ({ sql }: Operation) => groupLoader(sql, member.membershipsOfMembers),
  memberCount: ({ sql }: Operation) => scopedLoader(sql, member.memberCounts),
  inServiceCount: ({ sql }: Operation) => scopedLoader(sql, member.inServiceCounts),
}

const checkInLoaders = {
  unitCheckInsInRegion: ({ sql }: Operation) => scopedLoader(sql, checkIn.unitCheckInsInRegions),
  memberCheckInsInRegion: ({ sql }: Operation) => scopedLoader(sql, checkIn.memberCheckInsInRegions),
  checkInsOfMember: ({ sql }: Operation) => groupLoader(sql, checkIn.checkInsOfMembers),
  checkInOfUnit: ({ sql, today }: Operation) =>
    groupLoader(sql, (_sql, usccs) => checkIn.checkInsOfUnits(sql, usccs, today)),
}

const participationLoaders = {
  claimsInRegion: ({ sql }: Operation) => scopedLoader(sql, participation.claimsInRegions),
  claimsOfUnit: ({ sql }: Operation) => groupLoader(sql, participation.claimsOfUnits),
  claimsOfMember: ({ sql }: Operation) => groupLoader(sql, participation.claimsOfMembers),
  reportsOnUnit: ({ sql }: Operation) => groupLoader(sql, participation.reportsOnUnits),
  reportsOnMember: ({ sql }: Operation) => groupLoader(sql, participation.reportsOnMembers),
  evaluationsOfUnit: ({ sql }: Operation) => groupLoader(sql, participation.evaluationsOfUnits),
  evaluationsOfMember: ({ sql }: Operation) => groupLoader(sql, participation.evaluationsOfMembers),
  honoursInRegion: ({ sql }: Operation) => scopedLoader(sql, participation.honoursInRegions),
  honoursOfUnit: ({ sql }: Operation) => groupLoader(sql, participation.honoursOfUnits),
  honoursOfMember: ({ sql }: Operation) => groupLoader(sql, participation.honoursOfMembers),
}

const cadreLoaders = {
  talentPoolEntry: ({ sql }: Operation) => rowLoader(sql, cadre.talentPoolEntriesOfMembers, (row) => row.memberId),
  postingsInRegion: ({ sql }: Operation) => scopedLoader(sql, cadre.postingsInRegions),
  postingsOfMember: ({ sql }: Operation) => groupLoader(sql, cadre.postingsOfMembers),
  payStandard: ({ sql }: Operation) => scopedLoader(sql, cadre.payStandardsOfGrades),
  trainingsOfMember: ({ sql }: Operation) => groupLoader(sql, cadre.trainingsOfMembers),
  socialWorkCertificate: ({ sql }: Operation) => rowLoader(sql, cadre.certificatesOfMembers, (row) => row.memberId),
  secondmentsOfMember: ({ sql }: Operation) => groupLoader(sql, cadre.secondmentsOfMembers),
  electedRolesOfMember: ({ sql }: Operation) => groupLoader(sql, cadre.electedRolesOfMembers),
  publicInstitutionHiring: ({ sql }: Operation) => rowLoader(sql, cadre.hiringsOfMembers, (row) => row.memberId),
}

const figureLoaders = {
  membershipCounts: ({ sql }: Operation) => scopedLoader(sql, figures.membershipCounts),
  checkedInUnitCount: ({ sql }: Operation) => scopedLoader(sql, figures.checkedInUnitCounts),
  checkedInMemberCount: ({ sql }: Operation) => scopedLoader(sql, figures.checkedInMemberCounts),
  communitiesWithCheckInsCount: ({ sql }: Operation) => scopedLoader(sql, figures.communitiesWithCheckInsCounts),
  openActivityCount: ({ sql }: Operation) => scopedLoader(sql, figures.openActivityCounts),
  talentPoolCount: ({ sql }: Operation) => scopedLoader(sql, figures.talentPoolCounts),
  trainedSecretaryCount: ({ sql }: Operation) => scopedLoader(sql, figures.trainedSecretaryCounts),
  certifiedSocialWorkerCount: ({ sql }: Operation) => scopedLoader(sql, figures.certifiedSocialWorkerCounts),
  hiredSecretaryCount: ({ sql }: Operation) => scopedLoader(sql, figures.hiredSecretaryCounts),
  electedWorkerCount: ({ sql }: Operation) => scopedLoader(sql, figures.electedWorkerCounts),
}

/** The loaders of one operation: each batches what its fields ask for into one statement. */
export const createLoaders = loadersOnDemand({
  ...memberLoaders,
  ...checkInLoaders,
  ...participationLoaders,
  ...cadreLoaders,
  ...figureLoaders,
  activitiesInRegion: ({ sql }: Operation) => scopedLoader(sql, activitiesInRegions),
  // A root list stands alone in an operation, so there is nothing to batch.
  listPayStandards:
    ({ sql }: Operation) =>
    (asOf: string) =>
      cadre.listPayStandards(sql, asOf),
})

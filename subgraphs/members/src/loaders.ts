import { groupLoader, loadersOnDemand, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import { activitiesInRegions } from './activity/activity.store.ts'
import * as cadre from './cadre/cadre.store.ts'
import * as checkIn from './check-in/check-in.store.ts'
import * as member from './member/member.store.ts'
import * as participation from './participation/participation.store.ts'
import * as figures from './region/member-figures.store.ts'

/** What the loaders of one operation stand on. */
interface Operation {
  /** For what everybody may read and count, whoever asks. */
  readonly sql: Sql
  /** For members and what is told of them: where the operation reads by a grant, only the rows that it gives. */
  readonly rows: Sql
  readonly today: string
}

export type Loaders = ReturnType<typeof createLoaders>

const memberLoaders = {
  member: ({ rows }: Operation) => rowLoader(rows, member.membersById, (row) => row.id),
  membersInRegion: ({ rows }: Operation) => scopedLoader(rows, member.membersInRegions),
  membersOfOrganization: ({ rows }: Operation) => scopedLoader(rows, member.membersOfOrganizations),
  memberships: ({ rows }: Operation) => groupLoader(rows, member.membershipsOfMembers),
  memberCount: ({ sql }: Operation) => scopedLoader(sql, member.memberCounts),
  inServiceCount: ({ sql }: Operation) => scopedLoader(sql, member.inServiceCounts),
}

const checkInLoaders = {
  unitCheckInsInRegion: ({ sql }: Operation) => scopedLoader(sql, checkIn.unitCheckInsInRegions),
  memberCheckInsInRegion: ({ rows }: Operation) => scopedLoader(rows, checkIn.memberCheckInsInRegions),
  checkInsOfMember: ({ rows }: Operation) => groupLoader(rows, checkIn.checkInsOfMembers),
  checkInOfUnit: ({ sql, today }: Operation) =>
    groupLoader(sql, (_sql, usccs) => checkIn.checkInsOfUnits(sql, usccs, today)),
}

const participationLoaders = {
  claimsInRegion: ({ sql }: Operation) => scopedLoader(sql, participation.claimsInRegions),
  claimsOfUnit: ({ sql }: Operation) => groupLoader(sql, participation.claimsOfUnits),
  claimsOfMember: ({ rows }: Operation) => groupLoader(rows, participation.claimsOfMembers),
  reportsOnUnit: ({ sql }: Operation) => groupLoader(sql, participation.reportsOnUnits),
  reportsOnMember: ({ rows }: Operation) => groupLoader(rows, participation.reportsOnMembers),
  evaluationsOfUnit: ({ sql }: Operation) => groupLoader(sql, participation.evaluationsOfUnits),
  evaluationsOfMember: ({ rows }: Operation) => groupLoader(rows, participation.evaluationsOfMembers),
  honoursInRegion: ({ sql }: Operation) => scopedLoader(sql, participation.honoursInRegions),
  honoursOfUnit: ({ sql }: Operation) => groupLoader(sql, participation.honoursOfUnits),
  honoursOfMember: ({ rows }: Operation) => groupLoader(rows, participation.honoursOfMembers),
}

const cadreLoaders = {
  talentPoolEntry: ({ rows }: Operation) => rowLoader(rows, cadre.talentPoolEntriesOfMembers, (row) => row.memberId),
  postingsInRegion: ({ sql }: Operation) => scopedLoader(sql, cadre.postingsInRegions),
  postingsOfMember: ({ rows }: Operation) => groupLoader(rows, cadre.postingsOfMembers),
  payStandard: ({ sql }: Operation) => scopedLoader(sql, cadre.payStandardsOfGrades),
  trainingsOfMember: ({ rows }: Operation) => groupLoader(rows, cadre.trainingsOfMembers),
  socialWorkCertificate: ({ rows }: Operation) => rowLoader(rows, cadre.certificatesOfMembers, (row) => row.memberId),
  secondmentsOfMember: ({ rows }: Operation) => groupLoader(rows, cadre.secondmentsOfMembers),
  electedRolesOfMember: ({ rows }: Operation) => groupLoader(rows, cadre.electedRolesOfMembers),
  publicInstitutionHiring: ({ rows }: Operation) => rowLoader(rows, cadre.hiringsOfMembers, (row) => row.memberId),
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

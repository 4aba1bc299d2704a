import { groupLoader, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import { type RequestContext, recordDay } from '@yilian/service-kit'
import { activitiesInRegions } from './activity/activity.store.ts'
import * as cadre from './cadre/cadre.store.ts'
import * as checkIn from './check-in/check-in.store.ts'
import * as member from './member/member.store.ts'
import * as participation from './participation/participation.store.ts'
import * as figures from './region/member-figures.store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** The loaders of one operation: each batches what its fields ask for into one statement. */
export function createLoaders(sql: Sql, request: RequestContext) {
  return {
    ...memberLoaders(sql),
    ...checkInLoaders(sql, recordDay(request.now())),
    ...participationLoaders(sql),
    ...cadreLoaders(sql),
    ...figureLoaders(sql),
    activitiesInRegion: scopedLoader(sql, activitiesInRegions),
    // A root list stands alone in an operation, so there is nothing to batch.
    listPayStandards: (asOf: string) => cadre.listPayStandards(sql, asOf),
  }
}

function memberLoaders(sql: Sql) {
  return {
    member: rowLoader(sql, member.membersById, (row) => row.id),
    membersInRegion: scopedLoader(sql, member.membersInRegions),
    membersOfOrganization: scopedLoader(sql, member.membersOfOrganizations),
    memberships: groupLoader(sql, member.membershipsOfMembers),
    memberCount: scopedLoader(sql, member.memberCounts),
    inServiceCount: scopedLoader(sql, member.inServiceCounts),
  }
}

function checkInLoaders(sql: Sql, today: string) {
  return {
    unitCheckInsInRegion: scopedLoader(sql, checkIn.unitCheckInsInRegions),
    memberCheckInsInRegion: scopedLoader(sql, checkIn.memberCheckInsInRegions),
    checkInsOfMember: groupLoader(sql, checkIn.checkInsOfMembers),
    checkInOfUnit: groupLoader(sql, (_sql, usccs) => checkIn.checkInsOfUnits(sql, usccs, today)),
  }
}

function participationLoaders(sql: Sql) {
  return {
    claimsInRegion: scopedLoader(sql, participation.claimsInRegions),
    claimsOfUnit: groupLoader(sql, participation.claimsOfUnits),
    claimsOfMember: groupLoader(sql, participation.claimsOfMembers),
    reportsOnUnit: groupLoader(sql, participation.reportsOnUnits),
    reportsOnMember: groupLoader(sql, participation.reportsOnMembers),
    evaluationsOfUnit: groupLoader(sql, participation.evaluationsOfUnits),
    evaluationsOfMember: groupLoader(sql, participation.evaluationsOfMembers),
    honoursInRegion: scopedLoader(sql, participation.honoursInRegions),
    honoursOfUnit: groupLoader(sql, participation.honoursOfUnits),
    honoursOfMember: groupLoader(sql, participation.honoursOfMembers),
  }
}

function cadreLoaders(sql: Sql) {
  return {
    talentPoolEntry: rowLoader(sql, cadre.talentPoolEntriesOfMembers, (row) => row.memberId),
    postingsInRegion: scopedLoader(sql, cadre.postingsInRegions),
    postingsOfMember: groupLoader(sql, cadre.postingsOfMembers),
    payStandard: scopedLoader(sql, cadre.payStandardsOfGrades),
    trainingsOfMember: groupLoader(sql, cadre.trainingsOfMembers),
    socialWorkCertificate: rowLoader(sql, cadre.certificatesOfMembers, (row) => row.memberId),
    secondmentsOfMember: groupLoader(sql, cadre.secondmentsOfMembers),
    electedRolesOfMember: groupLoader(sql, cadre.electedRolesOfMembers),
    publicInstitutionHiring: rowLoader(sql, cadre.hiringsOfMembers, (row) => row.memberId),
  }
}

function figureLoaders(sql: Sql) {
  return {
    membershipCounts: scopedLoader(sql, figures.membershipCounts),
    checkedInUnitCount: scopedLoader(sql, figures.checkedInUnitCounts),
    checkedInMemberCount: scopedLoader(sql, figures.checkedInMemberCounts),
    communitiesWithCheckInsCount: scopedLoader(sql, figures.communitiesWithCheckInsCounts),
    openActivityCount: scopedLoader(sql, figures.openActivityCounts),
    talentPoolCount: scopedLoader(sql, figures.talentPoolCounts),
    trainedSecretaryCount: scopedLoader(sql, figures.trainedSecretaryCounts),
    certifiedSocialWorkerCount: scopedLoader(sql, figures.certifiedSocialWorkerCounts),
    hiredSecretaryCount: scopedLoader(sql, figures.hiredSecretaryCounts),
    electedWorkerCount: scopedLoader(sql, figures.electedWorkerCounts),
  }
}

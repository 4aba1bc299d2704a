/** What the members' generator must hit exactly, by size. */
export interface MemberTargets {
  /** At the end of 2017. */
  streetAndCommunityMembers: number
  /** Of those. */
  urbanCommunityMembers: number
  /** On the day of the case, as everything below. Our choice, no published figure. */
  inServiceMembers: number
  /** Of those. */
  twoNewRegionalMembers: number
  checkedInUnits: number
  checkedInMembers: number
  openActivities: number
  talentPool: number
  secretariesTrained: number
  certifiedSocialWorkers: number
  secretariesHired: number
  communityWorkersElected: number
  secondments: number
  goodUnits: number
  goodMembers: number
  goodSecretaries: number
}

/** The targets of size `city`; how far above "more than" and below "nearly" is our choice. */
export function publishedMemberTargets(published: (key: string) => number): MemberTargets {
  return {
    streetAndCommunityMembers: published('members_street_and_community'),
    urbanCommunityMembers: published('members_urban_community'),
    inServiceMembers: 45_000,
    twoNewRegionalMembers: published('two_new_regional_members'),
    checkedInUnits: published('checked_in_units'),
    checkedInMembers: published('checked_in_members'),
    openActivities: published('open_activities') + 14,
    talentPool: published('talent_pool'),
    secretariesTrained: published('secretaries_trained') + 6,
    certifiedSocialWorkers: published('certified_social_workers') - 8,
    secretariesHired: published('secretaries_hired_into_public_institutions'),
    communityWorkersElected: published('community_workers_elected'),
    secondments: 64,
    goodUnits: 60,
    goodMembers: 160,
    goodSecretaries: 40,
  }
}

export const smallMemberTargets: MemberTargets = {
  streetAndCommunityMembers: 1_930,
  urbanCommunityMembers: 830,
  inServiceMembers: 1_150,
  twoNewRegionalMembers: 150,
  checkedInUnits: 40,
  checkedInMembers: 820,
  openActivities: 90,
  talentPool: 38,
  secretariesTrained: 17,
  certifiedSocialWorkers: 42,
  secretariesHired: 1,
  communityWorkersElected: 3,
  secondments: 5,
  goodUnits: 4,
  goodMembers: 8,
  goodSecretaries: 3,
}

import type { FundingPurpose } from './funding/rows.ts'
import { type MemberTargets, publishedMemberTargets, smallMemberTargets } from './members/member-targets.ts'
import { publishedValues } from './published-figures.ts'

/** `city` has the published counts; `small` has the same shape in five streets of three districts, for tests. */
export type CitySize = 'small' | 'city'

/** What the generator must hit exactly, by size. */
export interface CityTargets {
  /** The streets that get urban communities; null for all. The two stand-ins count as streets. */
  streetCodes: readonly string[] | null
  households: number
  population: number
  urbanizationRate: number
  urbanCommunities: number
  grids: number
  communityCommittees: number
  communityGeneralBranches: number
  communityBranches: number
  communitySubordinates: number
  /** Branches right below the streets' work committees: their own offices, the retired, migrants. Our choice, no published figure. */
  streetBranches: number
  partTimeMembers: number
  fullTimeDeputies: number
  agenciesAndInstitutions: number
  twoNew: number
  twoNewUnderStreets: number
  municipalIndustryCommittees: number
  districtIndustryGeneralBranches: number
  regionalOrganizations: number
  twoNewRegionalOrganizations: number
  twoNewRegionalSubordinates: number
  serviceCentres: number
  serviceCentresUnderConstruction: number
  jointUndertakings: number
  mattersResolvedInThreeSteps: number
  /** A trial, and no part of the published figure. */
  mattersResolvedInSixSteps: number
  mattersOpen: number
  assistanceServices: number
  /** Projects under way or completed on the day of the case. */
  projectsCarriedOut: number
  /** Projects that were only put forward or taken on, or were given up. Our choice, no published figure. */
  projectsNotCarriedOut: number
  members: MemberTargets
}

/** What each purpose's standard gives, in yuan. */
export type StandardYuan = Readonly<Record<FundingPurpose, number>>

/** The targets of a size. */
export function targetsOf(size: CitySize): CityTargets {
  return size === 'city' ? publishedTargets() : smallTargets
}

/** The published standards of funding; they hold whatever the size of the demo city. */
export function publishedStandardYuan(): StandardYuan {
  const published = publishedValues()
  return {
    TWO_NEW_CITY: published('funding_two_new_city_minimum'),
    TWO_NEW_DISTRICT: published('funding_two_new_district_minimum'),
    COMMUNITY_RUNNING: published('funding_community_per_thousand_households'),
    COMMUNITY_SERVICE: published('funding_community_service_special'),
  }
}

function publishedTargets(): CityTargets {
  const published = publishedValues()
  return {
    streetCodes: null,
    households: published('households'),
    population: published('population'),
    urbanizationRate: published('urbanization_rate'),
    urbanCommunities: published('urban_communities'),
    grids: published('grids') + 46, // the case says "more than"; this many more is our choice
    communityCommittees: published('community_committees'),
    communityGeneralBranches: published('community_general_branches'),
    communityBranches: published('community_branches'),
    communitySubordinates: published('community_subordinate_organizations'),
    streetBranches: 560,
    partTimeMembers: published('part_time_committee_members'),
    fullTimeDeputies: published('communities_with_full_time_deputy_secretary'),
    agenciesAndInstitutions: published('agencies_and_institutions'),
    twoNew: published('two_new_organizations'),
    twoNewUnderStreets: published('two_new_organizations_under_streets'),
    municipalIndustryCommittees: published('municipal_industry_committees'),
    districtIndustryGeneralBranches: published('district_industry_general_branches'),
    regionalOrganizations: published('regional_organizations'),
    twoNewRegionalOrganizations: published('two_new_regional_organizations'),
    twoNewRegionalSubordinates: published('two_new_regional_subordinate_organizations'),
    serviceCentres: published('service_centers'),
    serviceCentresUnderConstruction: published('service_centers_under_construction'),
    jointUndertakings: 1480,
    mattersResolvedInThreeSteps: published('deliberation_issues_resolved') + 37, // "more than", as above
    mattersResolvedInSixSteps: 43,
    mattersOpen: 118,
    assistanceServices: published('red_assistance_services') + 86, // "more than", as above
    projectsCarriedOut: published('projects') + 38, // the case says "more than"
    projectsNotCarriedOut: 412,
    members: publishedMemberTargets(published),
  }
}

const smallTargets: CityTargets = {
  // 鲸园 and 竹岛 in the old district 环翠, 皇冠 and 凤林 in the zone 经区, and 草庙子 of 临港, a stand-in.
  streetCodes: ['371002002000', '371002003000', '371072008000', '371072009000', '371073107000'],
  households: 29_150,
  population: 86_560,
  urbanizationRate: 66.46,
  urbanCommunities: 12,
  grids: 62,
  communityCommittees: 1,
  communityGeneralBranches: 9,
  communityBranches: 2,
  communitySubordinates: 44,
  streetBranches: 26,
  partTimeMembers: 38,
  fullTimeDeputies: 8,
  agenciesAndInstitutions: 46,
  twoNew: 112,
  twoNewUnderStreets: 70,
  municipalIndustryCommittees: 4,
  districtIndustryGeneralBranches: 5,
  regionalOrganizations: 8,
  twoNewRegionalOrganizations: 3,
  twoNewRegionalSubordinates: 9,
  serviceCentres: 16,
  serviceCentresUnderConstruction: 4,
  jointUndertakings: 40,
  mattersResolvedInThreeSteps: 58,
  mattersResolvedInSixSteps: 6,
  mattersOpen: 9,
  assistanceServices: 160,
  projectsCarriedOut: 150,
  projectsNotCarriedOut: 14,
  members: smallMemberTargets,
}

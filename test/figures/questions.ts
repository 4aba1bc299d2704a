/** How the graph is asked for one published figure: what to select, and how to read the number in the answer. */
export interface Question {
  readonly query: string
  readonly read: (data: never) => number
}

type Ask = (asOf: string) => Question

/** The figures by key. A figure is a field of the graph, or a small sum of its fields. */
export const questions: Readonly<Record<string, Ask>> = {
  households: statistic('households'),
  population: statistic('population'),
  urbanization_rate: statistic('urbanizationRate'),
  streets: organizationFigure('streets'),
  urban_communities: organizationFigure('urbanCommunities'),
  agencies_and_institutions: organizationFigure('agenciesAndInstitutions'),
  two_new_organizations: organizationFigure('twoNewOrganizations'),
  community_committees: organizations('URBAN_COMMUNITY', 'COMMUNITY', 'COMMITTEE'),
  community_general_branches: organizations('URBAN_COMMUNITY', 'COMMUNITY', 'GENERAL_BRANCH'),
  community_branches: organizations('URBAN_COMMUNITY', 'COMMUNITY', 'BRANCH'),
  community_subordinate_organizations: organizationFigure('communitySubordinateOrganizations'),
  part_time_committee_members: organizationFigure('partTimeCommitteeMembers'),
  communities_with_full_time_deputy_secretary: organizationFigure('communitiesWithFullTimeDeputySecretary'),
  key_tasks: organizationFigure('keyTasks'),
  street_joint_committees: organizations('URBAN_COMMUNITY', 'STREET', 'JOINT_COMMITTEE'),
  community_joint_committees: organizations('URBAN_COMMUNITY', 'COMMUNITY', 'JOINT_COMMITTEE'),
  municipal_industry_committees: organizations('INDUSTRY', 'CITY', 'COMMITTEE'),
  district_industry_general_branches: organizations('INDUSTRY', 'DISTRICT', 'GENERAL_BRANCH'),
  regional_organizations: organizationFigure('regionalOrganizations'),
  grids: organizationFigure('grids'),
  two_new_regional_organizations: organizationFigure('twoNewRegionalOrganizations'),
  two_new_regional_subordinate_organizations: organizationFigure('twoNewRegionalSubordinateOrganizations'),
  two_new_organizations_under_streets: organizationFigure('twoNewUnderStreets'),
  service_centers: organizationFigure('serviceCentresBuilt'),
  service_centers_under_construction: organizationFigure('serviceCentresUnderConstruction'),
  members_street_and_community: memberFigure('streetAndCommunityMembers'),
  members_urban_community: memberFigure('urbanCommunityMembers'),
  two_new_regional_members: membersOfTwoNewRegionalOrganizations,
  open_activities: memberFigure('openActivities'),
  checked_in_units: memberFigure('checkedInUnits'),
  checked_in_members: memberFigure('checkedInMembers'),
  communities_with_check_ins: memberFigure('communitiesWithCheckIns'),
  talent_pool: memberFigure('talentPool'),
  secretaries_trained: memberFigure('secretariesTrained'),
  certified_social_workers: memberFigure('certifiedSocialWorkers'),
  secretaries_hired_into_public_institutions: memberFigure('secretariesHiredIntoPublicInstitutions'),
  community_workers_elected: memberFigure('communityWorkersElected'),
  deliberation_issues_resolved: figure('serviceFigures', 'deliberationIssuesResolved(method: THREE_STEPS)'),
  red_assistance_services: figure('serviceFigures', 'redAssistanceServices'),
  funding_two_new_city_minimum: fundingStandard('TWO_NEW_CITY', 'PER_YEAR'),
  funding_two_new_district_minimum: fundingStandard('TWO_NEW_DISTRICT', 'PER_DISTRICT_PER_YEAR'),
  funding_community_per_thousand_households: fundingStandard('COMMUNITY_RUNNING', 'PER_THOUSAND_HOUSEHOLDS_PER_YEAR'),
  funding_community_service_special: fundingStandard('COMMUNITY_SERVICE', 'PER_COMMUNITY_PER_YEAR'),
  projects: figure('projectFigures', 'carriedOut'),
}

interface OfRegion<Figures> {
  readonly region: { readonly figures: Figures }
}

function figure(field: string, selection: string): Ask {
  return (asOf) => ({
    query: `{ region(code: "371000000000") { figures: ${field}(asOf: "${asOf}") { value: ${selection} } } }`,
    read: ({ region }: OfRegion<{ value: number }>) => region.figures.value,
  })
}

function organizationFigure(name: string): Ask {
  return figure('organizationFigures', name)
}

function memberFigure(name: string): Ask {
  return figure('memberFigures', name)
}

function statistic(measure: string): Ask {
  return (asOf) => ({
    query: `{ region(code: "371000000000") { figures: statistics(asOf: "${asOf}") { found: ${measure} { value } } } }`,
    read: ({ region }: OfRegion<{ found: { value: string } | null }>) => Number(region.figures.found?.value),
  })
}

function organizations(line: string, level: string, kind: string): Ask {
  return (asOf) => ({
    query: `{ region(code: "371000000000") { figures: organizationFigures(asOf: "${asOf}") {
      organizations { line level kind count } } } }`,
    read: ({ region }: OfRegion<{ organizations: OrganizationCount[] }>) =>
      region.figures.organizations
        .filter((row) => row.line === line && row.level === level && row.kind === kind)
        .reduce((sum, { count }) => sum + count, 0),
  })
}

interface OrganizationCount {
  readonly line: string
  readonly level: string
  readonly kind: string
  readonly count: number
}

function membersOfTwoNewRegionalOrganizations(asOf: string): Question {
  const filter = `{ lines: [REGIONAL], coversTwoNew: true, asOf: "${asOf}" }`
  return {
    query: `{ organizations(region: "371000000000", filter: ${filter}, first: 100) {
      edges { node { memberCount(asOf: "${asOf}") } } } }`,
    read: (data: { organizations: { edges: { node: { memberCount: number } }[] } }) =>
      data.organizations.edges.reduce((sum, { node }) => sum + node.memberCount, 0),
  }
}

function fundingStandard(purpose: string, measure: string): Ask {
  return (asOf) => ({
    query: `{ fundingStandards(asOf: "${asOf}") { purpose measure amount { amountMinor currency } } }`,
    read: (data: { fundingStandards: Standard[] }) => {
      const found = data.fundingStandards.filter((each) => each.purpose === purpose && each.measure === measure)
      const [standard] = found
      if (found.length !== 1 || standard?.amount.currency !== 'CNY')
        throw new Error(`Expected one standard in CNY for ${purpose}, got ${JSON.stringify(found)}.`)
      return Number(standard.amount.amountMinor) / 100
    },
  })
}

interface Standard {
  readonly purpose: string
  readonly measure: string
  readonly amount: { readonly amountMinor: string; readonly currency: string }
}

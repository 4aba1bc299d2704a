import { readFileSync } from 'node:fs'
import { REPOSITORY, SUBGRAPHS } from '@yilian/cli'
import { headcountsOf } from '@yilian/governance'
import { type DocumentNode, Kind, parse, type TypeNode } from 'graphql'
import { expect, test } from 'vitest'

const PERSONS_NOT_WITHHELD = [
  // Who came to a public event, counted by heads at the door.
  'CreditCampaign.participants',
  // Elections, hirings and offices are made public person by person.
  'MemberFigures.communityWorkersElected',
  'MemberFigures.secretariesHiredIntoPublicInstitutions',
  'OrganizationFigures.partTimeCommitteeMembers',
  // Of the unit that is asked about, by its own classification.
  'SocialInsurance.insuredPersons',
]

/** Numbers that count no persons: places, households, units, organizations, records, calls, rules, times and shares. */
const OF_NO_PERSONS: Readonly<Record<string, string>> = {
  AccessCostPayload: 'estimated allowed',
  AccessExplanationPayload: 'policyVersion',
  CatalogueVersion: 'number entryCount itemCount',
  CommunityHonour: 'year',
  CreditCampaignKindCount: 'count',
  CreditFigures: 'subjects pledges commendations',
  CreditGrade: 'points',
  CreditGradeCriterion: 'points',
  CreditGradeEntry: 'points',
  CreditGradeRule: 'basePoints',
  CreditGradeThreshold: 'pointsFrom',
  CreditMeasureKindCount: 'count',
  CreditPublicationRule: 'minimumMonths maximumMonths',
  CreditRecordClassCount: 'count',
  DepartmentConnector: 'inFlight waiting requests retries',
  FullTimePosting: 'grade',
  Funding: 'year',
  FundingBasis: 'quantity recipients',
  Grid: 'householdCount',
  KeyTask: 'sequence progressPercent',
  LedgerTransaction: 'year',
  Matter: 'satisfactionPercent',
  MemberFigures: 'checkedInUnits communitiesWithCheckIns openActivities',
  OrganizationCount: 'count',
  OrganizationFigures: `streets urbanCommunities grids agenciesAndInstitutions twoNewOrganizations twoNewUnderStreets coveredUnits
    communitySubordinateOrganizations regionalOrganizations twoNewRegionalOrganizations twoNewRegionalSubordinateOrganizations
    communitiesWithFullTimeDeputySecretary serviceCentresBuilt serviceCentresUnderConstruction keyTasks`,
  PayStandard: 'grade',
  Project: 'satisfactionPercent',
  ProjectFigures: 'total carriedOut averageSatisfactionPercent',
  ProjectModeCount: 'count',
  ProjectStateCount: 'count',
  Query: 'policyVersion',
  QueryLogEntry: 'latencyMs',
  QueryLogPartition: 'estimatedRows bytes',
  QueryService: 'dailyQuota promisedLatencyMs promisedAvailabilityPercent',
  QueryServiceAnswer: 'latencyMs',
  QueryStatistics: 'calls found notFound refused failed timedOut availabilityPercent meanLatencyMs',
  RegionKindCount: 'count',
  ReportedFigure: 'reports',
  ServiceCentre: 'floorAreaSquareMetres',
  ServiceClaim: 'serviceHours',
  ServiceFigures:
    'deliberationIssuesRaised deliberationIssuesResolved averageSatisfactionPercent redAssistanceServices',
  ServiceLevel: `calls availabilityPercent promisedAvailabilityPercent meanLatencyMs p50LatencyMs p95LatencyMs p99LatencyMs
    latencyErrorPercent promisedLatencyMs`,
  ShareApplication: 'callsPerDay',
  UnitKindCount: 'count',
  YearEndEvaluation: 'year',
  YearEndReport: 'year claims completedClaims serviceHours',
}

test('every number of the graph is declared to count persons, or known not to, or known to be published however small', () => {
  const undeclared = SUBGRAPHS.flatMap(({ name }) =>
    numbersOf(parse(readFileSync(new URL(`subgraphs/${name}/schema.classified.graphql`, REPOSITORY), 'utf8'))),
  )
  const ofNoPersons = Object.entries(OF_NO_PERSONS).flatMap(([type, names]) =>
    names.split(/\s+/).flatMap((field) => (field === '' ? [] : [`${type}.${field}`])),
  )
  expect(undeclared.sort()).toEqual([...PERSONS_NOT_WITHHELD, ...ofNoPersons].sort())
})

function numbersOf(document: DocumentNode): string[] {
  const declared = headcountsOf(document)
  return document.definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) return []
    return (type.fields ?? [])
      .filter(({ type: of }) => ['Int', 'Float'].includes(nameOf(of)))
      .map((field) => `${type.name.value}.${field.name.value}`)
      .filter((coordinate) => !declared.has(coordinate))
  })
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

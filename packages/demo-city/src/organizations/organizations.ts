import type { CityTargets } from '../city-targets.ts'
import type { Random } from '../random.ts'
import { designationRows } from '../regions/designations.ts'
import { type Division, divisionRows, readDivisions } from '../regions/divisions.ts'
import { buildGrids, type Grid, gridRegionRows } from '../regions/grids.ts'
import { statisticRows } from '../regions/statistics.ts'
import { buildUrbanArea, type UrbanArea } from '../regions/urban-area.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { addPublicUnits } from '../units/public-units.ts'
import { addTwoNewUnits } from '../units/two-new-units.ts'
import { createUnitBook } from '../units/unit-book.ts'
import { placeInGrids } from '../units/unit-grids.ts'
import { addAgencyLine } from './agency-line.ts'
import { seatSecretaries } from './committee-seats.ts'
import { addCommunityLine, type CommunityLine } from './community-line.ts'
import { addEnterpriseLine } from './enterprise-line.ts'
import { gridRows, staffGrids } from './grid-teams.ts'
import { addIndustryLine } from './industry-line.ts'
import { addJointCommittees, type JointCommittees } from './joint-committees.ts'
import { buildJointUndertakings } from './joint-undertakings.ts'
import { buildKeyTasks } from './key-tasks.ts'
import { createOrganizationBook, type OrganizationBook } from './organization-book.ts'
import { seatPartTimeMembers } from './part-time-members.ts'
import { createPeoplePlan, type PeoplePlan } from './people-plan.ts'
import { addRegionalLine } from './regional-line.ts'
import type { OrganizationsData } from './rows.ts'
import { buildServiceCentres } from './service-centres.ts'
import { addSocialLine } from './social-line.ts'
import { addStreetBranches } from './street-branches.ts'
import { coverTwoNewUnits } from './two-new-coverage.ts'

/** The organizations' domain: its rows, and what the generators of the other domains start from. */
export interface OrganizationsModel {
  data: OrganizationsData
  area: UrbanArea
  grids: readonly Grid[]
  units: readonly PlacedUnit[]
  book: OrganizationBook
  line: CommunityLine
  jointCommittees: JointCommittees
  people: PeoplePlan
}

/** Builds regions, units, the organization tree and all that the organizations subgraph stores. */
export function buildOrganizations(targets: CityTargets, random: Random): OrganizationsModel {
  const divisions = readDivisions()
  const area = buildUrbanArea(divisions, targets, random.stream('area'))
  const grids = buildGrids(area, targets, random.stream('grids'))
  const units = buildUnits(area, divisions, targets, random)
  placeInGrids(units, grids, random.stream('unit-grids'))
  const book = createOrganizationBook(random.stream('organizations'))
  const line = addCommunityLine(book, area, grids, targets, random.stream('community-line'))
  const jointCommittees = addJointCommittees(book, area, line)
  addOtherLines(book, area, grids, units, line, targets, random)
  const people = createPeoplePlan(random.stream('people'))
  const secretaries = seatSecretaries(book, area, line, people, targets, random.stream('secretaries'))
  const partTime = seatPartTimeMembers(
    book,
    jointCommittees,
    units,
    people,
    targets,
    random.stream('part-time-members'),
  )
  const data: OrganizationsData = {
    regions: [...divisionRows(divisions), ...gridRegionRows(grids)],
    regionDesignations: designationRows(area),
    regionStatistics: statisticRows(area, targets, random.stream('statistics')),
    grids: gridRows(grids, line),
    gridTeamPosts: staffGrids(book, grids, line, secretaries, people, random.stream('grid-teams')),
    ...buildJointUndertakings(grids, line, units, targets, random.stream('undertakings')),
    organizations: [...book.rows],
    committeeSeats: [...secretaries, ...partTime],
    units: units.map(({ row }) => row),
    serviceCentres: buildServiceCentres(area, line, targets, random.stream('service-centres')),
    keyTasks: buildKeyTasks(book.rows, random.stream('key-tasks')),
  }
  return { data, area, grids, units, book, line, jointCommittees, people }
}

function buildUnits(
  area: UrbanArea,
  divisions: readonly Division[],
  targets: CityTargets,
  random: Random,
): readonly PlacedUnit[] {
  const book = createUnitBook()
  addPublicUnits(book, area, divisions, targets, random.stream('public-units'))
  addTwoNewUnits(book, area, targets, random.stream('two-new-units'))
  return book.units
}

function addOtherLines(
  book: OrganizationBook,
  area: UrbanArea,
  grids: readonly Grid[],
  units: readonly PlacedUnit[],
  community: CommunityLine,
  targets: CityTargets,
  random: Random,
): void {
  addStreetBranches(book, area, community, targets, random.stream('street-branches'))
  addAgencyLine(book, area, community, units)
  const enterprise = addEnterpriseLine(book, area, community)
  const serviceBranchOf = addSocialLine(book, area, community)
  const industry = addIndustryLine(book, area, community, targets, random.stream('industry-line'))
  const regional = addRegionalLine(book, area, grids, community, targets, random.stream('regional-line'))
  coverTwoNewUnits(
    book,
    units,
    { community, enterprise, serviceBranchOf, industry, regional },
    targets,
    random.stream('coverage'),
  )
}

import { apportion } from '../apportion.ts'
import { addDays, earliest, latest } from '../calendar.ts'
import type { CityTargets } from '../city-targets.ts'
import { groupBy } from '../group-by.ts'
import type { Random } from '../random.ts'
import type { Grid } from '../regions/grids.ts'
import type { District, Street, UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import type { OrganizationBook } from './organization-book.ts'
import type { OrganizationKind, OrganizationRow } from './rows.ts'

/** The line 街道党工委—社区党总支—网格党支部—楼宇党小组, with the city's and the districts' committees above it. */
export interface CommunityLine {
  city: OrganizationRow
  ofDistrict: ReadonlyMap<District, OrganizationRow>
  ofStreet: ReadonlyMap<Street, OrganizationRow>
  ofCommunity: ReadonlyMap<UrbanCommunity, OrganizationRow>
  /** Grid branches; not every grid has one. */
  ofGrid: ReadonlyMap<Grid, OrganizationRow>
}

/** Adds the line of the urban communities, which is also the top of the whole tree. */
export function addCommunityLine(
  book: OrganizationBook,
  area: UrbanArea,
  grids: readonly Grid[],
  targets: CityTargets,
  random: Random,
): CommunityLine {
  const city = addCityCommittee(book, area.cityCode)
  const ofDistrict = new Map(area.districts.map((district) => [district, addDistrict(book, city, district)] as const))
  const ofStreet = new Map(
    area.streets.map((street) => [street, addStreet(book, parentIn(ofDistrict, street.district), street)] as const),
  )
  const kindOf = communityKinds(area.communities, targets, random)
  const ofCommunity = new Map(
    area.communities.map((community) => {
      const kind = kindOf.get(community) ?? 'BRANCH'
      return [community, addCommunity(book, parentIn(ofStreet, community.street), community, kind)] as const
    }),
  )
  const ofGrid = addSubordinates(book, ofCommunity, grids, targets, random)
  return { city, ofDistrict, ofStreet, ofCommunity, ofGrid }
}

/** The organization of a region in one of the line's maps; every region of the line has one. */
export function parentIn<Region extends { name: string }>(
  organizations: ReadonlyMap<Region, OrganizationRow>,
  region: Region,
): OrganizationRow {
  const organization = organizations.get(region)
  if (organization === undefined) throw new Error(`Expected an organization of ${region.name}, got none.`)
  return organization
}

function addCityCommittee(book: OrganizationBook, cityCode: string): OrganizationRow {
  return book.add({
    name: '中国共产党威海市委员会',
    kind: 'COMMITTEE',
    line: 'URBAN_COMMUNITY',
    level: 'CITY',
    parent: null,
    regionCode: cityCode,
    founded: ['1987-06-01', '1987-06-01'], // approximate: Weihai became a city at the prefecture's level in June 1987
  })
}

function addDistrict(
  book: OrganizationBook,
  city: OrganizationRow,
  { code, name, character, developmentZone }: District,
) {
  return book.add({
    name: developmentZone ? `中共${name}工作委员会` : `中国共产党${character.title}委员会`,
    kind: developmentZone ? 'WORK_COMMITTEE' : 'COMMITTEE',
    line: 'URBAN_COMMUNITY',
    level: 'DISTRICT',
    parent: city,
    regionCode: code,
    founded: [character.committeeSince, character.committeeSince],
  })
}

function addStreet(
  book: OrganizationBook,
  district: OrganizationRow,
  { code, name, standIn, district: { character } }: Street,
) {
  return book.add({
    name: `中共${character.title}${name}工作委员会${standIn ? '（代列街道）' : ''}`,
    kind: 'WORK_COMMITTEE',
    line: 'URBAN_COMMUNITY',
    level: 'STREET',
    parent: district,
    regionCode: code,
    founded: ['1992-01-01', '2009-12-31'],
  })
}

const communityTitles: Partial<Record<OrganizationKind, string>> = {
  COMMITTEE: '委员会',
  GENERAL_BRANCH: '总支部委员会',
  BRANCH: '支部委员会',
}

function addCommunity(
  book: OrganizationBook,
  street: OrganizationRow,
  community: UrbanCommunity,
  kind: OrganizationKind,
) {
  const {
    name,
    street: { name: streetName, district },
  } = community
  return book.add({
    name: `中共${district.character.title}${streetName}${name}${communityTitles[kind] ?? ''}`,
    kind,
    line: 'URBAN_COMMUNITY',
    level: 'COMMUNITY',
    parent: street,
    regionCode: community.code,
    founded: ['2001-09-01', '2013-12-31'],
  })
}

// The largest communities have a committee, the smallest only a branch; a little chance keeps the border soft.
function communityKinds(communities: readonly UrbanCommunity[], targets: CityTargets, random: Random) {
  const bySize = communities
    .map((community) => ({ community, size: community.households * random.spread(0.15) }))
    .sort((one, other) => other.size - one.size)
  const generalBranchesTo = targets.communityCommittees + targets.communityGeneralBranches
  return new Map<UrbanCommunity, OrganizationKind>(
    bySize.map(({ community }, rank) => {
      if (rank < targets.communityCommittees) return [community, 'COMMITTEE']
      return [community, rank < generalBranchesTo ? 'GENERAL_BRANCH' : 'BRANCH']
    }),
  )
}

// A branch founded by then leaves its groups time until the statistics of the year's end.
const lastBranchFounding = '2017-10-31'
const lastGroupFounding = '2017-12-15'

// Grid branches first, then building groups below them, until the community has its share of the published number.
function addSubordinates(
  book: OrganizationBook,
  ofCommunity: ReadonlyMap<UrbanCommunity, OrganizationRow>,
  grids: readonly Grid[],
  targets: CityTargets,
  random: Random,
): Map<Grid, OrganizationRow> {
  const gridsOf = groupBy(grids, ({ community }) => community)
  const parents = [...ofCommunity].filter(([, { kind }]) => kind !== 'BRANCH')
  const weights = parents.map(([community]) => gridsOf.get(community)?.length ?? 0)
  const counts = apportion(targets.communitySubordinates, weights, 3)
  const ofGrid = new Map<Grid, OrganizationRow>()
  for (const [index, [community, parent]] of parents.entries()) {
    const count = counts[index] ?? 0
    const own = gridsOf.get(community) ?? []
    const branches = Math.max(2, Math.min(Math.floor(own.length * 0.8), Math.ceil(count * 0.7)))
    const withBranch = own.slice(0, branches)
    for (const grid of withBranch) ofGrid.set(grid, addGridBranch(book, parent, grid))
    addBuildingGroups(book, withBranch, ofGrid, count - branches, random)
  }
  return ofGrid
}

function addGridBranch(book: OrganizationBook, parent: OrganizationRow, grid: Grid): OrganizationRow {
  return book.add({
    name: `中共${grid.community.street.name}${grid.community.name}${grid.name}支部委员会`,
    kind: 'BRANCH',
    line: 'URBAN_COMMUNITY',
    level: 'GRID',
    parent,
    regionCode: grid.code,
    founded: [latest(grid.validFrom, '2015-03-01'), earliest(addDays(grid.validFrom, 240), lastBranchFounding)],
  })
}

function addBuildingGroups(
  book: OrganizationBook,
  grids: readonly Grid[],
  ofGrid: ReadonlyMap<Grid, OrganizationRow>,
  count: number,
  random: Random,
): void {
  const buildings = grids.flatMap((grid) => grid.buildings.map((building) => ({ grid, building })))
  if (buildings.length < count) throw new Error(`Expected at least ${count} buildings, got ${buildings.length}.`)
  for (const { grid, building } of random.shuffled(buildings).slice(0, count)) {
    const parent = parentIn(ofGrid, grid)
    book.add({
      name: `${grid.community.name}${building.name}党小组`,
      kind: 'GROUP',
      line: 'URBAN_COMMUNITY',
      level: 'BUILDING',
      parent,
      regionCode: building.code,
      founded: [parent.establishedOn, earliest(addDays(parent.establishedOn, 300), lastGroupFounding)],
    })
  }
}

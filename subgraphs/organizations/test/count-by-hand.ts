import { smallCity } from '../../../test/kit/small-city.ts'

const city = smallCity().organizations
const children = group(city.regions, ({ parentCode }) => parentCode ?? undefined)
const organizationsById = new Map(city.organizations.map((row) => [row.id, row]))

/** The counts of `OrganizationFigures`, as a clerk would count them. */
export type CountedFigures = ReturnType<typeof countOn>

/**
 * Counts the small city's records region by region: first what lies directly on each region, then upwards along the
 * parents. Knows nothing of code ranges or SQL, so that it can disagree with them.
 */
export function countByHand(asOf: string): ReadonlyMap<string, CountedFigures> {
  const totals = new Map<string, CountedFigures>()
  const own = ownCounts(asOf)
  const total = (code: string): CountedFigures => {
    const parts = [own(code), ...children(code).map((child) => total(child.code))]
    const sum = parts.reduce(add)
    totals.set(code, sum)
    return sum
  }
  total('371000000000')
  return totals
}

function ownCounts(asOf: string): (code: string) => CountedFigures {
  const holds = (from: string, to: string | null) => from <= asOf && (to === null || to > asOf)
  const organizations = city.organizations.filter((row) => holds(row.establishedOn, row.dissolvedOn))
  const seats = city.committeeSeats.filter((seat) => holds(seat.termFrom, seat.termTo))
  const rows = {
    regions: group(
      city.regions.filter((row) => holds(row.validFrom, row.validTo)),
      ({ code }) => code,
    ),
    designations: group(
      city.regionDesignations.filter((row) => holds(row.validFrom, row.validTo)),
      ({ regionCode }) => regionCode,
    ),
    units: group(
      city.units.filter((row) => holds(row.registeredOn, row.deregisteredOn)),
      ({ regionCode }) => regionCode,
    ),
    organizations: group(organizations, ({ regionCode }) => regionCode),
    subordinates: group(organizations.flatMap(communityRootOf), (regionCode) => regionCode),
    seats: group(seats, ({ organizationId }) => organizationsById.get(organizationId)?.regionCode),
    centres: group(
      city.serviceCentres.filter((row) => row.constructionStartedOn <= asOf),
      ({ regionCode }) => regionCode,
    ),
  }
  const tasks = city.keyTasks.filter(({ issuedOn }) => issuedOn <= asOf).length
  return (code) => countOn(code, asOf, rows, tasks)
}

/** The region of the community committee or general branch that an organization is below, if any. */
function communityRootOf(row: (typeof city.organizations)[number]): string[] {
  if (row.line !== 'URBAN_COMMUNITY') return []
  for (let at = above(row); at !== undefined && at.line === 'URBAN_COMMUNITY'; at = above(at)) {
    if (at.level === 'COMMUNITY' && (at.kind === 'COMMITTEE' || at.kind === 'GENERAL_BRANCH')) return [at.regionCode]
  }
  return []
}

function above({ parentId }: { parentId: string | null }) {
  return parentId === null ? undefined : organizationsById.get(parentId)
}

interface Rows {
  readonly regions: Groups<(typeof city.regions)[number]>
  readonly designations: Groups<(typeof city.regionDesignations)[number]>
  readonly units: Groups<(typeof city.units)[number]>
  readonly organizations: Groups<(typeof city.organizations)[number]>
  readonly subordinates: Groups<string>
  readonly seats: Groups<(typeof city.committeeSeats)[number]>
  readonly centres: Groups<(typeof city.serviceCentres)[number]>
}

function countOn(code: string, asOf: string, rows: Rows, tasks: number) {
  const units = rows.units(code)
  const organizations = rows.organizations(code)
  const ofCommunity = rows
    .seats(code)
    .filter((seat) => organizationsById.get(seat.organizationId)?.level === 'COMMUNITY')
  const isTwoNew = ({ kind }: { kind: string }) => kind === 'ENTERPRISE' || kind === 'SOCIAL_ORGANIZATION'
  const deputies = ofCommunity.filter((seat) => seat.role === 'DEPUTY_SECRETARY' && seat.fullTime)
  const built = rows.centres(code).filter(({ openedOn }) => openedOn !== null && openedOn <= asOf)
  return {
    streets: rows.designations(code).filter(({ designation }) => designation === 'STREET').length,
    urbanCommunities: rows.designations(code).filter(({ designation }) => designation === 'URBAN_COMMUNITY').length,
    grids: rows.regions(code).filter(({ kind }) => kind === 'GRID').length,
    agenciesAndInstitutions: units.filter((unit) => !isTwoNew(unit)).length,
    twoNewOrganizations: units.filter(isTwoNew).length,
    twoNewUnderStreets: units.filter((unit) => isTwoNew(unit) && unit.managedByStreet).length,
    coveredUnits: units.filter(({ coveringOrganizationId }) => coveringOrganizationId !== null).length,
    communitySubordinateOrganizations: rows.subordinates(code).length,
    regionalOrganizations: organizations.filter(({ line }) => line === 'REGIONAL').length,
    twoNewRegionalOrganizations: organizations.filter((row) => row.line === 'REGIONAL' && row.coversTwoNew).length,
    twoNewRegionalSubordinateOrganizations: organizations.filter((row) => above(row)?.coversTwoNew === true).length,
    partTimeCommitteeMembers: ofCommunity.filter(({ role }) => role === 'PART_TIME_MEMBER').length,
    communitiesWithFullTimeDeputySecretary: deputies.length > 0 ? 1 : 0,
    serviceCentresBuilt: built.length,
    serviceCentresUnderConstruction: rows.centres(code).length - built.length,
    // The list has one owner, and its tasks are on no other region.
    keyTasks: code === '371000000000' ? tasks : 0,
  }
}

function add(one: CountedFigures, other: CountedFigures): CountedFigures {
  const sums = Object.entries(one).map(([name, count]) => [name, count + other[name as keyof CountedFigures]])
  return Object.fromEntries(sums) as CountedFigures
}

type Groups<Row> = (key: string) => readonly Row[]

function group<Row>(rows: readonly Row[], keyOf: (row: Row) => string | undefined): Groups<Row> {
  const groups = new Map<string | undefined, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return (key) => groups.get(key) ?? []
}

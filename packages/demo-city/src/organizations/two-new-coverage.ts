import { apportion } from '../apportion.ts'
import { addDays, earliest } from '../calendar.ts'
import { weightedSample } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import type { Random } from '../random.ts'
import type { Street, UrbanCommunity } from '../regions/urban-area.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import type { EnterpriseLine } from './enterprise-line.ts'
import type { IndustryLine } from './industry-line.ts'
import type { OrganizationBook } from './organization-book.ts'
import type { RegionalLine } from './regional-line.ts'
import type { OrganizationLine, OrganizationRow } from './rows.ts'
import type { ServiceBranches } from './social-line.ts'

/** The standing organizations that "two new" units come under. */
export interface StandingLines {
  community: CommunityLine
  enterprise: EnterpriseLine
  serviceBranchOf: ServiceBranches
  industry: IndustryLine
  regional: RegionalLine
}

type UrbanUnit = PlacedUnit & { street: Street; community: UrbanCommunity }

/** Decides for each "two new" unit which organization covers it, and founds the units' own branches on the way. */
export function coverTwoNewUnits(
  book: OrganizationBook,
  units: readonly PlacedUnit[],
  lines: StandingLines,
  targets: CityTargets,
  random: Random,
): void {
  const twoNew = units.filter(({ row }) => row.kind === 'ENTERPRISE' || row.kind === 'SOCIAL_ORGANIZATION')
  const open = new Set(twoNew)
  const urban = () => [...open].filter(isUrban)
  for (const unit of gatherRegionally(book, urban(), lines.regional, targets, random)) open.delete(unit)
  // Streets and communities take in the small ones that no other line manages (兜底).
  const takenIn = weightedSample(
    random,
    urban(),
    targets.twoNewUnderStreets,
    ({ headcount }) => 1 / Math.sqrt(headcount),
  )
  for (const unit of takenIn) {
    open.delete(unit)
    takeIn(book, unit, lines, random)
  }
  for (const unit of open) coverByLine(book, unit, lines, random)
}

function isUrban(unit: PlacedUnit): unit is UrbanUnit {
  return unit.street !== null && unit.community !== null
}

function gatherRegionally(
  book: OrganizationBook,
  candidates: readonly UrbanUnit[],
  { twoNew }: RegionalLine,
  targets: CityTargets,
  random: Random,
): Set<UrbanUnit> {
  const gathered = new Set<UrbanUnit>()
  const quotas = apportion(
    targets.twoNewRegionalSubordinates,
    twoNew.map(() => random.spread(0.5)),
    2,
  )
  for (const [index, { street, organization }] of twoNew.entries()) {
    const quota = quotas[index] ?? 0
    const free = candidates.filter((unit) => !gathered.has(unit))
    const inStreet = free.filter((unit) => unit.street === street)
    const near = inStreet.length >= quota ? inStreet : free.filter((unit) => unit.district === street.district)
    for (const unit of weightedSample(random, near, quota, ({ headcount }) => headcount)) {
      gathered.add(unit)
      addUnitBranch(book, unit, organization, lineOf(unit))
    }
  }
  return gathered
}

function takeIn(
  book: OrganizationBook,
  unit: UrbanUnit,
  { community, enterprise, serviceBranchOf }: StandingLines,
  random: Random,
): void {
  unit.row.managedByStreet = true
  if (unit.row.kind === 'SOCIAL_ORGANIZATION') {
    unit.row.coveringOrganizationId = parentIn(serviceBranchOf, unit.community).id
    return
  }
  const comprehensive = parentIn(enterprise.comprehensiveOf, unit.street)
  if (unit.headcount >= 20 && random.chance(0.55)) {
    addUnitBranch(book, unit, comprehensive, 'NON_PUBLIC_ENTERPRISE')
    return
  }
  const covering = random.chance(0.6) ? parentIn(community.ofCommunity, unit.community) : comprehensive
  unit.row.coveringOrganizationId = covering.id
}

// By industry where the unit is large enough for a branch, else by an organization over its area. The newest ones wait.
function coverByLine(
  book: OrganizationBook,
  unit: PlacedUnit,
  { industry, regional, enterprise }: StandingLines,
  random: Random,
): void {
  if (unit.row.registeredOn >= '2018-03-01' && random.chance(0.6)) return
  const parent = industry.nearest(unit.row.industry, unit.district)
  if (unit.headcount >= 14 && parent !== null) {
    addUnitBranch(book, unit, parent, 'INDUSTRY')
    return
  }
  const around = unit.street === null ? [] : (regional.othersOf.get(unit.street) ?? [])
  const covering =
    around.length > 0 ? random.pick(around) : (parent ?? parentIn(enterprise.workCommitteeOf, unit.district))
  unit.row.coveringOrganizationId = covering.id
}

function lineOf({ row }: PlacedUnit): OrganizationLine {
  return row.kind === 'SOCIAL_ORGANIZATION' ? 'SOCIAL_ORGANIZATION' : 'NON_PUBLIC_ENTERPRISE'
}

function addUnitBranch(
  book: OrganizationBook,
  { row }: PlacedUnit,
  parent: OrganizationRow,
  line: OrganizationLine,
): void {
  const branch = book.add({
    name: `中共${row.name}支部委员会`,
    kind: 'BRANCH',
    line,
    level: 'UNIT',
    parent,
    regionCode: row.regionCode,
    unitUscc: row.uscc,
    industry: line === 'INDUSTRY' ? row.industry : null,
    founded: [addDays(row.registeredOn, 40), earliest(addDays(row.registeredOn, 900), '2018-08-31')],
  })
  row.coveringOrganizationId = branch.id
}

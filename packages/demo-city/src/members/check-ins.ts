import { addDays, caseDay, dateBetween, daysBetween, latest } from '../calendar.ts'
import { weightedChoice, weightedSample } from '../choice.ts'
import { groupBy } from '../group-by.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { OrganizationRow } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import type { UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { MemberTargets } from './member-targets.ts'
import type { Enrolled } from './roster.ts'
import type { MemberCheckInRow, ServiceField, UnitCheckInRow } from './rows.ts'

// The city asked for check-ins (双报到) from autumn 2015 on.
const firstCheckIn = '2015-09-01'

/** Checks in-service members in at the communities where they live: exactly the published number holds on the day of the case. */
export function checkInMembers(
  enrolled: readonly Enrolled[],
  area: UrbanArea,
  targets: MemberTargets,
  random: Random,
): MemberCheckInRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'mci')
  const livesIn = residence(area)
  const row = ({ member, membership }: Enrolled, since: string, until: string | null): MemberCheckInRow => ({
    id: nextId(),
    memberId: member.id,
    regionCode: livesIn(membership.regionCode, random).code,
    since,
    until,
    serviceFields: serviceFields(random),
  })
  const inService = enrolled.filter(({ home }) => home.kind === 'UNIT')
  const here = inService.filter(({ membership }) => membership.until === null && membership.since < caseDay)
  const holding = weightedSample(random, here, targets.checkedInMembers, willingness).flatMap((entry) => {
    const since = checkInDay(entry.membership.since, caseDay, random)
    // A few moved house and checked in anew at another community.
    if (since < '2017-01-01' || !random.chance(0.05)) return [row(entry, since, null)]
    const movedOn = dateBetween(random, addDays(since, 1), caseDay)
    return [row(entry, since, movedOn), row(entry, movedOn, null)]
  })
  const ended = inService.flatMap((entry) => {
    const { since, until } = entry.membership
    if (until === null || until <= addDays(latest(since, firstCheckIn), 30) || !random.chance(0.6)) return []
    return [row(entry, checkInDay(since, addDays(until, -10), random), until)]
  })
  return [...holding, ...ended]
}

// Units of the state were told to; the others came of their own will.
function willingness({ home }: Enrolled): number {
  return home.unit?.row.kind === 'AGENCY' || home.unit?.row.kind === 'INSTITUTION' ? 5 : 1
}

function checkInDay(memberSince: string, by: string, random: Random): string {
  const from = latest(memberSince, firstCheckIn)
  return addDays(from, Math.floor(daysBetween(from, by) * random.next() ** 1.4))
}

// Most live in the district where they work, in a community that is the likelier the larger it is.
function residence(area: UrbanArea): (regionCode: string, random: Random) => UrbanCommunity {
  const weighted = (communities: readonly UrbanCommunity[]) =>
    weightedChoice(communities.map((community) => [community, community.households] as const))
  const anywhere = weighted(area.communities)
  const inDistrict = new Map(
    [...groupBy(area.communities, ({ code }) => code.slice(0, 6))].map(([code, list]) => [code, weighted(list)]),
  )
  return (regionCode, random) => {
    const near = inDistrict.get(regionCode.slice(0, 6))
    return near !== undefined && random.chance(0.9) ? near(random) : anywhere(random)
  }
}

const fields: readonly ServiceField[] = [
  'ENVIRONMENT',
  'SAFETY',
  'POLICY',
  'CARE',
  'CULTURE',
  'EDUCATION',
  'HEALTH',
  'LEGAL_AID',
]
const field = weightedChoice(fields.map((name, index) => [name, 10 - index] as const))

function serviceFields(random: Random): ServiceField[] {
  return [...new Set(Array.from({ length: random.integer(1, 3) }, () => field(random)))]
}

/** Checks units in at communities, most at their own: exactly the published number holds on the day of the case. */
export function checkInUnits(
  { units, book, area }: OrganizationsModel,
  enrolled: readonly Enrolled[],
  targets: MemberTargets,
  random: Random,
): UnitCheckInRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'uci')
  const livesIn = residence(area)
  const staff = groupBy(
    enrolled.filter(({ membership }) => membership.until === null),
    ({ membership }) => membership.unitUscc,
  )
  const candidates = residentUnits(units, book.rows)
  const chosen = weightedSample(random, candidates, targets.checkedInUnits, ({ unit }) => {
    return Math.sqrt(unit.headcount) * (unit.row.kind === 'AGENCY' || unit.row.kind === 'INSTITUTION' ? 6 : 1)
  })
  return chosen.flatMap(({ unit, community, organization }) => {
    const row = (regionCode: string, since: string, until: string | null): UnitCheckInRow => {
      const known = (staff.get(unit.row.uscc) ?? []).filter(({ membership }) => membership.since <= since)
      const liaisonMemberId = known.length > 0 ? random.pick(known).member.id : null
      return { id: nextId(), unitUscc: unit.row.uscc, regionCode, since, until, liaisonMemberId }
    }
    const since = checkInDay(addDays(organization.establishedOn, 10), caseDay, random)
    const own = random.chance(0.65) ? community.code : livesIn(community.code, random).code
    if (since > '2017-01-01' || !random.chance(0.03)) return [row(own, since, null)]
    const movedOn = dateBetween(random, '2017-03-01', '2018-08-31')
    return [row(own, since, movedOn), row(community.code, movedOn, null)]
  })
}

interface ResidentUnit {
  unit: PlacedUnit
  community: UrbanCommunity
  organization: OrganizationRow
}

// Units in an urban community that have a Party organization of their own.
function residentUnits(units: readonly PlacedUnit[], organizations: readonly OrganizationRow[]): ResidentUnit[] {
  const own = new Map(organizations.map((organization) => [organization.id, organization] as const))
  return units.flatMap((unit) => {
    const { community } = unit
    const organization = own.get(unit.row.coveringOrganizationId ?? '')
    const isOwn = organization?.unitUscc === unit.row.uscc && organization.establishedOn < '2018-06-30'
    return community !== null && organization !== undefined && isOwn ? [{ unit, community, organization }] : []
  })
}

import { apportion } from '../apportion.ts'
import { addDays, earliest, latest, partyStatisticsDay, workdayBetween } from '../calendar.ts'
import { weightedSample } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import { groupBy } from '../group-by.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { Street, UrbanCommunity } from '../regions/urban-area.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { JointCommittees } from './joint-committees.ts'
import { type OrganizationBook, registeringBranch } from './organization-book.ts'
import type { PeoplePlan } from './people-plan.ts'
import type { CommitteeSeatRow, OrganizationRow } from './rows.ts'

const duties = [
  '联系共驻共建',
  '联系城市管理',
  '联系社会治安',
  '联系文化活动',
  '联系公益服务',
  '联系两新组织',
  '联系环境整治',
]

// A unit with an organization of its own, whose secretary may sit on a 大党委.
interface HomeUnit {
  unit: PlacedUnit
  organization: OrganizationRow
}

/** Seats the part-time members (兼职委员) of 大党委 and 大工委: people of units nearby, one seat a unit as far as units go. */
export function seatPartTimeMembers(
  book: OrganizationBook,
  { ofStreet, ofCommunity }: JointCommittees,
  units: readonly PlacedUnit[],
  people: PeoplePlan,
  targets: CityTargets,
  random: Random,
): CommitteeSeatRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'seat')
  const unitsOf = groupBy(homeUnits(book, units), ({ unit }) => unit.street)
  const taken = new Set<string>()
  const seats = (joint: OrganizationRow, street: Street, community: UrbanCommunity | null, count: number) =>
    chooseHomes(community, unitsOf.get(street) ?? [], count, taken, random).map((home) => ({
      id: nextId(),
      ...seatOf(book, joint, home, people, random),
    }))
  const weights = [...ofCommunity.keys()].map(({ households }) => Math.sqrt(households) * random.spread(0.35))
  const counts = apportion(targets.partTimeMembers, weights, 1)
  const ofCommunities = [...ofCommunity].flatMap(([community, joint], index) => {
    const count = counts[index] ?? 0
    const seated = seats(joint, community.street, community, count)
    if (seated.length === count) return seated
    throw new Error(`Expected ${count} units with an organization near ${community.name}, got ${seated.length}.`)
  })
  // How many a street seats is published nowhere; a street without communities has few units to choose from.
  const ofStreets = [...ofStreet].flatMap(([street, joint]) => seats(joint, street, null, random.integer(3, 7)))
  return [...ofCommunities, ...ofStreets]
}

function homeUnits(book: OrganizationBook, units: readonly PlacedUnit[]): HomeUnit[] {
  const own = new Map(book.rows.map((organization) => [organization.id, organization] as const))
  return units.flatMap((unit) => {
    const organization = own.get(unit.row.coveringOrganizationId ?? '')
    const isOwn = organization?.unitUscc === unit.row.uscc && organization.establishedOn <= '2017-06-30'
    return organization !== undefined && isOwn ? [{ unit, organization }] : []
  })
}

// Units of the community itself are the likeliest; a unit that already sends somebody comes last.
function chooseHomes(
  community: UrbanCommunity | null,
  inStreet: readonly HomeUnit[],
  count: number,
  taken: Set<string>,
  random: Random,
): HomeUnit[] {
  const free = inStreet.filter(({ unit }) => !taken.has(unit.row.uscc))
  const candidates = free.length >= count ? free : inStreet
  const chosen = weightedSample(random, candidates, Math.min(count, candidates.length), ({ unit }) => {
    const near = community !== null && unit.community === community ? 30 : 1
    return unit.headcount * near * (unit.row.kind === 'ENTERPRISE' ? 1 : 3)
  })
  for (const { unit } of chosen) taken.add(unit.row.uscc)
  return chosen
}

function seatOf(
  book: OrganizationBook,
  joint: OrganizationRow,
  { unit, organization }: HomeUnit,
  people: PeoplePlan,
  random: Random,
): Omit<CommitteeSeatRow, 'id'> {
  const from = latest(joint.establishedOn, addDays(organization.establishedOn, 30))
  const termFrom = workdayBetween(random, from, earliest(addDays(from, 150), partyStatisticsDay))
  const home = registeringBranch(book, organization)
  const memberId = people.plan({
    role: 'PART_TIME_MEMBER',
    homeOrganizationId: home.id,
    unitUscc: unit.row.uscc,
    regionCode: home.regionCode,
    since: termFrom,
    fullTime: false,
  })
  return {
    organizationId: joint.id,
    role: 'PART_TIME_MEMBER',
    memberId,
    homeUnitUscc: unit.row.uscc,
    duty: random.pick(duties),
    fullTime: false,
    termFrom,
    termTo: null,
  }
}

import { addDays, earliest, latest, partyStatisticsDay, workdayBetween } from '../calendar.ts'
import { weightedSample } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import { type OrganizationBook, registeringBranch } from './organization-book.ts'
import type { PeoplePlan } from './people-plan.ts'
import type { CommitteeSeatRow, OrganizationRow } from './rows.ts'

// The day of the last general election of community committees before the statistics, and the one before.
const elected = ['2014-11-20', '2015-01-31'] as const
const electedBefore = ['2011-11-20', '2012-01-31'] as const

interface Seating {
  book: OrganizationBook
  people: PeoplePlan
  nextId: () => string
  random: Random
}

/** Seats the secretaries and deputy secretaries of streets, communities and grids (not of city and districts: those offices are real people's). */
export function seatSecretaries(
  book: OrganizationBook,
  area: UrbanArea,
  line: CommunityLine,
  people: PeoplePlan,
  targets: CityTargets,
  random: Random,
): CommitteeSeatRow[] {
  const seating: Seating = { book, people, nextId: opaqueIds(random.stream('ids'), 'seat'), random }
  const fullTime = new Set(
    weightedSample(random, area.communities, targets.fullTimeDeputies, ({ households }) => households),
  )
  const streets = area.streets.flatMap((street) => {
    const organization = parentIn(line.ofStreet, street)
    return [seat(seating, organization, 'SECRETARY', true), seat(seating, organization, 'DEPUTY_SECRETARY', true)]
  })
  const communities = area.communities.flatMap((community) =>
    seatsOfCommunity(seating, line, community, fullTime.has(community)),
  )
  const grids = [...line.ofGrid.values()].map((branch) => seat(seating, branch, 'SECRETARY', false))
  return [...streets, ...communities, ...grids]
}

function seatsOfCommunity(
  seating: Seating,
  line: CommunityLine,
  community: UrbanCommunity,
  fullTimeDeputy: boolean,
): CommitteeSeatRow[] {
  const organization = parentIn(line.ofCommunity, community)
  const secretary = seat(seating, organization, 'SECRETARY', true)
  const deputy = seat(seating, organization, 'DEPUTY_SECRETARY', fullTimeDeputy)
  const committeeSize = organization.kind === 'BRANCH' ? 1 : seating.random.integer(2, 4)
  const members = Array.from({ length: committeeSize }, () => seat(seating, organization, 'COMMITTEE_MEMBER', false))
  const oldEnough = organization.establishedOn < electedBefore[0]
  if (!oldEnough || !seating.random.chance(0.35)) return [secretary, deputy, ...members]
  const termFrom = workdayBetween(seating.random, ...electedBefore)
  const predecessor = { ...seat(seating, organization, 'SECRETARY', true, termFrom), termTo: secretary.termFrom }
  return [predecessor, secretary, deputy, ...members]
}

function seat(
  { book, people, nextId, random }: Seating,
  organization: OrganizationRow,
  role: keyof typeof duties,
  fullTime: boolean,
  since?: string,
): CommitteeSeatRow {
  const termFrom = since ?? termStart(organization, random)
  const home = registeringBranch(book, organization)
  const memberId = people.plan({
    role,
    homeOrganizationId: home.id,
    unitUscc: null,
    regionCode: home.regionCode,
    since: termFrom,
    fullTime,
  })
  return {
    id: nextId(),
    organizationId: organization.id,
    role,
    memberId,
    homeUnitUscc: null,
    duty: random.pick<string>(duties[role]),
    fullTime,
    termFrom,
    termTo: null,
  }
}

const duties = {
  SECRETARY: ['主持全面工作'],
  DEPUTY_SECRETARY: ['分管党务工作', '分管党员教育管理', '分管群众工作', '分管网格化服务管理'],
  COMMITTEE_MEMBER: ['组织工作', '宣传工作', '纪律检查工作', '群众工作', '志愿服务工作'],
} as const

// Where the organization is younger than the election, its first secretary took office within a month.
function termStart({ establishedOn }: OrganizationRow, random: Random): string {
  const from = latest(elected[0], establishedOn)
  const to = latest(elected[1], addDays(establishedOn, 14))
  return workdayBetween(random, from, earliest(to, partyStatisticsDay))
}

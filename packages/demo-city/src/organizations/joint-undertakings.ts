import { addDays, caseDay, earliest, latest, workdayBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import { groupBy } from '../group-by.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { Grid } from '../regions/grids.ts'
import type { Street } from '../regions/urban-area.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import type { JointUndertakingRow, JointUndertakingUnitRow, UndertakingKind } from './rows.ts'

interface UndertakingTitles {
  titles: readonly string[]
  weight: number
  /** How long one takes, in days; longer than a season reads as a standing arrangement. */
  days: readonly [from: number, to: number]
}

const undertakings: Readonly<Record<UndertakingKind, UndertakingTitles>> = {
  PARTY_BUILDING: { titles: ['联合主题党日', '党课同上', '支部结对学习', '党员议事会'], weight: 30, days: [1, 60] },
  INFRASTRUCTURE: {
    titles: ['停车位改造', '楼道照明更新', '健身角建设', '雨污管道整修', '无障碍坡道建设'],
    weight: 14,
    days: [30, 240],
  },
  CULTURE: { titles: ['邻里节', '书画展', '广场舞展演', '读书会', '合唱排演'], weight: 22, days: [1, 20] },
  PUBLIC_WELFARE: {
    titles: ['义诊进楼', '助老送餐', '爱心义卖', '四点半课堂', '困难家庭走访'],
    weight: 22,
    days: [1, 150],
  },
  PUBLIC_SECURITY: { titles: ['夜间联合巡逻', '消防隐患排查', '反诈宣传', '校园周边护学'], weight: 12, days: [7, 300] },
}

// Object.entries forgets the literal keys, so the kinds are listed by a cast of a closed record.
const undertakingKind = weightedChoice(
  (Object.keys(undertakings) as UndertakingKind[]).map((kind) => [kind, undertakings[kind].weight] as const),
)

/** Makes the joint undertakings (五联) of grids and communities, each with one to four units of the street as partners. */
export function buildJointUndertakings(
  grids: readonly Grid[],
  line: CommunityLine,
  units: readonly PlacedUnit[],
  targets: CityTargets,
  random: Random,
): { jointUndertakings: JointUndertakingRow[]; jointUndertakingUnits: JointUndertakingUnitRow[] } {
  const nextId = opaqueIds(random.stream('ids'), 'und')
  const partnersNear = partnerChoices(units)
  const place = weightedChoice(grids.map((grid) => [grid, grid.households * random.spread(0.5)] as const))
  const jointUndertakings: JointUndertakingRow[] = []
  const jointUndertakingUnits: JointUndertakingUnitRow[] = []
  for (let count = 0; count < targets.jointUndertakings; count++) {
    const grid = place(random)
    const undertaking = { id: nextId(), ...undertakingOf(grid, line, random) }
    jointUndertakings.push(undertaking)
    const partners = partnersOf(undertaking, partnersNear.get(grid.community.street), random)
    for (const { row } of partners) jointUndertakingUnits.push({ undertakingId: undertaking.id, unitUscc: row.uscc })
  }
  return { jointUndertakings, jointUndertakingUnits }
}

type PartnerChoice = (random: Random) => PlacedUnit

function partnerChoices(units: readonly PlacedUnit[]): Map<Street | null, PartnerChoice> {
  const byStreet = groupBy(units, ({ street }) => street)
  return new Map(
    [...byStreet].map(
      ([street, near]) => [street, weightedChoice(near.map((unit) => [unit, unit.headcount] as const))] as const,
    ),
  )
}

// Twenty draws find one to four units that existed by then, but for a street that has hardly any.
function partnersOf(
  { startedOn }: { startedOn: string },
  near: PartnerChoice | undefined,
  random: Random,
): Set<PlacedUnit> {
  const wanted = random.integer(1, 4)
  const partners = new Set<PlacedUnit>()
  for (let draw = 0; draw < 20 && partners.size < wanted && near !== undefined; draw++) {
    const unit = near(random)
    if (unit.row.registeredOn < startedOn) partners.add(unit)
  }
  return partners
}

// A third belongs to the whole community, the others to one grid; the grid's branch answers for its own where it has one.
function undertakingOf(grid: Grid, line: CommunityLine, random: Random): Omit<JointUndertakingRow, 'id'> {
  const branch = random.chance(0.33) ? undefined : line.ofGrid.get(grid)
  const organization = branch ?? parentIn(line.ofCommunity, grid.community)
  const kind = undertakingKind(random)
  const { titles, days } = undertakings[kind]
  const startedOn = workdayBetween(random, latest('2016-01-10', grid.validFrom, organization.establishedOn), caseDay)
  const endsOn = addDays(startedOn, random.integer(...days))
  const place = branch === undefined ? grid.community.name : `${grid.community.name}${grid.name}`
  return {
    regionCode: branch === undefined ? grid.community.code : grid.code,
    organizationId: organization.id,
    kind,
    title: `${place}${random.pick(titles)}`,
    startedOn: earliest(startedOn, caseDay),
    endedOn: endsOn <= caseDay ? endsOn : null,
  }
}

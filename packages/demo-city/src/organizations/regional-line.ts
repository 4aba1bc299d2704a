import { apportion } from '../apportion.ts'
import { weightedChoice, weightedSample } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import { groupBy } from '../group-by.ts'
import { brandName } from '../names/place-words.ts'
import type { Random } from '../random.ts'
import type { Grid } from '../regions/grids.ts'
import type { Street, UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import type { OrganizationBook, OrganizationDraft } from './organization-book.ts'
import type { AreaKind, OrganizationRow } from './rows.ts'

/** The organizations over an area: 商圈, 园区, 楼宇. */
export interface RegionalLine {
  /** Those set up for the "two new" units; branches of units stand under them. */
  twoNew: readonly { street: Street; organization: OrganizationRow }[]
  /** The others of a street; they cover units directly. */
  othersOf: ReadonlyMap<Street, readonly OrganizationRow[]>
}

/** Adds the regional organizations, most where most enterprises are. */
export function addRegionalLine(
  book: OrganizationBook,
  area: UrbanArea,
  grids: readonly Grid[],
  line: CommunityLine,
  targets: CityTargets,
  random: Random,
): RegionalLine {
  const gridsOf = groupBy(grids, ({ community }) => community)
  const weights = area.streets.map(
    ({ communities, district }) => communities.length * district.character.enterprises * random.spread(0.3),
  )
  const counts = apportion(targets.regionalOrganizations, weights)
  const places = area.streets.flatMap((street, index) => Array.from({ length: counts[index] ?? 0 }, () => street))
  const chosen = weightedSample(
    random,
    [...places.keys()],
    targets.twoNewRegionalOrganizations,
    (index) => places[index]?.communities.length ?? 0,
  )
  const forTwoNew = new Set(chosen)
  const all = places.map((street, index) => {
    const draft = draftOf(street, gridsOf, forTwoNew.has(index), random)
    return { street, organization: book.add({ ...draft, parent: parentIn(line.ofStreet, street) }) }
  })
  const others = groupBy(
    all.filter(({ organization }) => !organization.coversTwoNew),
    ({ street }) => street,
  )
  return {
    twoNew: all.filter(({ organization }) => organization.coversTwoNew),
    othersOf: new Map([...others].map(([street, list]) => [street, list.map(({ organization }) => organization)])),
  }
}

const areaKind = weightedChoice<AreaKind>([
  ['BUSINESS_DISTRICT', 45],
  ['OFFICE_BUILDING', 35],
  ['PARK', 20],
])

const areaNames: Readonly<Record<AreaKind, readonly string[]>> = {
  BUSINESS_DISTRICT: ['商圈', '市场', '商业街', '购物广场'],
  OFFICE_BUILDING: ['大厦', '商务楼', '写字楼', '国际中心'],
  PARK: ['科技园', '产业园', '创业园', '工业园'],
}

function draftOf(
  street: Street,
  gridsOf: ReadonlyMap<UrbanCommunity, readonly Grid[]>,
  coversTwoNew: boolean,
  random: Random,
): Omit<OrganizationDraft, 'parent'> {
  const kindOfArea = areaKind(random)
  const general = coversTwoNew || random.chance(0.3)
  const name = `中共${street.name}${brandName(random)}${random.pick(areaNames[kindOfArea])}`
  return {
    ...placeOf(kindOfArea, street, gridsOf, random),
    name: `${name}${general ? '联合总支部委员会' : '联合支部委员会'}`,
    kind: general ? 'GENERAL_BRANCH' : 'BRANCH',
    line: 'REGIONAL',
    areaKind: kindOfArea,
    coversTwoNew,
  }
}

// A park spreads over its street, a business district over a community, an office building is a building.
function placeOf(
  kindOfArea: AreaKind,
  street: Street,
  gridsOf: ReadonlyMap<UrbanCommunity, readonly Grid[]>,
  random: Random,
): Pick<OrganizationDraft, 'level' | 'regionCode' | 'founded'> {
  const founded = ['2013-06-01', '2018-06-30'] as const
  if (kindOfArea === 'PARK') return { level: 'STREET', regionCode: street.code, founded }
  const community = random.pick(street.communities)
  if (kindOfArea === 'BUSINESS_DISTRICT') return { level: 'COMMUNITY', regionCode: community.code, founded }
  const early = (gridsOf.get(community) ?? []).filter(({ validFrom }) => validFrom < '2016-07-01')
  const grid = random.pick(early)
  return { level: 'BUILDING', regionCode: random.pick(grid.buildings).code, founded: [grid.validFrom, founded[1]] }
}

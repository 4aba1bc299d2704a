import { apportion } from '../apportion.ts'
import type { CityTargets } from '../city-targets.ts'
import { groupBy } from '../group-by.ts'
import type { Random } from '../random.ts'
import { type DistrictCharacter, districtCharacter } from './district-character.ts'
import type { Division } from './divisions.ts'

/** A district, county-level city or development zone. */
export interface District {
  code: string
  name: string
  character: DistrictCharacter
  developmentZone: boolean
  /** Only those that count as streets; towns are reached by `townCodes`. */
  streets: Street[]
  townCodes: string[]
}

/** A region that counts as a street (街道): a real street, or a town that stands in for one. */
export interface Street {
  code: string
  /** As organizations use it: 鲸园街道; the one that the list calls 开发区办事处 is 开发区街道. */
  name: string
  district: District
  standIn: boolean
  communities: UrbanCommunity[]
}

/** A community that counts as urban (城市社区), with what was reported of it on the day of the case. */
export interface UrbanCommunity {
  code: string
  /** Short, as organizations use it: 花园社区. */
  name: string
  street: Street
  households: number
  population: number
}

/** The part of the city that the case speaks of. */
export interface UrbanArea {
  cityCode: string
  districts: District[]
  streets: Street[]
  communities: UrbanCommunity[]
}

/** The zone 临港 has no street, and the list two streets fewer than the case: these two of its towns stand in. */
const standInTownCodes: readonly string[] = ['371073107000', '371073113000']

/** Chooses streets and urban communities among the divisions and apportions households and population over them. */
export function buildUrbanArea(divisions: readonly Division[], targets: CityTargets, random: Random): UrbanArea {
  const city = divisions.find(({ kind }) => kind === 'CITY')
  if (city === undefined) throw new Error('Expected a division of kind CITY, got none.')
  const childrenOf = groupBy(divisions, ({ parentCode }) => parentCode)
  const districts = (childrenOf.get(city.code) ?? []).map((division) => districtOf(division, childrenOf, targets))
  const streets = districts.flatMap((district) => district.streets)
  chooseCommunities(streets, childrenOf, targets)
  const communities = streets.flatMap((street) => street.communities)
  apportionPeople(communities, targets, random)
  return { cityCode: city.code, districts, streets, communities }
}

type ChildrenOf = ReadonlyMap<string | null, readonly Division[]>

function districtOf({ code, name, kind }: Division, childrenOf: ChildrenOf, targets: CityTargets): District {
  const children = childrenOf.get(code) ?? []
  const isStreet = (child: Division) => child.kind === 'STREET' || standInTownCodes.includes(child.code)
  const townCodes = children.filter((child) => !isStreet(child)).map((child) => child.code)
  const developmentZone = kind === 'DEVELOPMENT_ZONE'
  const district: District = { code, name, character: districtCharacter(code), developmentZone, streets: [], townCodes }
  district.streets = children
    .filter((child) => isStreet(child) && (targets.streetCodes?.includes(child.code) ?? true))
    .map((child) => ({
      code: child.code,
      name: child.name.replace(/办事处$/, '街道'),
      district,
      standIn: child.kind === 'TOWN',
      communities: [],
    }))
  return district
}

// More communities are listed under the streets than the case counts. The more villages a street has, the more of its communities are left
// out, and within a street those with the highest numbers: they were set up last. Numbers from 400 on are universities.
function chooseCommunities(streets: readonly Street[], childrenOf: ChildrenOf, targets: CityTargets): void {
  const candidates = streets.map((street) => {
    const children = childrenOf.get(street.code) ?? []
    const communities = children.filter(({ kind, code }) => kind === 'COMMUNITY' && code.slice(9) < '400')
    return { street, communities, urbanShare: communities.length / Math.max(1, children.length) }
  })
  const weights = candidates.map(({ communities, urbanShare }) => communities.length * (0.5 + urbanShare / 2))
  const quotas = apportion(targets.urbanCommunities, weights, 1)
  for (const [index, { street, communities }] of candidates.entries()) {
    const quota = quotas[index] ?? 0
    if (quota > communities.length) throw new Error(`Expected at least ${quota} communities under ${street.name}.`)
    street.communities = communities.slice(0, quota).map(({ code, name }) => {
      return { code, name: shortCommunityName(name), street, households: 0, population: 0 }
    })
  }
}

function apportionPeople(communities: readonly UrbanCommunity[], targets: CityTargets, random: Random): void {
  const weights = communities.map(({ street }) => street.district.character.density * random.spread(0.42))
  const households = apportion(targets.households, weights, 300)
  const persons = communities.map(({ street }, index) => {
    return (households[index] ?? 0) * street.district.character.personsPerHousehold * random.spread(0.07)
  })
  const population = apportion(targets.population, persons)
  for (const [index, community] of communities.entries()) {
    community.households = households[index] ?? 0
    community.population = population[index] ?? 0
  }
}

function shortCommunityName(name: string): string {
  return `${name.replace(/(社区)?(居民委员会|居委会|居委)$/, '')}社区`
}

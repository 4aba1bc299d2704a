import { apportion } from '../apportion.ts'
import { latest, workdayBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import { placeName } from '../names/place-words.ts'
import type { Random } from '../random.ts'
import type { Division } from '../regions/divisions.ts'
import type { District, Street, UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import type { PlacedUnit } from './placed-unit.ts'
import { agencyName, institutionField, institutionName } from './public-unit-names.ts'
import { headcount, type UnitBook } from './unit-book.ts'

const shareOfCityTier = 0.13
const shareOfAgencies = { CITY: 0.4, DISTRICT: 0.3 } as const

/** Adds the agencies and institutions: an office for each street and town, the rest of city and districts. */
export function addPublicUnits(
  book: UnitBook,
  area: UrbanArea,
  divisions: readonly Division[],
  targets: CityTargets,
  random: Random,
): void {
  const districts = area.districts.filter(({ streets }) => streets.length > 0)
  for (const district of districts) {
    for (const street of district.streets) addStreetOffice(book, street, random)
    for (const townCode of district.townCodes) addTownGovernment(book, district, townCode, divisions, random)
  }
  const left = targets.agenciesAndInstitutions - book.units.length
  const cityTier = Math.round(left * shareOfCityTier)
  const seat = districts[0] // 环翠区, where the city's own authorities sit
  if (seat === undefined) throw new Error('Expected a district with streets, got none.')
  addTier(book, 'CITY', seat, cityTier, random)
  const weights = districts.map(({ character, streets }) => character.publicUnits * (3 + streets.length))
  const counts = apportion(left - cityTier, weights)
  for (const [index, district] of districts.entries()) addTier(book, 'DISTRICT', district, counts[index] ?? 0, random)
}

function addStreetOffice(book: UnitBook, street: Street, random: Random): void {
  const { district } = street
  const office = street.standIn ? `${street.name}人民政府` : `${street.name}办事处`
  book.add({
    kind: 'AGENCY',
    registration: 'agency',
    industry: 'PUBLIC_ADMINISTRATION',
    tier: 'STREET',
    district,
    street,
    community: street.communities[0] ?? null,
    headcount: headcount(random, 60, 30),
    registeredOn: foundedBetween(random, district, '1990-01-01', '2010-06-30'),
    name: () => district.character.title + office,
  })
}

function addTownGovernment(
  book: UnitBook,
  district: District,
  townCode: string,
  divisions: readonly Division[],
  random: Random,
): void {
  const town = divisions.find(({ code }) => code === townCode)
  book.add({
    kind: 'AGENCY',
    registration: 'agency',
    industry: 'PUBLIC_ADMINISTRATION',
    tier: 'DISTRICT',
    district,
    street: null,
    community: null,
    regionCode: townCode,
    headcount: headcount(random, 55, 30),
    registeredOn: foundedBetween(random, district, '1988-01-01', '2006-12-31'),
    name: () => `${district.character.title}${town?.name ?? ''}人民政府`,
  })
}

function addTier(book: UnitBook, tier: 'CITY' | 'DISTRICT', district: District, count: number, random: Random): void {
  const communities = district.streets.flatMap((street) => street.communities)
  const place = weightedChoice(
    communities.map((community) => [community, community.households * random.spread(0.5)] as const),
  )
  const owner = tier === 'CITY' ? '威海市' : district.character.title
  const agencies = Math.round(count * shareOfAgencies[tier])
  for (let index = 0; index < count; index++) {
    const community = place(random)
    if (index < agencies) addAgency(book, tier, owner, community, random)
    else addInstitution(book, tier, owner, community, random)
  }
}

function addAgency(
  book: UnitBook,
  tier: PlacedUnit['tier'],
  owner: string,
  community: UrbanCommunity,
  random: Random,
): void {
  const { street } = community
  book.add({
    kind: 'AGENCY',
    registration: 'agency',
    industry: 'PUBLIC_ADMINISTRATION',
    tier,
    district: street.district,
    street,
    community,
    headcount: headcount(random, tier === 'CITY' ? 70 : 42, 8),
    registeredOn: foundedBetween(random, street.district, '1987-09-01', '2014-12-31'),
    name: () => agencyName(random, owner),
  })
}

function addInstitution(
  book: UnitBook,
  tier: PlacedUnit['tier'],
  owner: string,
  community: UrbanCommunity,
  random: Random,
): void {
  const { street } = community
  const field = institutionField(random)
  book.add({
    kind: 'INSTITUTION',
    registration: 'institution',
    industry: field,
    tier,
    district: street.district,
    street,
    community,
    headcount: headcount(random, field === 'HEALTH' ? 90 : 48, 5),
    registeredOn: foundedBetween(random, street.district, '1988-03-01', '2016-12-31'),
    name: () => institutionName(random, field, owner, placeOf(community, random)),
  })
}

// Half bear the community's name, half a word of their own.
function placeOf({ name }: UrbanCommunity, random: Random): string {
  return random.chance(0.5) ? name.replace(/社区$/, '') : placeName(random)
}

function foundedBetween(random: Random, district: District, from: string, to: string): string {
  return workdayBetween(random, latest(from, district.character.committeeSince), to)
}

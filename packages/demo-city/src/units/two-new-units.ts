import { addDays, daysBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import type { Random } from '../random.ts'
import type { District, UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import { type Industry, industries, industriesWithLine } from './industries.ts'
import { enterpriseName, socialKind, socialOrganizationName } from './two-new-names.ts'
import { headcount, type UnitBook } from './unit-book.ts'

const shareInTowns = 0.08
const shareOfSocialOrganizations = 0.21

// Where a unit of the two new kinds lies: in an urban community, or in a town of its district.
interface Place {
  district: District
  community: UrbanCommunity | null
  townCode: string | null
}

/** Adds the "two new" units (两新): non-public enterprises and social organizations, mostly in urban communities. */
export function addTwoNewUnits(book: UnitBook, area: UrbanArea, targets: CityTargets, random: Random): void {
  const place = placeChoice(area, random)
  const industryIn = new Map(area.districts.map((district) => [district, industryChoice(district)] as const))
  const socialOrganizations = Math.round(targets.twoNew * shareOfSocialOrganizations)
  for (let index = 0; index < targets.twoNew; index++) {
    const at = place(random)
    const industry = industryIn.get(at.district)?.(random)
    if (industry === undefined) throw new Error(`Expected industries for ${at.district.name}.`)
    if (index < socialOrganizations) addSocialOrganization(book, at, random)
    else addEnterprise(book, at, industry, random)
  }
}

function placeChoice(area: UrbanArea, random: Random): (random: Random) => Place {
  const inCommunities = area.communities.map((community) => {
    const { district } = community.street
    const weight = Math.sqrt(community.households) * district.character.enterprises * random.spread(0.6)
    return [{ district, community, townCode: null } satisfies Place, weight] as const
  })
  const towns = area.districts
    .filter(({ streets }) => streets.length > 0)
    .flatMap((district) => district.townCodes.map((townCode) => ({ district, community: null, townCode })))
  const urban = weightedChoice<Place>(inCommunities)
  return (source) => (towns.length > 0 && source.chance(shareInTowns) ? source.pick(towns) : urban(source))
}

function industryChoice({ character }: District): (random: Random) => Industry {
  return weightedChoice(
    industriesWithLine.map(
      (industry) => [industry, industries[industry].weight * (character.industries[industry] ?? 1)] as const,
    ),
  )
}

function addEnterprise(book: UnitBook, at: Place, industry: Industry, random: Random): void {
  book.add({
    kind: 'ENTERPRISE',
    registration: 'enterprise',
    industry,
    tier: 'DISTRICT',
    ...placed(at),
    headcount: headcount(random, industry === 'MANUFACTURING' || industry === 'FISHERY' ? 60 : 22, 3),
    registeredOn: registeredOn(random, '1994-03-01', '2018-06-30'),
    name: () => enterpriseName(random, seatOf(at.district, random), industry),
  })
}

function addSocialOrganization(book: UnitBook, at: Place, random: Random): void {
  const { suffix, registration, industry } = socialKind(random)
  book.add({
    kind: 'SOCIAL_ORGANIZATION',
    registration,
    industry,
    tier: 'DISTRICT',
    ...placed(at),
    headcount: headcount(random, 12, 3),
    registeredOn: registeredOn(random, '2000-05-01', '2018-06-30'),
    name: () => socialOrganizationName(random, at.district.character.title, suffix),
  })
}

function placed({ district, community, townCode }: Place) {
  const street = community?.street ?? null
  return { district, street, community, ...(townCode === null ? {} : { regionCode: townCode }) }
}

// Enterprises of the county-level cities bear their city's name, the others the prefecture's.
function seatOf({ character, developmentZone }: District, random: Random): string {
  if (!developmentZone && !character.title.startsWith('威海')) return character.title
  return random.chance(0.3) ? '威海市' : '威海'
}

// More and more were founded each year: the square root moves the draw towards the end of the range.
function registeredOn(random: Random, from: string, to: string): string {
  return addDays(from, Math.floor(daysBetween(from, to) * Math.sqrt(random.next())))
}

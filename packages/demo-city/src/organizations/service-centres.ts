import { addDays, latest, workdayBetween } from '../calendar.ts'
import { weightedSample } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import { streetAddress } from '../names/place-words.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { UrbanArea } from '../regions/urban-area.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import type { OrganizationRow, ServiceCentreRow } from './rows.ts'

// Where a centre is or may be built.
interface Site {
  regionCode: string
  place: string
  address: string
  organization: OrganizationRow
  squareMetres: number
  weight: number
}

const basicFacilities = ['便民服务大厅', '党员活动室', '图书阅览室']
const furtherFacilities = [
  '心理咨询室',
  '四点半课堂',
  '日间照料室',
  '多功能报告厅',
  '志愿服务站',
  '人大代表联络站',
  '文体活动室',
  '社会组织孵化区',
  '调解室',
  '健身房',
]
const openingHours = [
  '周一至周五 8:30—17:30',
  '周一至周六 8:30—17:30',
  '周一至周日 8:30—18:00',
  '周一至周日 9:00—20:00',
]

/** Makes the Party and community service centres (党群服务中心): city, districts and streets have one, then the communities as far as they go. */
export function buildServiceCentres(
  area: UrbanArea,
  line: CommunityLine,
  targets: CityTargets,
  random: Random,
): ServiceCentreRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'ctr')
  const upper = upperSites(area, line)
  const communities = communitySites(area, line, random)
  const inCommunities = weightedSample(
    random,
    communities,
    targets.serviceCentres - upper.length,
    ({ weight }) => weight,
  )
  const built = [...upper, ...inCommunities]
  // New ones rise where there is none yet; the rest are second ones for a part of a large street.
  const without = communities.filter((site) => !inCommunities.includes(site))
  const rising = without.slice(0, targets.serviceCentresUnderConstruction)
  const second = streetSites(area, line).filter(({ weight }) => weight > 0)
  const more = weightedSample(
    random,
    second,
    targets.serviceCentresUnderConstruction - rising.length,
    ({ weight }) => weight,
  )
  return [
    ...built.map((site) => ({ id: nextId(), ...opened(site, random) })),
    ...[...rising, ...more].map((site) => ({ id: nextId(), ...underConstruction(site, random) })),
  ]
}

function upperSites(area: UrbanArea, line: CommunityLine): Site[] {
  const city: Site = {
    regionCode: area.cityCode,
    place: '威海市',
    address: '威海市',
    organization: line.city,
    squareMetres: 4200,
    weight: 1,
  }
  const districts = area.districts.map((district): Site => {
    const { title } = district.character
    const organization = parentIn(line.ofDistrict, district)
    return { regionCode: district.code, place: title, address: title, organization, squareMetres: 2400, weight: 1 }
  })
  return [city, ...districts, ...streetSites(area, line)]
}

function streetSites(area: UrbanArea, line: CommunityLine): Site[] {
  return area.streets.map((street) => ({
    regionCode: street.code,
    place: street.name,
    address: `${street.district.character.title}${street.name}`,
    organization: parentIn(line.ofStreet, street),
    squareMetres: 1300,
    weight: street.communities.length,
  }))
}

function communitySites(area: UrbanArea, line: CommunityLine, random: Random): Site[] {
  return area.communities.map((community) => ({
    regionCode: community.code,
    place: community.name,
    address: `${community.street.district.character.title}${community.street.name}${community.name}`,
    organization: parentIn(line.ofCommunity, community),
    squareMetres: 300 + Math.round(community.households / 8),
    weight: community.households * random.spread(0.5),
  }))
}

function opened(site: Site, random: Random): Omit<ServiceCentreRow, 'id'> {
  const constructionStartedOn = workdayBetween(
    random,
    latest('2009-03-01', site.organization.establishedOn),
    '2017-10-31',
  )
  const openedOn = workdayBetween(random, addDays(constructionStartedOn, 120), addDays(constructionStartedOn, 330))
  return {
    ...described(site, '党群服务中心', random),
    openingHours: random.pick(openingHours),
    constructionStartedOn,
    openedOn,
  }
}

function underConstruction(site: Site, random: Random): Omit<ServiceCentreRow, 'id'> {
  const constructionStartedOn = workdayBetween(random, '2018-01-08', '2018-09-28')
  return { ...described(site, '区域性党群服务中心', random), openingHours: null, constructionStartedOn, openedOn: null }
}

function described(site: Site, kind: string, random: Random) {
  const further = weightedSample(
    random,
    furtherFacilities,
    random.integer(1, site.squareMetres > 1000 ? 7 : 4),
    () => 1,
  )
  return {
    name: `${site.place}${kind}`,
    regionCode: site.regionCode,
    organizationId: site.organization.id,
    address: site.address + streetAddress(random),
    floorAreaSquareMetres: Math.max(120, Math.round(site.squareMetres * random.spread(0.3))),
    facilities: [...basicFacilities, ...further],
  }
}

import type { District, Street, UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import type { CommunityLine } from './community-line.ts'
import type { OrganizationBook } from './organization-book.ts'
import type { OrganizationRow } from './rows.ts'

/** 社区社会组织服务中心党支部 by community: covers the social organizations without a branch. */
export type ServiceBranches = ReadonlyMap<UrbanCommunity, OrganizationRow>

const line = 'SOCIAL_ORGANIZATION'

/** Adds the line of the social organizations: 双创园党委—孵化中心党总支—服务中心党支部. */
export function addSocialLine(book: OrganizationBook, area: UrbanArea, { city }: CommunityLine): ServiceBranches {
  const top = book.add({
    name: '中共威海市社会组织双创园委员会',
    kind: 'COMMITTEE',
    line,
    level: 'CITY',
    parent: city,
    regionCode: area.cityCode,
    founded: ['2014-03-01', '2014-12-31'],
  })
  return new Map(area.districts.flatMap((district) => addDistrictPark(book, top, district)))
}

type ServiceBranch = [UrbanCommunity, OrganizationRow]

function addDistrictPark(book: OrganizationBook, parent: OrganizationRow, district: District): ServiceBranch[] {
  const park = book.add({
    name: `中共${district.character.title}社会组织双创园委员会`,
    kind: 'COMMITTEE',
    line,
    level: 'DISTRICT',
    parent,
    regionCode: district.code,
    founded: ['2014-09-01', '2015-12-31'],
  })
  return district.streets.flatMap((street) => addStreetCentre(book, park, street))
}

function addStreetCentre(book: OrganizationBook, parent: OrganizationRow, street: Street): ServiceBranch[] {
  const centre = book.add({
    name: `中共${street.district.character.title}${street.name}社会组织孵化中心总支部委员会`,
    kind: 'GENERAL_BRANCH',
    line,
    level: 'STREET',
    parent,
    regionCode: street.code,
    founded: ['2015-03-01', '2016-09-30'],
  })
  return street.communities.map((community) => [community, addServiceBranch(book, centre, community)])
}

function addServiceBranch(book: OrganizationBook, parent: OrganizationRow, { code, name, street }: UrbanCommunity) {
  return book.add({
    name: `中共${street.name}${name}社会组织服务中心支部委员会`,
    kind: 'BRANCH',
    line,
    level: 'COMMUNITY',
    parent,
    regionCode: code,
    founded: ['2015-09-01', '2017-09-30'],
  })
}

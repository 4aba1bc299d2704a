import { groupBy } from '../group-by.ts'
import type { District, Street, UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import type { OrganizationBook } from './organization-book.ts'
import type { OrganizationRow } from './rows.ts'

/** The standing organizations of the two lines of the "two new" units (两新); the units' own branches come below them. */
export interface TwoNewLines {
  /** 两新工委 of the districts. */
  workCommitteeOf: ReadonlyMap<District, OrganizationRow>
  /** 街道综合党委: enterprises' branches stand under it. */
  comprehensiveOf: ReadonlyMap<Street, OrganizationRow>
  /** 社区社会组织服务中心党支部: covers social organizations without a branch. */
  serviceBranchOf: ReadonlyMap<UrbanCommunity, OrganizationRow>
}

/** Adds 两新工委—街道综合党委 and 双创园党委—孵化中心党总支—服务中心党支部. */
export function addTwoNewLines(book: OrganizationBook, area: UrbanArea, line: CommunityLine): TwoNewLines {
  const enterprises = addEnterpriseLine(book, area, line)
  const serviceBranchOf = addSocialLine(book, area, line)
  return { ...enterprises, serviceBranchOf }
}

function addEnterpriseLine(book: OrganizationBook, area: UrbanArea, { city }: CommunityLine) {
  const shape = { line: 'NON_PUBLIC_ENTERPRISE' } as const
  const suffix = '非公有制经济组织和社会组织工作委员会'
  const top = book.add({
    ...shape,
    name: `中共威海市${suffix}`,
    kind: 'WORK_COMMITTEE',
    level: 'CITY',
    parent: city,
    regionCode: area.cityCode,
    founded: ['2008-03-01', '2009-06-30'],
  })
  const workCommitteeOf = new Map(
    area.districts.map(
      (district) =>
        [
          district,
          book.add({
            ...shape,
            name: `中共${district.character.title}${suffix}`,
            kind: 'WORK_COMMITTEE',
            level: 'DISTRICT',
            parent: top,
            regionCode: district.code,
            founded: ['2009-06-01', '2012-12-31'],
          }),
        ] as const,
    ),
  )
  const comprehensiveOf = new Map(
    area.streets.map(
      (street) =>
        [
          street,
          book.add({
            ...shape,
            name: `中共${street.district.character.title}${street.name}综合委员会`,
            kind: 'COMMITTEE',
            level: 'STREET',
            parent: parentIn(workCommitteeOf, street.district),
            regionCode: street.code,
            founded: ['2012-03-01', '2015-12-31'],
          }),
        ] as const,
    ),
  )
  return { workCommitteeOf, comprehensiveOf }
}

function addSocialLine(
  book: OrganizationBook,
  area: UrbanArea,
  { city }: CommunityLine,
): Map<UrbanCommunity, OrganizationRow> {
  const shape = { line: 'SOCIAL_ORGANIZATION' } as const
  const top = book.add({
    ...shape,
    name: '中共威海市社会组织双创园委员会',
    kind: 'COMMITTEE',
    level: 'CITY',
    parent: city,
    regionCode: area.cityCode,
    founded: ['2014-03-01', '2014-12-31'],
  })
  const communitiesOf = groupBy(area.communities, ({ street }) => street)
  const serviceBranchOf = new Map<UrbanCommunity, OrganizationRow>()
  for (const district of area.districts) {
    const park = book.add({
      ...shape,
      name: `中共${district.character.title}社会组织双创园委员会`,
      kind: 'COMMITTEE',
      level: 'DISTRICT',
      parent: top,
      regionCode: district.code,
      founded: ['2014-09-01', '2015-12-31'],
    })
    for (const street of district.streets) {
      const centre = book.add({
        ...shape,
        name: `中共${district.character.title}${street.name}社会组织孵化中心总支部委员会`,
        kind: 'GENERAL_BRANCH',
        level: 'STREET',
        parent: park,
        regionCode: street.code,
        founded: ['2015-03-01', '2016-09-30'],
      })
      for (const community of communitiesOf.get(street) ?? []) {
        serviceBranchOf.set(
          community,
          book.add({
            ...shape,
            name: `中共${street.name}${community.name}社会组织服务中心支部委员会`,
            kind: 'BRANCH',
            level: 'COMMUNITY',
            parent: centre,
            regionCode: community.code,
            founded: ['2015-09-01', '2017-09-30'],
          }),
        )
      }
    }
  }
  return serviceBranchOf
}

import type { District, Street, UrbanArea } from '../regions/urban-area.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import type { OrganizationBook } from './organization-book.ts'
import type { OrganizationRow } from './rows.ts'

/** 两新工委—街道综合党委; the enterprises' own branches come below it. */
export interface EnterpriseLine {
  /** 两新工委 of the districts. */
  workCommitteeOf: ReadonlyMap<District, OrganizationRow>
  /** 街道综合党委: the branches of enterprises that the street manages stand under it. */
  comprehensiveOf: ReadonlyMap<Street, OrganizationRow>
}

const line = 'NON_PUBLIC_ENTERPRISE'
const title = '非公有制经济组织和社会组织工作委员会'

/** Adds the standing organizations of the line of the non-public enterprises. */
export function addEnterpriseLine(book: OrganizationBook, area: UrbanArea, { city }: CommunityLine): EnterpriseLine {
  const top = book.add({
    name: `中共威海市${title}`,
    kind: 'WORK_COMMITTEE',
    line,
    level: 'CITY',
    parent: city,
    regionCode: area.cityCode,
    founded: ['2008-03-01', '2009-06-30'],
  })
  const workCommitteeOf = new Map(
    area.districts.map((district) => [district, addWorkCommittee(book, top, district)] as const),
  )
  const comprehensiveOf = new Map(
    area.streets.map((street) => {
      return [street, addComprehensiveCommittee(book, parentIn(workCommitteeOf, street.district), street)] as const
    }),
  )
  return { workCommitteeOf, comprehensiveOf }
}

function addWorkCommittee(book: OrganizationBook, parent: OrganizationRow, { code, character }: District) {
  return book.add({
    name: `中共${character.title}${title}`,
    kind: 'WORK_COMMITTEE',
    line,
    level: 'DISTRICT',
    parent,
    regionCode: code,
    founded: ['2009-06-01', '2012-12-31'],
  })
}

function addComprehensiveCommittee(book: OrganizationBook, parent: OrganizationRow, street: Street) {
  return book.add({
    name: `中共${street.district.character.title}${street.name}综合委员会`,
    kind: 'COMMITTEE',
    line,
    level: 'STREET',
    parent,
    regionCode: street.code,
    founded: ['2012-03-01', '2015-12-31'],
  })
}

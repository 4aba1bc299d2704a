import type { Street, UrbanArea, UrbanCommunity } from '../regions/urban-area.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import type { OrganizationBook } from './organization-book.ts'
import type { OrganizationRow } from './rows.ts'

/** The joint committees (大工委, 大党委) by their region. */
export interface JointCommittees {
  ofStreet: ReadonlyMap<Street, OrganizationRow>
  ofCommunity: ReadonlyMap<UrbanCommunity, OrganizationRow>
}

/** Adds the 大工委 of every street and, below it, the 大党委 of every urban community. */
export function addJointCommittees(book: OrganizationBook, area: UrbanArea, line: CommunityLine): JointCommittees {
  const ofStreet = new Map<Street, OrganizationRow>()
  const ofCommunity = new Map<UrbanCommunity, OrganizationRow>()
  for (const street of area.streets) {
    const title = `中共${street.district.character.title}${street.name}`
    const parent = book.add({
      name: `${title}大工作委员会`,
      kind: 'JOINT_COMMITTEE',
      line: 'URBAN_COMMUNITY',
      level: 'STREET',
      parent: parentIn(line.ofStreet, street),
      regionCode: street.code,
      founded: ['2015-04-01', '2016-06-30'],
    })
    ofStreet.set(street, parent)
    for (const community of street.communities) {
      // Not below the community's own organization: the case counts what stands there, and a 大党委 is no part of it.
      const joint = book.add({
        name: `${title}${community.name}大党委`,
        kind: 'JOINT_COMMITTEE',
        line: 'URBAN_COMMUNITY',
        level: 'COMMUNITY',
        parent,
        regionCode: community.code,
        founded: ['2015-09-01', '2017-03-31'],
      })
      ofCommunity.set(community, joint)
    }
  }
  return { ofStreet, ofCommunity }
}

import { addDays, caseDay, earliest } from '../calendar.ts'
import { chineseNumber } from '../names/place-words.ts'
import type { District, UrbanArea } from '../regions/urban-area.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { type CommunityLine, parentIn } from './community-line.ts'
import type { OrganizationBook } from './organization-book.ts'
import type { OrganizationKind, OrganizationRow } from './rows.ts'

// About so many of those who work in an agency or institution are members of the Party.
const shareOfMembers = 0.45
const membersOfBranch = 26

/** Adds the committees of the authorities (机关工委) and below them the organizations of every agency and institution. */
export function addAgencyLine(
  book: OrganizationBook,
  area: UrbanArea,
  line: CommunityLine,
  units: readonly PlacedUnit[],
): void {
  const city = addWorkCommittee(book, '威海市直机关', line.city, area.cityCode, 'CITY')
  const ofDistrict = new Map<District, OrganizationRow>(
    area.districts.map((district) => {
      const parent = parentIn(line.ofDistrict, district)
      return [district, addWorkCommittee(book, `${district.character.title}直机关`, parent, district.code, 'DISTRICT')]
    }),
  )
  for (const unit of units) {
    if (unit.row.kind !== 'AGENCY' && unit.row.kind !== 'INSTITUTION') continue
    addUnitOrganization(book, unit, parentOf(unit, line, city, ofDistrict))
  }
}

function parentOf(
  { tier, street, district, row }: PlacedUnit,
  line: CommunityLine,
  city: OrganizationRow,
  ofDistrict: ReadonlyMap<District, OrganizationRow>,
): OrganizationRow {
  if (tier === 'CITY') return city
  if (tier === 'STREET' && street !== null) return parentIn(line.ofStreet, street)
  // A town's own committee stands under the district's, not under its authorities'.
  if (row.regionCode.endsWith('000')) return parentIn(line.ofDistrict, district)
  return parentIn(ofDistrict, district)
}

function addWorkCommittee(
  book: OrganizationBook,
  owner: string,
  parent: OrganizationRow,
  regionCode: string,
  level: 'CITY' | 'DISTRICT',
) {
  return book.add({
    name: `中共${owner}工作委员会`,
    kind: 'WORK_COMMITTEE',
    line: 'AGENCY_AND_INSTITUTION',
    level,
    parent,
    regionCode,
    founded: ['1988-01-01', '1994-12-31'],
  })
}

// By the Party's rule: from 100 members on a committee, from 50 on a general branch, below that a branch.
function kindFor(members: number): OrganizationKind {
  if (members >= 100) return 'COMMITTEE'
  return members >= 50 ? 'GENERAL_BRANCH' : 'BRANCH'
}

const titles: Partial<Record<OrganizationKind, string>> = {
  COMMITTEE: '委员会',
  GENERAL_BRANCH: '总支部委员会',
  BRANCH: '支部委员会',
}

function addUnitOrganization(book: OrganizationBook, unit: PlacedUnit, parent: OrganizationRow): void {
  const members = unit.headcount * shareOfMembers
  const kind = kindFor(members)
  const { row } = unit
  const shape = {
    line: 'AGENCY_AND_INSTITUTION',
    level: 'UNIT',
    regionCode: row.regionCode,
    unitUscc: row.uscc,
  } as const
  const founded = [addDays(row.registeredOn, 15), addDays(row.registeredOn, 300)] as const
  const own = book.add({ ...shape, name: `中共${row.name}${titles[kind] ?? ''}`, kind, parent, founded })
  row.coveringOrganizationId = own.id
  if (kind === 'BRANCH') return
  const branches = Math.max(2, Math.round(members / membersOfBranch))
  for (let number = 1; number <= branches; number++) {
    const name = `中共${row.name}第${chineseNumber(number)}支部委员会`
    const founded = [own.establishedOn, earliest(addDays(own.establishedOn, number === 1 ? 60 : 900), caseDay)] as const
    book.add({ ...shape, name, kind: 'BRANCH', parent: own, founded })
  }
}

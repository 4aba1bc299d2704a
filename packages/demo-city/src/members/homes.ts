import { apportion } from '../apportion.ts'
import { partyStatisticsDay } from '../calendar.ts'
import { groupBy } from '../group-by.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { PlannedMember } from '../organizations/people-plan.ts'
import type { OrganizationRow } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import { districtCharacter } from '../regions/district-character.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { MemberTargets } from './member-targets.ts'
import type { MembershipKind } from './rows.ts'

/** Where members are registered: a branch or a group, for members of a unit together with the unit. */
export interface Home {
  organization: OrganizationRow
  kind: MembershipKind
  unit: PlacedUnit | null
  /** Members on the day that the kind is counted on; the planned ones are among them. */
  count: number
  planned: readonly PlannedMember[]
}

type HomeDraft = Omit<Home, 'count' | 'planned'> & { minimum: number; weight: number }

// A branch needs three full members (Party charter, article 30).
const membersOfSmallestBranch = 3

/** Finds every organization that registers members, and apportions the totals over them. */
export function buildHomes(model: OrganizationsModel, targets: MemberTargets, random: Random): Home[] {
  const drafts = [...areaHomes(model, random), ...unitHomes(model, random), ...sharedHomes(model, random)]
  const planned = groupBy(model.people.members, ({ homeOrganizationId }) => homeOrganizationId)
  const parents = new Map(model.book.rows.map((row) => [row.id, row] as const))
  const underTwoNew = ({ organization }: HomeDraft) => parents.get(organization.parentId ?? '')?.coversTwoNew === true
  const unitMembers = drafts.filter(({ kind }) => kind === 'UNIT')
  const totals: (readonly [HomeDraft[], number])[] = [
    [drafts.filter(({ kind }) => kind === 'COMMUNITY'), targets.urbanCommunityMembers],
    [drafts.filter(({ kind }) => kind === 'STREET'), targets.streetAndCommunityMembers - targets.urbanCommunityMembers],
    [unitMembers.filter(underTwoNew), targets.twoNewRegionalMembers],
    [unitMembers.filter((draft) => !underTwoNew(draft)), targets.inServiceMembers - targets.twoNewRegionalMembers],
  ]
  return totals.flatMap(([homes, total]) => settled(homes, total, planned))
}

function settled(
  drafts: readonly HomeDraft[],
  total: number,
  plannedOf: ReadonlyMap<string, readonly PlannedMember[]>,
): Home[] {
  const homes = drafts.map(({ minimum, weight, ...home }) => {
    const planned = plannedOf.get(home.organization.id) ?? []
    return { home, planned, weight, minimum: Math.max(minimum, planned.length) }
  })
  const reserved = homes.reduce((sum, { minimum }) => sum + minimum, 0)
  if (reserved > total)
    throw new Error(`Expected at least ${reserved} members for ${drafts.length} homes, got ${total}.`)
  const more = apportion(
    total - reserved,
    homes.map(({ weight }) => weight),
  )
  return homes.map(({ home, planned, minimum }, index) => ({ ...home, planned, count: minimum + (more[index] ?? 0) }))
}

// Branches of streets, communities and grids, and the building groups below them.
function areaHomes({ book, data, area }: OrganizationsModel, random: Random): HomeDraft[] {
  const households = new Map<string, number>([
    ...data.grids.map(({ regionCode, householdCount }) => [regionCode, householdCount] as const),
    ...area.communities.map(({ code, households: count }) => [code, count] as const),
  ])
  return book.rows.flatMap((organization) => {
    const { line, level, kind, regionCode } = organization
    if (line !== 'URBAN_COMMUNITY' || (kind !== 'BRANCH' && kind !== 'GROUP')) return []
    // Old districts with many offices have many retired members.
    const share = Math.sqrt(districtCharacter(regionCode).publicUnits)
    const size =
      level === 'STREET' ? 300 : (households.get(regionCode.slice(0, 15)) ?? 0) * (kind === 'GROUP' ? 0.3 : 1)
    return [
      {
        organization,
        kind: level === 'STREET' ? 'STREET' : 'COMMUNITY',
        unit: null,
        minimum: membersOfSmallestBranch,
        weight: size * share * random.spread(0.4),
      },
    ]
  })
}

// By the Party's rule: from 100 members on a committee, from 50 on a general branch, below that a branch.
const membersOfUnit = { COMMITTEE: 100, GENERAL_BRANCH: 50 } as const

// The branches of units; a larger unit has several, below its committee or general branch.
function unitHomes({ book, units }: OrganizationsModel, random: Random): HomeDraft[] {
  const unitOf = new Map(units.map((unit) => [unit.row.uscc, unit] as const))
  const ofUnit = groupBy(book.rows, ({ unitUscc }) => unitUscc)
  return [...ofUnit].flatMap(([uscc, organizations]) => {
    const unit = unitOf.get(uscc ?? '')
    if (unit === undefined) return []
    const branches = organizations.filter(({ kind }) => kind === 'BRANCH')
    const top = organizations.find(({ kind }) => kind === 'COMMITTEE' || kind === 'GENERAL_BRANCH')?.kind
    const least = top === 'COMMITTEE' || top === 'GENERAL_BRANCH' ? membersOfUnit[top] : 0
    return branches.map((organization) => ({
      organization,
      kind: 'UNIT' as const,
      unit,
      minimum: Math.max(membersOfSmallestBranch, Math.ceil(least / branches.length)),
      weight: ((unit.headcount * shareOfMembers(unit)) / branches.length) * random.spread(0.25),
    }))
  })
}

// Joint branches of an area or of a community's social organizations: the units that they cover share them.
function sharedHomes({ book, units }: OrganizationsModel, random: Random): HomeDraft[] {
  const covered = groupBy(units, ({ row }) => row.coveringOrganizationId)
  const shared = book.rows.filter(({ line, kind, level, coversTwoNew }) => {
    const isJoint = line === 'REGIONAL' && !coversTwoNew
    return isJoint || (line === 'SOCIAL_ORGANIZATION' && kind === 'BRANCH' && level === 'COMMUNITY')
  })
  return shared.flatMap((organization): HomeDraft[] => {
    const own = covered.get(organization.id) ?? []
    const kind = organization.level === 'STREET' ? 'STREET' : 'COMMUNITY'
    const foundedLately = organization.establishedOn > partyStatisticsDay
    if (own.length === 0 && foundedLately) return []
    // Before the first unit comes, the street's or community's own people keep the branch.
    if (own.length === 0) return [{ organization, kind, unit: null, minimum: membersOfSmallestBranch, weight: 0.01 }]
    const minimum = Math.ceil(membersOfSmallestBranch / own.length)
    return own.map((unit) => ({ organization, kind: 'UNIT', unit, minimum, weight: random.next() }))
  })
}

function shareOfMembers({ row }: PlacedUnit): number {
  return row.kind === 'AGENCY' || row.kind === 'INSTITUTION' ? 0.45 : 0.12
}

import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { OrganizationRow } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import { buildActivities } from './activities.ts'
import {
  buildCertificates,
  buildElectedRoles,
  buildHirings,
  buildPayStandards,
  buildPostings,
  buildSecondments,
  buildTalentPool,
} from './cadres.ts'
import { checkInMembers, checkInUnits } from './check-ins.ts'
import { buildClaims } from './claims.ts'
import { buildHomes } from './homes.ts'
import type { MemberTargets } from './member-targets.ts'
import { buildRoster, type Enrolled } from './roster.ts'
import type { MembersData, OrganizationRollUpRow } from './rows.ts'
import { communityOfficers, officersOf } from './secretaries.ts'
import { buildTrainings } from './trainings.ts'
import { buildEvaluations, buildHonours, buildYearEndReports, type RecipientOf } from './year-ends.ts'

/** Builds the members and all that the members subgraph stores; the people whom the organizations name are among them. */
export function buildMembers(model: OrganizationsModel, targets: MemberTargets, random: Random): MembersData {
  const homes = buildHomes(model, targets, random.stream('homes'))
  const { members, enrolled } = buildRoster(homes, model.people.nextMemberId, random.stream('roster'))
  const inHomes = new Set(homes.map(({ organization }) => organization.id))
  return {
    members,
    memberships: enrolled.map(({ membership }) => membership),
    organizationRollUps: rollUps(model.book.rows, inHomes),
    ...buildParticipation(model, enrolled, targets, random),
    ...buildCadres(model, enrolled, targets, random),
    openActivities: buildActivities(model.book.rows, targets.openActivities, random.stream('activities')),
  }
}

function buildParticipation(
  model: OrganizationsModel,
  enrolled: readonly Enrolled[],
  targets: MemberTargets,
  random: Random,
) {
  const unitCheckIns = checkInUnits(model, enrolled, targets, random.stream('unit-check-ins'))
  const memberCheckIns = checkInMembers(enrolled, model.area, targets, random.stream('member-check-ins'))
  const serviceClaims = buildClaims(unitCheckIns, memberCheckIns, random.stream('claims'))
  const recipientOf = recipients(model, enrolled)
  const yearEndReports = buildYearEndReports(serviceClaims, recipientOf, random.stream('reports'))
  const yearEndEvaluations = buildEvaluations(yearEndReports, random.stream('evaluations'))
  const secretaries = communityOfficers(officersOf(model), 'SECRETARY')
  const communityHonours = buildHonours(yearEndEvaluations, { ...targets, secretaries }, random.stream('honours'))
  return { unitCheckIns, memberCheckIns, serviceClaims, yearEndReports, yearEndEvaluations, communityHonours }
}

function buildCadres(model: OrganizationsModel, enrolled: readonly Enrolled[], targets: MemberTargets, random: Random) {
  const { area, units } = model
  const current = enrolled.filter(({ membership }) => membership.until === null)
  const officers = officersOf(model)
  return {
    talentPoolEntries: buildTalentPool(current, targets.talentPool, random.stream('talent-pool')),
    fullTimePostings: buildPostings(officers, random.stream('postings')),
    payStandards: buildPayStandards(),
    ...buildTrainings(officers, targets.secretariesTrained, random.stream('trainings')),
    socialWorkCertificates: buildCertificates(
      current,
      area,
      targets.certifiedSocialWorkers,
      random.stream('certificates'),
    ),
    secondments: buildSecondments(current, area, targets.secondments, random.stream('secondments')),
    electedRoles: buildElectedRoles(officers, targets.communityWorkersElected, random.stream('elected-roles')),
    publicInstitutionHirings: buildHirings(officers, units, targets, random.stream('hirings')),
  }
}

// A report on a unit goes to the organization above the unit's own, one on a member to the member's own organization of that day.
function recipients({ book, units }: OrganizationsModel, enrolled: readonly Enrolled[]): RecipientOf {
  const organizations = new Map(book.rows.map((row) => [row.id, row] as const))
  const above = new Map(
    units.map(({ row }) => [row.uscc, organizations.get(row.coveringOrganizationId ?? '')?.parentId ?? null] as const),
  )
  const workplaces = new Map(
    enrolled
      .filter(({ home }) => home.kind === 'UNIT')
      .map(({ membership }) => [membership.memberId, membership] as const),
  )
  return ({ unitUscc, memberId }, on) => {
    if (unitUscc !== null) return above.get(unitUscc) ?? null
    const own = workplaces.get(memberId ?? '')
    return own !== undefined && own.since <= on && (own.until === null || own.until > on) ? own.organizationId : null
  }
}

function rollUps(organizations: readonly OrganizationRow[], homeIds: ReadonlySet<string>): OrganizationRollUpRow[] {
  const parentOf = new Map(organizations.map(({ id, parentId }) => [id, parentId] as const))
  const rows: OrganizationRollUpRow[] = []
  for (const organizationId of homeIds) {
    let aboveId: string | null = organizationId
    while (aboveId !== null) {
      rows.push({ aboveId, organizationId })
      aboveId = parentOf.get(aboveId) ?? null
    }
  }
  return rows
}

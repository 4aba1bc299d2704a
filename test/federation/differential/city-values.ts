import { unifiedSocialCreditCodeCheckCharacter } from '@yilian/governance'
import { smallCity } from '../../kit/small-city.ts'
import type { Values, ValuesOf } from './input-values.ts'

const NOBODYS_CREDIT_CODE = `91371099YL0000000${unifiedSocialCreditCodeCheckCharacter('91371099YL0000000')}`

/** What operations on the small demo city ask for: keys that exist, days and texts that find something, and some that do not. */
export function cityValues(): ValuesOf {
  const keys = cityKeys()
  const cursors = [...keys.organizations, ...keys.units, ...keys.members, ...keys.projects, ...keys.regions]
  const byPlace: Record<string, Values> = {
    'Query.department.code': { usual: keys.departments, odd: ['WH-NONE', ''] },
    department: { usual: keys.departments, odd: ['WH-NONE'] },
    providingDepartment: { usual: keys.departments, odd: ['WH-NONE'] },
    askingDepartment: { usual: keys.departments, odd: ['WH-NONE'] },
    service: { usual: keys.queryServices, odd: ['none'] },
    'Query.queryService.code': { usual: keys.queryServices, odd: ['none'] },
    'Query.catalogueEntry.code': { usual: ['WH-ORG-001', 'WH-MEM-001', 'WH-CRE-009', 'WH-FUN-003'], odd: ['WH'] },
    'Query.matter.id': { usual: keys.matters, odd: ['mat_000000000000', 'x'] },
    'Query.personCreditProfile.id': { usual: keys.persons, odd: ['cps_000000000000', ''] },
    'Query.application.id': { usual: keys.applications, odd: ['application_000000000000', 'x'] },
    // Nobody's: the generated city has none.
    'Query.client.id': { usual: ['client_000000000000'], odd: ['x'] },
    'Query.grant.id': { usual: keys.grants, odd: ['grant_000000000000', 'x'] },
    'Query.project.id': { usual: keys.projects, odd: ['prj_000000000000', 'org_000000000000'] },
    'Query.member.id': { usual: keys.members, odd: ['mem_000000000000', 'mem'] },
    'Query.organization.id': { usual: keys.organizations, odd: ['org_000000000000', '部'] },
    DivisionCode: { usual: keys.regions, odd: ['371099000000', '110101001001'] },
    'Query.creditProfile.uscc': { usual: keys.recordedUnits, odd: [NOBODYS_CREDIT_CODE] },
    CreditCode: { usual: keys.units, odd: [NOBODYS_CREDIT_CODE] },
    Date: { usual: ['2018-10-18', '2018-06-30', '2017-12-31', '2026-06-15'], odd: ['1900-01-01', '2099-01-01'] },
    DateTime: { usual: ['2026-06-15T00:00:00Z', '2018-10-18T00:00:00Z'], odd: ['1900-01-01T00:00:00Z'] },
    year: { usual: [2018, 2017, 2026], odd: [1900, 1899, 2099] },
    // No page below 1: the gateway refuses it before anything runs, whatever its limits.
    first: { usual: [1, 2, 2, 3, 3, 4], odd: [7, 101] },
    after: { usual: cursors.map(cursorOf), odd: [cursorOf('2018-06-30 svc'), '', 'not a cursor'] },
    String: { usual: ['社区', '党', '局', '1', 'a'], odd: ['', '%', '没有这样的文字'] },
    Boolean: { usual: [true, false], odd: [true, false] },
    Int: { usual: [1, 2, 3], odd: [0, -1] },
  }
  return ({ coordinate, name, type }) => byPlace[coordinate] ?? byPlace[name] ?? byPlace[type]
}

function cityKeys() {
  const { organizations, members, cityServices, funding, credit, sharing } = smallCity()
  // Of each kind of record a few, so that rare ones are found as well.
  const recorded: (readonly { memberId: string | null }[])[] = [
    members.fullTimePostings,
    members.secondments,
    members.talentPoolEntries,
    members.publicInstitutionHirings,
    members.electedRoles,
    members.trainingAttendances,
    members.memberCheckIns,
    members.memberships.filter(({ until }) => until !== null),
    members.serviceClaims.filter(({ memberId }) => memberId !== null),
    members.yearEndReports.filter(({ memberId }) => memberId !== null),
    members.communityHonours.filter(({ memberId }) => memberId !== null),
    members.socialWorkCertificates.filter(({ memberId }) => memberId !== null),
  ]
  return {
    departments: some(cityServices.departments, 17, ({ code }) => code),
    queryServices: some(cityServices.queryServices, 10, ({ code }) => code),
    matters: some(cityServices.matters, 20, ({ id }) => id),
    persons: some(credit.personCreditRecords, 7, ({ personId }) => personId),
    applications: some(sharing.applications, 6, ({ id }) => id),
    grants: some(sharing.grants, 4, ({ id }) => id),
    projects: some(funding.projects, 20, ({ id }) => id),
    members: recorded.flatMap((rows) => some(rows, 4, ({ memberId }) => memberId)),
    organizations: [
      ...some(organizations.organizations, 20, ({ id }) => id),
      ...some(organizations.committeeSeats, 10, ({ organizationId }) => organizationId),
      ...some(members.openActivities, 5, ({ organizationId }) => organizationId),
    ],
    recordedUnits: [
      ...some(credit.creditRecords, 30, ({ uscc }) => uscc),
      ...some(credit.creditMeasures, 10, ({ uscc }) => uscc),
      ...some(credit.creditCommendations, 10, ({ uscc }) => uscc),
    ],
    units: [
      ...some(organizations.units, 10, ({ uscc }) => uscc),
      ...some(credit.creditRecords, 10, ({ uscc }) => uscc),
      ...some(members.unitCheckIns, 10, ({ unitUscc }) => unitUscc),
      ...some(members.serviceClaims, 10, ({ unitUscc }) => unitUscc),
      ...some(members.communityHonours, 10, ({ unitUscc }) => unitUscc),
      ...some(members.yearEndReports, 10, ({ unitUscc }) => unitUscc),
      ...some(cityServices.assistanceServices, 5, ({ unitUscc }) => unitUscc),
    ],
    regions: [
      ...['371000000000', '371002000000', '371002002000', '371002002001', '371002002002', '371072000000'],
      ...some(organizations.grids, 5, ({ regionCode }) => regionCode),
      ...some(organizations.units, 5, ({ regionCode }) => regionCode),
      ...some(organizations.regions, 5, ({ code }) => code),
      ...some(organizations.regionDesignations, 5, ({ regionCode }) => regionCode),
    ],
  }
}

/** The keys of so many rows at most, spread over all of them. */
function some<Row>(rows: readonly Row[], count: number, keyOf: (row: Row) => string | null): string[] {
  const keyed = rows.flatMap((row) => keyOf(row) ?? [])
  const length = Math.min(count, keyed.length)
  return Array.from({ length }, (_unused, index) => keyed[Math.floor((index * keyed.length) / length)] ?? []).flat()
}

/** A cursor as the graph writes them. */
function cursorOf(key: string): string {
  return Buffer.from(`key:${key}`).toString('base64url')
}

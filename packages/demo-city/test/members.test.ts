import { isResidentIdNumber } from '@yilian/governance'
import { describe, expect, test } from 'vitest'
import { caseDay, daysBetween } from '../src/calendar.ts'
import { buildDemoCity, type DemoCity } from '../src/index.ts'
import type { MembershipRow } from '../src/members/rows.ts'
import { isSyntheticResidentId } from '../src/numbers/resident-id.ts'

const cities = { small: buildDemoCity({ size: 'small' }), city: buildDemoCity({ size: 'city' }) }
const holdsOn = (day: string) => (row: { since: string; until: string | null }) =>
  row.since <= day && (row.until === null || row.until > day)

describe.each(Object.entries(cities))('%s', (_size, { organizations: plan, members: data, people }: DemoCity) => {
  const members = new Map(data.members.map((row) => [row.id, row]))
  const organizations = new Map(plan.organizations.map((row) => [row.id, row]))
  const units = new Map(plan.units.map((row) => [row.uscc, row]))
  const regions = new Set(plan.regions.map(({ code }) => code))
  const communities = new Set(
    plan.regionDesignations.flatMap((row) => (row.designation === 'URBAN_COMMUNITY' ? [row.regionCode] : [])),
  )

  test('ids and resident id numbers are unique, and the numbers belong to nobody', () => {
    expect(members.size).toBe(data.members.length)
    expect(new Set(data.members.map(({ residentIdNumber }) => residentIdNumber)).size).toBe(members.size)
    expect(new Set(data.members.map(({ mobileNumber }) => mobileNumber)).size).toBe(members.size)
    expect(data.members.filter(({ mobileNumber }) => !/^154\d{8}$/.test(mobileNumber))).toEqual([])
    const wrong = data.members.filter(({ residentIdNumber: number, bornOn, gender }) => {
      const tellsGender = Number(number.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE'
      const tells = number.slice(6, 14) === bornOn.replaceAll('-', '') && tellsGender === gender
      return !isResidentIdNumber(number) || !isSyntheticResidentId(number) || !tells
    })
    expect(wrong).toEqual([])
  })

  test('every reference is answered', () => {
    const memberIds = [
      ...data.memberships,
      ...data.memberCheckIns,
      ...data.serviceClaims,
      ...data.yearEndReports,
      ...data.yearEndEvaluations,
      ...data.communityHonours,
      ...data.talentPoolEntries,
      ...data.fullTimePostings,
      ...data.trainingAttendances,
      ...data.socialWorkCertificates,
      ...data.secondments,
      ...data.electedRoles,
      ...data.publicInstitutionHirings,
    ].flatMap(({ memberId }) => memberId ?? [])
    expect(memberIds.filter((id) => !members.has(id))).toEqual([])
    expect(
      data.unitCheckIns.filter((row) => row.liaisonMemberId !== null && !members.has(row.liaisonMemberId)),
    ).toEqual([])
    const organizationIds = [...data.memberships, ...data.openActivities, ...data.fullTimePostings].map(
      (row) => row.organizationId,
    )
    expect(organizationIds.filter((id) => !organizations.has(id))).toEqual([])
    const usccs = [...data.memberships, ...data.unitCheckIns, ...data.secondments].flatMap(
      ({ unitUscc }) => unitUscc ?? [],
    )
    expect(usccs.filter((uscc) => !units.has(uscc))).toEqual([])
    expect(data.memberships.filter(({ regionCode }) => !regions.has(regionCode))).toEqual([])
  })

  test('everybody is 18 or older when admitted, a full member a year later, and born to no later day than the record', () => {
    const young = data.members.filter(({ bornOn, admittedOn }) => {
      const eighteen = `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4)}`
      return admittedOn < eighteen
    })
    expect(young).toEqual([])
    expect(
      data.members.filter((row) => row.becameFullOn !== null && daysBetween(row.admittedOn, row.becameFullOn) < 365),
    ).toEqual([])
    expect(data.members.filter(({ admittedOn }) => admittedOn > caseDay)).toEqual([])
    const onProbation = data.members.filter(({ becameFullOn }) => becameFullOn === null)
    expect(onProbation.every(({ admittedOn }) => daysBetween(admittedOn, caseDay) < 366)).toBe(true)
    expect(onProbation.length).toBeGreaterThan(0)
  })

  test('memberships follow each other without overlap, in organizations that exist, from the admission on', () => {
    const histories = new Map<string, MembershipRow[]>()
    for (const row of data.memberships) histories.set(row.memberId, [...(histories.get(row.memberId) ?? []), row])
    expect(histories.size).toBe(members.size)
    const isPlaced = ({ organizationId, regionCode, since, kind, unitUscc }: MembershipRow) => {
      const organization = organizations.get(organizationId)
      const placed =
        organization !== undefined && organization.establishedOn <= since && organization.regionCode === regionCode
      return placed && since <= caseDay && (kind === 'UNIT') === (unitUscc !== null)
    }
    const isEnded = ({ since, until, endReason }: MembershipRow) =>
      until === null ? endReason === null : until > since && endReason !== null
    const isFollowed = ({ until, endReason }: MembershipRow, next: MembershipRow | undefined) =>
      (endReason === 'TRANSFERRED') === (next !== undefined) && (next === undefined || next.since === until)
    const wrong = [...histories.values()].filter((history) => {
      history.sort((one, other) => (one.since < other.since ? -1 : 1))
      const admittedOn = members.get(history[0]?.memberId ?? '')?.admittedOn ?? '9'
      return !history.every(
        (row, index) => row.since >= admittedOn && isPlaced(row) && isEnded(row) && isFollowed(row, history[index + 1]),
      )
    })
    expect(wrong).toEqual([])
  })

  test('nobody above the age of retirement works in a unit', () => {
    const working = data.memberships.filter(holdsOn(caseDay)).filter(({ kind }) => kind === 'UNIT')
    const retired = working.filter(({ memberId }) => {
      const member = members.get(memberId)
      return (member?.bornOn ?? '') < (member?.gender === 'MALE' ? '1958-10-18' : '1963-10-18')
    })
    expect(retired).toEqual([])
  })

  test('the people whom the organizations name are there, where they were planned, admitted well before they took office', () => {
    const current = new Map(data.memberships.filter(holdsOn(caseDay)).map((row) => [row.memberId, row]))
    for (const { memberId, homeOrganizationId, unitUscc, regionCode, since } of people) {
      expect(current.get(memberId)).toMatchObject({ organizationId: homeOrganizationId, unitUscc, regionCode })
      expect(daysBetween(members.get(memberId)?.admittedOn ?? since, since)).toBeGreaterThan(365)
    }
  })

  test('a branch has three members or more, a committee of a unit a hundred, its general branch fifty', () => {
    const below = new Map<string, number>()
    const rollUps = new Map<string, string[]>()
    for (const { aboveId, organizationId } of data.organizationRollUps)
      rollUps.set(organizationId, [...(rollUps.get(organizationId) ?? []), aboveId])
    for (const { organizationId } of data.memberships.filter(holdsOn(caseDay)))
      for (const above of rollUps.get(organizationId) ?? []) below.set(above, (below.get(above) ?? 0) + 1)
    const least = { BRANCH: 1, GENERAL_BRANCH: 50, COMMITTEE: 100 } as const
    const units = plan.organizations.filter(({ level }) => level === 'UNIT')
    const small = units.filter(
      ({ id, kind }) => (below.get(id) ?? 0) < (kind === 'COMMITTEE' || kind === 'GENERAL_BRANCH' ? least[kind] : 3),
    )
    expect(small).toEqual([])
    const areas = plan.organizations.filter(
      ({ line, kind }) => line === 'URBAN_COMMUNITY' && (kind === 'BRANCH' || kind === 'GROUP'),
    )
    expect(areas.filter(({ id }) => (below.get(id) ?? 0) === 0)).toEqual([])
  })

  test('check-ins are at urban communities, one at a time, and only while the member works', () => {
    expect(
      [...data.unitCheckIns, ...data.memberCheckIns].filter(({ regionCode }) => !communities.has(regionCode)),
    ).toEqual([])
    const open = (rows: readonly { until: string | null }[]) => rows.filter(({ until }) => until === null)
    expect(new Set(open(data.memberCheckIns).map((row) => 'memberId' in row && row.memberId)).size).toBe(
      open(data.memberCheckIns).length,
    )
    expect(new Set(open(data.unitCheckIns).map((row) => 'unitUscc' in row && row.unitUscc)).size).toBe(
      open(data.unitCheckIns).length,
    )
    const working = new Map<string, MembershipRow>()
    for (const row of data.memberships) if (row.kind === 'UNIT') working.set(row.memberId, row)
    const idle = data.memberCheckIns.filter(({ memberId, since, until }) => {
      const work = working.get(memberId)
      return work === undefined || since < work.since || (work.until !== null && (until === null || until > work.until))
    })
    expect(idle).toEqual([])
  })

  test('claims, reports and evaluations lie within the check-ins that they come from', () => {
    const checkIns = new Map<string, (typeof data.memberCheckIns | typeof data.unitCheckIns)[number][]>()
    const keyOf = (subject: string, region: string) => `${subject} ${region}`
    for (const row of data.unitCheckIns)
      checkIns.set(keyOf(row.unitUscc, row.regionCode), [
        ...(checkIns.get(keyOf(row.unitUscc, row.regionCode)) ?? []),
        row,
      ])
    for (const row of data.memberCheckIns)
      checkIns.set(keyOf(row.memberId, row.regionCode), [
        ...(checkIns.get(keyOf(row.memberId, row.regionCode)) ?? []),
        row,
      ])
    const within = (claim: (typeof data.serviceClaims)[number]) =>
      (checkIns.get(keyOf(claim.unitUscc ?? claim.memberId ?? '', claim.regionCode)) ?? []).some(
        holdsOn(claim.claimedOn),
      )
    expect(data.serviceClaims.filter((claim) => !within(claim))).toEqual([])
    expect(
      data.serviceClaims.filter(
        (row) => row.completedOn !== null && (row.completedOn < row.claimedOn || row.completedOn > caseDay),
      ),
    ).toEqual([])
    expect(
      data.yearEndReports.filter(({ recipientOrganizationId }) => !organizations.has(recipientOrganizationId)),
    ).toEqual([])
    expect(data.yearEndReports.filter(({ claims, completedClaims }) => claims < 1 || completedClaims > claims)).toEqual(
      [],
    )
    expect(new Set(data.yearEndEvaluations.map(({ grade }) => grade)).size).toBeGreaterThan(2)
    const excellent = new Set(
      data.yearEndEvaluations.flatMap((row) => (row.grade === 'EXCELLENT' ? [row.unitUscc ?? row.memberId] : [])),
    )
    const honoured = data.communityHonours.filter(({ kind }) => kind !== 'GOOD_SECRETARY')
    expect(honoured.filter((row) => !excellent.has(row.unitUscc ?? row.memberId))).toEqual([])
  })

  test('Han are more than 99 per cent and not all', () => {
    const han = data.members.filter(({ ethnicity }) => ethnicity === '汉族').length / members.size
    expect(han).toBeGreaterThan(0.99)
    expect(han).toBeLessThan(1)
  })
})

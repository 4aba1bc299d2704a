import { describe, expect, test } from 'vitest'
import { caseDay, partyStatisticsDay } from '../src/calendar.ts'
import { buildDemoCity, publishedFigures } from '../src/index.ts'

const { members, organizations } = buildDemoCity({ size: 'city' })
const holdsOn = (day: string) => (row: { since: string; until: string | null }) =>
  row.since <= day && (row.until === null || row.until > day)

describe('the published figures of members', () => {
  const people = (rows: readonly { memberId: string }[]) => new Set(rows.map(({ memberId }) => memberId)).size
  const belonging = (asOf: string, ...kinds: string[]) =>
    members.memberships.filter(holdsOn(asOf)).filter(({ kind }) => kinds.includes(kind)).length
  const endOf = new Map(members.universityTrainings.map(({ id, endedOn }) => [id, endedOn]))
  const counts: Readonly<Record<string, (asOf: string) => number>> = {
    members_street_and_community: (asOf) => belonging(asOf, 'STREET', 'COMMUNITY'),
    members_urban_community: (asOf) => belonging(asOf, 'COMMUNITY'),
    two_new_regional_members: (asOf) => {
      const regional = organizations.organizations.filter(({ coversTwoNew }) => coversTwoNew).map(({ id }) => id)
      const held = members.memberships.filter(holdsOn(asOf))
      return regional.reduce((sum, id) => {
        const below = new Set(
          members.organizationRollUps.flatMap((row) => (row.aboveId === id ? [row.organizationId] : [])),
        )
        return sum + held.filter(({ organizationId }) => below.has(organizationId)).length
      }, 0)
    },
    open_activities: (asOf) => members.openActivities.filter(({ heldOn }) => heldOn <= asOf).length,
    checked_in_units: (asOf) =>
      new Set(members.unitCheckIns.filter(holdsOn(asOf)).map(({ unitUscc }) => unitUscc)).size,
    checked_in_members: (asOf) => people(members.memberCheckIns.filter(holdsOn(asOf))),
    communities_with_check_ins: (asOf) =>
      new Set([...members.unitCheckIns, ...members.memberCheckIns].filter(holdsOn(asOf)).map((row) => row.regionCode))
        .size,
    talent_pool: (asOf) => members.talentPoolEntries.filter(holdsOn(asOf)).length,
    secretaries_trained: (asOf) =>
      people(members.trainingAttendances.filter(({ trainingId }) => (endOf.get(trainingId) ?? '') <= asOf)),
    certified_social_workers: (asOf) => members.socialWorkCertificates.filter((row) => row.certifiedOn <= asOf).length,
    secretaries_hired_into_public_institutions: (asOf) =>
      members.publicInstitutionHirings.filter((row) => row.hiredOn <= asOf).length,
    community_workers_elected: (asOf) => people(members.electedRoles.filter(holdsOn(asOf))),
  }
  const ours = publishedFigures().filter(({ subgraph }) => subgraph === 'members')

  test('every figure of the members has a way of being counted', () => {
    expect(Object.keys(counts).sort()).toEqual(ours.map(({ key }) => key).sort())
  })

  test.each(ours)('$meaning as of $asOf: $bound $value', ({ key, value, asOf, bound }) => {
    const counted = counts[key]?.(asOf) ?? Number.NaN
    if (bound === 'MORE_THAN') expect(counted).toBeGreaterThan(value)
    else if (bound === 'NEARLY') {
      expect(counted).toBeLessThan(value)
      expect(counted).toBeGreaterThanOrEqual(value * 0.98)
    } else expect(counted).toBe(value)
  })

  test('those checked in are members of units, and what is published of streets and communities counts none of them', () => {
    const inService = new Set(
      members.memberships.filter(holdsOn(caseDay)).flatMap((row) => (row.kind === 'UNIT' ? [row.memberId] : [])),
    )
    expect(members.memberCheckIns.filter(holdsOn(caseDay)).filter(({ memberId }) => !inService.has(memberId))).toEqual(
      [],
    )
    expect(inService.size).toBeGreaterThan(41_000)
  })

  test('is uneven as life is: communities differ, old districts have more retired members than new zones', () => {
    const perCommunity = new Map<string, number>()
    for (const { kind, regionCode } of members.memberships.filter(holdsOn(partyStatisticsDay)))
      if (kind === 'COMMUNITY')
        perCommunity.set(regionCode.slice(0, 12), (perCommunity.get(regionCode.slice(0, 12)) ?? 0) + 1)
    const sizes = [...perCommunity.values()]
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeGreaterThan(5)
    const average = (district: string) => {
      const own = [...perCommunity].filter(([code]) => code.startsWith(district)).map(([, count]) => count)
      return own.reduce((sum, count) => sum + count, 0) / own.length
    }
    expect(average('371002')).toBeGreaterThan(1.3 * average('371071'))
  })
})

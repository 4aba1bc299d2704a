import { describe, expect, test } from 'vitest'
import { buildDemoCity, type OrganizationsData, publishedFigures } from '../src/index.ts'
import type { CommitteeSeatRow, OrganizationRow } from '../src/organizations/rows.ts'

const { organizations: city } = buildDemoCity({ size: 'city' })

// How each published figure of the organizations is counted, from the rows and as of a day.
const counts: Readonly<Record<string, (data: OrganizationsData, asOf: string) => number>> = {
  households: (data, asOf) => sumOf(data, 'HOUSEHOLDS', asOf),
  population: (data, asOf) => sumOf(data, 'POPULATION', asOf),
  urbanization_rate: (data, asOf) => sumOf(data, 'URBANIZATION_RATE', asOf),
  streets: (data, asOf) => designated(data, 'STREET', asOf),
  urban_communities: (data, asOf) => designated(data, 'URBAN_COMMUNITY', asOf),
  agencies_and_institutions: (data, asOf) => unitsOf(data, ['AGENCY', 'INSTITUTION'], asOf).length,
  two_new_organizations: (data, asOf) => unitsOf(data, ['ENTERPRISE', 'SOCIAL_ORGANIZATION'], asOf).length,
  two_new_organizations_under_streets: (data, asOf) =>
    unitsOf(data, ['ENTERPRISE', 'SOCIAL_ORGANIZATION'], asOf).filter(({ managedByStreet }) => managedByStreet).length,
  community_committees: (data, asOf) => ofCommunities(data, asOf).filter(({ kind }) => kind === 'COMMITTEE').length,
  community_general_branches: (data, asOf) =>
    ofCommunities(data, asOf).filter(({ kind }) => kind === 'GENERAL_BRANCH').length,
  community_branches: (data, asOf) => ofCommunities(data, asOf).filter(({ kind }) => kind === 'BRANCH').length,
  community_subordinate_organizations: (data, asOf) => subordinates(data, asOf).length,
  street_joint_committees: (data, asOf) => jointCommittees(data, asOf, 'STREET').length,
  community_joint_committees: (data, asOf) => jointCommittees(data, asOf, 'COMMUNITY').length,
  part_time_committee_members: (data, asOf) => {
    const joint = new Set(jointCommittees(data, asOf, 'COMMUNITY').map(({ id }) => id))
    const seats = seatsHeld(data, asOf).filter(
      ({ role, organizationId }) => role === 'PART_TIME_MEMBER' && joint.has(organizationId),
    )
    return new Set(seats.map(({ memberId }) => memberId)).size
  },
  communities_with_full_time_deputy_secretary: (data, asOf) => {
    const communities = new Map(ofCommunities(data, asOf).map(({ id, regionCode }) => [id, regionCode]))
    const seats = seatsHeld(data, asOf).filter(({ role, fullTime }) => role === 'DEPUTY_SECRETARY' && fullTime)
    return new Set(seats.flatMap(({ organizationId }) => communities.get(organizationId) ?? [])).size
  },
  municipal_industry_committees: (data, asOf) =>
    existing(data, asOf).filter(
      ({ line, level, kind }) => line === 'INDUSTRY' && level === 'CITY' && kind === 'COMMITTEE',
    ).length,
  district_industry_general_branches: (data, asOf) =>
    existing(data, asOf).filter(({ line, kind }) => line === 'INDUSTRY' && kind === 'GENERAL_BRANCH').length,
  regional_organizations: (data, asOf) => existing(data, asOf).filter(({ line }) => line === 'REGIONAL').length,
  two_new_regional_organizations: (data, asOf) =>
    existing(data, asOf).filter(({ coversTwoNew }) => coversTwoNew).length,
  two_new_regional_subordinate_organizations: (data, asOf) => {
    const regional = new Set(
      existing(data, asOf)
        .filter(({ coversTwoNew }) => coversTwoNew)
        .map(({ id }) => id),
    )
    return existing(data, asOf).filter(({ parentId }) => regional.has(parentId ?? '')).length
  },
  grids: (data, asOf) => data.regions.filter(({ kind, validFrom }) => kind === 'GRID' && validFrom <= asOf).length,
  service_centers: (data, asOf) =>
    data.serviceCentres.filter(({ openedOn }) => openedOn !== null && openedOn <= asOf).length,
  service_centers_under_construction: (data, asOf) =>
    data.serviceCentres.filter((centre) => centre.openedOn === null && centre.constructionStartedOn <= asOf).length,
  key_tasks: (data, asOf) => data.keyTasks.filter(({ issuedOn }) => issuedOn <= asOf).length,
}

describe('the published figures', () => {
  const ours = publishedFigures().filter(({ subgraph }) => subgraph === 'organizations')

  test('every figure of the organizations has a way of being counted', () => {
    expect(Object.keys(counts).sort()).toEqual(ours.map(({ key }) => key).sort())
  })

  test.each(ours)('$meaning as of $asOf: $bound $value', ({ key, value, asOf, bound }) => {
    const counted = counts[key]?.(city, asOf)
    if (bound === 'MORE_THAN') expect(counted).toBeGreaterThan(value)
    else expect(counted).toBe(value)
  })

  test('all 45 rows are read, commas in quoted fields included', () => {
    const figures = publishedFigures()
    expect(figures.length).toBe(45)
    expect(figures.find(({ key }) => key === 'checked_in_members')).toMatchObject({ value: 35_000, bound: 'ROUNDED' })
    expect(figures.find(({ key }) => key === 'checked_in_members')?.meaning).toContain('members of units, besides')
    expect(new Set(figures.map(({ bound }) => bound)).size).toBe(5)
  })
})

test('the city grows: there are fewer grids, households and branches at the end of 2017 than on the day of the case', () => {
  for (const key of ['grids', 'households', 'population', 'regional_organizations'] as const) {
    expect(counts[key]?.(city, '2017-12-31')).toBeLessThan(counts[key]?.(city, '2018-10-18') ?? 0)
  }
})

function sumOf(data: OrganizationsData, measure: string, asOf: string): number {
  const latest = new Map<string, { reportedOn: string; value: string }>()
  for (const row of data.regionStatistics) {
    const known = latest.get(row.regionCode)
    const counted = row.measure === measure && row.reportedOn <= asOf
    if (counted && (known === undefined || known.reportedOn < row.reportedOn)) latest.set(row.regionCode, row)
  }
  return [...latest.values()].reduce((sum, { value }) => sum + Number(value), 0)
}

function designated(data: OrganizationsData, designation: string, asOf: string): number {
  return data.regionDesignations.filter((row) => row.designation === designation && row.validFrom <= asOf).length
}

function unitsOf(data: OrganizationsData, kinds: readonly string[], asOf: string) {
  return data.units.filter(({ kind, registeredOn }) => kinds.includes(kind) && registeredOn <= asOf)
}

function existing(data: OrganizationsData, asOf: string): OrganizationRow[] {
  return data.organizations.filter(({ establishedOn }) => establishedOn <= asOf)
}

function ofCommunities(data: OrganizationsData, asOf: string): OrganizationRow[] {
  return existing(data, asOf).filter(
    ({ line, level, kind }) => line === 'URBAN_COMMUNITY' && level === 'COMMUNITY' && kind !== 'JOINT_COMMITTEE',
  )
}

function subordinates(data: OrganizationsData, asOf: string): OrganizationRow[] {
  const above = new Set(
    ofCommunities(data, asOf)
      .filter(({ kind }) => kind !== 'BRANCH')
      .map(({ id }) => id),
  )
  return existing(data, asOf).filter(({ id, parentId }) => {
    const isBelow = above.has(parentId ?? '')
    if (isBelow) above.add(id) // parents come first, so the whole subtree is reached
    return isBelow
  })
}

function jointCommittees(data: OrganizationsData, asOf: string, level: string): OrganizationRow[] {
  return existing(data, asOf).filter((row) => row.kind === 'JOINT_COMMITTEE' && row.level === level)
}

function seatsHeld(data: OrganizationsData, asOf: string): CommitteeSeatRow[] {
  return data.committeeSeats.filter(({ termFrom, termTo }) => termFrom <= asOf && (termTo === null || termTo > asOf))
}

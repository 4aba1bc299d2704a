import { createHash } from 'node:crypto'
import { isUnifiedSocialCreditCode, parseDivisionCode } from '@yilian/governance'
import { describe, expect, test } from 'vitest'
import { caseDay, daysBetween } from '../src/calendar.ts'
import { buildDemoCity, type DemoCity } from '../src/index.ts'
import { isSyntheticCreditCode } from '../src/numbers/credit-code.ts'

const cities = { small: buildDemoCity({ size: 'small' }), city: buildDemoCity({ size: 'city' }) }
const textOf = (value: DemoCity) =>
  JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each))
const digestOf = (value: DemoCity) => createHash('sha256').update(textOf(value)).digest('hex')

describe('reproducibility', () => {
  test('the same seed gives the same city, another seed another', { timeout: 90_000 }, () => {
    expect(digestOf(buildDemoCity({ size: 'small' }))).toBe(digestOf(cities.small))
    expect(digestOf(buildDemoCity({ size: 'small', seed: 'another' }))).not.toBe(digestOf(cities.small))
    expect(digestOf(buildDemoCity({ size: 'city', seed: 'weihai' }))).toBe(digestOf(cities.city))
  })

  test.each(['one', 'two', 'three'])('the seed "%s" can be built too, with the same counts', (seed) => {
    const other = buildDemoCity({ size: 'small', seed }).organizations
    expect(other.organizations.filter(({ line }) => line === 'REGIONAL').length).toBe(8)
    expect(other.units.length).toBe(cities.small.organizations.units.length)
    expect(other.grids.length).toBe(cities.small.organizations.grids.length)
  })

  test('small is small, with all real divisions and the top of the tree of every district', () => {
    const { regions, units, organizations } = cities.small.organizations
    expect(regions.filter(({ kind }) => kind !== 'GRID' && kind !== 'BUILDING').length).toBe(2849)
    expect(units.length).toBeLessThan(200)
    expect(organizations.length).toBeLessThan(400)
    const top = organizations.filter(({ level, line }) => level === 'DISTRICT' && line === 'URBAN_COMMUNITY')
    expect(top.length).toBe(7)
  })
})

describe.each(Object.entries(cities))('%s', (_size, { organizations: data, people }) => {
  const regions = new Map(data.regions.map((row) => [row.code, row]))
  const organizations = new Map(data.organizations.map((row) => [row.id, row]))
  const units = new Map(data.units.map((row) => [row.uscc, row]))
  const members = new Map(people.map((member) => [member.memberId, member]))

  test('keys are unique', () => {
    expect(regions.size).toBe(data.regions.length)
    expect(organizations.size).toBe(data.organizations.length)
    expect(units.size).toBe(data.units.length)
    expect(members.size).toBe(people.length)
    const rows = [data.committeeSeats, data.gridTeamPosts, data.jointUndertakings, data.serviceCentres, data.keyTasks]
    for (const list of rows) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    const pairs = data.jointUndertakingUnits.map(({ undertakingId, unitUscc }) => undertakingId + unitUscc)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('parents stand before their children', () => {
    const regionsSeen = new Set<string>()
    for (const { code, parentCode } of data.regions) {
      if (parentCode !== null && !regionsSeen.has(parentCode)) throw new Error(`${code} stands before ${parentCode}`)
      regionsSeen.add(code)
    }
    const seen = new Set<string>()
    for (const { id, name, parentId } of data.organizations) {
      if (parentId !== null && !seen.has(parentId)) throw new Error(`${name} stands before its parent`)
      seen.add(id)
    }
    expect(data.organizations.filter(({ parentId }) => parentId === null).length).toBe(1)
  })

  test('every reference is answered', () => {
    const regionCodes = [
      ...data.regionDesignations,
      ...data.regionStatistics,
      ...data.grids,
      ...data.jointUndertakings,
      ...data.organizations,
      ...data.units,
      ...data.serviceCentres,
      ...people,
    ].map(({ regionCode }) => regionCode)
    expect(regionCodes.filter((code) => !regions.has(code))).toEqual([])
    const organizationIds = [
      ...[...data.committeeSeats, ...data.jointUndertakings, ...data.serviceCentres, ...data.grids].map(
        (row) => row.organizationId,
      ),
      ...data.units.map((row) => row.coveringOrganizationId),
      ...data.keyTasks.map((row) => row.responsibleOrganizationId),
      ...people.map((member) => member.homeOrganizationId),
    ].filter((id) => id !== null)
    expect(organizationIds.filter((id) => !organizations.has(id))).toEqual([])
    const unitCodes = [
      ...data.organizations.map((row) => row.unitUscc),
      ...data.committeeSeats.map((row) => row.homeUnitUscc),
      ...data.jointUndertakingUnits.map((row) => row.unitUscc),
      ...people.map((member) => member.unitUscc),
    ].filter((uscc) => uscc !== null)
    expect(unitCodes.filter((uscc) => !units.has(uscc))).toEqual([])
    const grids = new Set(data.grids.map(({ regionCode }) => regionCode))
    expect(data.gridTeamPosts.filter(({ gridCode }) => !grids.has(gridCode))).toEqual([])
    const undertakings = new Set(data.jointUndertakings.map(({ id }) => id))
    expect(data.jointUndertakingUnits.filter(({ undertakingId }) => !undertakings.has(undertakingId))).toEqual([])
  })

  test('the members that seats and posts name are exactly those planned', () => {
    const posts = data.gridTeamPosts.flatMap(({ memberId }) => memberId ?? [])
    const named = new Set([...data.committeeSeats.map(({ memberId }) => memberId), ...posts])
    expect([...named].filter((id) => !members.has(id))).toEqual([])
    expect(named.size).toBe(members.size)
    expect(people.filter(({ memberId }) => !/^mem_[0-9a-z]{12}$/.test(memberId))).toEqual([])
  })

  test('planned members are registered in a branch', () => {
    const kinds = people.map(({ homeOrganizationId }) => organizations.get(homeOrganizationId)?.kind)
    expect([...new Set(kinds)]).toEqual(['BRANCH'])
  })

  test('who leads a street is registered in a branch of the street itself, not of a community', () => {
    const streets = data.organizations.filter(({ kind, level }) => kind === 'WORK_COMMITTEE' && level === 'STREET')
    const streetOf = new Map(streets.map(({ id, regionCode }) => [id, regionCode]))
    const led = data.committeeSeats.filter(({ organizationId }) => streetOf.has(organizationId))
    expect(led.length).toBe(2 * streets.length)
    const astray = led.filter((seat) => members.get(seat.memberId)?.regionCode !== streetOf.get(seat.organizationId))
    expect(astray).toEqual([])
  })

  test('codes are valid, and credit codes belong to nobody', () => {
    expect(data.regions.filter(({ code }) => parseDivisionCode(code) === null)).toEqual([])
    expect(data.units.filter(({ uscc }) => !isUnifiedSocialCreditCode(uscc) || !isSyntheticCreditCode(uscc))).toEqual(
      [],
    )
    expect(new Set(data.units.map(({ name }) => name)).size).toBe(data.units.length)
  })

  test('an organization is younger than its parent and not founded before its unit or its grid', () => {
    const early = data.organizations.filter(({ parentId, establishedOn, unitUscc, regionCode }) => {
      const parent = organizations.get(parentId ?? '')
      const unit = units.get(unitUscc ?? '')
      const region = regions.get(regionCode)
      const synthetic = region?.kind === 'GRID' || region?.kind === 'BUILDING'
      return (
        (parent !== undefined && parent.establishedOn >= establishedOn) ||
        (unit !== undefined && unit.registeredOn > establishedOn) ||
        (synthetic && region.validFrom > establishedOn)
      )
    })
    expect(early.map(({ name }) => name)).toEqual([])
  })

  test('seats are held while the organization exists, by members of units that exist', () => {
    const wrong = data.committeeSeats.filter(({ organizationId, termFrom, termTo, homeUnitUscc }) => {
      const organization = organizations.get(organizationId)
      const unit = units.get(homeUnitUscc ?? '')
      return (
        organization === undefined ||
        organization.establishedOn > termFrom ||
        (termTo !== null && termTo <= termFrom) ||
        (unit !== undefined && unit.registeredOn >= termFrom)
      )
    })
    expect(wrong).toEqual([])
    const partTime = data.committeeSeats.filter(({ role }) => role === 'PART_TIME_MEMBER')
    expect(partTime.filter(({ homeUnitUscc, duty }) => homeUnitUscc === null || duty === null)).toEqual([])
  })

  test('nothing has happened after the day of the case', () => {
    const days = [
      ...data.regions.map(({ validFrom }) => validFrom),
      ...data.organizations.map(({ establishedOn }) => establishedOn),
      ...data.units.map(({ registeredOn }) => registeredOn),
      ...data.committeeSeats.flatMap(({ termFrom, termTo }) => [termFrom, termTo ?? termFrom]),
      ...data.gridTeamPosts.map(({ since }) => since),
      ...data.jointUndertakings.flatMap(({ startedOn, endedOn }) => [startedOn, endedOn ?? startedOn]),
      ...data.serviceCentres.flatMap((row) => [row.constructionStartedOn, row.openedOn ?? row.constructionStartedOn]),
      ...data.keyTasks.flatMap(({ issuedOn, completedOn }) => [issuedOn, completedOn ?? issuedOn]),
      ...data.regionStatistics.map(({ reportedOn }) => reportedOn),
    ]
    expect(days.filter((day) => day > caseDay || day < '1987-06-01' || !/^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([])
  })

  test('works end after they begin: undertakings, centres, tasks', () => {
    expect(data.jointUndertakings.filter(({ startedOn, endedOn }) => endedOn !== null && endedOn < startedOn)).toEqual(
      [],
    )
    const hurried = data.serviceCentres.filter(({ constructionStartedOn, openedOn }) => {
      return openedOn !== null && daysBetween(constructionStartedOn, openedOn) < 90
    })
    expect(hurried).toEqual([])
    const tasks = data.keyTasks.filter(({ issuedOn, dueOn, completedOn, progressPercent }) => {
      return dueOn <= issuedOn || (completedOn !== null) !== (progressPercent === 100)
    })
    expect(tasks).toEqual([])
  })

  test('the households of the grids sum to those of their community', () => {
    const ofCommunity = new Map<string, number>()
    for (const { regionCode, householdCount } of data.grids) {
      const community = regionCode.slice(0, 12)
      ofCommunity.set(community, (ofCommunity.get(community) ?? 0) + householdCount)
    }
    const reported = data.regionStatistics.filter((row) => row.measure === 'HOUSEHOLDS' && row.reportedOn === caseDay)
    expect(Object.fromEntries(ofCommunity)).toEqual(
      Object.fromEntries(reported.map((row) => [row.regionCode, Number(row.value)])),
    )
  })

  test('every agency and institution has an organization of its own, and what streets take in is covered', () => {
    const own = new Set(data.organizations.map(({ unitUscc }) => unitUscc))
    const publicUnits = data.units.filter(({ kind }) => kind === 'AGENCY' || kind === 'INSTITUTION')
    expect(publicUnits.filter(({ uscc }) => !own.has(uscc))).toEqual([])
    expect(data.units.filter((unit) => unit.managedByStreet && unit.coveringOrganizationId === null)).toEqual([])
  })

  test('a general branch has at least two branches below it, a branch none', () => {
    const children = new Map<string, string[]>()
    for (const { parentId, kind } of data.organizations)
      children.set(parentId ?? '', [...(children.get(parentId ?? '') ?? []), kind])
    const community = data.organizations.filter(
      ({ line, level }) => line === 'URBAN_COMMUNITY' && level === 'COMMUNITY',
    )
    const general = community.filter(({ kind }) => kind === 'GENERAL_BRANCH')
    const branchesOf = (id: string) => (children.get(id) ?? []).filter((kind) => kind === 'BRANCH').length
    expect(general.filter(({ id }) => branchesOf(id) < 2)).toEqual([])
    expect(data.organizations.filter(({ id, kind }) => kind === 'BRANCH' && branchesOf(id) > 0)).toEqual([])
  })
})

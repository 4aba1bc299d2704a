import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'
import { CASE_DAY, CITY, city, holdsOn, ids, isIn, officerOf, required } from './records.ts'

const { members, memberships } = city
const { organizations } = smallCity().organizations
const viewer = officerOf(CITY)
let graph: TestGraph
/** The same graph, asked by an officer of the city. */
let officers: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
  officers = { ...graph, ask: (query, options) => graph.ask(query, { viewer, ...options }) }
})
afterAll(() => graph.close())

const latestFirst = (one: { since: string }, other: { since: string }) => (one.since < other.since ? 1 : -1)
const historyOf = (id: string) => memberships.filter(({ memberId }) => memberId === id).sort(latestFirst)

describe('a member', () => {
  const moved = required(members.find(({ id }) => historyOf(id).length > 1 && historyOf(id)[0]?.until === null))
  const left = required(members.find(({ id }) => historyOf(id)[0]?.until !== null))
  const inService = required(
    members.find(({ id }) => historyOf(id)[0]?.unitUscc !== null && historyOf(id)[0]?.until === null),
  )

  test.each([moved, left, inService])('$id has all its fields and its memberships, latest first', async (member) => {
    const { data, errors } = await officers.ask(`{ member(id: "${member.id}") {
      id name gender bornOn ethnicity residentIdNumber mobileNumber education admittedOn becameFullOn
      organization { id } unit { uscc } region { code }
      memberships { organization { id } kind region { code } unit { uscc } since until endReason } } }`)
    const history = historyOf(member.id)
    const latest = required(history[0])
    const belongs = latest.until === null
    expect(errors).toEqual([])
    expect(data).toEqual({
      member: {
        ...member,
        organization: belongs ? { id: latest.organizationId } : null,
        unit: belongs && latest.unitUscc !== null ? { uscc: latest.unitUscc } : null,
        region: { code: latest.regionCode },
        memberships: history.map(({ memberId: _id, organizationId, regionCode, unitUscc, ...plain }) => ({
          ...plain,
          organization: { id: organizationId },
          region: { code: regionCode },
          unit: unitUscc === null ? null : { uscc: unitUscc },
        })),
      },
    })
  })

  test('is null when the id is well formed but unknown', async () => {
    const { data, errors } = await graph.ask('{ member(id: "mem_000000000000") { id } }')
    expect([data, errors]).toEqual([{ member: null }, []])
  })

  test.each(['', 'mem_', 'org_0a1b2c3d4e5f', 'mem_0A1b2c3d4e5f', '37109919600101001X', 'mem_0a1b2c3d4e5f6'])(
    'cannot be asked for by "%s"',
    async (id) => {
      const { data, errors } = await graph.ask('query ($id: ID!) { member(id: $id) { id } }', { variables: { id } })
      expect(data).toEqual({ member: null })
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INVALID_ID'])
    },
  )

  test('is named by the seats and grid posts that the organizations keep', async () => {
    const seat = required(smallCity().organizations.committeeSeats.find(({ termTo }) => termTo === null))
    const { data } = await officers.ask<{ organization: { seats: { id: string; member: { name: string } }[] } }>(
      `{ organization(id: "${seat.organizationId}") { seats { id member { name } } } }`,
    )
    const found = data?.organization.seats.find(({ id }) => id === seat.id)
    expect(found?.member.name).toBe(members.find(({ id }) => id === seat.memberId)?.name)
    const post = required(smallCity().organizations.gridTeamPosts.find(({ memberId }) => memberId !== null))
    const grid = await officers.ask<{ region: { grid: { team: { id: string; member: { id: string } | null }[] } } }>(
      `{ region(code: "${post.gridCode}") { grid { team { id member { id } } } } }`,
    )
    expect(grid.data?.region.grid.team.find(({ id }) => id === post.id)?.member).toEqual({ id: post.memberId })
  })
})

describe('the members of a region', () => {
  const street = required(memberships.find(({ kind, until }) => kind === 'STREET' && until === null)).regionCode
  const listed = (region: string, filter: string) =>
    readPages<{ id: string }>(
      officers,
      97,
      (pages) => `{ members(region: "${region}", filter: ${filter}, ${pages}) ${page('id')} }`,
    )
  const belonging = (region: string, day: string) => memberships.filter(holdsOn(day)).filter(isIn(region))

  test.each([
    ['the city', CITY, '2025-01-01'],
    ['a street on the day of the statistics', street, '2017-12-31'],
    ['a street years before', street, '2014-06-30'],
  ])('%s: everybody who belonged there that day, ordered by id, nobody twice', async (_title, region, day) => {
    const found = await listed(region, `{ asOf: "${day}" }`)
    const expected = belonging(region, day).map(({ memberId }) => memberId)
    expect(found.map(({ id }) => id)).toEqual(expected.sort())
    expect(new Set(expected).size).toBe(expected.length)
  })

  test('can be asked for at the region too', async () => {
    const found = await readPages<{ id: string }>(
      officers,
      50,
      (pages) => `{ region(code: "${street}") { members(${pages}) ${page('id')} } }`,
    )
    expect(ids(found)).toEqual(
      belonging(street, '2025-01-01')
        .map(({ memberId }) => memberId)
        .sort(),
    )
  })

  test('can be narrowed by kind, check-in, talent pool and name', async () => {
    const checkedIn = new Set(city.memberCheckIns.filter(holdsOn(CASE_DAY)).map(({ memberId }) => memberId))
    const pool = new Set(city.talentPoolEntries.filter(holdsOn(CASE_DAY)).map(({ memberId }) => memberId))
    const nameOf = new Map(members.map(({ id, name }) => [id, name]))
    const here = belonging(CITY, CASE_DAY)
    const idsOf = (rows: typeof here) => rows.map(({ memberId }) => memberId).sort()
    const narrowed = async (filter: string) => ids(await listed(CITY, `{ asOf: "${CASE_DAY}", ${filter} }`))
    expect(await narrowed('kinds: [STREET, UNIT]')).toEqual(idsOf(here.filter(({ kind }) => kind !== 'COMMUNITY')))
    expect(await narrowed('checkedIn: false, kinds: [UNIT]')).toEqual(
      idsOf(here.filter(({ kind, memberId }) => kind === 'UNIT' && !checkedIn.has(memberId))),
    )
    expect(await narrowed('inTalentPool: true')).toEqual(idsOf(here.filter(({ memberId }) => pool.has(memberId))))
    expect(await narrowed('nameContains: "建"')).toEqual(
      idsOf(here.filter(({ memberId }) => nameOf.get(memberId)?.includes('建'))),
    )
  })

  test.each([
    ['{ members(region: "371000000000", first: 101) { edges { cursor } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['{ members(region: "371000000000", after: "eA") { edges { cursor } } }', 'INVALID_CURSOR'],
    ['{ members(region: "371000000000", filter: { asOf: "1899-12-31" }) { edges { cursor } } }', 'AS_OF_OUT_OF_RANGE'],
    ['{ members(region: "371000000000", filter: { nameContains: "\\u0000" }) { edges { cursor } } }', 'BAD_USER_INPUT'],
    ['{ members(region: "37100000000") { edges { cursor } } }', 'INVALID_DIVISION_CODE'],
    [
      '{ members(region: "371000000000", filter: { kinds: [VILLAGE] }) { edges { cursor } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuses %s with %s', async (query, code) => {
    const { errors } = await officers.ask(query)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
  })
})

describe('the members of an organization', () => {
  const parentOf = new Map(organizations.map(({ id, parentId }) => [id, parentId]))
  const isUnder = (id: string | null, above: string): boolean =>
    id !== null && (id === above || isUnder(parentOf.get(id) ?? null, above))
  const chosen = [
    required(organizations.find(({ parentId }) => parentId === null)),
    required(organizations.find(({ coversTwoNew }) => coversTwoNew)),
    required(organizations.find(({ kind, level }) => kind === 'GENERAL_BRANCH' && level === 'COMMUNITY')),
    required(organizations.find(({ kind, level }) => kind === 'BRANCH' && level === 'UNIT')),
    required(organizations.find(({ kind }) => kind === 'JOINT_COMMITTEE')),
  ]

  test.each(chosen)('$name: those of all organizations below are counted and listed', async ({ id }) => {
    for (const day of ['2016-12-31', CASE_DAY]) {
      const expected = memberships.filter(holdsOn(day)).filter(({ organizationId }) => isUnder(organizationId, id))
      const { data } = await graph.ask(`{ organization(id: "${id}") { memberCount(asOf: "${day}") } }`)
      expect(data).toEqual({ organization: { memberCount: expected.length } })
      const found = await readPages<{ id: string }>(
        officers,
        100,
        (pages) => `{ organization(id: "${id}") { members(filter: { asOf: "${day}" }, ${pages}) ${page('id')} } }`,
      )
      expect(found.map((member) => member.id)).toEqual(expected.map(({ memberId }) => memberId).sort())
    }
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { CASE_DAY, CITY, city, holdsOn, ids, isIn, officerOf, required } from './records.ts'

let graph: TestGraph
let officers: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
  officers = { ...graph, ask: (query, options) => graph.ask(query, { viewer: officerOf(CITY), ...options }) }
})
afterAll(() => graph.close())

const key = (name: string, value: string | null) => (value === null ? null : { [name]: value })
const subject = ({
  unitUscc,
  memberId,
  regionCode,
}: {
  unitUscc: string | null
  memberId: string | null
  regionCode: string
}) => ({
  unit: key('uscc', unitUscc),
  member: key('id', memberId),
  community: { code: regionCode },
})
const latestBy = <Row extends { id: string }>(rows: readonly Row[], dateOf: (row: Row) => string) =>
  rows.toSorted((one, other) => dateOf(other).localeCompare(dateOf(one)) || (one.id < other.id ? -1 : 1))
const CLAIM = 'id kind title claimedOn completedOn serviceHours unit { uscc } member { id } community { code }'
const REPORT = `id year claims completedClaims serviceHours reportedOn recipient { id } unit { uscc } member { id } community { code }`
const EVALUATION = 'id year grade uses evaluatedOn unit { uscc } member { id } community { code }'
const HONOUR = 'id kind year awardedOn unit { uscc } member { id } community { code }'
const claim = ({ regionCode: _r, unitUscc: _u, memberId: _m, ...plain }: (typeof city.serviceClaims)[number]) => plain

const claims = (own: typeof city.serviceClaims) =>
  latestBy(own, ({ claimedOn }) => claimedOn).map((row) => ({ ...claim(row), ...subject(row) }))
const reports = (own: typeof city.yearEndReports) =>
  latestBy(own, ({ reportedOn }) => reportedOn).map(
    ({ regionCode, unitUscc, memberId, recipientOrganizationId, ...plain }) => ({
      ...plain,
      ...subject({ regionCode, unitUscc, memberId }),
      recipient: { id: recipientOrganizationId },
    }),
  )
const evaluations = (own: typeof city.yearEndEvaluations) =>
  latestBy(own, ({ evaluatedOn }) => evaluatedOn).map(({ regionCode, unitUscc, memberId, ...plain }) => ({
    ...plain,
    ...subject({ regionCode, unitUscc, memberId }),
  }))
const honours = (own: typeof city.communityHonours) =>
  latestBy(own, ({ awardedOn }) => awardedOn).map(({ regionCode, unitUscc, memberId, ...plain }) => ({
    ...plain,
    ...subject({ regionCode, unitUscc, memberId }),
  }))

describe('check-ins', () => {
  const community = required(city.unitCheckIns.find(({ until }) => until !== null)).regionCode
  const street = `${community.slice(0, 9)}000`

  test.each([
    [CITY, CASE_DAY],
    [street, '2016-12-31'],
    [community, CASE_DAY],
  ])('of units at %s as of %s are those that held that day', async (region, day) => {
    const found = await readPages<{ id: string }>(
      graph,
      9,
      (pages) => `{ region(code: "${region}") { unitCheckIns(asOf: "${day}", ${pages})
        ${page('id since until unit { uscc } community { code }')} } }`,
    )
    const expected = city.unitCheckIns
      .filter(holdsOn(day))
      .filter(isIn(region))
      .map(({ unitUscc, regionCode, liaisonMemberId: _liaison, ...plain }) => ({
        ...plain,
        unit: { uscc: unitUscc },
        community: { code: regionCode },
      }))
    expect(found).toEqual(expected.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
  })

  test('of members in a street are those that held that day', async () => {
    for (const day of ['2016-12-31', CASE_DAY]) {
      const found = await readPages<{ id: string }>(
        officers,
        40,
        (pages) => `{ region(code: "${street}") { memberCheckIns(asOf: "${day}", ${pages}) ${page('id')} } }`,
      )
      expect(found.length).toBeGreaterThan(0)
      expect(found.map(({ id }) => id)).toEqual(ids(city.memberCheckIns.filter(holdsOn(day)).filter(isIn(street))))
    }
  })

  test('a unit tells where it is checked in today, with who keeps the contact; one that is not tells null', async () => {
    const moved = required(city.unitCheckIns.find(({ until }) => until !== null)).unitUscc
    const now = required(city.unitCheckIns.find(({ unitUscc, until }) => unitUscc === moved && until === null))
    const { data } = await officers.ask(
      `{ unit(uscc: "${moved}") { checkIn { id community { code } liaison { id } } } }`,
    )
    expect(data).toEqual({
      unit: { checkIn: { id: now.id, community: { code: now.regionCode }, liaison: key('id', now.liaisonMemberId) } },
    })
    const { data: town } = await graph.ask<{ units: { edges: { node: { uscc: string; checkIn: object | null } }[] } }>(
      `{ units(region: "${CITY}", first: 100) { edges { node { uscc checkIn { id } } } } }`,
    )
    const open = new Set(city.unitCheckIns.filter(({ until }) => until === null).map(({ unitUscc }) => unitUscc))
    for (const { node } of town?.units.edges ?? []) expect(node.checkIn !== null).toBe(open.has(node.uscc))
  })

  test('a member has all of them, latest first', async () => {
    const { memberId } = required(
      city.memberCheckIns.find(
        (row) => city.memberCheckIns.filter((other) => other.memberId === row.memberId).length > 1,
      ),
    )
    const { data } = await officers.ask(
      `{ member(id: "${memberId}") { checkIns { id since until serviceFields community { code } member { id } } } }`,
    )
    const own = city.memberCheckIns.filter((row) => row.memberId === memberId)
    expect(data).toEqual({
      member: {
        checkIns: latestBy(own, ({ since }) => since).map(({ regionCode, memberId: id, ...plain }) => ({
          ...plain,
          community: { code: regionCode },
          member: { id },
        })),
      },
    })
  })
})

describe('what came of the check-ins', () => {
  const FIELDS = `claims { ${CLAIM} } yearEndReports { ${REPORT} } evaluations { ${EVALUATION} } honours { ${HONOUR} }`

  test('a unit has its claims, reports, evaluations and honours, latest first', async () => {
    const honoured = city.communityHonours.flatMap(({ unitUscc }) => unitUscc ?? [])
    for (const uscc of [...honoured.slice(0, 2), ...city.unitCheckIns.slice(0, 8).map(({ unitUscc }) => unitUscc)]) {
      const own = (row: { unitUscc: string | null }) => row.unitUscc === uscc
      const { data, errors } = await officers.ask(`{ unit(uscc: "${uscc}") { ${FIELDS} } }`)
      expect(errors).toEqual([])
      expect(data).toEqual({
        unit: {
          claims: claims(city.serviceClaims.filter(own)),
          yearEndReports: reports(city.yearEndReports.filter(own)),
          evaluations: evaluations(city.yearEndEvaluations.filter(own)),
          honours: honours(city.communityHonours.filter(own)),
        },
      })
    }
  })

  test('a member has the same', async () => {
    const honoured = city.communityHonours.flatMap(({ memberId }) => memberId ?? [])
    for (const id of [...honoured, ...city.serviceClaims.flatMap(({ memberId }) => memberId ?? []).slice(0, 5)]) {
      const own = (row: { memberId: string | null }) => row.memberId === id
      const { data, errors } = await officers.ask(`{ member(id: "${id}") { ${FIELDS} } }`)
      expect(errors).toEqual([])
      expect(data).toEqual({
        member: {
          claims: claims(city.serviceClaims.filter(own)),
          yearEndReports: reports(city.yearEndReports.filter(own)),
          evaluations: evaluations(city.yearEndEvaluations.filter(own)),
          honours: honours(city.communityHonours.filter(own)),
        },
      })
    }
  })

  test('a region lists its claims by kind and its honours by year', async () => {
    const { regionCode } = required(city.serviceClaims.find(({ kind }) => kind === 'WISH'))
    const wishes = await readPages<{ id: string }>(
      graph,
      5,
      (pages) => `{ region(code: "${regionCode}") { serviceClaims(kind: WISH, ${pages}) ${page('id')} } }`,
    )
    const here = city.serviceClaims.filter(isIn(regionCode))
    expect(wishes.map(({ id }) => id)).toEqual(ids(here.filter(({ kind }) => kind === 'WISH')))
    expect(wishes.length).toBeLessThan(here.length)
    const listed = (year: number) =>
      readPages<{ id: string }>(
        graph,
        6,
        (pages) => `{ region(code: "${CITY}") { honours(year: ${year}, ${pages}) ${page('id')} } }`,
      )
    expect((await listed(2017)).map(({ id }) => id)).toEqual(ids(city.communityHonours))
    expect(await listed(2016)).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPage, readPages } from '../../../test/kit/pages.ts'
import { CASE_DAY, CITY, city, holdsOn, ids, isIn, officerOf, required } from './records.ts'

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('full-time posts', () => {
  test.each([CASE_DAY, '2013-06-30'])('as of %s a region lists those held that day', async (day) => {
    const found = await readPages<{ id: string }>(
      graph,
      7,
      (pages) => `{ region(code: "${CITY}") { fullTimePostings(asOf: "${day}", ${pages})
        ${page('id kind grade since until organization { id } community { code }')} } }`,
    )
    const expected = city.fullTimePostings
      .filter(holdsOn(day))
      .map(({ organizationId, regionCode, memberId: _holder, ...plain }) => ({
        ...plain,
        organization: { id: organizationId },
        community: { code: regionCode },
      }))
    expect(found).toEqual(expected.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
    expect(found.length).toBeGreaterThan(0)
  })

  test('are paid by the standard in force: the old one to the last day of 2017, then the new one, none before the first', async () => {
    const { id, grade, memberId } = required(city.fullTimePostings.find(({ until }) => until === null))
    const pay = (name: string, day: string) =>
      `${name}: payStandard(asOf: "${day}") { grade effectiveFrom effectiveTo monthlyPay { amountMinor currency } }`
    const { data } = await graph.ask<{ member: { postings: Record<string, unknown>[] } }>(
      `{ member(id: "${memberId}") { postings { id ${pay('none', '2010-12-31')} ${pay('old', '2017-12-31')} ${pay('new', '2018-01-01')} } } }`,
      { viewer: officerOf(CITY) },
    )
    const standard = (effectiveFrom: string) => {
      const row = required(city.payStandards.find((one) => one.grade === grade && one.effectiveFrom === effectiveFrom))
      const { monthlyPayFen, ...plain } = row
      return { ...plain, monthlyPay: { amountMinor: String(monthlyPayFen), currency: 'CNY' } }
    }
    expect(data?.member.postings.find((posting) => posting.id === id)).toEqual({
      id,
      none: null,
      old: standard('2011-01-01'),
      new: standard('2018-01-01'),
    })
  })

  test('have their standards listed by grade', async () => {
    const { data } = await graph.ask<{ payStandards: { grade: number; monthlyPay: { amountMinor: string } }[] }>(
      '{ payStandards(asOf: "2018-10-18") { grade monthlyPay { amountMinor } } }',
    )
    const inForce = city.payStandards.filter(({ effectiveFrom }) => effectiveFrom === '2018-01-01')
    expect(data?.payStandards).toEqual(
      inForce.map(({ grade, monthlyPayFen }) => ({ grade, monthlyPay: { amountMinor: String(monthlyPayFen) } })),
    )
    expect((await graph.ask('{ payStandards(asOf: "2010-12-31") { grade } }')).data).toEqual({ payStandards: [] })
  })
})

describe('what a member has done as one of the backbone', () => {
  const FIELDS = `talentPoolEntry { since until strength assignment } trainings { id title university startedOn endedOn }
    socialWorkCertificate { level certifiedOn community { code } } secondments { unit { uscc } community { code } duty since until }
    electedRoles { kind body since until } publicInstitutionHiring { unit { uscc } hiredOn }`
  const holders = [
    ...city.talentPoolEntries.slice(0, 2),
    ...city.trainingAttendances.slice(0, 3),
    ...city.socialWorkCertificates.slice(0, 2),
    ...city.secondments.slice(0, 2),
    ...city.electedRoles.slice(0, 2),
    ...city.publicInstitutionHirings,
  ]
  const people = new Set(holders.flatMap(({ memberId }) => memberId ?? []))

  test.each([...people])('%s: everything is there, and nothing of another', async (id) => {
    const { data, errors } = await graph.ask(`{ member(id: "${id}") { ${FIELDS} } }`, { viewer: officerOf(CITY) })
    const own = <Row extends { memberId: string | null }>(rows: readonly Row[]) =>
      rows.filter(({ memberId }) => memberId === id)
    const attended = new Set(own(city.trainingAttendances).map(({ trainingId }) => trainingId))
    expect(errors).toEqual([])
    expect(data).toEqual({
      member: {
        talentPoolEntry:
          own(city.talentPoolEntries).map(({ memberId: _m, regionCode: _r, ...plain }) => plain)[0] ?? null,
        trainings: city.universityTrainings
          .filter((training) => attended.has(training.id))
          .toSorted((one, other) => (one.startedOn < other.startedOn ? 1 : -1)),
        socialWorkCertificate:
          own(city.socialWorkCertificates).map(({ level, certifiedOn, regionCode }) => ({
            level,
            certifiedOn,
            community: { code: regionCode },
          }))[0] ?? null,
        secondments: own(city.secondments).map(({ unitUscc, regionCode, duty, since, until }) => ({
          duty,
          since,
          until,
          unit: { uscc: unitUscc },
          community: { code: regionCode },
        })),
        electedRoles: own(city.electedRoles).map(({ kind, body, since, until }) => ({ kind, body, since, until })),
        publicInstitutionHiring:
          own(city.publicInstitutionHirings).map(({ unitUscc, hiredOn }) => ({
            hiredOn,
            unit: { uscc: unitUscc },
          }))[0] ?? null,
      },
    })
  })
})

describe('open activities', () => {
  const latestFirst = city.openActivities.toSorted((one, other) =>
    `${other.heldOn} ${other.id}` < `${one.heldOn} ${one.id}` ? -1 : 1,
  )
  const all = (args: string) => `{ region(code: "${CITY}") { openActivities(${args}) ${page('id')} } }`

  test('are listed latest first, and no page loses or repeats one', async () => {
    const found = await readPages<{ id: string }>(graph, 7, all)
    expect(found.map(({ id }) => id)).toEqual(latestFirst.map(({ id }) => id))
  })

  test('have all their fields', async () => {
    const [first] = latestFirst
    const { regionCode, organizationId, ...plain } = required(first)
    const found = await readPage(
      graph,
      all('first: 1').replace('node { id }', 'node { id menuItem topic heldOn organization { id } region { code } }'),
    )
    expect(found.edges[0]?.node).toEqual({
      ...plain,
      organization: { id: organizationId },
      region: { code: regionCode },
    })
  })

  test('can be narrowed to days, both included, and to a region', async () => {
    const { heldOn, regionCode } = required(latestFirst[20])
    const day = await readPages<{ id: string }>(graph, 10, (pages) =>
      all(`heldFrom: "${heldOn}", heldTo: "${heldOn}", ${pages}`),
    )
    expect(ids(day)).toEqual(ids(city.openActivities.filter((activity) => activity.heldOn === heldOn)))
    const here = await readPages<{ id: string }>(graph, 10, (pages) => all(pages).replace(CITY, regionCode))
    expect(ids(here)).toEqual(ids(city.openActivities.filter(isIn(regionCode))))
  })

  test('a cursor that names no day finds nothing that is not there, and breaks nothing', async () => {
    const cursor = Buffer.from('key:mem_0a1b2c3d4e5f').toString('base64url')
    const { errors } = await graph.ask(all(`after: "${cursor}"`))
    expect(errors).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { units, organizations } = smallCity().organizations
type Row = (typeof units)[number]
const CITY = '371000000000'
const usccOf = ({ uscc }: { uscc: string }) => uscc

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ now: () => new Date('2024-05-20T04:00:00Z') })
})
afterAll(() => graph.close())

describe('a unit', () => {
  const oneOfEach = [
    ...new Map(
      units.map((row) => [
        `${row.kind}, covered ${row.coveringOrganizationId !== null}, by street ${row.managedByStreet}`,
        row,
      ]),
    ),
  ]
  test.each(oneOfEach)('%s has all its fields', async (_title, row) => {
    const { coveringOrganizationId, gridCode, regionCode, ...plain } = row
    const own = organizations.filter(({ unitUscc }) => unitUscc === row.uscc).map(({ id }) => ({ id }))
    const answer = await graph.ask(`{ unit(uscc: "${row.uscc}") {
      uscc name kind industry managedByStreet registeredOn deregisteredOn
      region { code } grid { region { code } } coveringOrganization { id } organizations { id } } }`)
    expect(answer.errors).toEqual([])
    expect(answer.data).toEqual({
      unit: {
        ...plain,
        region: { code: regionCode },
        grid: gridCode === null ? null : { region: { code: gridCode } },
        coveringOrganization: coveringOrganizationId === null ? null : { id: coveringOrganizationId },
        organizations: own.sort((one, other) => (one.id < other.id ? -1 : 1)),
      },
    })
  })

  test('the own organizations of a unit are those that exist today, ordered by id', async () => {
    const counts = new Map<string, number>()
    for (const { unitUscc } of organizations) if (unitUscc) counts.set(unitUscc, (counts.get(unitUscc) ?? 0) + 1)
    const uscc = [...counts].find(([, count]) => count > 1)?.[0] ?? ''
    const expected = organizations
      .filter(({ unitUscc }) => unitUscc === uscc)
      .map(({ id }) => id)
      .sort()
    const sql = graph.sqlOf('organizations')
    await sql`insert into organization (id, name, kind, line, level, region_code, unit_uscc, covers_two_new, established_on, dissolved_on)
      values ('org_000000000001', '旧', 'BRANCH', 'INDUSTRY', 'UNIT', '371002002000', ${uscc}, false, '2011-01-01', '2024-05-20')`
    const { data } = await graph.ask(`{ unit(uscc: "${uscc}") { organizations { id } } }`)
    expect(data).toEqual({ unit: { organizations: expected.map((id) => ({ id })) } })
    await sql`delete from organization where id = 'org_000000000001'`
  })

  test('a credit code that nothing has is null without an error', async () => {
    const answer = await graph.ask('{ unit(uscc: "91350100M000100Y43") { name } }')
    expect(answer).toMatchObject({ data: { unit: null }, errors: [] })
  })

  test.each([
    '',
    '91350100M000100Y44',
    '91350100m000100y43',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '９１350100M000100Y43',
    'I1350100M000100Y43',
  ])('the badly formed credit code "%s" is refused', async (uscc) => {
    const answer = await graph.ask('query ($uscc: CreditCode!) { unit(uscc: $uscc) { name } }', { variables: { uscc } })
    expect(answer.data).toBeNull()
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['INVALID_CREDIT_CODE'])
    expect(answer.statements).toEqual({})
  })
})

describe('filters', () => {
  const cases: [filter: string, holds: (row: Row) => boolean][] = [
    ['kinds: [AGENCY, SOCIAL_ORGANIZATION]', ({ kind }) => kind === 'AGENCY' || kind === 'SOCIAL_ORGANIZATION'],
    ['kinds: []', () => false],
    [
      'industries: [MANUFACTURING, EDUCATION]',
      ({ industry }) => industry === 'MANUFACTURING' || industry === 'EDUCATION',
    ],
    ['managedByStreet: true', ({ managedByStreet }) => managedByStreet],
    ['managedByStreet: false', ({ managedByStreet }) => !managedByStreet],
    ['covered: true', ({ coveringOrganizationId }) => coveringOrganizationId !== null],
    ['covered: false', ({ coveringOrganizationId }) => coveringOrganizationId === null],
    ['nameContains: "有限公司"', ({ name }) => name.includes('有限公司')],
    ['asOf: "2010-06-30"', ({ registeredOn }) => registeredOn <= '2010-06-30'],
    [
      'kinds: [ENTERPRISE], managedByStreet: true, covered: true, nameContains: "威海"',
      (row) =>
        row.kind === 'ENTERPRISE' &&
        row.managedByStreet &&
        row.coveringOrganizationId !== null &&
        row.name.includes('威海'),
    ],
    ['kinds: null, industries: null, managedByStreet: null, covered: null, nameContains: null', () => true],
  ]
  test.each(cases)('%s', async (filter, holds) => {
    const expected = units.filter(holds).map(usccOf).sort()
    for (const list of [
      (pages: string) => `{ units(region: "${CITY}", filter: { ${filter} }, ${pages}) ${page('uscc')} }`,
      (pages: string) => `{ region(code: "${CITY}") { units(filter: { ${filter} }, ${pages}) ${page('uscc')} } }`,
    ])
      expect((await readPages<{ uscc: string }>(graph, 100, list)).map(usccOf)).toEqual(expected)
  })

  test('the small city has units for each filter, but none that is uncovered beyond two', () => {
    expect(
      cases.filter(([filter, holds]) => !filter.includes('[]') && !units.some(holds)).map(([filter]) => filter),
    ).toEqual([])
  })

  test.each(['371002000000', '371072008000', '371073107000'])('of %s and below', async (code) => {
    const prefix = code.replace(/(000)+$/, '')
    const expected = units
      .filter(({ regionCode }) => regionCode.startsWith(prefix))
      .map(usccOf)
      .sort()
    const found = await readPages<{ uscc: string }>(
      graph,
      100,
      (pages) => `{ units(region: "${code}", ${pages}) ${page('uscc')} }`,
    )
    expect(found.map(usccOf)).toEqual(expected)
  })

  test('a unit exists from its registration until the day before its deregistration', async () => {
    const sql = graph.sqlOf('organizations')
    await sql`insert into unit (uscc, name, kind, region_code, managed_by_street, registered_on, deregistered_on)
      values ('ZZ-1', '注销测试', 'ENTERPRISE', '371002002000', false, '2012-03-01', '2018-03-01')`
    const listed = async (asOf: string) => {
      const { data } = await graph.ask<{ units: { edges: unknown[] } }>(
        `{ units(region: "${CITY}", filter: { nameContains: "注销测试", asOf: "${asOf}" }) { edges { node { uscc } } } }`,
      )
      return data?.units.edges.length
    }
    const days = ['2012-02-29', '2012-03-01', '2018-02-28', '2018-03-01']
    expect(await Promise.all(days.map(listed))).toEqual([0, 1, 1, 0])
    await sql`delete from unit where uscc = 'ZZ-1'`
  })
})

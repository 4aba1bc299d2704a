import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { organizations, committeeSeats, units } = smallCity().organizations
type Row = (typeof organizations)[number]
const CITY = '371000000000'
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
const idOf = ({ id }: { id: string }) => id

let graph: TestGraph
let clock = new Date('2024-05-20T04:00:00Z')

beforeAll(async () => {
  graph = await startTestGraph({ now: () => clock })
})
afterAll(() => graph.close())

describe('an organization', () => {
  const oneOfEachLineAndKind = [...new Map(organizations.map((row) => [`${row.line} ${row.level} ${row.kind}`, row]))]
  test.each(oneOfEachLineAndKind)('%s has all its fields', async (_title, row) => {
    const { parentId, regionCode, unitUscc, ...plain } = row
    const answer = await graph.ask(`{ organization(id: "${row.id}") {
      id name kind line level areaKind industry coversTwoNew establishedOn dissolvedOn
      parent { id } region { code } unit { uscc } ancestors { id } } }`)
    expect(answer.errors).toEqual([])
    expect(answer.data).toEqual({
      organization: {
        ...plain,
        parent: parentId === null ? null : { id: parentId },
        region: { code: regionCode },
        unit: unitUscc === null ? null : { uscc: unitUscc },
        ancestors: ancestorsOf(row).map(({ id }) => ({ id })),
      },
    })
  })

  test('the small city has every line, so that each is tested', () => {
    expect(new Set(organizations.map(({ line }) => line)).size).toBe(6)
    expect(organizations.filter(({ parentId }) => parentId === null).length).toBe(1)
    expect(Math.max(...organizations.map((row) => ancestorsOf(row).length))).toBeGreaterThan(2)
  })

  test('an id that nothing has is null without an error', async () => {
    const answer = await graph.ask('{ organization(id: "org_zzzzzzzzzzzz") { name } }')
    expect(answer).toMatchObject({ data: { organization: null }, errors: [], statements: { organizations: 1 } })
  })

  test.each([
    '',
    'org_',
    'org_0a1b2c3d4e5',
    'org_0A1b2c3d4e5f',
    'mem_0a1b2c3d4e5f',
    'org_0a1b2c3d4e5f ',
    'org_0a1b2c3d4e5f\n',
    "org_' or 1=1 --",
  ])('the badly formed id %j is refused before any statement', async (id) => {
    const answer = await graph.ask('query ($id: ID!) { organization(id: $id) { name } }', { variables: { id } })
    expect(answer.data).toEqual({ organization: null })
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['INVALID_ID'])
    expect(answer.statements).toEqual({})
  })
})

describe('filters', () => {
  const cases: [filter: string, holds: (row: Row) => boolean][] = [
    ['lines: [REGIONAL, INDUSTRY]', ({ line }) => line === 'REGIONAL' || line === 'INDUSTRY'],
    ['levels: [BUILDING]', ({ level }) => level === 'BUILDING'],
    ['kinds: [JOINT_COMMITTEE, GROUP]', ({ kind }) => kind === 'JOINT_COMMITTEE' || kind === 'GROUP'],
    ['coversTwoNew: true', ({ coversTwoNew }) => coversTwoNew],
    ['coversTwoNew: false', ({ coversTwoNew }) => !coversTwoNew],
    ['nameContains: "第一网格"', ({ name }) => name.includes('第一网格')],
    ['nameContains: ""', () => true],
    ['asOf: "2014-06-30"', ({ establishedOn }) => establishedOn <= '2014-06-30'],
    [
      'lines: [REGIONAL], kinds: [GENERAL_BRANCH], levels: [STREET, BUILDING], nameContains: "总支"',
      (row) => row.line === 'REGIONAL' && row.kind === 'GENERAL_BRANCH' && row.level !== 'COMMUNITY',
    ],
    ['lines: []', () => false],
    ['lines: null, levels: null, kinds: null, coversTwoNew: null, nameContains: null, asOf: null', () => true],
  ]
  test.each(cases)('%s', async (filter, holds) => {
    const expected = organizations.filter(holds).map(idOf).sort()
    for (const list of [
      (pages: string) => `{ organizations(region: "${CITY}", filter: { ${filter} }, ${pages}) ${page('id')} }`,
      (pages: string) => `{ region(code: "${CITY}") { organizations(filter: { ${filter} }, ${pages}) ${page('id')} } }`,
    ])
      expect((await readPages<{ id: string }>(graph, 100, list)).map(idOf)).toEqual(expected)
  })

  test('a region that nothing lies in has an empty list', async () => {
    const answer = await graph.ask('{ organizations(region: "421000000000") { edges { node { id } } } }')
    expect(answer).toMatchObject({ data: { organizations: { edges: [] } }, errors: [] })
  })

  test('an organization exists from its first day until the day before its dissolution', async () => {
    const sql = graph.sqlOf('organizations')
    const parent = organizations[0]?.id ?? ''
    const row = { id: 'org_zzzzzzzzzzz1', name: '已撤销支部', kind: 'BRANCH', line: 'REGIONAL', level: 'STREET' }
    const dates = { establishedOn: '2012-03-01', dissolvedOn: '2018-03-01' }
    await sql`insert into organization ${sql({ ...row, ...dates, parentId: parent, regionCode: '371002002000', coversTwoNew: false })}`
    const listed = async (asOf: string) => {
      const { data } = await graph.ask<{ organizations: { edges: unknown[] } }>(
        `{ organizations(region: "${CITY}", filter: { nameContains: "已撤销支部", asOf: "${asOf}" }) { edges { node { id } } } }`,
      )
      return data?.organizations.edges.length
    }
    expect(await listed('2012-02-29')).toBe(0)
    expect(await listed('2012-03-01')).toBe(1)
    expect(await listed('2018-02-28')).toBe(1)
    expect(await listed('2018-03-01')).toBe(0)
    const children = await readPages<{ id: string }>(
      graph,
      100,
      (pages) => `{ organization(id: "${parent}") { children(${pages}) ${page('id')} } }`,
    )
    expect(children.map(idOf)).not.toContain(row.id)
    await sql`delete from organization where id = ${row.id}`
  })
})

describe('committee seats', () => {
  const seated = organizations
    .map((row) => ({ ...row, seats: committeeSeats.filter(({ organizationId }) => organizationId === row.id) }))
    .filter(({ seats }) => seats.some(({ role }) => role === 'PART_TIME_MEMBER'))
  const [organization] = seated

  test.each([null, 'SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'PART_TIME_MEMBER'])(
    'of role %s, held on the day, ordered by id',
    async (role) => {
      for (const asOf of ['2010-01-01', '2017-12-31', '2024-05-20']) {
        const expected = (organization?.seats ?? [])
          .filter((seat) => role === null || seat.role === role)
          .filter((seat) => seat.termFrom <= asOf && (seat.termTo === null || seat.termTo > asOf))
          .sort(byId)
          .map(({ organizationId: _organization, memberId: _member, homeUnitUscc, ...seat }) => ({
            ...seat,
            homeUnit: homeUnitUscc === null ? null : { uscc: homeUnitUscc },
          }))
        const { data, errors } = await graph.ask(`{ organization(id: "${organization?.id}") {
          seats(asOf: "${asOf}", role: ${role}) { id role duty fullTime termFrom termTo homeUnit { uscc } } } }`)
        expect(errors).toEqual([])
        expect(data).toEqual({ organization: { seats: expected } })
      }
    },
  )

  test('a seat is held from its first day until the day before its end', async () => {
    const sql = graph.sqlOf('organizations')
    const seat = {
      id: 'seat_zzzzzzzzzzz1',
      organizationId: organization?.id ?? '',
      role: 'SECRETARY',
      memberId: 'mem_000000000000',
    }
    await sql`insert into committee_seat ${sql({ ...seat, fullTime: true, termFrom: '2000-01-01', termTo: '2001-01-01' })}`
    const held = async (asOf: string) => {
      const { data } = await graph.ask(
        `{ organization(id: "${seat.organizationId}") { seats(asOf: "${asOf}") { id } } }`,
      )
      return data
    }
    expect(await held('1999-12-31')).toEqual({ organization: { seats: [] } })
    expect(await held('2000-01-01')).toEqual({ organization: { seats: [{ id: seat.id }] } })
    expect(await held('2000-12-31')).toEqual({ organization: { seats: [{ id: seat.id }] } })
    expect(await held('2001-01-01')).toEqual({ organization: { seats: [] } })
    await sql`delete from committee_seat where id = ${seat.id}`
  })
})

describe('covered units', () => {
  test('are those that name the organization as what covers them, while they exist', async () => {
    const coverer = units.find((unit) => unit.coveringOrganizationId !== null)?.coveringOrganizationId ?? ''
    const expected = units
      .filter((unit) => unit.coveringOrganizationId === coverer)
      .map(({ uscc }) => uscc)
      .sort()
    const sql = graph.sqlOf('organizations')
    const row = {
      name: '已注销',
      kind: 'ENTERPRISE',
      regionCode: '371002002000',
      coveringOrganizationId: coverer,
      managedByStreet: false,
    }
    await sql`insert into unit ${sql({ ...row, uscc: 'ZZ-ended', registeredOn: '2011-01-01', deregisteredOn: '2012-01-01' })}`
    await sql`insert into unit ${sql({ ...row, uscc: 'ZZ-ends-later', registeredOn: '2011-01-01', deregisteredOn: '2024-05-21' })}`
    await sql`insert into unit ${sql({ ...row, uscc: 'ZZ-starts-later', registeredOn: '2024-05-21' })}`
    const covered = await readPages<{ uscc: string }>(
      graph,
      100,
      (pages) => `{ organization(id: "${coverer}") { coveredUnits(${pages}) ${page('uscc')} } }`,
    )
    expect(covered.map(({ uscc }) => uscc)).toEqual([...expected, 'ZZ-ends-later'])
    await sql`delete from unit where uscc like 'ZZ%'`
  })
})

describe('the clock', () => {
  test('an organization is listed from the day it is established in Beijing', async () => {
    const sql = graph.sqlOf('organizations')
    await sql`insert into organization (id, name, kind, line, level, region_code, covers_two_new, established_on)
      values ('org_zzzzzzzzzzz2', '明日支部', 'BRANCH', 'REGIONAL', 'STREET', '371002002000', false, '2024-05-21')`
    const found = async (instant: string) => {
      clock = new Date(instant)
      const { data } = await graph.ask<{ organizations: { edges: unknown[] } }>(
        `{ organizations(region: "${CITY}", filter: { nameContains: "明日支部" }) { edges { node { id } } } }`,
      )
      return data?.organizations.edges.length
    }
    expect(await found('2024-05-20T15:59:59Z')).toBe(0)
    expect(await found('2024-05-20T16:00:00Z')).toBe(1)
    clock = new Date('2024-05-20T04:00:00Z')
    await sql`delete from organization where id = 'org_zzzzzzzzzzz2'`
  })
})

function ancestorsOf({ parentId }: Pick<Row, 'parentId'>): Row[] {
  const parent = organizations.find(({ id }) => id === parentId)
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)]
}

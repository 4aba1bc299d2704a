import type { DivisionCode, Grant, SharingPolicy, Viewer } from '@yilian/governance'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

const NOW = new Date('2018-10-18T04:00:00Z')
const CITY = '371000000000' as DivisionCode
const DISTRICT = '371002000000' as DivisionCode
const system: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'gaj', department: 'WH-GAJ', grant: 'grant_000000000001' }
const officer: Viewer = { kind: 'OFFICER', subject: 'officer', region: CITY }
const GRANT: Grant = {
  id: 'grant_000000000001',
  consumer: 'WH-GAJ',
  purpose: 'PUBLIC_SECURITY',
  fields: [
    'Member.name',
    'Membership.since',
    'Membership.until',
    'Matter.contactName',
    'PersonCreditRecord.documentDate',
  ],
  edges: [
    'Query.member',
    'Query.members',
    'Query.organization',
    'Query.region',
    'Query.matter',
    'Query.personCreditProfile',
    'Region.members',
    'Region.matters',
    'Organization.members',
    'Member.memberships',
    'Member.region',
    'PersonCreditProfile.records',
  ],
  combinations: [],
  region: CITY,
  rowsFrom: null,
  rowsUntil: null,
  masks: {},
  callsPerDay: null,
  validFrom: '2018-01-01T00:00:00Z',
  validUntil: '2019-01-01T00:00:00Z',
}

interface Listed {
  readonly edges: { readonly cursor: string; readonly node: { id: string; name: string | null } }[]
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

let graph: TestGraph
let policy: SharingPolicy
let since: string

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW, policy: () => policy })
  // A day that parts the memberships of the district in two.
  const [middle] = await graph.sqlOf('members')<{ day: string }[]>`
    select percentile_disc(0.5) within group (order by since) as day from membership
    where until is null and region_code like '371002%'`
  since = middle?.day ?? ''
})
afterAll(() => graph.close())
beforeEach(() => grant({}))

function grant(given: Partial<Grant>): void {
  const version = (policy?.version ?? 0) + 1
  policy = { version, grants: [{ ...GRANT, ...given }], combinations: [], smallestGroup: 10, providers: {} }
}

/** Who is a member there today, by the latest membership, as somebody without any scope counts by hand. */
async function membersByHand(within: string, from: string) {
  const rows = await graph.sqlOf('members')<{ id: string }[]>`
    select distinct on (member_id) member_id as id, region_code, since, until from membership
    order by member_id, since desc`
  return (rows as unknown as { id: string; regionCode: string; since: string; until: string | null }[])
    .filter((row) => row.until === null && row.regionCode.startsWith(within) && row.since >= from)
    .map(({ id }) => id)
    .sort()
}

async function pagesOf(query: (page: string) => string, size = 7): Promise<{ ids: string[]; sizes: number[] }> {
  const [ids, sizes]: [string[], number[]] = [[], []]
  for (let after: string | null = null; ; ) {
    const page: string = `first: ${size}${after === null ? '' : `, after: "${after}"`}`
    const { data, errors } = await graph.ask<{ listed: { members: Listed } }>(query(page), { viewer: system })
    expect(errors).toEqual([])
    const { edges, pageInfo } = (data as { listed: { members: Listed } }).listed.members
    expect(edges.filter(({ node }) => node.name === null)).toEqual([])
    ids.push(...edges.map(({ node }) => node.id))
    sizes.push(edges.length)
    if (!pageInfo.hasNextPage) return { ids, sizes }
    after = pageInfo.endCursor
  }
}

const LIST = 'edges { cursor node { id name } } pageInfo { hasNextPage endCursor }'

describe('a list that is read by a grant', () => {
  test('holds only the rows of its time, in full pages', async () => {
    grant({ rowsFrom: since, region: DISTRICT })
    const expected = await membersByHand('371002', since)
    const all = await membersByHand('371002', '')
    expect(expected.length).toBeGreaterThan(10)
    expect(expected.length).toBeLessThan(all.length)
    const { ids, sizes } = await pagesOf(
      (page) => `{ listed: region(code: "${DISTRICT}") { members(${page}) { ${LIST} } } }`,
    )
    expect(ids).toEqual(expected)
    expect(sizes.slice(0, -1)).toEqual(Array(sizes.length - 1).fill(7))
  })

  test('holds only the rows of its division, whichever organization they are listed under', async () => {
    const [top] = await graph.sqlOf('organizations')<{ id: string }[]>`
      select id from organization where parent_id is null and region_code = ${CITY} order by id limit 1`
    // Lists ask for their own region; what a list of the whole city holds is told by a grant for all of it.
    const listed = (page: string) => `{ listed: organization(id: "${top?.id}") { members(${page}) { ${LIST} } } }`
    grant({ rowsFrom: since })
    const { ids } = await pagesOf(listed, 100)
    expect(ids).toEqual(await membersByHand('37', since))
    grant({ region: DISTRICT })
    const denied = await graph.ask(listed('first: 7'), { viewer: system })
    expect(denied.errors.map(({ extensions }) => extensions.reason)).toEqual(['OUTSIDE_REGION'])
  })

  test('places a member who has moved where he is now, not where he was', async () => {
    const sql = graph.sqlOf('members')
    const [moved] = await sql<{ memberId: string }[]>`
      select member_id from membership where until is null and region_code = '371002002001' order by member_id limit 1`
    const id = moved?.memberId ?? ''
    await sql`update membership set until = '2018-10-01', end_reason = 'TRANSFERRED' where member_id = ${id} and until is null`
    await sql`insert into membership (member_id, since, organization_id, kind, region_code)
      values (${id}, '2018-10-01', 'org_000000000000', 'COMMUNITY', '371082001001')`
    grant({ region: DISTRICT })
    const query = `{ member(id: "${id}") { id name memberships { since } }
      members(region: "371002002001", first: 100, filter: { asOf: "2018-09-30" }) { edges { node { id name } } } }`
    const { data, errors } = await graph.ask<{ member: unknown; members: Listed }>(query, { viewer: system })
    expect({ errors, member: data?.member }).toEqual({ errors: [], member: null })
    expect(data?.members.edges.map(({ node }) => node.id)).not.toContain(id)
    grant({ region: '371082000000' as DivisionCode })
    const there = await graph.ask<{ member: { name: string; memberships: { since: string }[] } }>(
      `{ member(id: "${id}") { name memberships { since } } }`,
      { viewer: system },
    )
    // Where he was before is not of this division, so it is not told either.
    expect(there.data?.member).toEqual({ name: expect.any(String), memberships: [{ since: '2018-10-01' }] })
  })
})

test('a record outside the scope answers as one that is not there', async () => {
  const [outside] = await graph.sqlOf('members')<{ memberId: string }[]>`
    select member_id from membership where until is null and region_code like '371082%' order by member_id limit 1`
  grant({ region: DISTRICT })
  const ask = (id: string) => graph.ask(`{ member(id: "${id}") { id name } }`, { viewer: system })
  const [hidden, absent] = [await ask(outside?.memberId ?? ''), await ask('mem_000000000000')]
  expect(hidden).toEqual(absent)
  expect(hidden).toMatchObject({ data: { member: null }, errors: [] })
})

test('of open records the granted field is withheld outside the scope, the records are all there', async () => {
  grant({ region: DISTRICT, rowsFrom: '2018-01-01' })
  const query = `{ region(code: "${CITY}") { matters(first: 100) { edges { node { id raisedOn region { code } contactName } } } } }`
  interface Matters {
    region: {
      matters: {
        edges: { node: { id: string; raisedOn: string; region: { code: string }; contactName: string | null } }[]
      }
    }
  }
  const nodesFor = async (viewer: Viewer) =>
    (await graph.ask<Matters>(query, { viewer })).data?.region.matters.edges.map(({ node }) => node) ?? []
  const [granted, inClear] = [await nodesFor(system), await nodesFor(officer)]
  const given = inClear.map((node) =>
    node.region.code.startsWith('371002') && node.raisedOn >= '2018-01-01' ? node : { ...node, contactName: null },
  )
  expect(granted).toEqual(given)
  expect(given.filter(({ contactName }) => contactName !== null)).not.toEqual([])
  expect(given).not.toEqual(inClear)
})

test('records of a person’s credit are those of the grant’s time, though the file is older', async () => {
  const sql = graph.sqlOf('credit')
  const [profile] = await sql<{ id: string }[]>`select id from person_credit_profile order by id limit 1`
  const personId = profile?.id ?? ''
  const days = ['2018-08-01', '2018-09-03']
  await sql`
    insert into person_credit_record
    select 'pcr_' || day, ${personId}, item_code, 'SERIOUS', '2018-05-01', day::date, document_number,
      determining_department_code, true, null, null
    from (select * from person_credit_record limit 1) any_record, unnest(${days}::text[]) day`
  const ask = async (given: Partial<Grant>) => {
    grant(given)
    const query = `{ personCreditProfile(id: "${personId}") { records { edges { node { documentDate } } } } }`
    interface Found {
      personCreditProfile: { records: { edges: { node: { documentDate: string } }[] } }
    }
    const { data } = await graph.ask<Found>(query, { viewer: system })
    return data?.personCreditProfile.records.edges.map(({ node }) => node.documentDate).sort()
  }
  expect(await ask({})).toEqual(days)
  expect(await ask({ rowsFrom: '2018-09-01' })).toEqual(['2018-09-03'])
  expect(await ask({ rowsUntil: '2018-08-01' })).toEqual(['2018-08-01'])
  expect(await ask({ rowsUntil: '2000-01-01' })).toEqual([])
})

test('open figures of the same operation count everybody', async () => {
  grant({ rowsFrom: since, region: DISTRICT })
  const figures = 'memberFigures { members checkedInMembers talentPool }'
  const query = `{ region(code: "${DISTRICT}") { ${figures} members(first: 1) { edges { node { name } } } } }`
  const [granted, open] = [
    await graph.ask<{ region: { memberFigures: unknown } }>(query, { viewer: system }),
    await graph.ask<{ region: { memberFigures: unknown } }>(`{ region(code: "${DISTRICT}") { ${figures} } }`),
  ]
  expect(granted.errors).toEqual([])
  expect(granted.data?.region.memberFigures).toEqual(open.data?.region.memberFigures)
})

import type { DivisionCode, Grant, SharingPolicy, Viewer } from '@yilian/governance'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

const NOW = new Date('2018-10-18T04:00:00Z')
const CITY = '371000000000' as DivisionCode
const DISTRICT = '371002000000' as DivisionCode
const COMMUNITY = '371002002001'
const system: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'gaj', department: 'WH-GAJ', grant: 'grant_000000000001' }
const officer: Viewer = { kind: 'OFFICER', subject: 'officer', region: CITY }
const MEMBERS = `query Members($code: DivisionCode!, $filter: MemberFilterInput, $no: Boolean = false) {
  region(code: $code) { name members(first: 5, filter: $filter) { edges { node { id name mobileNumber @skip(if: $no) } } } }
}`
const NAMES =
  'query ($code: DivisionCode!) { region(code: $code) { members(first: 5) { edges { node { id name } } } } }'
const GRANT: Grant = {
  id: 'grant_000000000001',
  consumer: 'WH-GAJ',
  purpose: 'PUBLIC_SECURITY',
  fields: ['Member.name'],
  edges: ['Query.region', 'Region.members'],
  combinations: [],
  region: DISTRICT,
  rowsFrom: null,
  rowsUntil: null,
  masks: {},
  callsPerDay: null,
  validFrom: '2018-01-01T00:00:00Z',
  validUntil: '2019-01-01T00:00:00Z',
}

interface Members {
  readonly region: {
    readonly name: string
    readonly members: {
      readonly edges: { readonly node: { id: string; name: string | null; mobileNumber?: string | null } }[]
    } | null
  }
}

let graph: TestGraph
let policy: SharingPolicy

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW, policy: () => policy })
})
afterAll(() => graph.close())
beforeEach(() => grant({}))

function grant(given: Partial<Grant>, combinations: SharingPolicy['combinations'] = []): void {
  const version = (policy?.version ?? 0) + 1
  policy = {
    version,
    grants: [{ ...GRANT, ...given }],
    combinations,
    smallestGroup: 1,
    providers: { 'WH-MEM-001': 'WH-ZZB' },
  }
}

function ask(query: string, viewer: Viewer, more: Record<string, unknown> = {}) {
  return graph.ask<Members>(query, { viewer, variables: { code: COMMUNITY, ...more } })
}

const rows = ({ data }: { data: Members | null }) => data?.region.members?.edges.map(({ node }) => node) ?? []
const told = ({ errors }: Awaited<ReturnType<typeof ask>>) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions.coordinate, extensions.reason, extensions.places])

describe('what may not be read', () => {
  test('is not asked of any subgraph, and stands in the answer as null with one error', async () => {
    const answer = await ask(MEMBERS, { kind: 'PUBLIC' })
    expect(answer.fetches).toEqual({ organizations: 1 })
    expect(answer.data).toEqual({ region: { name: expect.any(String), members: null } })
    expect(told(answer)).toEqual([['region.members', 'Region.members', 'NEEDS_IDENTITY', 1]])
  })

  test('is told with code, article, decider, next step and trace, in both languages, and nobody else’s name', async () => {
    const [error] = (await ask(MEMBERS, system)).errors
    expect(error).toEqual({
      message: expect.stringMatching(/^未提供 Member\.mobileNumber: \p{Script=Han}/u),
      path: ['region', 'members', 'edges', 0, 'node', 'mobileNumber'],
      extensions: {
        code: 'FIELD_WITHHELD',
        messageEn: expect.stringMatching(/^Member\.mobileNumber is withheld: /),
        reason: 'NEEDS_GRANT',
        coordinate: 'Member.mobileNumber',
        catalogueEntry: 'WH-MEM-001',
        article: '20',
        decider: 'WH-ZZB',
        nextStep: expect.any(String),
        nextStepEn: expect.any(String),
        places: 5,
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    })
  })

  test('is told also where there is no place for it, so that silence tells of no record', async () => {
    const answer = await graph.ask('{ member(id: "mem_000000000000") { name } }', { viewer: { kind: 'PUBLIC' } })
    expect(answer.data).toEqual({ member: null })
    expect(answer.errors.map(({ path, extensions }) => [path, extensions.places])).toEqual([[undefined, 0]])
  })

  test('is not told where @skip leaves it out', async () => {
    const answer = await ask(MEMBERS, system, { no: true })
    expect(told(answer)).toEqual([])
    expect(Object.keys(rows(answer)[0] ?? {})).toEqual(['id', 'name'])
  })
})

describe('a grant', () => {
  test('gives what an officer reads, in its region, and no more', async () => {
    const answer = await ask(MEMBERS, system)
    const inClear = rows(await ask(MEMBERS, officer))
    expect(inClear).toHaveLength(5)
    expect(rows(answer)).toEqual(inClear.map(({ id, name }) => ({ id, name, mobileNumber: null })))
    expect(told(answer)).toEqual([[expect.any(String), 'Member.mobileNumber', 'NEEDS_GRANT', 5]])
  })

  test('ends at its region where the value is read', async () => {
    grant({ region: '371082000000' as DivisionCode })
    const answer = await ask(NAMES, system)
    expect(told(answer)).toEqual([['region.members', 'Region.members', 'OUTSIDE_REGION', 1]])
  })

  test('masks in the subgraph', async () => {
    grant({ masks: { 'Member.name': 'NAME' } })
    const inClear = rows(await ask(NAMES, officer))
    expect(rows(await ask(NAMES, system))).toEqual(
      inClear.map(({ id, name }) => ({ id, name: `${[...(name ?? '')][0]}**` })),
    )
  })

  test('of both ends joins nothing', async () => {
    grant({ edges: ['Query.region', 'Query.member', 'Region.members'], fields: ['Member.name', 'Membership.since'] })
    const query = NAMES.replace('id name', 'id memberships { since }')
    expect(told(await ask(query, system)).map(([, ...rest]) => rest)).toEqual([
      ['Member.memberships', 'NEEDS_GRANT', 5],
    ])
  })

  test('of a masked field finds nobody by it', async () => {
    const [person] = rows(await ask(NAMES, officer))
    const filter = { nameContains: person?.name }
    expect(rows(await ask(MEMBERS, system, { filter }))).not.toEqual([])
    grant({ masks: { 'Member.name': 'NAME' } })
    const answer = await ask(MEMBERS, system, { filter })
    expect(answer.data?.region.members).toBeNull()
    expect(told(answer)).toEqual([['region.members', 'Region.members', 'COMPARISON_NOT_ALLOWED', 1]])
    expect(JSON.stringify(answer)).not.toContain(person?.name)
  })

  test.each([
    ['another department’s', { consumer: 'WH-SWJ' }],
    ['of another name', { id: 'grant_000000000002' }],
    ['that has ended', { validUntil: '2018-10-18T04:00:00Z' }],
    ['that has not begun', { validFrom: '2018-10-18T04:00:01Z' }],
  ])('%s gives nothing', async (_which, given) => {
    grant(given)
    expect(told(await ask(NAMES, system))).toEqual([['region.members', 'Region.members', 'NEEDS_GRANT', 1]])
  })

  test('that is revoked gives nothing to the next operation', async () => {
    expect(told(await ask(NAMES, system))).toEqual([])
    policy = { ...policy, version: policy.version + 1, grants: [] }
    expect(told(await ask(NAMES, system))).toEqual([['region.members', 'Region.members', 'NEEDS_GRANT', 1]])
  })
})

test('fields that may not meet are withheld from everyone who asks for all of them', async () => {
  grant({}, [['Member.name', 'Member.mobileNumber']])
  const answer = await ask(MEMBERS, officer)
  expect(rows(answer).map(({ name, mobileNumber }) => [name, mobileNumber])).toEqual(Array(5).fill([null, null]))
  expect(told(answer).map(([, ...rest]) => rest)).toEqual([
    ['Member.name', 'COMBINATION_NOT_ALLOWED', 5],
    ['Member.mobileNumber', 'COMBINATION_NOT_ALLOWED', 5],
  ])
  expect(told(await ask(NAMES, officer))).toEqual([])
})

test('a variable of a name that planners use is decided on like any other', async () => {
  grant({ masks: { 'Member.name': 'NAME' } })
  const query = `query ($code: DivisionCode!, $representations: MemberFilterInput) {
    region(code: $code) { members(first: 5, filter: $representations) { edges { node { id } } } } }`
  const answer = await ask(query, system, { representations: { nameContains: '王' } })
  expect(answer.fetches).toEqual({ organizations: 1 })
  expect(answer.data?.region.members).toBeNull()
})

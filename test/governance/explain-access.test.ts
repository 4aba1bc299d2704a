import type { DivisionCode, Viewer } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

const NOW = new Date('2026-06-15T04:00:00Z')
const CITY = '371000000000' as DivisionCode
const system: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'swj', department: 'WH-SWJ', grant: null }
const PAGE = `query Page($code: DivisionCode!, $filter: MemberFilterInput, $no: Boolean = false) {
  region(code: $code) { name members(first: 3, filter: $filter) { edges { node { id full: name mobileNumber @skip(if: $no) organization { name } } } } }
}`
const EXPLAIN = `query ($query: String!, $variables: JSON, $purpose: ID!, $operationName: String) {
  explainAccess(query: $query, variables: $variables, purpose: $purpose, operationName: $operationName) {
    refusals { code message messageEn } policyVersion grant cost { estimated allowed }
    denials { coordinate path reason because article catalogueEntry decider message messageEn nextStep nextStepEn isAppliedFor }
    readable { coordinate by mask region }
    draft { input providers }
  }
}`
const VARIABLES = { code: '371002002001' }

interface Explained {
  readonly explainAccess: {
    readonly refusals: readonly { code: string; message: string; messageEn: string }[]
    readonly grant: string | null
    readonly cost: { estimated: number; allowed: number } | null
    readonly denials: readonly (Record<string, unknown> & {
      coordinate: string
      path: string[]
      isAppliedFor: boolean
    })[]
    readonly readable: readonly { coordinate: string; by: string; mask: string | null; region: string | null }[]
    readonly draft: { readonly input: Drafted; readonly providers: readonly string[] } | null
  }
}

interface Drafted {
  readonly fields: readonly string[]
  readonly edges: readonly string[]
  readonly masks: readonly unknown[]
  readonly region: string
}

let graph: TestGraph
let now = NOW

beforeAll(async () => {
  graph = await startTestGraph({ now: () => now, policy: 'IN_FORCE' })
})
afterAll(() => graph.close())

async function explain(query: string, viewer: Viewer, more: Record<string, unknown> = {}) {
  const variables = { query, variables: VARIABLES, purpose: 'PUBLIC_SERVICE', ...more }
  const answer = await graph.ask<Explained>(EXPLAIN, { viewer, variables })
  expect(answer.errors).toEqual([])
  if (answer.data === null) throw new Error('Expected an explanation.')
  return { ...answer.data.explainAccess, answer }
}

test('what is denied is explained with the very facts of the errors, and no subgraph is asked', async () => {
  const { denials, answer } = await explain(PAGE, system)
  expect(answer.statements).toEqual({})
  const { errors } = await graph.ask(PAGE, { viewer: system, variables: VARIABLES })
  const told = errors.map(
    ({ message, path = [], extensions: { code: _code, places: _places, traceId: _trace, ...facts } }) => ({
      ...{ because: null, ...facts },
      message,
      path: path.filter((step) => typeof step === 'string'),
    }),
  )
  expect(denials.map(({ isAppliedFor: _isAppliedFor, ...facts }) => facts)).toEqual(told)
  expect(denials.map(({ coordinate }) => coordinate)).toEqual(['Region.members'])
})

test('nothing is said of what @skip leaves out', async () => {
  const skipped = await explain(
    'query ($no: Boolean!) { member(id: "x") { name @skip(if: $no) } }',
    { kind: 'PUBLIC' },
    {
      variables: { no: true },
    },
  )
  expect(skipped.denials).toEqual([])
  expect(skipped.draft).toBeNull()
})

test('an officer is told where his right ends', async () => {
  const officer: Viewer = { kind: 'OFFICER', subject: 'o', region: '371002000000' as DivisionCode }
  const { readable, denials } = await explain(PAGE, officer)
  expect(denials).toEqual([])
  expect(readable).toContainEqual({ coordinate: 'Member.name', by: 'CLASS', mask: null, region: '371002000000' })
  expect(readable).toContainEqual({ coordinate: 'Region.name', by: 'CLASS', mask: null, region: null })
})

describe('an operation that would be refused as a whole', () => {
  test.each<[string, string, { operationName?: string; variables?: unknown }, string]>([
    ['no GraphQL', '{', {}, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', '{ region(code: "371000000000") { nam } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable that lacks', PAGE, { variables: {} }, 'BAD_USER_INPUT'],
    ['variables that are none', PAGE, { variables: [1] }, 'BAD_REQUEST'],
    ['another name', PAGE, { operationName: 'Other' }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'too deep',
      `{ region(code: "371000000000") ${'{ parent '.repeat(20)}{ name }${' }'.repeat(20)} }`,
      {},
      'OPERATION_TOO_COMPLEX',
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 60 }, (_unused, index) => `a${index}: catalogueVersion { number }`).join(' ')} }`,
      {},
      'OPERATION_TOO_COMPLEX',
    ],
    ['a page that is too long', PAGE.replace('first: 3', 'first: 1000'), {}, 'PAGE_SIZE_OUT_OF_RANGE'],
  ])('is explained by the refusal: %s', async (_which, query, more, code) => {
    const { refusals } = await explain(query, system, more)
    const variables = (more.variables ?? VARIABLES) as Record<string, unknown>
    const run = await graph.ask(query, { viewer: system, variables })
    expect(refusals[0]?.code).toBe(code)
    expect(refusals[0]?.message).toMatch(/\p{Script=Han}/u)
    expect(refusals[0]?.messageEn).not.toBe('')
    // The same as when it runs, where a request can say the same.
    if (!more.operationName && !Array.isArray(variables)) expect(run.errors[0]?.extensions.code).toBe(code)
  })

  test('suggests no name that the caller did not write', async () => {
    const { refusals } = await explain('{ region(code: "371000000000") { nam } }', system)
    expect(JSON.stringify(refusals)).not.toMatch(/Did you mean/)
  })
})

test('explaining explanations costs what their texts cost, and many at once are refused', async () => {
  const inner = `{ explainAccess(query: "{ catalogueVersion { number } }", purpose: "X") { policyVersion } }`
  const { refusals, cost } = await explain(inner, { kind: 'PUBLIC' })
  expect(refusals).toEqual([])
  expect(cost?.estimated).toBeGreaterThanOrEqual(1000)
  const bomb = `query ($q: String!) { ${Array.from({ length: 25 }, (_unused, index) => `a${index}: explainAccess(query: $q, purpose: "X") { policyVersion }`).join(' ')} }`
  const { errors } = await graph.ask(bomb, { variables: { q: PAGE } })
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_TOO_COMPLEX'])
})

test('beside other fields of its subgraph, under aliases, in fragments, and left out, it is answered as any field', async () => {
  const { data, errors } = await graph.ask(
    `query ($q: String!, $code: ID!, $no: Boolean = false) {
      one: explainAccess(query: $q, purpose: "X") { denials { coordinate } }
      catalogueEntry(code: $code) { code }
      ... on Query { two: explainAccess(query: "{", purpose: "X") { refusals { code } } }
      no: explainAccess(query: $q, purpose: "X") @include(if: $no) { policyVersion }
    }`,
    { variables: { q: '{ member(id: "x") { name } }', code: 'WH-MEM-001' } },
  )
  expect(errors).toEqual([])
  expect(data).toEqual({
    one: { denials: [{ coordinate: 'Member.name' }] },
    catalogueEntry: { code: 'WH-MEM-001' },
    two: { refusals: [{ code: 'GRAPHQL_PARSE_FAILED' }] },
  })
})

test('the draft is sent as it is, approved with four eyes, and then the same operation gives data', async () => {
  const query = PAGE
  const variables = { ...VARIABLES, filter: { nameContains: '王' } }
  const before = await explain(query, system, { variables })
  expect(before.denials.every(({ isAppliedFor }) => isAppliedFor)).toBe(true)
  expect(before.draft).toMatchObject({
    input: {
      fields: ['Member.mobileNumber', 'Member.name'],
      edges: ['Member.organization', 'Query.region', 'Region.members'],
      // Whoever finds by a name is granted it in clear.
      masks: [{ coordinate: 'Member.mobileNumber', mask: 'PHONE' }],
      region: CITY,
    },
    providers: ['WH-ZZB'],
  })
  const grantId = await granted(before.draft?.input)
  const holder: Viewer = { ...system, grant: grantId }
  const after = await explain(query, holder, { variables })
  expect(after).toMatchObject({ denials: [], grant: grantId, draft: null })
  expect(after.readable).toContainEqual({ coordinate: 'Member.mobileNumber', by: 'GRANT', mask: 'PHONE', region: CITY })
  const { data, errors } = await graph.ask<{
    region: { members: { edges: { node: { full: string; mobileNumber: string } }[] } }
  }>(query, { viewer: holder, variables })
  expect(errors).toEqual([])
  const nodes = data?.region.members.edges.map(({ node }) => node) ?? []
  expect(nodes.length).toBeGreaterThan(0)
  for (const { full, mobileNumber } of nodes) {
    expect(full).toContain('王')
    expect(mobileNumber).toMatch(/^1\d{2}\*{4}\d{4}$/)
  }
  const otherPurpose = await explain(query, holder, { variables, purpose: 'CREDIT_SUPERVISION' })
  expect(otherPurpose.denials.map(({ reason }) => reason)).toEqual(['NEEDS_GRANT'])
  expect(otherPurpose.grant).toBeNull()
}, 30_000)

test('an operation that lacks nothing but ways drafts an application of ways alone', async () => {
  const { draft } = await explain('{ region(code: "371002002001") { members { edges { node { id } } } } }', system)
  expect(draft?.input).toMatchObject({ fields: [], edges: ['Query.region', 'Region.members'] })
  await granted(draft?.input)
}, 30_000)

/** Applies, approves by the provider and the authority, each by an account of its own; waits until the policy is in force. */
async function granted(input: unknown): Promise<string> {
  const officer = (department: string, duty: 'MANAGE' | 'APPROVE'): Viewer => ({
    kind: 'OFFICER',
    subject: `${department}-${duty}`,
    region: CITY,
    department,
    duties: [duty],
  })
  const PAYLOAD = '{ application { id state grant { id } } refusals { code argument } }'
  type Payload = Record<
    'done',
    { application: { id: string; grant: { id: string } | null } | null; refusals: unknown[] }
  >
  const act = async (text: string, viewer: Viewer, variables: Record<string, unknown>) => {
    const { data, errors } = await graph.ask<Payload>(text, { viewer, variables })
    expect({ errors, refusals: data?.done.refusals }).toEqual({ errors: [], refusals: [] })
    return data?.done.application
  }
  const key = () => `key-${Math.random()}`
  const applied = await act(
    `mutation ($input: GrantApplicationInput!, $key: String!) { done: applyForGrant(input: $input, key: $key) ${PAYLOAD} }`,
    officer('WH-SWJ', 'MANAGE'),
    { input, key: key() },
  )
  const approve = `mutation ($id: ID!, $key: String!) { done: approveApplication(id: $id, key: $key) ${PAYLOAD} }`
  await act(approve, officer('WH-ZZB', 'APPROVE'), { id: applied?.id, key: key() })
  const done = await act(approve, officer('WH-DSJ', 'APPROVE'), { id: applied?.id, key: key() })
  // In force everywhere within 5 s; asked for every second.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  now = new Date(NOW.getTime() + 60_000)
  return done?.grant?.id ?? ''
}

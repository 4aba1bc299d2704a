import { createHash } from 'node:crypto'
import type { DivisionCode, Grant, SharingPolicy, Viewer } from '@yilian/governance'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openStream } from '../kit/event-stream.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { smallCity } from '../kit/small-city.ts'

const CITY = '371000000000' as DivisionCode
const PUBLIC: Viewer = { kind: 'PUBLIC' }
const NAMES = 'query Names { region(code: "371002002001") { members(first: 5) { edges { node { id name } } } } }'
const CLEAR = { id: 'grant_00000000clea', masks: {} }
const MASKED = { id: 'grant_00000000mask', masks: { 'Member.name': 'NAME' } } as const
const { members } = smallCity().members
const { matters } = smallCity().cityServices

let graph: TestGraph
let policy: SharingPolicy

beforeAll(async () => {
  graph = await startTestGraph({ policy: () => policy, heartbeatMs: 100 })
})
afterAll(() => graph.close())
beforeEach(() => {
  policy = {
    version: (policy?.version ?? 0) + 1,
    grants: [grant(CLEAR), grant(MASKED)],
    combinations: [],
    smallestGroup: 1,
    providers: {},
  }
})

function grant(given: Partial<Grant>): Grant {
  return {
    id: '',
    consumer: 'WH-GAJ',
    purpose: 'PUBLIC_SECURITY',
    fields: ['Member.name', 'Matter.contactName'],
    edges: ['Query.region', 'Query.member', 'Region.members', 'Subscription.matterChanged'],
    combinations: [],
    region: CITY,
    masks: {},
    rowsFrom: null,
    rowsUntil: null,
    callsPerDay: null,
    validFrom: '2018-01-01T00:00:00Z',
    validUntil: '2090-01-01T00:00:00Z',
    ...given,
  }
}

const systemWith = (id: string | null) =>
  ({ kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-GAJ', grant: id }) as const
const codes = ({ errors }: Awaited<ReturnType<typeof graph.ask>>) =>
  errors.map(({ extensions }) => extensions.reason ?? extensions.code)

describe('guessing by filters', () => {
  test('a masked name is not found by halves, by many aliases, nor by variables that come late', async () => {
    const tries = ['王', '李', '张', '刘', '陈'].map(
      (text, index) =>
        `a${index}: members(first: 1, filter: { nameContains: "${text}" }) { edges { cursor } pageInfo { hasNextPage } }`,
    )
    const late = 'late: members(first: 1, filter: { nameContains: $text }) { edges { cursor } }'
    const { data, errors } = await graph.ask<{ region: Record<string, unknown> }>(
      `query ($text: String) { region(code: "371002002001") { ${tries.join(' ')} ${late} } }`,
      { viewer: systemWith(MASKED.id), variables: { text: '王' } },
    )
    expect(Object.values(data?.region ?? {})).toEqual(Array(6).fill(null))
    expect(errors.map(({ path, extensions }) => [path?.[1], extensions.reason, extensions.places])).toEqual(
      ['a0', 'a1', 'a2', 'a3', 'a4', 'late'].map((alias) => [alias, 'COMPARISON_NOT_ALLOWED', 1]),
    )
  })

  test('what is denied costs no statement, whether it would have found somebody or nobody', async () => {
    const ask = (text: string) =>
      graph.ask(
        'query ($text: String!) { region(code: "371002002001") { members(filter: { nameContains: $text }) { edges { cursor } } } }',
        {
          viewer: systemWith(MASKED.id),
          variables: { text },
        },
      )
    const [found, missed] = [await ask(members[0]?.name ?? ''), await ask('没有这样的人')]
    expect(withoutTrace(found)).toEqual(withoutTrace(missed))
    expect(found.statements).not.toHaveProperty('members')
  })
})

describe('other doors', () => {
  test.each([
    ['_entities', '{ _entities(representations: [{ __typename: "Member", id: "x" }]) { __typename } }'],
    ['_service', '{ _service { sdl } }'],
    ['a field that is for the gateway alone', '{ policyInForce }'],
    ['another one', '{ policyOfVersion(number: 1) }'],
  ])('%s is no field of the public graph, for anybody', async (_which, query) => {
    for (const viewer of [PUBLIC, systemWith(CLEAR.id), { kind: 'AUDITOR', subject: 'a' } as const])
      expect(codes(await graph.ask(query, { viewer }))).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  test('introspection shows the catalogue’s fields, and nothing that is inaccessible', async () => {
    const { data } = await graph.ask('{ __schema { types { name fields { name } } } }')
    const text = JSON.stringify(data)
    expect(text).toContain('residentIdNumber')
    expect(text).not.toMatch(/policyInForce|policyOfVersion|_entities|_service|_Any/)
  })

  test('a URL explains nothing: the text in it may name anybody', async () => {
    const query = encodeURIComponent(
      '{ explainAccess(query: "{ member(id: \\"x\\") { name } }", purpose: "X") { policyVersion } }',
    )
    const response = await fetch(`${graph.address}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(response.status).toBe(405)
  })

  test('a text that another identity has left under its hash is decided for who asks it', async () => {
    const sha256Hash = createHash('sha256').update(NAMES).digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    const officer = { kind: 'OFFICER', subject: 'o', region: CITY } as const
    const post = async (body: object, viewer: Exclude<Viewer, { kind: 'PUBLIC' }> | null) => {
      const authorization = viewer && `Bearer ${await graph.tokenFor(viewer)}`
      const response = await fetch(`${graph.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: JSON.stringify(body),
      })
      return response.json() as Promise<{ data: { region: { members: unknown } }; errors?: object[] }>
    }
    const left = await post({ query: NAMES, extensions }, officer)
    expect(left.errors).toBeUndefined()
    const taken = await post({ extensions }, null)
    expect(taken.data.region.members).toBeNull()
    expect(taken.errors).toMatchObject([{ extensions: { reason: 'NEEDS_IDENTITY' } }])
  })
})

test('one text under two grants and none, many times at once: each answer is its own caller’s', async () => {
  const ask = async (id: string | null) => {
    const answer = await graph.ask<{ region: { members: { edges: { node: { name: string } }[] } | null } }>(NAMES, {
      viewer: systemWith(id),
    })
    return answer.data?.region.members?.edges.map(({ node }) => /^.\*\*$/u.test(node.name)) ?? null
  }
  const asked = Array.from({ length: 30 }, (_unused, index) => [CLEAR.id, MASKED.id, null][index % 3] ?? null)
  const answers = await Promise.all(asked.map(ask))
  const expected = asked.map((id) => (id === null ? null : Array(5).fill(id === MASKED.id)))
  expect(answers).toEqual(expected)
})

describe('whether something is there', () => {
  const [application] = smallCity().sharing.applications

  test('is not told of an application or grant of others: unknown and not to be seen are one answer and one cost', async () => {
    const stranger = {
      kind: 'OFFICER',
      subject: 'x',
      region: CITY,
      department: 'WH-NONE',
      duties: ['APPROVE'],
    } as const
    const ask = (id: string) =>
      graph.ask('query ($id: ID!) { application(id: $id) { id purpose { name } decisions { account } } }', {
        viewer: stranger,
        variables: { id },
      })
    const [there, nowhere] = [await ask(application?.id ?? ''), await ask('application_000000000000')]
    expect(there.data).toEqual({ application: null })
    expect(withoutTrace(there)).toEqual(withoutTrace(nowhere))
    expect(there.statements).toEqual(nowhere.statements)
  })

  test('is not told by a page that goes on behind another’s record', async () => {
    const after = Buffer.from(`key:${application?.id}`).toString('base64url')
    const stranger = { kind: 'OFFICER', subject: 'x', region: CITY, department: 'WH-NONE' } as const
    const { data } = await graph.ask(
      'query ($after: String) { applications(after: $after) { edges { cursor } pageInfo { hasPreviousPage hasNextPage startCursor } } }',
      {
        viewer: stranger,
        variables: { after },
      },
    )
    expect(data).toEqual({
      applications: {
        edges: [],
        pageInfo: { hasPreviousPage: expect.any(Boolean), hasNextPage: false, startCursor: null },
      },
    })
  })

  test('is not explained either', async () => {
    const explain = (id: string) =>
      graph.ask(
        'query ($q: String!, $v: JSON) { explainAccess(query: $q, variables: $v, purpose: "X") { refusals { code } denials { coordinate path message } } }',
        {
          viewer: systemWith(null),
          variables: { q: 'query ($id: ID!) { member(id: $id) { name } }', v: { id } },
        },
      )
    const [there, nowhere] = [await explain(members[0]?.id ?? ''), await explain('mem_000000000000')]
    expect(there).toEqual(nowhere)
    expect(there.statements).toEqual({})
  })
})

test('a subscription whose grant is revoked has the next event without what it gave', async () => {
  const matter = matters.find(({ contactName }) => contactName !== null)
  const sql = graph.sqlOf('city-services')
  const stream = await openStream<{ matterChanged: { title: string; contactName: string | null } }>(
    graph.address,
    'subscription { matterChanged { title contactName } }',
    { token: await graph.tokenFor(systemWith(CLEAR.id)) },
  )
  onTestFinished(stream.leave)
  await sql`update matter set title = '授权期间' where id = ${matter?.id ?? ''}`
  expect((await stream.next())?.data).toEqual({
    data: { matterChanged: { title: '授权期间', contactName: matter?.contactName } },
  })
  policy = { ...policy, version: policy.version + 1, grants: [] }
  await sql`update matter set title = '终止之后' where id = ${matter?.id ?? ''}`
  const event = (await stream.next())?.data
  expect(event?.data).toEqual({ matterChanged: null })
  expect(event?.errors?.map(({ extensions }) => extensions.reason ?? extensions.code).sort()).toEqual([
    'EVENTS_MISSED',
    'NEEDS_GRANT',
  ])
  expect(JSON.stringify(event)).not.toContain(matter?.contactName)
})

test('a subscription goes on when the policy changes for others alone', async () => {
  const matter = matters.find(({ contactName }) => contactName !== null)
  const stream = await openStream<{ matterChanged: { contactName: string | null } }>(
    graph.address,
    'subscription { matterChanged { title contactName } }',
    { token: await graph.tokenFor(systemWith(CLEAR.id)) },
  )
  onTestFinished(stream.leave)
  policy = { ...policy, version: policy.version + 1, grants: [grant(CLEAR)] }
  await graph.sqlOf('city-services')`update matter set title = '他人变更' where id = ${matter?.id ?? ''}`
  expect((await stream.next())?.data?.data?.matterChanged.contactName).toBe(matter?.contactName)
})

function withoutTrace({ status, data, errors }: Awaited<ReturnType<TestGraph['ask']>>) {
  return {
    status,
    data,
    errors: errors.map(({ extensions: { traceId: _trace, ...rest }, ...error }) => ({ ...error, extensions: rest })),
  }
}

import { createHash } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { connect, type Sql } from '@yilian/database'
import { exampleQueries, LIMITS } from '@yilian/gateway'
import type { Viewer } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GraphQLErrorJson, startTestGraph, type TestGraph } from '../kit/graph.ts'

const OFFICER = (subject: string): Exclude<Viewer, { kind: 'PUBLIC' }> => ({
  kind: 'OFFICER',
  subject,
  region: '371000000000' as never,
})
const REGIONS = '{ regions(first: 1) { edges { node { name } } } }'
const TIME_MS = 1500

let graph: TestGraph
let locker: Sql

beforeAll(async () => {
  graph = await startTestGraph({
    limits: {
      ...LIMITS,
      PUBLIC: { ...LIMITS.PUBLIC, depth: 6, cost: 300, pageSize: 50, timeMs: TIME_MS },
      OFFICER: { ...LIMITS.OFFICER, concurrentOperations: 2, waitingOperations: 2 },
      AUDITOR: { ...LIMITS.AUDITOR, operations: 'REGISTERED_ONLY' },
    },
  })
  const { host, port, user, pass, database } = graph.sqlOf('organizations').options
  const password = typeof pass === 'string' ? pass : ''
  locker = connect(`postgres://${user}:${password}@${host[0]}:${port[0]}/${database}`, { applicationName: 'locker' })
})
afterAll(async () => {
  await locker.end()
  await graph.close()
})

interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly data?: unknown
  readonly errors: readonly GraphQLErrorJson[]
  readonly extensions?: Record<string, unknown>
}

async function post(
  body: object,
  {
    viewer,
    headers = {},
    signal = null,
  }: {
    viewer?: Exclude<Viewer, { kind: 'PUBLIC' }>
    headers?: Record<string, string>
    signal?: AbortSignal | null
  } = {},
): Promise<Reply> {
  const authorization = viewer ? { authorization: `Bearer ${await graph.tokenFor(viewer)}` } : {}
  const response = await fetch(`${graph.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: JSON.stringify(body),
    signal,
  })
  const answer = (await response.json()) as Omit<Reply, 'status' | 'headers'>
  return { status: response.status, headers: response.headers, ...answer, errors: answer.errors ?? [] }
}

/** Runs while nobody can read regions: whoever asks for them waits in PostgreSQL. */
async function whileRegionsAreLocked<Value>(run: () => Promise<Value>): Promise<Value> {
  return (
    await locker.begin(async (transaction) => {
      await transaction`lock table region in access exclusive mode`
      return { value: await run() }
    })
  ).value as Value
}

async function waitingStatements(): Promise<number> {
  const [row] = await locker<{ waiting: number }[]>`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and application_name = 'yilian organizations'`
  return row?.waiting ?? 0
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const before = performance.now()
  while (!(await condition())) {
    if (performance.now() - before > 5000) throw new Error('Expected the condition to hold within 5 s.')
    await after(10)
  }
}

describe('the public is refused', () => {
  const deep = '{ regions { edges { node { parent { parent { parent { name } } } } } } }'
  test.each([
    ['what is too deep', deep, {}, 'OPERATION_TOO_COMPLEX', { limit: 'depth', allowed: 6, actual: 7 }],
    [
      'what nests 3000 times',
      `{ ${'... { '.repeat(3000)} __typename ${'}'.repeat(3000)} }`,
      {},
      'OPERATION_TOO_COMPLEX',
      { limit: 'nesting', allowed: 200, actual: 3001 },
    ],
    [
      'what costs too much',
      '{ a: regions(first: 50) { edges { node { units(first: 50) { edges { cursor } } } } } }',
      {},
      'OPERATION_TOO_COMPLEX',
      { limit: 'cost', allowed: 300, actual: 2651 },
    ],
    [
      'what costs too much by a variable',
      'query ($n: Int) { regions(first: 6) { edges { node { units(first: $n) { edges { cursor } } } } } }',
      { n: 50 },
      'OPERATION_TOO_COMPLEX',
      { limit: 'cost', allowed: 300 },
    ],
    [
      'a page that is too long',
      '{ regions(first: 51) { edges { cursor } } }',
      {},
      'PAGE_SIZE_OUT_OF_RANGE',
      { limit: 'pageSize', allowed: 50, actual: 51 },
    ],
    [
      'a page of none, by a variable',
      'query ($n: Int) { regions(first: $n) { edges { cursor } } }',
      { n: 0 },
      'PAGE_SIZE_OUT_OF_RANGE',
      { limit: 'pageSize', actual: 0 },
    ],
    [
      'variables that nest 100 times',
      '{ __typename }',
      { x: JSON.parse('['.repeat(100) + ']'.repeat(100)) },
      'OPERATION_TOO_COMPLEX',
      { limit: 'variableNesting' },
    ],
  ])('%s, and told which limit it is', async (_title, query, variables, code, figures) => {
    const { status, errors, data } = await post({ query, variables })
    expect(status).toBe(400)
    expect(data).toBeUndefined()
    expect(errors).toHaveLength(1)
    expect(errors[0]?.extensions).toMatchObject({ code, ...figures })
    expect(errors[0]?.message).toMatch(/\p{Script=Han}/u)
    expect(errors[0]?.extensions.messageEn).toMatch(/^Expected/)
    expect(errors[0]?.extensions).not.toHaveProperty('http')
  })

  test('where an officer is answered, also for a text that the officer has put under its hash', async () => {
    const sha256Hash = createHash('sha256').update(deep).digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    expect(await post({ query: deep, extensions }, { viewer: OFFICER('a') })).toMatchObject({ status: 200, errors: [] })
    const refused = await post({ extensions })
    expect(refused.status).toBe(400)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'OPERATION_TOO_COMPLEX', limit: 'depth' })
  })
})

test('the cost is told to whoever asks for it', async () => {
  const { extensions } = await post({ query: REGIONS }, { headers: { 'yilian-cost': '1' } })
  expect(extensions).toEqual({ cost: { estimated: 3, allowed: 300 } })
  expect((await post({ query: REGIONS })).extensions).toBeUndefined()
})

describe('registered operations', () => {
  const [example] = exampleQueries()
  const sha256Hash = createHash('sha256')
    .update(example?.query ?? '')
    .digest('hex')
  const auditor = { kind: 'AUDITOR', subject: 'auditor' } as const
  test.each([
    ['by the hash, as in APQ', { extensions: { persistedQuery: { version: 1, sha256Hash } } }],
    ['by a document id', { documentId: sha256Hash }],
    ['by an id', { id: sha256Hash }],
    ['by their text', { query: example?.query }],
  ])('are run %s, where only they are, past the limits of documents', async (_title, body) => {
    const { status, data } = await post(body, { viewer: auditor })
    expect(status).toBe(200)
    expect(data).toMatchObject({ region: { name: expect.any(String) } })
    expect((await post(body)).status).toBe(200)
  })

  test('are run by GET too', async () => {
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }))
    const response = await fetch(`${graph.address}/graphql?extensions=${extensions}`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(response.status).toBe(200)
  })

  test.each([
    ['a text', { query: '{ __typename }' }, 'OPERATION_NOT_REGISTERED'],
    [
      'a text under its hash',
      {
        query: '{ __typename }',
        extensions: {
          persistedQuery: { version: 1, sha256Hash: createHash('sha256').update('{ __typename }').digest('hex') },
        },
      },
      'OPERATION_NOT_REGISTERED',
    ],
    ['an unknown id', { id: 'nothing' }, 'OPERATION_NOT_REGISTERED'],
    [
      'an unknown hash',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } },
      'PERSISTED_QUERY_NOT_FOUND',
    ],
  ])('where only they are run, %s is refused', async (_title, body, code) => {
    const { status, errors } = await post(body, { viewer: auditor })
    expect(errors[0]?.extensions.code).toBe(code)
    expect(status).toBe(code === 'PERSISTED_QUERY_NOT_FOUND' ? 200 : 400)
  })

  test('keep to the viewer’s cost and pages by their variables', async () => {
    const { query = '' } = exampleQueries().find(({ name }) => name.startsWith('2')) ?? {}
    const { errors } = await post({ query, variables: { first: 51 } })
    expect(errors[0]?.extensions.code).toBe('PAGE_SIZE_OUT_OF_RANGE')
  })
})

describe('an operation whose time is up', () => {
  test('ends with what was done by then, and its statements are gone from PostgreSQL', async () => {
    await whileRegionsAreLocked(async () => {
      const before = performance.now()
      const { status, data, errors } = await post({
        query: '{ catalogueVersion { number } region(code: "371000000000") { name } }',
      })
      expect(performance.now() - before).toBeLessThan(TIME_MS + 1500)
      expect(status).toBe(200)
      expect(data).toMatchObject({ catalogueVersion: { number: expect.any(Number) }, region: null })
      expect(errors[0]?.extensions).toMatchObject({ code: 'OPERATION_TIMED_OUT', limit: 'timeMs', allowed: TIME_MS })
      expect(errors[1]).toMatchObject({
        path: ['region'],
        extensions: { subgraph: 'organizations', reason: 'TIMEOUT' },
      })
      await until(async () => (await waitingStatements()) === 0)
    })
    expect(await post({ query: REGIONS })).toMatchObject({ status: 200, errors: [] })
  })

  test('is a 504 when nothing was done', async () => {
    const { status, errors } = await whileRegionsAreLocked(() =>
      post({ query: '{ region(code: "371000000000") { name } }' }),
    )
    expect(status).toBe(504)
    expect(errors[0]?.extensions.code).toBe('OPERATION_TIMED_OUT')
  })

  test('or whose caller has gone leaves no statement behind', async () => {
    await whileRegionsAreLocked(async () => {
      const gone = new AbortController()
      const asked = post({ query: REGIONS }, { viewer: OFFICER('gone'), signal: gone.signal }).catch(() => 'gone')
      await until(async () => (await waitingStatements()) === 1)
      gone.abort()
      expect(await asked).toBe('gone')
      await until(async () => (await waitingStatements()) === 0)
    })
  })
})

describe('of one viewer’s operations', () => {
  test('so many run, so many wait, the rest is told to come again, and another viewer is served', async () => {
    const answers = await whileRegionsAreLocked(async () => {
      const flood = Array.from({ length: 7 }, () => post({ query: REGIONS }, { viewer: OFFICER('flood') }))
      await until(async () => (await waitingStatements()) === 2)
      const before = performance.now()
      const other = await post({ query: '{ catalogueVersion { number } }' }, { viewer: OFFICER('other') })
      expect(other).toMatchObject({ status: 200, errors: [] })
      expect(performance.now() - before).toBeLessThan(1000)
      return { flood }
    })
    const flood = await Promise.all(answers.flood)
    const refused = flood.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(3)
    expect(flood.filter(({ status, errors }) => status === 200 && errors.length === 0)).toHaveLength(4)
    expect(refused[0]?.headers.get('retry-after')).toBe('2')
    expect(refused[0]?.errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_OPERATIONS', allowed: 2 })
  })

  test('those whose caller has gone, whether they ran or waited, free their places', async () => {
    await whileRegionsAreLocked(async () => {
      const gone = new AbortController()
      const asked = Array.from({ length: 4 }, () =>
        post({ query: REGIONS }, { viewer: OFFICER('leaving'), signal: gone.signal }).catch(() => 'gone'),
      )
      await until(async () => (await waitingStatements()) === 2)
      gone.abort()
      await Promise.all(asked)
      const next = Array.from({ length: 4 }, () =>
        post({ query: '{ catalogueVersion { number } }' }, { viewer: OFFICER('leaving') }),
      )
      for (const { status } of await Promise.all(next)) expect(status).toBe(200)
    })
  })

  test('those that are refused free theirs', async () => {
    for (let count = 0; count < 10; count += 1)
      expect((await post({ query: '{ nothing }' }, { viewer: OFFICER('wrong') })).status).toBe(400)
    expect((await post({ query: REGIONS }, { viewer: OFFICER('wrong') })).status).toBe(200)
  })
})

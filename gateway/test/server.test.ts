import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, ask, expectFit, expectRefusal, send } from './answers.ts'
import { type PeopleGraph, startPeopleGraph } from './people-graph.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

let graph: PeopleGraph
let closed: PeopleGraph

beforeAll(async () => {
  graph = await startPeopleGraph()
  closed = await startPeopleGraph('production', false)
})
afterAll(() => Promise.all([graph.close(), closed.close()]))

describe('nesting as deep as the limits allow', () => {
  const depth = 4_000
  test.each<[string, string, Record<string, unknown>?]>([
    ['selections', `${'{ residents '.repeat(depth)}${'}'.repeat(depth)}`],
    ['lists in a document', `{ echo(filter: { contains: ${'['.repeat(depth)}${']'.repeat(depth)} }) }`],
    ['fragments', `{ ${'... { '.repeat(depth)} __typename ${'}'.repeat(depth)} }`],
    ['lists in a variable', 'query ($f: EchoFilterInput) { echo(filter: $f) }', { variables: { f: nested(100_000) } }],
    ['lists in a variable of no use', '{ __typename }', { variables: { x: nested(100_000) } }],
  ])('of %s is answered or refused, and the next caller is served', async (_title, query, more = {}) => {
    const answer = await askText(graph.address, query, more)
    for (const error of answer.body.errors ?? []) expectFit(error, error.extensions.code)
    expect((await ask(graph.address, '{ echo(text: "a") }')).status).toBe(200)
  })
})

describe('a failure inside', () => {
  test('is masked, carries the trace of the request, and is logged under it', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c'
    const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01` }
    const { status, body } = await ask(graph.address, '{ broken echo(text: "a") }', { headers })
    expect(status).toBe(200)
    expect(body.data).toEqual({ broken: null, echo: '{"text":"a"}' })
    expect(body.errors).toMatchObject([{ path: ['broken'], extensions: { traceId } }])
    for (const error of body.errors ?? []) expectFit(error, 'INTERNAL_SERVER_ERROR')
    const logged = graph.log.filter((line) => line.includes(traceId))
    // Without the values that it may name.
    const words = 'relation "…" does not exist at 10.0.0.7'
    expect(logged.some((line) => (JSON.parse(line) as { err?: { message: string } }).err?.message === words)).toBe(true)
  })

  test.each(['', '00-00000000000000000000000000000000-b7ad6b7169203331-01', "00-'; drop table--", '0'.repeat(55)])(
    'has a trace of its own when the caller’s is “%s”',
    async (traceparent) => {
      const { body } = await ask(graph.address, '{ broken }', { headers: { traceparent } })
      expect(body.errors?.[0]?.extensions.traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/)
    },
  )

  test('is not logged for what a caller did wrong', async () => {
    const before = graph.log.filter(isError).length
    await ask(graph.address, '{ nothing }')
    await ask(graph.address, '{ residents(first: 0) { pageInfo { hasNextPage } } }')
    await ask(graph.address, 'query A { __typename }', { operationName: 'B' })
    expect(graph.log.filter(isError).length).toBe(before)
  })

  test('that keeps a subgraph from answering shows in the health of the gateway, without a word of why', async () => {
    expect(await send(`${graph.address}/health/ready`)).toMatchObject({ status: 200, body: { status: 'ready' } })
    const answer = await send(`${closed.address}/health/ready`)
    expect(answer.status).toBe(503)
    expect(answer.body).toEqual({ status: 'not ready', subgraphs: [{ name: 'people', isReady: false }] })
    expect(await send(`${closed.address}/health/live`)).toMatchObject({ status: 200, body: { status: 'live' } })
  })
})

describe('outside development', () => {
  test.each(['{ __schema { types { name } } }', '{ __type(name: "Resident") { fields { name } } }'])(
    'introspection is closed: %s',
    async (query) => {
      expectRefusal(await ask(closed.address, query), { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
    },
  )

  test.each<[string, Record<string, unknown>?]>([
    ['{ resident }'],
    ['{ echo(kin: ECHO) }'],
    ['{ echo(kind: ECH) }'],
    ['query ($k: EchoKind) { echo(kind: $k) }', { variables: { k: 'ECH' } }],
    ['query ($f: EchoFilterInput) { echo(filter: $f) }', { variables: { f: { contain: [] } } }],
  ])('a near miss is not told what it missed: %s', async (query, more = {}) => {
    const { body } = await ask(closed.address, query, more)
    expect(JSON.stringify(body)).not.toMatch(/[Dd]id you mean|"ECHO|contains|residents/)
  })

  test('there is no GraphiQL', async () => {
    expectRefusal(await send(closed.address), { status: 404, code: 'NOT_FOUND' })
  })
})

test('a plan is shown to nobody, whatever the headers ask', async () => {
  const headers = { 'apollo-query-plan-experimental': '1', 'apollo-query-plan-experimental-format': 'internal' }
  const { body } = await ask(graph.address, '{ residents { edges { node { id } } } }', { headers })
  expect(Object.keys(body)).toEqual(['data'])
})

function isError(line: string): boolean {
  return (JSON.parse(line) as { level: number }).level >= 50
}

/** JSON.stringify would overflow its stack where JSON.parse does not. */
function nested(depth: number): { raw: string } {
  return { raw: `${'['.repeat(depth)}${']'.repeat(depth)}` }
}

function askText(address: string, query: string, { variables }: Record<string, unknown>): Promise<Answer> {
  const texts = Object.entries((variables ?? {}) as Record<string, { raw: string }>)
  const variablesText = texts.map(([name, { raw }]) => `${JSON.stringify(name)}:${raw}`).join(',')
  const body = `{"query":${JSON.stringify(query)},"variables":{${variablesText}}}`
  return send(`${address}/graphql`, { method: 'POST', headers: JSON_TYPE, body })
}

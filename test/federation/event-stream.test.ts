import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openStream, type StreamEvent } from '../kit/event-stream.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { smallCity } from '../kit/small-city.ts'

const QUERY = '{ region(code: "371000000000") { name } }'
const SUBSCRIPTION = 'subscription { matterChanged { id title } }'
const COMPLETE = { event: 'complete', data: null }
const JSON_TYPE = { 'content-type': 'application/json' }
const [matter] = smallCity().cityServices.matters

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('over an event stream', () => {
  test('a query is one next and complete', async () => {
    expect(await eventsOf(QUERY)).toEqual([{ event: 'next', data: { data: { region: { name: '威海市' } } } }, COMPLETE])
  })

  test.each([
    ['does not parse', '{', 'GRAPHQL_PARSE_FAILED'],
    ['does not fit the graph', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'subscribes to two fields',
      'subscription { a: matterChanged { id } b: matterChanged { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'subscribes to a region that is none',
      'subscription { matterChanged(region: "1") { id } }',
      'INVALID_DIVISION_CODE',
    ],
    ['leaves its field out', 'subscription { matterChanged @include(if: false) { id } }', 'BAD_USER_INPUT'],
    ['would change what nobody can', 'mutation { change }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('an operation that %s is told so in one next, then complete', async (_what, query, code) => {
    const [next, ...rest] = await eventsOf(query)
    expect(next?.data?.data ?? null).toBeNull()
    expect(next?.data?.errors?.map(({ extensions }) => extensions.code)).toEqual([code])
    expect(rest).toEqual([COMPLETE])
  })

  test('a token that does not hold is refused before any stream', async () => {
    const { status, headers } = await openStream(graph.address, SUBSCRIPTION, { token: 'a.b.c' })
    expect([status, headers.get('content-type')]).toEqual([401, 'application/json; charset=utf-8'])
  })

  test('variables and fragments are taken, names and aliases kept', async () => {
    const query = `subscription Follow($region: DivisionCode, $more: Boolean!) { changed: matterChanged(region: $region) { ...Id
      title @include(if: $more) region { code @skip(if: $more) name } } } fragment Id on Matter { key: id __typename }`
    const stream = await openStream(graph.address, query, { variables: { region: matter?.regionCode, more: true } })
    onTestFinished(stream.leave)
    await graph.sqlOf('city-services')`update matter set title = '别名' where id = ${matter?.id ?? ''}`
    expect((await stream.next())?.data).toEqual({
      data: {
        changed: { key: matter?.id, __typename: 'Matter', title: '别名', region: { name: expect.any(String) } },
      },
    })
  })
})

describe('who takes JSON too', () => {
  const headers = { accept: 'application/json, text/event-stream' }

  test('gets JSON for a query', async () => {
    const response = await post(QUERY, headers)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await response.json()).toEqual({ data: { region: { name: '威海市' } } })
  })

  test('gets a stream for a subscription', async () => {
    const stream = await openStream(graph.address, SUBSCRIPTION, { headers })
    onTestFinished(stream.leave)
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  })
})

describe('a subscription', () => {
  test.each([
    {},
    { accept: 'application/json' },
    { accept: 'application/json, text/event-stream;q=0' },
    { accept: '*/*' },
  ])('by POST with %j is refused with the media type that it needs', async (headers) => {
    const response = await post(SUBSCRIPTION, headers)
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] }
    expect(response.status).toBe(406)
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }])
    expect(errors[0]?.message).toContain('text/event-stream')
  })

  test.each([
    ['application/json', 405],
    ['text/event-stream', 406],
  ])('by GET with accept: %s is refused, so that no variable of it stands in an address', async (accept, status) => {
    const address = `${graph.address}/graphql?query=${encodeURIComponent(SUBSCRIPTION)}`
    const response = await fetch(address, { headers: { accept, 'apollo-require-preflight': '1' } })
    expect(response.status).toBe(status)
    await response.body?.cancel()
  })

  test('whose client does not read is ended with a word of why; what waits for it is bounded', async () => {
    const reading = await subscribeWithoutReading()
    const sql = graph.sqlOf('city-services')
    const long = '长'.repeat(60_000)
    // More than the system's buffers hold, and then more than may wait.
    for (let count = 0; count < 300; count += 1)
      await sql`update matter set title = ${`${count} ${long}`} where id = ${matter?.id ?? ''}`
    const text = await textOf(reading)
    const events = text.split('\n\n').filter((block) => block.startsWith('event: '))
    expect(events.length).toBeLessThan(250)
    expect(events.at(-2)).toContain('"code":"SUBSCRIBER_TOO_SLOW"')
    expect(events.at(-1)).toBe('event: complete\ndata:')
  })
})

async function eventsOf(query: string): Promise<StreamEvent[]> {
  const stream = await openStream(graph.address, query)
  expect(stream.status).toBe(200)
  const events: StreamEvent[] = []
  for (let event = await stream.next(); event !== null; event = await stream.next()) events.push(event)
  return events
}

function post(query: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${graph.address}/graphql`, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ query }),
  })
}

/** Node's own client leaves what it is not asked for in the socket. */
async function subscribeWithoutReading(): Promise<IncomingMessage> {
  const asking = request(`${graph.address}/graphql`, {
    method: 'POST',
    headers: { ...JSON_TYPE, accept: 'text/event-stream' },
  })
  asking.end(JSON.stringify({ query: SUBSCRIPTION }))
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  return response.pause()
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

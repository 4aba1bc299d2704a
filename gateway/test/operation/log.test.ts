import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, send } from '../answers.ts'
import { type StartedGateway, startGatewayProcess } from './started-gateway.ts'

// As it is in the request, and as it is in escapes and addresses.
const MARKER = 'zhangqilin张麒麟'
const TRACES = [/zhangqilin/i, /张麒麟|\\u5f20|%E5%BC%A0/i]
const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736'

let gateway: StartedGateway

beforeAll(async () => {
  gateway = await startGatewayProcess()
})
afterAll(() => gateway.stop())

/** The lines that came since, once there are `count` of operations that ended. */
async function lines(since: number, count = 1): Promise<Record<string, unknown>[]> {
  const read = () => logged(gateway.written().slice(since))
  await expect.poll(() => read().filter(isEnd).length).toBeGreaterThanOrEqual(count)
  return read()
}

describe('the line of an operation', () => {
  test('tells who, which, how it ended and how long it took', async () => {
    const since = gateway.written().length
    const headers = { traceparent: `00-${TRACE_ID}-b7ad6b7169203331-01`, 'x-client-name': 'portal' }
    await ask(gateway.address, 'query Shelf { shop(id: "1") { name stock } }', { headers })
    const [line] = (await lines(since)).filter(isEnd)
    expect(line).toEqual({
      level: 30,
      time: expect.any(Number),
      pid: expect.any(Number),
      hostname: expect.any(String),
      traceId: TRACE_ID,
      viewer: 'PUBLIC',
      client: 'portal',
      operation: 'Shelf',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      status: 200,
      durationMs: expect.any(Number),
      planMs: expect.any(Number),
      subgraphs: { shops: { fetches: 1, ms: expect.any(Number) }, stock: { fetches: 1, ms: expect.any(Number) } },
      responseBytes: expect.any(Number),
      msg: 'an operation ended',
    })
  })

  test.each<[string, RequestInit, number, string]>([
    ['that does not parse', { body: '{"query":"{"}' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['of a token that does not hold', { body: '{}', headers: { authorization: 'Bearer x' } }, 401, 'UNAUTHENTICATED'],
    ['that is no JSON', { body: '{' }, 400, 'BAD_REQUEST'],
  ])('is there for one %s, with its code', async (_title, request, status, code) => {
    const since = gateway.written().length
    const headers = { 'content-type': 'application/json', ...(request.headers as Record<string, string>) }
    await send(`${gateway.address}/graphql`, { method: 'POST', ...request, headers })
    expect((await lines(since)).filter(isEnd)).toMatchObject([{ status, codes: { [code]: 1 } }])
  })
})

describe('no value is in the log, at any level', () => {
  test('of failures of every kind: what a caller sent, what a database holds, what a library says', async () => {
    const since = gateway.written().length
    const query = 'query Failing($kind: String!, $value: String!) { failing(kind: $kind, value: $value) }'
    expect(gateway.failures.length).toBeGreaterThan(15)
    for (const kind of gateway.failures) {
      const { body } = await ask(gateway.address, query, {
        variables: { kind, value: MARKER },
        operationName: 'Failing',
      })
      expect(['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE'], kind).toContain(body.errors?.[0]?.extensions.code)
    }
    const faults = (await lines(since, gateway.failures.length)).filter(({ level }) => level === 50)
    expect(faults.length).toBeGreaterThanOrEqual(gateway.failures.length)
    for (const { err } of faults) expect(err).toMatchObject({ type: expect.stringMatching(/Error|NonErrorThrown/) })
    // What an operator goes by is there.
    expect(faults).toContainEqual(
      expect.objectContaining({
        err: expect.objectContaining({ code: '22P02', routine: expect.stringMatching(/^pg_strtoint32/) }),
      }),
    )
    expect(faults).toContainEqual(
      expect.objectContaining({
        err: expect.objectContaining({ code: '23505', table: 'taken', constraint: 'taken_pkey' }),
      }),
    )
    expectNoMarker(since)
  })

  test('of requests: literals, names in place of values, headers, addresses, bodies that are refused', async () => {
    const since = gateway.written().length
    const url = `${gateway.address}/graphql`
    const headers = {
      authorization: `Bearer ${btoa('zhangqilin')}.zhangqilin.c`,
      cookie: 'a=zhangqilin',
      'x-client-name': 'zhangqilin',
    }
    const value = JSON.stringify(MARKER)
    await ask(gateway.address, `{ shop(id: ${value}) { name stock(at: ${value}) } }`)
    await ask(gateway.address, `{ failing(kind: "zod", value: ${value}) }`)
    await ask(gateway.address, `{ shop(id: ${value}`)
    await ask(gateway.address, `{ shop(id: 1) { ${'zhangqilin'} } }`)
    await ask(gateway.address, 'query ($id: Int) { shop(id: $id) { name } }', { variables: { id: MARKER } })
    await ask(gateway.address, 'query ($id: ID!) { shop(id: $id) { name } }', { variables: { id: [MARKER] } })
    await ask(gateway.address, '{ shop(id: 1) { name } }', { headers })
    await ask(gateway.address, '{ shop(id: 1) { name } }', { operationName: MARKER, extensions: { a: MARKER } })
    await ask(gateway.address, '{ shop(id: 1) { name } }', { headers: { traceparent: 'zhangqilin' } })
    await send(`${url}?query=${encodeURIComponent(`{shop(id:${value}){name}}`)}&a=zhangqilin`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    await send(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{ "query": ${MARKER}` })
    await send(`${gateway.address}/${encodeURIComponent(MARKER)}`)
    await lines(since, 11)
    expectNoMarker(since)
  })
})

function expectNoMarker(since: number): void {
  for (const line of gateway.written().slice(since).split('\n'))
    for (const trace of TRACES) expect(line).not.toMatch(trace)
}

function logged(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith('{"level"') && line.endsWith('}') ? [JSON.parse(line)] : []))
}

function isEnd({ msg }: Record<string, unknown>): boolean {
  return msg === 'an operation ended'
}

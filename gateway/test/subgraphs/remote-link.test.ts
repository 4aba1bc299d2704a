import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SubgraphFault } from '../../src/subgraphs/link.ts'
import { createRemoteLink, type RemoteLink, type RemoteLinkOptions } from '../../src/subgraphs/remote-link.ts'
import {
  type Behaviour,
  type FaultyServer,
  halfCloses,
  resets,
  says,
  silent,
  startFaultyServer,
  stopsInTheMiddle,
  writes,
} from './faulty-server.ts'
import { operationOf, queryOf } from './operation.ts'
import { startWhoAmI, WHO_AM_I_KEY } from './who-am-i.ts'

const FINE = says('{"data":{"a":1}}')
const QUERY = queryOf('{ a }')
const closing: (() => Promise<unknown>)[] = []

let server: FaultyServer
beforeEach(async () => {
  server = await startFaultyServer()
})
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
  await server.close()
})

describe('over HTTP to a subgraph of ours', () => {
  test('the viewer, the trace and the deadline arrive, and the answer comes back', async () => {
    const link = linkTo(await whoAmI())
    const viewer = { kind: 'AUDITOR', subject: '审计员' } as const
    const { data, errors } = await link.ask(
      queryOf('query($text: String) { whoAmI(text: $text) }', { text: '一' }),
      operationOf(viewer),
    )
    expect(errors).toBeUndefined()
    expect(JSON.parse(String(data?.whoAmI))).toEqual({ viewer, traceId: 'a'.repeat(32), text: '一' })
    await expect(link.checkReady()).resolves.toBeUndefined()
  })

  test('a gateway with another key learns nothing, and its caller is not told that his token is bad', async () => {
    const fault = await faultOf(linkTo(await whoAmI(), { signatureKey: randomBytes(32) }).ask(QUERY, operationOf()))
    expect(fault.reason).toBe('BAD_ANSWER')
    expect(fault.message).toContain('401')
  })

  test('a question that does not fit is a fault of ours and not of the caller', async () => {
    const fault = await faultOf(linkTo(await whoAmI()).ask(queryOf('{ nothing }'), operationOf()))
    expect(fault.reason).toBe('BAD_ANSWER')
  })

  test('to one that is not ours nothing of the caller is forwarded', async () => {
    server.behave(FINE)
    await linkTo(server.url, { signatureKey: null }).ask(QUERY, operationOf({ kind: 'AUDITOR', subject: 'SECRET' }))
    const [request] = server.requests
    expect(JSON.stringify(request)).not.toMatch(/SECRET|AUDITOR|x-yilian/i)
    expect(request?.headers.traceparent).toMatch(/^00-a{32}-[0-9a-f]{16}-00$/)
    expect(Object.keys(request?.headers ?? {}).sort()).toEqual(
      ['accept', 'connection', 'content-length', 'content-type', 'host', 'traceparent'].sort(),
    )
  })
})

describe('what is no answer is a fault that names the subgraph, and the next good answer is taken:', () => {
  const bad: [string, Behaviour, string][] = [
    ['HTML', says('<h1>hello</h1>', 200, 'text/html'), 'BAD_ANSWER'],
    ['HTML with status 500', says('<h1>Error at /srv/app.js:1</h1>', 500, 'text/html'), 'BAD_ANSWER'],
    ['HTML that says it is JSON', says('<h1>hello</h1>'), 'BAD_ANSWER'],
    ['JSON that says it is text', says('{"data":{"a":1}}', 200, 'text/plain'), 'BAD_ANSWER'],
    ['JSON in another charset', says('{"data":{"a":1}}', 200, 'application/json; charset=gb18030'), 'BAD_ANSWER'],
    ['no content type', (response) => response.end('{"data":{}}'), 'BAD_ANSWER'],
    ['an empty body', says(''), 'BAD_ANSWER'],
    ['a list', says('[{"data":{"a":1}}]'), 'BAD_ANSWER'],
    ['null', says('null'), 'BAD_ANSWER'],
    ['an object without data', says('{}'), 'BAD_ANSWER'],
    ['data of null and no error', says('{"data":null}'), 'BAD_ANSWER'],
    ['data that is a list', says('{"data":[]}'), 'BAD_ANSWER'],
    ['data that is a text', says('{"data":"x"}'), 'BAD_ANSWER'],
    ['errors that are no list', says('{"data":{"a":1},"errors":"x"}'), 'BAD_ANSWER'],
    [
      'broken UTF-8',
      (response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])),
      'BAD_ANSWER',
    ],
    [
      'a compressed body',
      (response) =>
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'br' }).end('{"data":{}}'),
      'BAD_ANSWER',
    ],
    ['a redirect', (response) => response.writeHead(302, { location: '/elsewhere' }).end(), 'BAD_ANSWER'],
    ['bytes that are no HTTP', writes('+OK POP3 ready\r\n\r\n'), 'BAD_ANSWER'],
    [
      'a body cut short',
      writes('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"data":'),
      'BAD_ANSWER',
    ],
    [
      'a body cut short without a length',
      writes('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"data":'),
      'BAD_ANSWER',
    ],
    [
      'more than fits, by its length',
      (response) =>
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000000' }).write('{'),
      'BAD_ANSWER',
    ],
    ['more than fits, without end', endless, 'BAD_ANSWER'],
    ['headers that are too long', says('{"data":{}}', 200, `application/json; ${'a'.repeat(20_000)}`), 'BAD_ANSWER'],
    ['silence', silent, 'TIMEOUT'],
    ['an answer that stops in the middle', stopsInTheMiddle, 'TIMEOUT'],
    ['a reset', resets, 'UNREACHABLE'],
    ['a side that is closed', halfCloses, 'UNREACHABLE'],
  ]
  test.each(bad)('%s', async (_title, behaviour, reason) => {
    server.behave(behaviour)
    const link = linkTo(server.url, { timeoutMs: 300, maxAnswerBytes: 100_000 })
    const startedAtMs = performance.now()
    const fault = await faultOf(link.ask(QUERY, operationOf()))
    expect(fault).toMatchObject({ subgraph: 'remote', reason })
    expect(performance.now() - startedAtMs).toBeLessThan(2_000)
    server.behave(FINE)
    expect(await link.ask(QUERY, operationOf())).toEqual({ data: { a: 1 } })
  })

  test('errors are taken in the form that the specification knows, and the status does not matter', async () => {
    const error = { message: 'm', path: ['a', 0], locations: [{ line: 1, column: 2 }], extensions: { code: 'C' } }
    server.behave(
      says(JSON.stringify({ data: null, errors: [{ ...error, stack: 's' }, 'x', { message: 1, path: 'a' }] }), 500),
    )
    const unnamed = { message: 'An error without a message.' }
    expect(await linkTo(server.url).ask(QUERY, operationOf())).toEqual({
      data: null,
      errors: [error, unnamed, unnamed],
    })
  })
})

describe('a question is repeated', () => {
  test.each<[string, Behaviour]>([
    ['a reset', resets],
    ['status 502', says('<h1>Bad Gateway</h1>', 502, 'text/html')],
    ['status 503', says('{"errors":[{"message":"m"}]}', 503)],
    ['status 504', says('', 504)],
  ])('after %s, and the caller does not notice', async (_title, behaviour) => {
    server.behave(behaviour, behaviour, FINE)
    expect(await linkTo(server.url).ask(QUERY, operationOf())).toEqual({ data: { a: 1 } })
    expect(server.requests).toHaveLength(3)
  })

  test('twice and no more', async () => {
    server.behave(says('<h1>Bad Gateway</h1>', 502, 'text/html'))
    await faultOf(linkTo(server.url).ask(QUERY, operationOf()))
    expect(server.requests).toHaveLength(3)
  })

  test.each<[string, Behaviour]>([
    ['status 500', says('<h1>Error</h1>', 500, 'text/html')],
    [
      'an answer that is cut',
      writes('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{'),
    ],
    ['silence', silent],
  ])('never after %s', async (_title, behaviour) => {
    server.behave(behaviour)
    await faultOf(linkTo(server.url, { timeoutMs: 300 }).ask(QUERY, operationOf()))
    expect(server.requests).toHaveLength(1)
  })

  test.each<[string, Behaviour]>([
    ['a reset', resets],
    ['status 503', says('', 503)],
  ])('never when it is a mutation, after %s', async (_title, behaviour) => {
    server.behave(behaviour, FINE)
    await faultOf(linkTo(server.url).ask({ ...queryOf('mutation { a }'), kind: 'mutation' }, operationOf()))
    expect(server.requests).toHaveLength(1)
  })

  test('by one question in ten, once what was saved is spent', async () => {
    server.behave(says('', 503))
    const link = linkTo(server.url, { breaker: { maxFaultsInARow: Infinity, minQuestionsForRatio: Infinity } })
    for (let asked = 0; asked < 100; asked += 1) await faultOf(link.ask(QUERY, operationOf()))
    expect(server.requests.length).toBeGreaterThan(110)
    expect(server.requests.length).toBeLessThanOrEqual(121)
  })

  test('inside its time only', async () => {
    server.behave(resets)
    const link = linkTo(server.url, { timeoutMs: 5 })
    await faultOf(link.ask(QUERY, operationOf()))
    expect(server.requests.length).toBeLessThanOrEqual(1)
  })
})

function linkTo(url: string, options: Partial<RemoteLinkOptions> = {}): RemoteLink {
  const link = createRemoteLink({ name: 'remote', url, signatureKey: WHO_AM_I_KEY, timeoutMs: 2_000, ...options })
  closing.push(() => link.close())
  return link
}

async function faultOf(answer: Promise<unknown>): Promise<SubgraphFault> {
  const outcome = await answer.catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(SubgraphFault)
  return outcome as SubgraphFault
}

async function whoAmI(): Promise<string> {
  const subgraph = await startWhoAmI()
  closing.push(() => subgraph.close())
  return subgraph.url
}

function endless(response: Parameters<Behaviour>[0]): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const chunk = ' '.repeat(10_000)
  const more = () => {
    if (response.destroyed) return
    response.write(chunk)
    setImmediate(more)
  }
  more()
}

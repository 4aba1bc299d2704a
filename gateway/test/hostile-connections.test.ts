import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RawAnswer, type RawOptions, sendRaw } from '../../test/kit/raw-http.ts'
import { type Answer, ask, expectRefusal } from './answers.ts'
import { type PeopleGraph, startPeopleGraph } from './people-graph.ts'

const BODY = '{"query":"{ __typename }"}'
const HOST = 'host: gateway'
const JSON_TYPE = 'content-type: application/json'
const LENGTH = `content-length: ${BODY.length}`

let graph: PeopleGraph

beforeAll(async () => {
  graph = await startPeopleGraph('development', true, {
    patience: { headMs: 400, requestMs: 800, stillMs: 2_000, idleMs: 5_000, checkEveryMs: 100 },
  })
})
afterAll(() => graph.close())
afterEach(async () => {
  expect((await ask(graph.address, '{ echo(text: "a") }')).body).toEqual({ data: { echo: '{"text":"a"}' } })
  expect(graph.log.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([])
})

describe('one refusal, then the end of the connection, comes to', () => {
  test.each<[string, number, string, string?]>([
    ['TLS on the plain port', 400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello'],
    ['the preface of HTTP/2', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['zeros', 400, '\0'.repeat(64)],
    ['a line that is no request', 400, 'hello\r\n\r\n'],
    ['an unknown method', 400, head('BREW /graphql', [HOST])],
    ['a method in small letters', 400, head('post /graphql', [HOST])],
    ['HTTP/3.0', 400, head('GET /graphql', [HOST], 'HTTP/3.0')],
    ['a header without a colon', 400, head('GET /graphql', [HOST, 'nothing'])],
    ['a header with a space before its colon', 400, head('GET /graphql', [HOST, 'accept : */*'])],
    ['a header over two lines', 400, head('GET /graphql', [HOST, 'accept: a', ' b'])],
    ['NUL in a header', 400, head('GET /graphql', [HOST, 'accept: a\0b'])],
    ['lines that end in CR alone', 400, `GET /graphql HTTP/1.1\r${HOST}\r\r`],
    ['two lengths', 400, post([HOST, JSON_TYPE, LENGTH, 'content-length: 0'])],
    ['two lengths in one header', 400, post([HOST, JSON_TYPE, 'content-length: 26, 26'])],
    ['a negative length', 400, post([HOST, JSON_TYPE, 'content-length: -1'])],
    ['a length that is no number', 400, post([HOST, JSON_TYPE, 'content-length: 0x1a'])],
    ['length and chunks', 400, post([HOST, JSON_TYPE, LENGTH, 'transfer-encoding: chunked'])],
    ['chunks that are not last', 400, post([HOST, JSON_TYPE, 'transfer-encoding: chunked, identity'])],
    ['another transfer-encoding', 400, post([HOST, JSON_TYPE, 'transfer-encoding: gzip'])],
    ['chunked in disguise', 400, post([HOST, JSON_TYPE, 'transfer-encoding: xchunked'])],
    ['a chunk of no size', 400, post([HOST, JSON_TYPE, 'transfer-encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n')],
    ['a giant address', 431, head(`GET /graphql?query=${'x'.repeat(20_000)}`, [HOST])],
    ['a giant header', 431, head('GET /graphql', [HOST, `x-long: ${'x'.repeat(20_000)}`])],
    ['headers without end', 431, `GET /graphql HTTP/1.1\r\n${'a: bbbbbbbbbb\r\n'.repeat(2_000)}`],
    ['CONNECT', 405, head('CONNECT gateway:443', [HOST])],
    ['an expectation that nobody meets', 417, post([HOST, JSON_TYPE, LENGTH, 'expect: money'])],
  ])('%s (%i)', async (_title, status, bytes) => {
    const { answers, ended } = await sendRaw(graph.address, bytes)
    expect(answers).toHaveLength(1)
    for (const answer of answers) expectRawRefusal(answer, status)
    expect(ended).toBe('CLOSED')
  })
})

describe('one refusal comes to', () => {
  test.each<[string, number, string]>([
    ['a request without a host', 400, head('POST /graphql', [JSON_TYPE, LENGTH]) + BODY],
    ['a request to two hosts', 400, post([HOST, 'host: other', JSON_TYPE, LENGTH])],
    ['a host that is none', 400, post(['host: a b', JSON_TYPE, LENGTH])],
    ['a host with a path', 400, post(['host: a/b', JSON_TYPE, LENGTH])],
    ['a host with a user', 400, post(['host: a@b', JSON_TYPE, LENGTH])],
    ['101 headers', 431, post([HOST, JSON_TYPE, LENGTH, ...Array.from({ length: 98 }, (_, index) => `a${index}: b`)])],
    ['a compressed body', 415, post([HOST, JSON_TYPE, LENGTH, 'content-encoding: gzip'])],
    ['a body in two codings', 415, post([HOST, JSON_TYPE, LENGTH, 'content-encoding: identity, br'])],
    ['UTF-16 by its name', 415, post([HOST, 'content-type: application/json; charset=utf-16', LENGTH])],
    ['a content type that is none', 415, post([HOST, 'content-type: ;;', LENGTH])],
    ['two content types', 400, post([HOST, 'content-type: text/plain', JSON_TYPE, LENGTH])],
    ['PROPFIND', 405, head('PROPFIND /graphql', [HOST])],
    ['TRACE', 405, head('TRACE /graphql', [HOST])],
    ['OPTIONS', 405, head('OPTIONS /graphql', [HOST])],
    ['PUT', 405, head('PUT /graphql', [HOST, JSON_TYPE, LENGTH]) + BODY],
    ['DELETE', 405, head('DELETE /graphql', [HOST])],
    ['an address whose host is none', 400, head('POST http://[/graphql', [HOST, JSON_TYPE, LENGTH]) + BODY],
    ['HTTP/0.9', 400, 'GET /graphql\r\n\r\n'],
  ])('%s (%i)', async (_title, status, bytes) => {
    const { answers } = await sendRaw(graph.address, bytes, { halfClose: true })
    expect(answers).toHaveLength(1)
    for (const answer of answers) expectRawRefusal(answer, status)
    if (status === 405) expect(answers[0]?.headers.get('allow')).toBe('GET, POST')
  })

  test('HEAD, without a body (405)', async () => {
    const { answers } = await sendRaw(graph.address, head('HEAD /graphql', [HOST, 'connection: close']))
    expect(answers.map(({ status, text }) => [status, text])).toEqual([[405, '']])
  })
})

describe('the graph answers', () => {
  test.each<[string, string]>([
    ['HTTP/1.0 without a host', head('POST /graphql', [JSON_TYPE, LENGTH], 'HTTP/1.0') + BODY],
    ['an address with its host', head('POST http://gateway/graphql', [HOST, JSON_TYPE, LENGTH]) + BODY],
    ['an IPv6 host', post(['host: [::1]:4000', JSON_TYPE, LENGTH])],
    ['who offers another protocol', post([HOST, JSON_TYPE, LENGTH, 'connection: upgrade', 'upgrade: h2c'])],
    ['who waits to be asked for the body', post([HOST, JSON_TYPE, LENGTH, 'expect: 100-continue'])],
    ['a body in chunks', post([HOST, JSON_TYPE, 'transfer-encoding: chunked'], `1a\r\n${BODY}\r\n0\r\n\r\n`)],
    ['who closes his side after the request', post([HOST, JSON_TYPE, LENGTH])],
  ])('%s', async (_title, bytes) => {
    const { answers } = await sendRaw(graph.address, bytes, { halfClose: true })
    expect(answers.map(({ status, text }) => [status, text.trim()])).toEqual([[200, '{"data":{"__typename":"Query"}}']])
  })

  test('what is whole on a connection, and refuses the garbage behind it', async () => {
    const { answers, ended } = await sendRaw(graph.address, `${post([HOST, JSON_TYPE, LENGTH])}garbage\r\n\r\n`)
    expect(answers.map(({ status }) => status)).toEqual([200, 400])
    expect(ended).toBe('CLOSED')
  })

  test('a hundred requests sent at once, in their order', async () => {
    const { answers } = await sendRaw(
      graph.address,
      post([HOST, JSON_TYPE, LENGTH]).repeat(99) + post([HOST, JSON_TYPE, LENGTH, 'connection: close']),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 200))
  })
})

describe('a caller is not waited for', () => {
  const slowly = (bytes: string) => ({ trickle: { bytes, everyMs: 50 } })
  test.each<[string, number, string, RawOptions?]>([
    ['who says nothing', 408, ''],
    ['who sends his headers letter by letter', 408, 'POST /graphql HTTP/1.1\r\n', slowly(`x-slow: ${'x'.repeat(200)}`)],
    [
      'who sends his body letter by letter',
      408,
      head('POST /graphql', [HOST, JSON_TYPE, 'content-length: 999']),
      slowly(' '.repeat(200)),
    ],
    ['who stops in the middle of a body', 408, head('POST /graphql', [HOST, JSON_TYPE, 'content-length: 999']) + BODY],
    [
      'whose chunks never end',
      408,
      head('POST /graphql', [HOST, JSON_TYPE, 'transfer-encoding: chunked']),
      slowly('1\r\na\r\n'.repeat(40)),
    ],
    [
      'whose body goes on for ever',
      413,
      head('POST /graphql', [HOST, JSON_TYPE, 'transfer-encoding: chunked']) +
        `10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(12),
    ],
    [
      'who announces a body that is too long',
      413,
      head('POST /graphql', [HOST, JSON_TYPE, 'content-length: 99999999']),
    ],
  ])('%s (%i)', async (_title, status, bytes, more) => {
    const { answers, ended } = await sendRaw(graph.address, bytes, more)
    expect(answers).toHaveLength(1)
    for (const answer of answers) expectRawRefusal(answer, status)
    expect(ended).toBe('CLOSED')
  })

  test('who goes away in the middle of a body: he is told once, and nothing else happens', async () => {
    const cut = head('POST /graphql', [HOST, JSON_TYPE, 'content-length: 999']) + BODY
    const { answers } = await sendRaw(graph.address, cut, { halfClose: true })
    expect(answers).toHaveLength(1)
    for (const answer of answers) expectRawRefusal(answer, 400)
  })

  test('who does not take his answers', async () => {
    const text = 'x'.repeat(400_000)
    const body = JSON.stringify({ query: `{ echo(text: "${text}") }` })
    const bytes = post([HOST, JSON_TYPE, `content-length: ${body.length}`], body).repeat(30)
    const ended = await new Promise((resolve) => {
      const socket = connect({ port: Number(new URL(graph.address).port), host: '127.0.0.1' })
      socket.pause().write(bytes)
      socket.on('error', () => resolve('CUT_OFF'))
    })
    expect(ended).toBe('CUT_OFF')
  })
})

function head(requestLine: string, headers: readonly string[], version = 'HTTP/1.1'): string {
  return `${[`${requestLine} ${version}`, ...headers].join('\r\n')}\r\n\r\n`
}

function post(headers: readonly string[], body = BODY): string {
  return head('POST /graphql', headers) + body
}

function expectRawRefusal(answer: RawAnswer, status: number): void {
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('server') ?? answer.headers.get('x-powered-by')).toBeUndefined()
  expectRefusal(asAnswer(answer), { status, code: 'BAD_REQUEST' })
}

function asAnswer({ status, headers, text }: RawAnswer): Answer {
  return { status, headers: new Headers([...headers]), body: JSON.parse(text) as Answer['body'] }
}

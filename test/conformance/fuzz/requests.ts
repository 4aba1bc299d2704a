import { mutated, randomDocument, wordsOf } from './documents.ts'
import type { Random } from './random.ts'
import { randomVariables, WEIRD_TEXTS, weirdJson } from './values.ts'

/** A request in parts that can be left out one by one; the first part of the head is the request line. */
export interface FuzzRequest {
  readonly head: readonly string[]
  readonly body: readonly string[]
  /** Sent as it is on a connection of its own that is then closed on our side; else with the right length on a shared one. */
  readonly isRaw: boolean
}

const PATHS = [
  '/graphql',
  '/graphql?',
  '/graphql/',
  '/',
  '/health/live',
  '/health/ready',
  '/graphiql/page.css',
  '/x',
  '/%2e%2e/',
  '//graphql',
  '/graphql#a',
  '*',
]
const METHODS_WITH_BODIES = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']
const ACCEPTS = [
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'text/html',
  'application/*;q=0.1',
  '',
  ';;',
  'multipart/mixed',
  'text/event-stream',
]
const CONTENT_TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=gb18030',
  'text/plain',
  'application/graphql',
  'multipart/form-data; boundary=x',
  ';',
  'application/json, text/plain',
]
const ODD_HEADERS = [
  'content-encoding: gzip',
  'authorization: Bearer a.b.c',
  'authorization: Basic x',
  'authorization;: x',
  'cookie: a=b',
  'apollo-require-preflight: 1',
  'x-apollo-operation-name: ',
  'traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  'traceparent: 00-x',
  'apollo-query-plan-experimental: 1',
  'accept-version: 9',
  'expect: 100-continue',
  'te: trailers',
  'host: other',
  'origin: null',
  'range: bytes=0-1',
  'if-none-match: *',
  'x-http-method-override: DELETE',
  'upgrade: websocket',
]

/** One request: mostly JSON with a mutated document, else mutated JSON, a mutated head, GET, or bytes that are hardly HTTP. */
export function randomRequest(random: Random, rawShare: number, authorizations: readonly string[]): FuzzRequest {
  if (random.chance(rawShare)) return rawRequest(random)
  const authorization = random.pick(authorizations)
  const extra = authorization === '' ? [] : [`authorization: ${authorization}`]
  if (random.chance(0.15)) return oddHead(random, extra, [...METHODS_WITH_BODIES, 'HEAD'])
  if (random.chance(0.1)) return getRequest(random, extra)
  const json = random.chance(0.05) ? JSON.stringify(weirdJson(random, 4)) : graphqlJson(random)
  const body = random.chance(0.12) ? mutatedText(random, json) : json
  return posted([...extra, `accept: ${random.pick(ACCEPTS.slice(0, 3))}`], partsOf(body))
}

/** The bytes of a request on the wire. */
export function bytesOf({ head, body, isRaw }: FuzzRequest): Buffer {
  const content = Buffer.from(body.join(''), 'latin1')
  const length = isRaw ? [] : [`content-length: ${content.length}`]
  return Buffer.concat([Buffer.from(`${[...head, ...length].join('\r\n')}\r\n\r\n`, 'latin1'), content])
}

function posted(headers: readonly string[], body: readonly string[]): FuzzRequest {
  return {
    head: ['POST /graphql HTTP/1.1', 'host: a', 'content-type: application/json', ...headers],
    body,
    isRaw: false,
  }
}

function graphqlJson(random: Random): string {
  const query = randomDocument(random)
  const odd = () => weirdJson(random, 2)
  return JSON.stringify({
    query: random.chance(0.03) ? odd() : query,
    ...(random.chance(0.7) && { variables: random.chance(0.1) ? odd() : randomVariables(random) }),
    ...(random.chance(0.15) && { operationName: random.chance(0.5) ? odd() : random.pick(wordsOf(query)) }),
    ...(random.chance(0.06) && {
      extensions: random.chance(0.5) ? odd() : { persistedQuery: { version: random.below(3), sha256Hash: odd() } },
    }),
    ...(random.chance(0.03) && { [random.pick(WEIRD_TEXTS)]: odd() }),
  })
}

function oddHead(random: Random, extra: readonly string[], methods: readonly string[]): FuzzRequest {
  const headers = Array.from({ length: random.below(6) }, () => random.pick(ODD_HEADERS))
  const requestLine = `${random.pick(methods)} ${random.pick(PATHS)} HTTP/1.${random.chance(0.1) ? 0 : 1}`
  const typed = random.chance(0.8) ? [`content-type: ${random.pick(CONTENT_TYPES)}`] : []
  const head = [requestLine, 'host: a', ...typed, ...extra, `accept: ${random.pick(ACCEPTS)}`, ...headers]
  return { head, body: random.chance(0.7) ? partsOf(graphqlJson(random)) : [], isRaw: false }
}

function getRequest(random: Random, extra: readonly string[]): FuzzRequest {
  const parameters = new URLSearchParams({ query: randomDocument(random) })
  if (random.chance(0.5)) parameters.set('variables', JSON.stringify(randomVariables(random)))
  if (random.chance(0.1))
    parameters.append(random.pick(['query', 'extensions', 'operationName']), random.pick(WEIRD_TEXTS))
  const search = random.chance(0.1) ? mutatedText(random, `${parameters}`) : `${parameters}`
  const target = `/graphql?${search.replace(/[\s\0]/g, '+')}`
  return {
    head: [`GET ${target} HTTP/1.1`, 'host: a', 'apollo-require-preflight: 1', ...extra],
    body: [],
    isRaw: false,
  }
}

/** A whole request with bytes changed, cut off or put before and behind it; or bytes of no meaning. */
function rawRequest(random: Random): FuzzRequest {
  if (random.chance(0.15))
    return {
      head: [String.fromCharCode(...Array.from({ length: 1 + random.below(200) }, () => random.below(256)))],
      body: [],
      isRaw: true,
    }
  // Not HEAD: on a connection with several answers nobody could tell where those to it end.
  const { head, body } = random.chance(0.5)
    ? oddHead(random, [], METHODS_WITH_BODIES)
    : posted([], partsOf(graphqlJson(random)))
  const length = random.pick([body.join('').length, body.join('').length, 0, 7, 999_999, -1])
  const framing = random.pick([
    `content-length: ${length}`,
    `content-length: ${length}`,
    'transfer-encoding: chunked',
    'transfer-encoding: gzip, chunked',
    'connection: close',
  ])
  const doubled = random.chance(0.2) ? [...body, ...head.map((line) => `${line}\r\n`), '\r\n'] : body
  const lines = [...head, framing].map((line) => (random.chance(0.15) ? mutatedText(random, line) : line))
  return {
    head: lines,
    body: random.chance(0.3) ? doubled.slice(0, random.below(doubled.length + 1)) : doubled,
    isRaw: true,
  }
}

/** JSON text in parts that the shrinker can leave out, as the bytes of its UTF-8 in latin1. */
function partsOf(text: string): string[] {
  const bytes = /[\u0100-\uffff]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text
  return bytes.match(/\w+|[^\w]/gs) ?? []
}

function mutatedText(random: Random, text: string): string {
  return mutated(
    random,
    [...text],
    () => random.pick([...'{}[]",:\\\0 0-e', '\xff', '\xc0\xaf', '\ud800', '\u202e', '😀', '\r', '\n']),
    1 + random.below(3),
  ).join('')
}

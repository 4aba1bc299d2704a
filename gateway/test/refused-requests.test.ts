import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, expectRefusal, send } from './answers.ts'
import { type PeopleGraph, startPeopleGraph } from './people-graph.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const NO_PREFLIGHT = { 'apollo-require-preflight': '1' }

let graph: PeopleGraph

beforeAll(async () => {
  graph = await startPeopleGraph()
})
afterAll(() => graph.close())

describe('a query is refused by code, in both languages and without anything internal,', () => {
  const day = 'query ($d: Date!) { echo(day: $d) }'
  const choice = 'query ($yes: Boolean = true) { __typename @include(if: $yes) }'
  const list = 'query ($f: EchoFilterInput) { echo(filter: $f) }'
  const page = 'query ($n: Int) { residents(first: $n) { pageInfo { hasNextPage } } }'
  const invalid = 'GRAPHQL_VALIDATION_FAILED'
  const badInput = 'BAD_USER_INPUT'
  const noOperation = 'OPERATION_RESOLUTION_FAILURE'
  test.each<[string, string, unknown, Record<string, unknown>?]>([
    ['that does not parse', 'GRAPHQL_PARSE_FAILED', '{'],
    ['of 11 000 tokens', 'GRAPHQL_PARSE_FAILED', `{ ${'__typename '.repeat(11_000)}}`],
    ['with half a surrogate pair', 'GRAPHQL_PARSE_FAILED', '{ echo(text: "\\ud800") }'],
    ['with an unknown field', invalid, '{ nothing }'],
    ['with an unknown argument', invalid, '{ echo(nothing: 1) }'],
    ['with an unknown enum value', invalid, '{ echo(kind: NOISE) }'],
    ['with an unknown input field', invalid, '{ echo(filter: { nothing: 1 }) }'],
    ['with an unknown directive', invalid, '{ echo @nothing }'],
    ['with a fragment around itself', invalid, '{ ...A } fragment A on Query { ...A }'],
    ['with a number over 32 bits', invalid, '{ residents(first: 99999999999) { pageInfo { hasNextPage } } }'],
    ['through the subgraphs’ own door', invalid, '{ _entities(representations: []) { __typename } }'],
    ['for a subgraph’s own schema', invalid, '{ _service { sdl } }'],
    ['that is a number', 'BAD_REQUEST', 1],
    ['that is a list', 'BAD_REQUEST', ['{ __typename }']],
    ['that is empty', 'BAD_REQUEST', ''],
    ['that is null', 'BAD_REQUEST', null],
    ['under a name that it does not have', noOperation, 'query A { __typename }', { operationName: 'B' }],
    ['under the name __proto__', noOperation, 'query A { __typename }', { operationName: '__proto__' }],
    ['of two operations without a name', noOperation, 'query A { __typename } query B { __typename }'],
    ['of no operation', invalid, 'fragment A on Query { __typename }'],
    ['that would change something', noOperation, 'mutation { change }'],
    ['that would wait for something', noOperation, 'subscription { wait }'],
    ['with a number for its name', 'BAD_REQUEST', '{ __typename }', { operationName: 1 }],
    ['with a text for its variables', 'BAD_REQUEST', '{ __typename }', { variables: '{}' }],
    ['with a list for its variables', 'BAD_REQUEST', '{ __typename }', { variables: [] }],
    ['with a text for its extensions', 'BAD_REQUEST', '{ __typename }', { extensions: 'x' }],
    ['under the hash of another', 'BAD_REQUEST', '{ __typename }', persisted({ version: 1, sha256Hash: 'a' })],
    ['under a hash of another version', 'BAD_REQUEST', undefined, persisted({ version: 2, sha256Hash: 'a' })],
    ['without a variable that it needs', badInput, day],
    ['with null for a variable that it needs', badInput, day, { variables: { d: null } }],
    ['with null for a variable whose default would fit', badInput, choice, { variables: { yes: null } }],
    ['with a number for a day', badInput, day, { variables: { d: 20260302 } }],
    ['with a list for a day', badInput, day, { variables: { d: ['2026-03-02', '2026-03-03'] } }],
    ['with a day that does not exist', 'INVALID_DATE', day, { variables: { d: '2026-02-29' } }],
    ['with a day in full-width digits', 'INVALID_DATE', day, { variables: { d: '２０２６-０３-０２' } }],
    ['with a division code that is none', 'INVALID_DIVISION_CODE', '{ echo(code: "3710") }'],
    ['with a credit code of a wrong check character', 'INVALID_CREDIT_CODE', '{ echo(uscc: "91371000MA3C000000") }'],
    ['with null in a list', badInput, list, { variables: { f: { contains: [null] } } }],
    ['with a text for a page size', badInput, page, { variables: { n: '5' } }],
    ['with a fraction for a page size', badInput, page, { variables: { n: 1.5 } }],
    ['with NUL in a text', badInput, '{ echo(text: "\\u0000") }'],
    ['with NUL in a block of a text’s escapes', badInput, '{ echo(text: "a\\u{0}") }'],
    ['with NUL in a variable', badInput, list, { variables: { f: { contains: ['a', 'b\0'] } } }],
    ['with half a surrogate pair in a variable', badInput, list, { variables: { f: { contains: ['\ud800'] } } }],
    ['with NUL in a variable that it does not use', badInput, '{ __typename }', { variables: { x: [[{ y: '\0' }]] } }],
  ])('%s (%s)', async (_title, code, query, more = {}) => {
    expectRefusal(await ask(graph.address, query, more), { status: 400, code })
  })

  test.each([
    ['0', 0],
    ['-1', -1],
    ['101', 101],
  ])('with the page size %s (PAGE_SIZE_OUT_OF_RANGE), which only its subgraph knows to be wrong', async (_title, n) => {
    const answer = await ask(graph.address, page, { variables: { n } })
    expectRefusal(answer, { status: 200, code: 'PAGE_SIZE_OUT_OF_RANGE' })
  })

  test('whose hash is not known (PERSISTED_QUERY_NOT_FOUND)', async () => {
    const answer = await ask(graph.address, undefined, persisted({ version: 1, sha256Hash: 'a'.repeat(64) }))
    expectRefusal(answer, { status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' })
  })
})

describe('a request that carries no query is refused as the graph refuses:', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE) => ({
    method: 'POST',
    headers,
    body,
  })
  const query = '{"query":"{ __typename }"}'
  test.each<[string, number, RequestInit, string?]>([
    ['an empty body', 400, post('')],
    ['broken JSON', 400, post('{')],
    ['JSON that would change every object', 400, post('{"__proto__":{"query":"{ __typename }"}}')],
    ['null', 400, post('null')],
    ['a list', 400, post(`[${query}]`)],
    ['a text', 400, post('"{ __typename }"')],
    ['an object of nothing', 400, post('{}')],
    ['bytes that are no text', 400, post(new Uint8Array([0xff, 0xfe, 0]))],
    ['a broken character', 400, post(echoing([0xe4, 0xb8]))],
    ['a character in more bytes than it takes', 400, post(echoing([0xc0, 0xaf]))],
    ['half a surrogate pair in bytes', 400, post(echoing([0xed, 0xa0, 0x80]))],
    ['a character beyond Unicode', 400, post(echoing([0xf4, 0x90, 0x80, 0x80]))],
    ['GB 18030 that says nothing of it', 400, post(echoing([0xd6, 0xd0]))],
    ['UTF-16 that says nothing of it', 400, post(new Uint8Array(Buffer.from(query, 'utf16le')))],
    ['two queries in one body', 400, post(`{"query":"{ __typename }",${query.slice(1)}`)],
    ['two of one key, once escaped', 400, post(`{"\\u0071uery":"{ __typename }",${query.slice(1)}`)],
    ['two of one key in the variables', 400, post('{"query":"{ __typename }","variables":{"a":{"b":1,"b":2}}}')],
    ['a prototype in the variables', 400, post('{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}')],
    ['a constructor’s prototype', 400, post('{"query":"{ __typename }","constructor":{"prototype":{}}}')],
    ['true', 400, post('true')],
    ['a number', 400, post('1e400')],
    ['two values', 400, post(`${query}${query}`)],
    ['NaN', 400, post('{"query":NaN}')],
    ['a comment', 400, post(`/**/${query}`)],
    ['a body of blanks', 400, post(' '.repeat(1_000))],
    ['another content type', 415, post('<a/>', { 'content-type': 'text/xml' })],
    ['a form', 415, post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['no content type', 415, { method: 'POST', body: new Uint8Array([1]) }],
    ['plain text, as a page of another site could send it', 400, post(query, { 'content-type': 'text/plain' })],
    ['another charset', 415, post(query, { 'content-type': 'application/json; charset=GB18030' })],
    ['a body over the limit', 413, post(`{"query":"${'#'.repeat(524_288)}"}`)],
    ['an answer in HTML only', 406, post(query, { ...JSON_TYPE, accept: 'text/html' })],
    ['GET without the header that another site cannot send', 400, {}, '?query={__typename}'],
    ['GET of nothing', 400, { headers: NO_PREFLIGHT }],
    ['GET of two queries', 400, { headers: NO_PREFLIGHT }, '?query={__typename}&query={__typename}'],
    ['GET of broken variables', 400, { headers: NO_PREFLIGHT }, '?query={__typename}&variables={'],
  ])('%s', async (_title, status, request, search = '') => {
    expectRefusal(await send(`${graph.address}/graphql${search}`, request), { status, code: 'BAD_REQUEST' })
  })

  test.each<[string, RequestInit]>([
    ['/nothing', {}],
    ['/graphql/', {}],
    ['/graphiql/package.json', {}],
    ['/graphiql/..%2f..%2fpackage.json', {}],
    ['/.env', {}],
  ])('the address %s that nothing is at', async (path, request) => {
    expectRefusal(await send(graph.address + path, request), { status: 404, code: 'NOT_FOUND' })
  })

  test('an address in broken percent-encoding', async () => {
    expectRefusal(await send(`${graph.address}/%ff`), { status: 400, code: 'BAD_REQUEST' })
  })

  test('headers over the limit', async () => {
    const answer = await ask(graph.address, '{ __typename }', { headers: { 'x-long': 'x'.repeat(20_000) } })
    expectRefusal(answer, { status: 431, code: 'BAD_REQUEST' })
  })
})

test('a byte order mark before the body changes nothing', async () => {
  const body = '\ufeff{"query":"{ __typename }"}'
  const answer = await send(`${graph.address}/graphql`, { method: 'POST', headers: JSON_TYPE, body })
  expect([answer.status, answer.body]).toEqual([200, { data: { __typename: 'Query' } }])
})

function persisted(persistedQuery: object): Record<string, unknown> {
  return { extensions: { persistedQuery } }
}

/** A query with bytes in its text. */
function echoing(bytes: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...Buffer.from('{"query":"{ echo(text: \\"'), ...bytes, ...Buffer.from('\\") }"}')])
}

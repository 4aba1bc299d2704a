import { randomBytes } from 'node:crypto'
import type { Viewer } from '@yilian/governance'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSubgraphServer, ERROR_CODES, signViewer, VIEWER_HEADER } from '../src/index.ts'
import { residentsSubgraph } from './residents.ts'

const SILENT = pino({ level: 'silent' })
const KEY = randomBytes(32)
const NOW = new Date('2026-03-02T01:00:00Z')
const AUDITOR: Viewer = { kind: 'AUDITOR', subject: 's' }
/** What a subgraph must tell nobody but the gateway: data, its schema, entities by key. */
const QUERIES = [
  '{ residents { id open } }',
  '{ _service { sdl } }',
  '{ __schema { types { name } } }',
  '{ _entities(representations: [{ __typename: "Resident", id: "1" }]) { __typename } }',
  '{ __typename }',
]

const TOO_LONG = `{"query":"${'#'.repeat(4 * 1024 * 1024)}"}`

let server: FastifyInstance
let address: string

beforeAll(async () => {
  server = createSubgraphServer(residentsSubgraph().subgraph, { signatureKey: KEY, logger: SILENT, now: () => NOW })
  address = await server.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close())

describe('with the gateway’s signature a subgraph', () => {
  test.each(QUERIES)('answers %s', async (query) => {
    const { status, body } = await post(bodyOf(query))
    expect(status).toBe(200)
    expect(body.errors).toBeUndefined()
    expect(body.data).not.toBeNull()
  })

  test('answers as the viewer that is signed', async () => {
    const query = bodyOf('{ residents { internalOnConditions personal } }')
    const asAuditor = await post(query)
    expect(asAuditor.body.errors?.map(({ extensions }) => extensions.coordinate)).toEqual(
      Array.from({ length: 3 }, () => 'Resident.personal'),
    )
    const asPublic = await post(query, signed(query, { viewer: { kind: 'PUBLIC' } }))
    expect(asPublic.body.errors).toHaveLength(6)
  })

  test.each([
    ['a query that does not parse', bodyOf('{')],
    ['a query that does not fit', bodyOf('{ nothing }')],
    ['a body that is no JSON', '{'],
    ['an empty body', ''],
    ['a body without a query', '{}'],
    ['a body of null', 'null'],
    ['a query that is a number', '{"query":1}'],
  ])('gives no data for %s', async (_title, body) => {
    const answer = await post(body)
    expect([200, 400]).toContain(answer.status)
    expect(answer.body.data).toBeUndefined()
    expect(answer.body.errors?.length).toBeGreaterThan(0)
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\bat \S+:\d/)
  })
})

describe('without it a subgraph answers 401 and nothing else', () => {
  const attacks: [string, (body: string) => Record<string, string>][] = [
    ['when there is no header', () => ({})],
    ['when the header is empty', () => ({ [VIEWER_HEADER]: '' })],
    [
      'when the viewer is only claimed',
      () => ({ [VIEWER_HEADER]: Buffer.from(JSON.stringify(AUDITOR)).toString('base64url') }),
    ],
    ['to a bearer token', () => ({ authorization: 'Bearer a.b.c' })],
    ['when another key signed', (body) => signed(body, { key: randomBytes(32) })],
    [
      'when it was signed for another subgraph by its own key',
      (body) => signed(body, { subgraph: 'credit', key: randomBytes(32) }),
    ],
    ['when it was signed for another subgraph by the same key', (body) => signed(body, { subgraph: 'credit' })],
    ['when another body was signed', () => signed(bodyOf('{ other }'))],
    ['when the body was changed by a blank', (body) => signed(`${body} `)],
    ['when it was signed 31 s ago', (body) => signed(body, { at: new Date(NOW.getTime() - 31_000) })],
    ['when it is signed for 31 s from now', (body) => signed(body, { at: new Date(NOW.getTime() + 31_000) })],
  ]
  for (const [title, headersFor] of attacks)
    test.each(QUERIES)(`${title}: %s`, async (query) => {
      expectRefusal(await post(bodyOf(query), headersFor(bodyOf(query))), 401, 'UNAUTHENTICATED')
    })

  test('on GET either', async () => {
    const response = await fetch(`${address}/graphql?query={__typename}`, { headers: signed('') })
    expectRefusal({ status: response.status, body: (await response.json()) as Body }, 404, 'NOT_FOUND')
  })

  test('not even to a form or a text of another site, or to more than 4 MiB', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expectRefusal(await post(bodyOf('{ __typename }'), { 'content-type': type }), 401, 'UNAUTHENTICATED')
    expectRefusal(await post(TOO_LONG, {}), 401, 'UNAUTHENTICATED')
  })
})

describe('a request that cannot be read is told so, by its own status:', () => {
  test.each<[string, string | Buffer, number, string, string?]>([
    ['of another content type', bodyOf('{ __typename }'), 415, 'BAD_REQUEST', 'text/plain'],
    ['of more than 4 MiB', TOO_LONG, 413, 'BAD_REQUEST'],
    ['of broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, 'BAD_REQUEST'],
    ['of no JSON', '{', 400, 'BAD_REQUEST'],
    ['of a list', '[]', 400, 'BAD_REQUEST'],
    ['without a query', '{}', 400, 'BAD_REQUEST'],
    ['with variables that are a list', '{"query":"{ __typename }","variables":[]}', 400, 'BAD_REQUEST'],
    ['with an operation name that is a number', '{"query":"{ __typename }","operationName":1}', 400, 'BAD_REQUEST'],
    [
      'of another operation name',
      '{"query":"query A { __typename }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'of a variable that does not fit',
      '{"query":"query($a: Int!) { __typename @skip(if: $a) }"}',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'without a variable that is needed',
      '{"query":"query($a: Boolean!) { __typename @skip(if: $a) }"}',
      400,
      'BAD_USER_INPUT',
    ],
    ['of a text that does not parse', bodyOf('{'), 400, 'GRAPHQL_PARSE_FAILED'],
    ['of a text that does not end', bodyOf('{a'.repeat(100_000)), 400, 'GRAPHQL_PARSE_FAILED'],
  ])('%s', async (_title, body, status, code, type = 'application/json') => {
    expectRefusal(await post(body, { ...signed(body), 'content-type': type }), status, code)
  })
})

test('known limit: within its 30 s a signed request can be sent again, but only the same body to the same subgraph', async () => {
  const body = bodyOf('{ residents { id } }')
  const headers = signed(body)
  expect((await post(body, headers)).status).toBe(200)
  expect((await post(body, headers)).status).toBe(200)
  expect((await post(bodyOf('{ residents { open } }'), headers)).status).toBe(401)
})

test('health is open, and does not tell why a subgraph is not ready', async () => {
  const away = createSubgraphServer(residentsSubgraph({ isReady: false }).subgraph, {
    signatureKey: KEY,
    logger: SILENT,
    now: () => NOW,
  })
  const awayAddress = await away.listen({ host: '127.0.0.1', port: 0 })
  expect(await health(address, 'live')).toEqual([200, '{"status":"live"}'])
  expect(await health(address, 'ready')).toEqual([200, '{"status":"ready"}'])
  expect(await health(awayAddress, 'live')).toEqual([200, '{"status":"live"}'])
  expect(await health(awayAddress, 'ready')).toEqual([503, '{"status":"not ready"}'])
  await away.close()
})

test('a server with a short key is not made', () => {
  const { subgraph } = residentsSubgraph()
  for (const bytes of [0, 31])
    expect(() =>
      createSubgraphServer(subgraph, { signatureKey: randomBytes(bytes), logger: SILENT, now: () => NOW }),
    ).toThrow(/at least 32 bytes/)
})

interface Body {
  data?: unknown
  errors?: { message: string; extensions: Record<string, unknown> }[]
}

function bodyOf(query: string): string {
  return JSON.stringify({ query })
}

function signed(
  body: string | Buffer,
  {
    key = KEY,
    subgraph = 'residents',
    viewer = AUDITOR,
    at = NOW,
  }: { key?: Buffer; subgraph?: string; viewer?: Viewer; at?: Date } = {},
): Record<string, string> {
  return { [VIEWER_HEADER]: signViewer({ subgraph, viewer, traceId: '0', body }, key, at) }
}

async function post(body: string | Buffer, headers = signed(body)): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return { status: response.status, body: (await response.json()) as Body }
}

async function health(of: string, kind: string): Promise<[number, string]> {
  const response = await fetch(`${of}/health/${kind}`)
  return [response.status, await response.text()]
}

function expectRefusal({ status, body }: { status: number; body: Body }, expected: number, code: string): void {
  expect(status).toBe(expected)
  expect(ERROR_CODES).toContain(code)
  expect(body).toEqual({
    errors: [
      { message: expect.stringMatching(/\p{Script=Han}/u), extensions: { code, messageEn: expect.any(String) } },
    ],
  })
}

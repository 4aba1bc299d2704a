import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { GraphQLError } from 'graphql'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { isDatabaseAway } from '../src/database-away.ts'
import { faultRecord } from '../src/fault-record.ts'
import { createSubgraphServer, graphError, signViewer, VIEWER_HEADER } from '../src/index.ts'
import { answeringSubgraph } from './answering-subgraph.ts'

const KEY = randomBytes(32)
const SECRET = '37108219900101001X'
const closing: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

/** As drizzle throws a failed statement, with what PostgreSQL said. */
function failedStatement(code: string, more: Record<string, unknown> = {}): Error {
  const cause = Object.assign(new Error(`value "${SECRET}" is bad`), {
    code,
    severity: 'ERROR',
    detail: SECRET,
    ...more,
  })
  const query = 'select "name" from "member" where "id" = any($1)'
  return Object.assign(new Error(`Failed query: ${query}\nparams: ${SECRET}`, { cause }), { query, params: [SECRET] })
}

describe('a resolver that throws', () => {
  test('a bug: the caller learns that something failed, the log what and where, and neither a value', async () => {
    const { body, log } = await answerTo(() => {
      throw failedStatement('22P02', { table_name: 'member', routine: 'pg_strtoint32_safe' })
    })
    expect(body).toEqual({
      data: { field: null },
      errors: [
        {
          message: expect.stringMatching(/\p{Script=Han}/u),
          locations: [{ line: 1, column: 29 }],
          path: ['field'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', messageEn: expect.any(String) },
        },
      ],
    })
    expect(log).toHaveLength(1)
    expect(log[0]).toMatchObject({
      traceId: 'f'.repeat(32),
      msg: 'a bug',
      fault: {
        statement: 'select "name" from "member" where "id" = any($1)',
        cause: { code: '22P02', table: 'member', routine: 'pg_strtoint32_safe' },
      },
    })
    expect(JSON.stringify([body, log])).not.toContain(SECRET)
  })

  test('its database is away: the caller learns of which subgraph, and the log why', async () => {
    const { status, body, log } = await answerTo(() => {
      throw failedStatement('57P01')
    })
    expect(status).toBe(200)
    expect(body.errors[0]).toMatchObject({
      path: ['field'],
      extensions: {
        code: 'SUBGRAPH_UNAVAILABLE',
        subgraph: 'answering',
        reason: 'DATABASE_AWAY',
        messageEn: expect.any(String),
      },
    })
    expect(log).toMatchObject([{ msg: 'the database is away', fault: { cause: { code: '57P01' } } }])
    expect(JSON.stringify([body, log])).not.toContain(SECRET)
  })

  test('a refusal: it goes to the caller as it is, and into no log', async () => {
    const refusal = graphError('INVALID_ID', { zh: '编号无效', en: 'Expected an id.' }, { given: 'x' })
    const { body, log } = await answerTo(() => {
      throw refusal
    })
    expect(body.errors[0]).toMatchObject({ message: '编号无效', extensions: { code: 'INVALID_ID', given: 'x' } })
    expect(log).toEqual([])
  })

  test.each<[string, () => unknown]>([
    ['a text', () => Promise.reject(SECRET)],
    [
      'an error of a library with extensions of its own',
      () => Promise.reject(new GraphQLError(SECRET, { extensions: { code: 'X', secret: SECRET } })),
    ],
    ['an error that causes itself', () => Promise.reject(circular())],
  ])('%s: it is masked too', async (_title, answer) => {
    const { body } = await answerTo(answer)
    expect(body.errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', messageEn: expect.any(String) })
    expect(JSON.stringify(body)).not.toContain(SECRET)
  })

  test('before anything is executed: status 500, masked and logged', async () => {
    const { status, body, log } = await answerTo(
      () => 'x',
      () => {
        throw new Error('no loaders')
      },
    )
    expect([status, body.errors[0].extensions.code, body.data]).toEqual([500, 'INTERNAL_SERVER_ERROR', undefined])
    expect(log).toMatchObject([{ fault: { message: 'no loaders', type: 'Error' } }])
  })
})

describe('a database is away', () => {
  const codes = [
    'CONNECT_TIMEOUT',
    'CONNECTION_CLOSED',
    'CONNECTION_DESTROYED',
    'CONNECTION_ENDED',
    'ECONNREFUSED',
    'ECONNRESET',
  ]
  test.each([...codes, '08006', '28P01', '3D000', '53300', '57P01', '57P02', '57P03'])('by %s', (code) => {
    expect(isDatabaseAway(Object.assign(new Error('x'), { code }))).toBe(true)
    expect(isDatabaseAway(failedStatement(code))).toBe(true)
  })

  test.each(['22P02', '23505', '42P01', '42703', '57014', '40001', 'ENOENT', '0800', 'X0800'])(
    'and not by %s',
    (code) => {
      expect(isDatabaseAway(failedStatement(code))).toBe(false)
    },
  )

  test('by what Node really says of a port where nobody listens, on every address that it tried', async () => {
    const error = await new Promise((resolve) => connect({ host: 'localhost', port: 1 }).on('error', resolve))
    expect(isDatabaseAway(error)).toBe(true)
    expect(isDatabaseAway(new AggregateError([error]))).toBe(true)
    expect(isDatabaseAway(new AggregateError([new Error('x')]))).toBe(false)
  })

  test.each([undefined, null, 'ECONNREFUSED', { code: 'ECONNREFUSED' }, new Error('ECONNREFUSED')])(
    'and not by %s',
    (error) => {
      expect(isDatabaseAway(error)).toBe(false)
    },
  )
})

test('the record of an error that causes itself ends', () => {
  expect(JSON.stringify(faultRecord(circular())).length).toBeLessThan(20_000)
})

function circular(): Error {
  const error = new Error('round')
  error.cause = error
  return error
}

/** What a subgraph with one field answers and logs when the field is asked for. */
async function answerTo(answer: () => unknown, createContext?: () => never) {
  const lines: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const subgraph = answeringSubgraph({ field: answer })
  const now = () => new Date('2026-03-02T01:00:00Z')
  const served = createContext ? { ...subgraph, createContext } : subgraph
  const server = createSubgraphServer(served, { signatureKey: KEY, logger, now })
  closing.push(() => server.close())
  const body = JSON.stringify({
    query: 'query ($text: String) {     field(text: $text) }',
    variables: { text: SECRET },
  })
  const statement = { subgraph: 'answering', viewer: { kind: 'PUBLIC' }, traceId: 'f'.repeat(32), body } as const
  const headers = { 'content-type': 'application/json', [VIEWER_HEADER]: signViewer(statement, KEY, now()) }
  const payload = await server.inject({ method: 'POST', url: '/graphql', headers, payload: body })
  return { status: payload.statusCode, body: payload.json(), log: lines.map((line) => JSON.parse(line)) }
}

import { ApolloServer } from '@apollo/server'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createClientNames } from '../src/operation/client-names.ts'
import { createMetrics } from '../src/operation/metrics.ts'
import { type PeopleGraph, startPeopleGraph } from './people-graph.ts'

// Each in a text that the short way knows, and at length, which says the same and is left to Apollo Server.
const ACCEPTED = [
  ['application/json', 'application/json;q=1'],
  ['application/graphql-response+json', 'application/graphql-response+json;q=1'],
] as const

const metrics = createMetrics({ ofProcess: false })
const apollo = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest')
let graph: PeopleGraph

beforeAll(async () => {
  const clientNames = createClientNames(['portal'])
  graph = await startPeopleGraph('development', true, { instruments: { metrics, traces: null, clientNames } })
})
afterEach(() => void apollo.mockClear())
afterAll(async () => {
  apollo.mockRestore()
  await graph.close()
})

/** Everything that a request leaves: what its caller gets, the line in the log, and how the metrics grew. */
async function leftBy(body: object, accept: string, headers: Record<string, string> = {}) {
  const [linesBefore, numbersBefore] = [graph.log.length, await numbers()]
  const response = await fetch(`${graph.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-client-name': 'portal', accept, ...headers },
    body: JSON.stringify(body),
  })
  const text = withoutTrace(await response.text())
  const { date: _date, ...head } = Object.fromEntries(response.headers)
  await expect.poll(() => graph.log.slice(linesBefore).some((line) => line.includes('an operation ended'))).toBe(true)
  const lines = graph.log.slice(linesBefore).map((line) => {
    const { time, traceId, durationMs, subgraphs, planMs, err, ...rest } = JSON.parse(line)
    return { ...rest, asked: Object.keys(subgraphs ?? {}), error: err?.message }
  })
  const grown = Object.entries(await numbers()).filter(([name, value]) => value !== numbersBefore[name])
  const growth = grown.map(([name, value]) => [name, value - (numbersBefore[name] ?? 0)])
  return { status: response.status, head, text, lines, growth }
}

function withoutTrace(text: string): string {
  return text.replaceAll(/"traceId":"[0-9a-f]{32}"/g, '"traceId":""')
}

/** The counters of the moment, without those that measure time. */
async function numbers(): Promise<Record<string, number>> {
  const lines = (await metrics.text()).split('\n').filter((line) => line !== '' && !/^#|seconds|in_flight/.test(line))
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

const RESIDENTS = 'query Residents($first: Int = 2) { residents(first: $first) { edges { node { id } } } }'

const answered: [string, object][] = [
  ['a field', { query: '{ echo(text: "a") }' }],
  [
    'a name, variables, and null for what is not given',
    { query: RESIDENTS, variables: { first: 1 }, operationName: 'Residents', extensions: null },
  ],
  ['a default', { query: RESIDENTS, variables: null, operationName: null }],
  [
    'one of two operations',
    { query: 'query A { a: echo(text: "a") } query B { b: echo(text: "b") }', operationName: 'B' },
  ],
  [
    'fragments and conditions',
    {
      query: 'query ($no: Boolean!) { ...Parts } fragment Parts on Query { echo(text: "a") @skip(if: $no) __typename }',
      variables: { no: true },
    },
  ],
  ['the schema itself', { query: '{ __schema { queryType { name } } }' }],
]

const left: [string, object][] = [
  ['a failure of a subgraph', { query: '{ broken echo(text: "a") }' }],
  ['what is withheld', { query: '{ residents(first: 1) { edges { node { id phone } } } }' }],
  ['a variable that does not fit', { query: RESIDENTS, variables: { first: 'two' } }],
  [
    'null where a default stands for it',
    { query: 'query ($no: Boolean = true) { echo(text: "a") @skip(if: $no) }', variables: { no: null } },
  ],
  ['a page that is too long', { query: RESIDENTS, variables: { first: 100_000 } }],
  ['a text that no text can hold', { query: 'query ($t: String) { echo(text: $t) }', variables: { t: '\0' } }],
  ['a name that fits no operation', { query: '{ echo(text: "a") }', operationName: 'Other' }],
]

describe.each(ACCEPTED)(
  'a query that is known leaves as %s the same by its short way as by Apollo Server',
  (short, long) => {
    /** What it leaves, by both ways the same; and how often Apollo Server was asked on the short one. */
    async function leftByBoth(body: object) {
      await leftBy(body, long)
      const byApollo = await leftBy(body, long)
      apollo.mockClear()
      const byShortWay = await leftBy(body, short)
      expect(byShortWay).toEqual(byApollo)
      return { ...byShortWay, answer: JSON.parse(byShortWay.text), asked: apollo.mock.calls.length }
    }

    test.each(answered)('with %s, and Apollo Server is not asked', async (_title, body) => {
      expect(await leftByBoth(body)).toMatchObject({ status: 200, answer: { data: expect.any(Object) }, asked: 0 })
    })

    test.each(left)('with %s, which Apollo Server puts into words', async (_title, body) => {
      expect(await leftByBoth(body)).toMatchObject({ answer: { errors: [expect.any(Object)] }, asked: 1 })
    })
  },
)

test('a known query whose provenance is asked for is left to Apollo Server, with the data of its short way', async () => {
  const body = { query: '{ echo(text: "a") }' }
  const [short, long] = ACCEPTED[0]
  const header = { 'yilian-provenance': 'on' }
  const byApollo = await leftBy(body, long, header)
  const plain = await leftBy(body, short)
  apollo.mockClear()
  const told = await leftBy(body, short, header)
  expect(apollo).toHaveBeenCalledTimes(1)
  expect(told).toEqual(byApollo)
  expect(JSON.parse(told.text)).toEqual({ ...JSON.parse(plain.text), extensions: { provenance: expect.any(Array) } })
})

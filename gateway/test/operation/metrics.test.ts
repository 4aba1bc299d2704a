import { createLogger } from '@yilian/service-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClientNames } from '../../src/operation/client-names.ts'
import { createMetrics, type Metrics } from '../../src/operation/metrics.ts'
import { createMetricsServer } from '../../src/operation/metrics-server.ts'
import { beginRecord } from '../../src/operation/record.ts'
import { SubgraphFault } from '../../src/subgraphs/link.ts'
import type { LinkFor } from '../../src/subgraphs/link-pool.ts'
import { ask } from '../answers.ts'
import { NOW, startShopGraph } from './shop-graph.ts'

const KNOWN = 'query Stock($id: ID!) { shop(id: $id) { ...Card } }\nfragment Card on Shop { name stock }'
const logger = createLogger('silent', { write: () => undefined })

let metrics: Metrics
let graph: Awaited<ReturnType<typeof startShopGraph>>
let isStockDown = false

beforeAll(async () => {
  metrics = createMetrics({ ofProcess: false })
  graph = await startShopGraph({
    logger,
    instruments: { metrics, traces: null, clientNames: createClientNames(['portal']) },
    knownOperations: [{ text: KNOWN }],
    around: fragileStock,
  })
})
beforeEach(() => {
  isStockDown = false
})
afterAll(() => graph.close())

describe('an operation', () => {
  test('is counted by name, client, kind of viewer and code', async () => {
    const token = await graph.issuer.tokenFor(
      { kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-SWJ', grant: null },
      NOW,
    )
    const headers = { authorization: `Bearer ${token}`, 'x-client-name': 'portal' }
    await ask(graph.address, KNOWN, { headers, variables: { id: '1' } })
    await ask(graph.address, KNOWN, { headers: { 'x-client-name': 'portal' }, variables: { id: '1' } })
    await ask(graph.address, '{ shop(id: "1") { name } }')
    await ask(graph.address, '{ nothing }')
    await ask(graph.address, '{ shop(id: "1") { name } }', { headers: { authorization: 'Bearer a.b.c' } })
    expect(await valuesOf('yilian_operations_total')).toMatchObject({
      'client="WH-SWJ",code="OK",operation="Stock",viewer_kind="DEPARTMENT_SYSTEM"': 1,
      'client="portal",code="OK",operation="Stock",viewer_kind="PUBLIC"': 1,
      'client="other",code="OK",operation="other",viewer_kind="PUBLIC"': 1,
      'client="other",code="GRAPHQL_VALIDATION_FAILED",operation="other",viewer_kind="PUBLIC"': 1,
      'client="other",code="UNAUTHENTICATED",operation="other",viewer_kind="NONE"': 1,
    })
    expect(await valuesOf('yilian_operations_in_flight')).toEqual({ '': 0 })
    expect(await valuesOf('yilian_operation_duration_seconds_count')).toMatchObject({ 'operation="Stock"': 2 })
    expect((await valuesOf('yilian_response_bytes_sum'))['']).toBeGreaterThan(200)
  })

  test('that its caller does not wait for is counted as abandoned, and is in flight no more', async () => {
    const aborted = AbortSignal.timeout(30)
    const asked = fetch(`${graph.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ shop(id: \\"slow\\") { stock } }"}',
      signal: aborted,
    })
    await expect(asked).rejects.toThrow()
    await expect.poll(async () => JSON.stringify(await valuesOf('yilian_operations_total'))).toContain('ABANDONED')
    expect(await valuesOf('yilian_operations_in_flight')).toEqual({ '': 0 })
  })
})

describe('a subgraph', () => {
  test('is counted by fetches, their time and its faults, with the state of its breaker', async () => {
    const before = await valuesOf('yilian_subgraph_fetches_total')
    isStockDown = true
    await ask(graph.address, KNOWN, { variables: { id: '2' } })
    const after = await valuesOf('yilian_subgraph_fetches_total')
    const grown = (subgraph: string) => (after[subgraph] ?? 0) - (before[subgraph] ?? 0)
    expect([grown('subgraph="shops"'), grown('subgraph="stock"')]).toEqual([1, 1])
    expect(await valuesOf('yilian_subgraph_faults_total')).toEqual({ 'reason="TIMEOUT",subgraph="stock"': 1 })
    expect(await valuesOf('yilian_subgraph_breaker')).toEqual({
      'state="closed",subgraph="stock"': 0,
      'state="half-open",subgraph="stock"': 0,
      'state="open",subgraph="stock"': 1,
    })
    expect((await valuesOf('yilian_subgraph_fetch_seconds_total'))['subgraph="shops"']).toBeGreaterThan(0)
  })
})

describe('the use of a field', () => {
  const use = async () => valuesOf('yilian_field_use_total')

  test('is counted once for each operation that asks for it, by client, deprecated or not', async () => {
    const headers = { 'x-client-name': 'portal' }
    const before = await use()
    const query = '{ a: shop(id: "1") { ... on Shop { title name again: name } __typename } b: shop(id: "2") { name } }'
    for (let times = 0; times < 3; times += 1) await ask(graph.address, query, { headers })
    await ask(graph.address, '{ __schema { queryType { name } } }', { headers })
    const after = await use()
    const grown = Object.entries(after).filter(([series, value]) => value !== before[series])
    expect(Object.fromEntries(grown.map(([series, value]) => [series, value - (before[series] ?? 0)]))).toEqual({
      'client="portal",deprecated="false",field="shop",type="Query"': 3,
      'client="portal",deprecated="true",field="title",type="Shop"': 3,
      'client="portal",deprecated="false",field="name",type="Shop"': 3,
    })
  })

  test('is counted through fragments, and of the operation alone that was run', async () => {
    const before = (await use())['client="other",deprecated="false",field="stock",type="Shop"'] ?? 0
    const query = `query A { shop(id: "1") { ...F } } query B { shop(id: "1") { id } } fragment F on Shop { stock }`
    await ask(graph.address, query, { operationName: 'B' })
    await ask(graph.address, query, { operationName: 'A' })
    expect((await use())['client="other",deprecated="false",field="stock",type="Shop"']).toBe(before + 1)
  })
})

describe('what callers make up', () => {
  const hostile = ['a"b', 'a\\', 'portal"} 1', 'WH-SWJ', 'portal, portal', '__proto__', 'constructor', 'Portal', ' ']

  test('adds no series and breaks no line over HTTP', async () => {
    await ask(graph.address, 'query First { shop(id: "1") { name } }')
    const before = seriesIn(await metrics.text())
    for (const name of hostile) {
      const answer = await ask(graph.address, `query A${name.length} { shop(id: "1") { name } }`, {
        headers: { 'x-client-name': name },
      })
      expect(answer.status).toBe(200)
    }
    expectReadable(await metrics.text())
    expect(seriesIn(await metrics.text())).toEqual(before)
  })

  test('adds one series for 10,000 names of clients, departments and operations', async () => {
    const own = createMetrics({ ofProcess: false })
    const clientOf = createClientNames(['portal'])
    const names = [...hostile, 'a\nb 1', ...Array.from({ length: 10_000 }, (_none, index) => `name-${index}`)]
    for (const name of names) {
      const record = {
        ...beginRecord(),
        client: clientOf({ kind: 'PUBLIC' }, name),
        operationName: name,
        hash: name,
        codes: new Map([[name, 1]]),
      }
      own.began()
      own.ended(record, { status: 200, isDelivered: true, durationMs: 1 })
    }
    const text = await own.text()
    expectReadable(text)
    expect(text.match(/^yilian_operations_total\{.*$/gm)).toEqual([
      `yilian_operations_total{operation="other",client="other",viewer_kind="NONE",code="INTERNAL_SERVER_ERROR"} ${names.length}`,
    ])
    const departments = new Set(
      names.map((department) =>
        clientOf({ kind: 'DEPARTMENT_SYSTEM', subject: 's', department, grant: null }, undefined),
      ),
    )
    expect(departments.size).toBe(201)
  })
})

function expectReadable(text: string): void {
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#')))
    expect(line).toMatch(/^[a-z_]+(\{([a-z_]+="[^"\\\n]*",?)*\})? [0-9.e+-]+$/)
}

test('the metrics are served at their own address, and nothing else is', async () => {
  const server = createMetricsServer(metrics)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const read = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(read.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(await read.text()).toContain('# TYPE yilian_operations_total counter')
  for (const [path, method] of [
    ['/graphql', 'POST'],
    ['/metrics', 'POST'],
    ['/', 'GET'],
  ])
    expect((await fetch(`http://127.0.0.1:${port}${path}`, { method: method ?? 'GET' })).status).toBe(404)
  expect((await fetch(`${graph.address}/metrics`)).status).toBe(404)
  server.close()
  server.closeAllConnections()
})

function fragileStock(linkFor: LinkFor): LinkFor {
  return (subgraph) => {
    const link = linkFor(subgraph)
    if (subgraph.name !== 'stock') return link
    return {
      ...link,
      ask: async (request, context) => {
        if (JSON.stringify(request.variables).includes('slow')) await new Promise((resolve) => setTimeout(resolve, 200))
        if (isStockDown) throw new SubgraphFault('stock', 'TIMEOUT', 'no answer')
        return link.ask(request, context)
      },
      state: () => (isStockDown ? 'open' : 'closed'),
    }
  }
}

/** The values of one name, by their labels in order, once nothing is under way: an answer is read before its end is counted. */
async function valuesOf(name: string): Promise<Record<string, number>> {
  await expect.poll(() => metrics.text()).toMatch(/^yilian_operations_in_flight 0$/m)
  const lines = (await metrics.text())
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
  return Object.fromEntries(
    lines.map((line) => {
      const [, labels = '', value] = /^\w+(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
      return [labels.split(',').sort().join(','), Number(value)]
    }),
  )
}

function seriesIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.slice(0, line.lastIndexOf(' ')))
}

import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../answers.ts'
import { type StartedGateway, startGatewayProcess } from './started-gateway.ts'

const CARD = 'query Card($id: ID!) { shop(id: $id) { name stock } }'
const MARKER = 'zhangqilin'

/** A span as OTLP's JSON writes it. */
interface SentSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly attributes?: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
}

const received: string[] = []
let collector: Server
let address: string
let traced: StartedGateway
let untraced: StartedGateway

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      received.push(`${request.url} ${Buffer.concat(chunks).toString()}`)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  const bound = collector.address()
  address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  untraced = await startGatewayProcess()
  traced = await startGatewayProcess(address)
})
afterAll(async () => {
  await untraced.stop()
  await traced.stop()
  collector.close()
})

describe('an operation', () => {
  test('is one tree from its root to its fetches, in the trace of its caller', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` }
    await ask(traced.address, CARD, { variables: { id: MARKER }, headers })
    const spans = await spansOf(traceId, 4)
    const root = spans.find(({ name }) => name === 'query Card')
    expect(root?.parentSpanId).toBe('00f067aa0ba902b7')
    expect(attributesOf(root)).toMatchObject({
      'graphql.operation.name': 'Card',
      'graphql.operation.type': 'query',
      'yilian.viewer.kind': 'PUBLIC',
      'http.response.status_code': 200,
    })
    const fetches = spans.filter(({ name }) => name === 'gateway.fetch')
    expect(fetches.map((span) => attributesOf(span).service).sort()).toEqual(['shops', 'stock'])
    for (const fetched of fetches) expect(namesAbove(fetched, spans)).toEqual(['gateway.execute', 'query Card'])
  })

  test('has a trace of its own when its caller names none, the same in log and failure', async () => {
    const query = 'query Own($value: String!) { failing(kind: "an error with a cause", value: $value) }'
    const { body } = await ask(traced.address, query, { variables: { value: MARKER } })
    const traceId = String(body.errors?.[0]?.extensions.traceId)
    const spans = await spansOf(traceId, 3)
    expect(spans.find(({ name }) => name === 'query Own')?.parentSpanId ?? '').toBe('')
    await expect.poll(() => traced.written()).toContain(`"traceId":"${traceId}"`)
  })
})

test('no value is in a trace: of variables, literals, headers, errors', async () => {
  const headers = { cookie: `a=${MARKER}`, authorization: `Bearer ${MARKER}` }
  await ask(traced.address, `{ shop(id: "${MARKER}") { stock(at: "${MARKER}") } }`)
  await ask(traced.address, `{ shop(id: "${MARKER}"`)
  await ask(traced.address, CARD, { variables: { id: [MARKER] } })
  await ask(traced.address, CARD, { headers, variables: { id: MARKER } })
  for (const kind of traced.failures)
    await ask(traced.address, 'query Failing($k: String!, $v: String!) { failing(kind: $k, value: $v) }', {
      variables: { k: kind, v: MARKER },
    })
  const traceId = '5bf92f3577b34da6a3ce929d0e0e4736'
  await ask(traced.address, CARD, {
    variables: { id: '1' },
    headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
  })
  await spansOf(traceId, 4)
  expect(received.join('\n')).toContain('query Failing')
  expect(received.join('\n')).not.toContain(MARKER)
}, 60_000)

describe('nothing is sent', () => {
  test('of an operation that its caller chose not to sample, while the next one is', async () => {
    const unsampled = '6bf92f3577b34da6a3ce929d0e0e4736'
    const sampled = '7bf92f3577b34da6a3ce929d0e0e4736'
    for (const [traceId, flags] of [
      [unsampled, '00'],
      [sampled, '01'],
    ])
      await ask(traced.address, CARD, {
        variables: { id: '1' },
        headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-${flags}` },
      })
    await spansOf(sampled, 4)
    expect(spansIn(received).filter(({ traceId }) => traceId === unsampled)).toEqual([])
  })

  test('where traces are off', async () => {
    const before = received.length
    await ask(untraced.address, CARD, {
      variables: { id: '1' },
      headers: { traceparent: `00-${'8'.repeat(32)}-00f067aa0ba902b7-01` },
    })
    await ask(traced.address, CARD, {
      variables: { id: '1' },
      headers: { traceparent: `00-${'9'.repeat(32)}-00f067aa0ba902b7-01` },
    })
    await spansOf('9'.repeat(32), 4)
    expect(received.length).toBeGreaterThan(before)
    expect(received.join('\n')).not.toContain('8'.repeat(32))
  })
})

test('a collector that is gone costs callers nothing', async () => {
  const lonely = await startGatewayProcess('http://127.0.0.1:1')
  const { body } = await ask(lonely.address, CARD, { variables: { id: 'abc' } })
  expect(body).toEqual({ data: { shop: { name: 'shop abc', stock: 3 } } })
  await lonely.stop()
})

/** The spans of a trace, once as many have come as are expected. */
async function spansOf(traceId: string, count: number): Promise<readonly SentSpan[]> {
  const found = () => spansIn(received).filter((span) => span.traceId === traceId)
  await expect.poll(() => found().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count)
  expect(received.every((each) => each.startsWith('/v1/traces '))).toBe(true)
  return found()
}

function spansIn(bodies: readonly string[]): SentSpan[] {
  return bodies.flatMap((body) => {
    const { resourceSpans } = JSON.parse(body.slice(body.indexOf(' '))) as {
      resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[]
    }
    return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
  })
}

function attributesOf(span: SentSpan | undefined): Record<string, unknown> {
  return Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]))
}

function namesAbove(span: SentSpan, spans: readonly SentSpan[]): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId)
  return parent ? [parent.name, ...namesAbove(parent, spans)] : []
}

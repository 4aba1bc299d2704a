import { createLogger } from '@yilian/service-kit'
import { afterEach, describe, expect, test } from 'vitest'
import { createClientNames } from '../../src/operation/client-names.ts'
import { createMetrics } from '../../src/operation/metrics.ts'
import { ask, send } from '../answers.ts'
import { shopSupergraph, startShopGraph } from './shop-graph.ts'

const CARD = 'query Card($id: ID!) { shop(id: $id) { name stock } }'
const STALE = 'query Stale { shop(id: "1") { telephone } }'
const BROKEN = 'query Broken { shop('

let close: (() => Promise<void>) | undefined
afterEach(() => close?.())

async function start(texts: readonly string[]) {
  const lines: string[] = []
  const metrics = createMetrics({ ofProcess: false })
  const graph = await startShopGraph({
    logger: createLogger('debug', { write: (line) => void lines.push(line) }),
    instruments: { metrics, traces: null, clientNames: createClientNames([]) },
    knownOperations: texts.map((text) => ({ text })),
  })
  close = graph.close
  await expect.poll(async () => (await send(`${graph.address}/health/ready`)).status).toBe(200)
  const work = async () => {
    const text = await metrics.text()
    const read = (series: string) =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(series))
          ?.split(' ')
          .at(-1) ?? 0,
      )
    return {
      parsed: read('yilian_documents_parsed_total'),
      planned: read('yilian_plans_total{cache="miss"}'),
      planThere: read('yilian_plans_total{cache="hit"}'),
    }
  }
  return { ...graph, lines, work }
}

describe('the first call of a known operation', () => {
  test('finds it parsed, validated and planned, whether it is named or not', async () => {
    const graph = await start([CARD])
    const first = await ask(graph.address, CARD, { variables: { id: 'abc' } })
    expect(first.body).toEqual({ data: { shop: { name: 'shop abc', stock: 3 } } })
    await ask(graph.address, CARD, { variables: { id: 'ab' }, operationName: 'Card' })
    expect(await graph.work()).toEqual({ parsed: 0, planned: 0, planThere: 2 })
  })

  test('is otherwise like that of any: an unknown one is parsed and planned once', async () => {
    const graph = await start([CARD])
    const unknown = CARD.replace('Card', 'Other')
    await ask(graph.address, unknown, { variables: { id: 'abc' } })
    await ask(graph.address, unknown, { variables: { id: 'abc' } })
    expect(await graph.work()).toEqual({ parsed: 1, planned: 1, planThere: 1 })
  })

  test('finds the plan of the supergraph that was put in force meanwhile', async () => {
    const graph = await start([CARD])
    await graph.graph.replace(await widerSupergraph())
    const { body } = await ask(graph.address, CARD, { variables: { id: 'abc' } })
    expect(body).toEqual({ data: { shop: { name: 'shop abc', stock: 3 } } })
    expect(await graph.work()).toEqual({ parsed: 0, planned: 0, planThere: 1 })
    await ask(graph.address, '{ shop(id: "1") { id } }')
    expect((await graph.work()).parsed).toBe(1)
  })
})

describe('a known operation that does not fit the schema', () => {
  test('is told by its name and does not stop the start, and is refused when it comes', async () => {
    const graph = await start([STALE, BROKEN, CARD])
    const told = graph.lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(told.filter(({ level }) => level === 40)).toMatchObject([
      { operation: 'Stale', msg: 'a known operation fits the schema no more' },
      { operation: null, msg: 'a known operation cannot be planned' },
    ])
    expect(told).toContainEqual(
      expect.objectContaining({ level: 20, operations: 3, msg: 'known operations were planned' }),
    )
    expect((await ask(graph.address, STALE)).body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    await ask(graph.address, CARD, { variables: { id: 'abc' } })
    expect((await graph.work()).planned).toBe(0)
  })

  test('does not stop another supergraph from being put in force', async () => {
    const graph = await start([CARD])
    await graph.graph.replace((await shopSupergraph()).replaceAll('stock(at: String)', 'stored(at: String)'))
    expect(graph.lines.join('')).toContain('"operation":"Card","msg":"a known operation fits the schema no more"')
    expect((await ask(graph.address, CARD, { variables: { id: '1' } })).status).toBe(400)
  })
})

test('a supergraph that is put in force last stays, however many are asked for at once', async () => {
  const graph = await start([CARD])
  const wider = await widerSupergraph()
  const first = await shopSupergraph()
  await Promise.all([graph.graph.replace(wider), graph.graph.replace(first)])
  expect(graph.graph.inForce.supergraphSdl).toBe(first)
})

async function widerSupergraph(): Promise<string> {
  return (await shopSupergraph()).replace(/\n {2}name(: String @join__field.*)/, '$&\n  nickname$1')
}

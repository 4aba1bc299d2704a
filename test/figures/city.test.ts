import { randomBytes } from 'node:crypto'
import { loadDemoCity, openGraph, SUBGRAPHS } from '@yilian/cli'
import { dropDatabase } from '@yilian/database'
import { publishedFigures } from '@yilian/demo-city'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { serveGraph, type TestGraph } from '../kit/graph.ts'
import { holds } from './holds.ts'
import { questions } from './questions.ts'

const served = SUBGRAPHS.map(({ name }) => name)
const suffix = randomBytes(4).toString('hex')
const databaseNameOf = (subgraph: string) => ({ name: `${subgraph}-city-${suffix}`, role: subgraph })

let opened: Awaited<ReturnType<typeof openGraph>>
let graph: TestGraph

beforeAll(async () => {
  opened = await openGraph({ adminUrl: inject('adminUrl'), now: new Date(), databaseNameOf })
  const start = performance.now()
  let loaded = 0
  const count = (_subgraph: string, rows: number) => {
    loaded += rows
  }
  await loadDemoCity(opened.parts, 'city', count, new Date())
  console.log(`loaded the city, ${loaded} rows, in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  graph = await serveGraph(opened, () => new Date(), { fetches: new Map(), statements: new Map() })
}, 300_000)
afterAll(async () => {
  await graph?.close()
  await opened?.close()
  for (const name of served) await dropDatabase(inject('adminUrl'), databaseNameOf(name).name)
})

describe('the running graph returns the published figures', () => {
  test.for(publishedFigures())('$key: $bound $value $unit on $asOf', async (figure, context) => {
    context.skip(figure.key === 'service_queries', 'has a run of its own: npm run test:query-log')
    const question = questions[figure.key]?.(figure.asOf)
    if (question === undefined) throw new Error(`Expected a question for ${figure.key}, got none.`)
    const { data, errors } = await graph.ask<never>(question.query)
    expect(errors).toEqual([])
    if (data === null) throw new Error('Expected data, got null.')
    const value = question.read(data)
    expect({ value, holds: holds(figure, value) }).toEqual({ value, holds: true })
  })

  test('every question is about a published figure', () => {
    const keys = publishedFigures().map(({ key }) => key)
    expect(Object.keys(questions).filter((key) => !keys.includes(key))).toEqual([])
    expect(keys.filter((key) => questions[key] === undefined)).toEqual(['service_queries'])
  })
})

test.each([
  ['EXACT', 39, [39], [38, 40]],
  ['MORE_THAN', 1800, [1801], [1800, 1799]],
  ['NOT_BELOW', 550_000, [550_000, 550_001], [549_999]],
  ['NEARLY', 900, [899, 882], [900, 881]],
  ['ROUNDED', 35_000, [34_500, 35_499], [34_499, 35_500]],
] as const)('%s %i is told from what is near it', (bound, value, inside, outside) => {
  for (const each of inside) expect(holds({ bound, value }, each)).toBe(true)
  for (const each of outside) expect(holds({ bound, value }, each)).toBe(false)
})

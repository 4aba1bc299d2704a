import { DEMO_LOG_CALLS, loadDemoQueryLog } from '@yilian/cli'
import { publishedFigures } from '@yilian/demo-city'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holds } from '../figures/holds.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { bothSides, countRows, groupings, statisticsOf } from './counted-log.ts'

const NOW = new Date('2026-11-20T04:00:00Z')
const RANGE = 'from: "2025-12-01", to: "2026-11-19"'

let graph: TestGraph
let connection: Awaited<ReturnType<typeof countRows>>

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW })
  const sql = graph.sqlOf('city-services')
  const plan = { key: Buffer.alloc(32, 3), calls: DEMO_LOG_CALLS, now: NOW }
  const beganAtMs = performance.now()
  await loadDemoQueryLog(sql, plan, (step) => console.log(step))
  console.log(`loaded in ${((performance.now() - beganAtMs) / 1000).toFixed(0)} s`)
  const [size] = await sql`
    select (sum(pg_relation_size(oid)) / sum(reltuples))::numeric(6, 1) as bytes_a_row,
      (sum(pg_indexes_size(oid)) / sum(reltuples))::numeric(6, 1) as bytes_of_indexes_a_row
    from pg_class where relname ~ '^query_log_[0-9]{4}_[0-9]{2}$' and reltuples > 0`
  console.log(size)
  connection = await countRows(sql)
}, 600_000)
afterAll(async () => {
  connection?.release()
  await graph?.close()
})

test('the published figure of queries served holds, through the graph', async () => {
  const figure = publishedFigures().find(({ key }) => key === 'service_queries')
  if (figure === undefined) throw new Error('Expected a published figure service_queries, got none.')
  const [all] = await statisticsOf(graph, `groupBy: [], ${RANGE}`, 'calls')
  expect({ calls: all?.calls, holds: holds(figure, Number(all?.calls)) }).toEqual({
    calls: DEMO_LOG_CALLS,
    holds: true,
  })
})

test.each(groupings)('statistics by %s equal a count of the raw rows', async (name) => {
  const sides = await bothSides(graph, connection, name, RANGE)
  expect(sides.rows.length).toBeGreaterThan(10)
  expect(sides.graph).toEqual(sides.rows)
})

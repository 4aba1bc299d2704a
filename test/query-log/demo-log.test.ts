import { loadDemoQueryLog } from '@yilian/cli'
import type { Sql } from '@yilian/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { bothSides, countRows, groupings, statisticsOf } from './counted-log.ts'

const NOW = new Date('2026-11-20T04:00:00Z')
const PLAN = { key: Buffer.alloc(32, 3), calls: 30_000, now: NOW }
const RANGE = 'from: "2025-12-01", to: "2026-11-19"'

let graph: TestGraph
let sql: Sql

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW })
  sql = graph.sqlOf('city-services')
})
afterAll(() => graph.close())

const rowsIn = async () => (await sql<{ rows: number }[]>`select count(*)::int as rows from query_log`)[0]?.rows

describe('the demo log, small', () => {
  test('is left with whole months by a stop, and goes on from there', async () => {
    let months = 0
    const stopping = loadDemoQueryLog(sql, PLAN, (step) => {
      months += /^\d/.test(step) ? 1 : 0
      if (months === 3) throw new Error('stopped')
    })
    await expect(stopping).rejects.toThrow('stopped')
    const [{ there } = { there: 0 }] = await sql<{ there: number }[]>`
      select sum(rows)::int as there from query_log_load`
    expect(await rowsIn()).toBe(there)
    expect(await loadDemoQueryLog(sql, PLAN, () => undefined)).toContain('30000 rows of the demo city')
    expect(await rowsIn()).toBe(30_000)
  })

  test('is not loaded twice', async () => {
    expect(await loadDemoQueryLog(sql, PLAN, () => undefined)).toContain('30000 rows; nothing was changed')
    expect(await rowsIn()).toBe(30_000)
  })

  test('has its statistics by every grouping equal to a count of its rows', async () => {
    const connection = await countRows(sql)
    for (const name of groupings) {
      const sides = await bothSides(graph, connection, name, RANGE)
      expect({ name, groups: sides.graph }).toEqual({ name, groups: sides.rows })
    }
    connection.release()
  })

  test('has more calls in working hours, on working days and of some services than of others', async () => {
    const [shares] = await sql<{ working: number; weekend: number }[]>`
      select avg((extract(hour from at at time zone 'Asia/Shanghai') between 8 and 17)::int)::float8 as working,
        avg((extract(isodow from at at time zone 'Asia/Shanghai') > 5)::int)::float8 as weekend from query_log`
    expect(shares?.working).toBeGreaterThan(0.8)
    expect(shares?.weekend).toBeLessThan(0.1)
    const services = await statisticsOf(graph, `groupBy: [SERVICE], order: MOST_CALLS, ${RANGE}`, 'calls')
    expect(Number(services[0]?.calls)).toBeGreaterThan(5 * Number(services.at(-1)?.calls))
  })
})

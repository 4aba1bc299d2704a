import type { Sql } from '@yilian/database'
import type { DivisionCode, Viewer } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../../test/kit/graph.ts'
import { readPages } from '../../../../test/kit/pages.ts'
import { keepPartitions, logPartitions } from '../../src/query-log/partitions.store.ts'
import { createQueryLog } from '../../src/query-log/query-log.ts'
import { entriesByChance } from './log-book.ts'

const NOW = new Date('2026-11-20T04:00:00Z')
const PLAN = { monthsAhead: 2, monthsKept: 36 }
const AUDITOR: Viewer = { kind: 'AUDITOR', subject: 'auditor' }

let graph: TestGraph
let sql: Sql

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW })
  sql = graph.sqlOf('city-services')
})
afterAll(() => graph.close())

describe('the entries of a service', () => {
  const FIELDS = `at trace asker askingDepartment { code } service { code } purpose region { code } subject result latencyMs
    answerDigest`

  test('are read by an auditor, latest first, in pages without gap or repetition', async () => {
    await keepPartitions(sql, NOW, PLAN)
    const log = createQueryLog(sql, { key: Buffer.alloc(32) })
    const entries = entriesByChance(9, 300, new Date('2026-11-01T00:00:00Z'), NOW)
    await log.write(entries)
    const own = entries.filter(({ service }) => service === 'WH-GAJ-Q01')
    for (const size of [100, 17]) {
      const read = await readPages<{ at: string }>(
        { ...graph, ask: (query) => graph.ask(query, { viewer: AUDITOR }) },
        size,
        (pages) =>
          `{ queryLog(service: "WH-GAJ-Q01", from: "2026-10-01T00:00:00Z", before: "2026-12-01T00:00:00Z", ${pages}) {
            edges { cursor node { ${FIELDS} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      )
      const expected = own.map(({ at }) => at.toISOString()).sort()
      expect(read.map(({ at }) => at)).toEqual(expected.reverse())
    }
  })

  test.each<[string, Viewer]>([
    ['the public', { kind: 'PUBLIC' }],
    ['a department system', { kind: 'DEPARTMENT_SYSTEM', subject: 'system', department: 'WH-SWJ', grant: null }],
    // parseDivisionCode gives the brand; this is known to be a division.
    ['an officer of a district', { kind: 'OFFICER', subject: 'officer', region: '371002000000' as DivisionCode }],
  ])('are withheld from %s as a whole', async (_who, viewer) => {
    const { data, errors } = await graph.ask(`{ queryLog(service: "WH-GAJ-Q01") { edges { node { ${FIELDS} } } } }`, {
      viewer,
    })
    expect(data).toEqual({ queryLog: null })
    expect(errors.map(({ extensions }) => [extensions.code, extensions.coordinate])).toEqual([
      ['FIELD_WITHHELD', 'Query.queryLog'],
    ])
  })
})

describe('the months of the log', () => {
  test('are made ahead, by however many processes, and begin at midnight in Beijing', async () => {
    const later = new Date('2027-03-31T16:00:00Z')
    await Promise.all([keepPartitions(sql, later, PLAN), keepPartitions(sql, later, PLAN)])
    const months = (await logPartitions(sql)).map(({ month }) => month)
    expect(months).toEqual(expect.arrayContaining(['2027-03-01', '2027-04-01', '2027-05-01', '2027-06-01']))
    expect(new Set(months).size).toBe(months.length)
    const log = createQueryLog(sql, { key: Buffer.alloc(32) })
    const [entry] = entriesByChance(1, 1, NOW, NOW)
    if (entry === undefined) throw new Error('Expected an entry.')
    await log.write([
      { ...entry, at: new Date('2027-04-30T15:59:59.999Z') },
      { ...entry, at: new Date('2027-04-30T16:00:00Z') },
    ])
    const [found] = await sql`select (select count(*)::int from query_log_2027_04) as april,
      (select count(*)::int from query_log_2027_05) as may`
    expect(found).toEqual({ april: 1, may: 1 })
  })

  test('are detached when their time is over, and stay as tables; statistics still count them', async () => {
    await keepPartitions(sql, new Date('2030-06-01T00:00:00Z'), PLAN)
    const states = new Map((await logPartitions(sql)).map(({ month, state }) => [month, state]))
    expect(states.get('2027-05-01')).toBe('DETACHED')
    expect(states.get('2027-06-01')).toBe('ATTACHED')
    const { data } = await graph.ask<{ queryStatistics: { edges: { node: unknown }[] } }>(
      '{ queryStatistics(groupBy: [MONTH], from: "2027-04-01", to: "2027-05-31") { edges { node { month calls } } } }',
    )
    expect(data?.queryStatistics.edges.map(({ node }) => node)).toEqual([
      { month: '2027-04-01', calls: 1 },
      { month: '2027-05-01', calls: 1 },
    ])
  })

  test('one whose detaching was stopped half way is finished by the next run', async () => {
    await keepPartitions(sql, new Date('2030-08-01T00:00:00Z'), PLAN)
    const reader = await sql.reserve()
    await reserved(reader, 'begin')
    await reserved(reader, 'select count(*) from query_log')
    const stopped = await sql.reserve()
    await reserved(stopped, "set statement_timeout = '300ms'")
    await expect(
      reserved(stopped, 'alter table query_log detach partition query_log_2030_07 concurrently'),
    ).rejects.toThrow(/timeout/)
    await reserved(stopped, 'reset statement_timeout')
    stopped.release()
    await reserved(reader, 'commit')
    reader.release()
    await keepPartitions(sql, new Date('2033-09-01T00:00:00Z'), PLAN)
    const july = (await logPartitions(sql)).find(({ month }) => month === '2030-07-01')
    expect(july?.state).toBe('DETACHED')
  })

  test('are not given up before the law allows', async () => {
    await expect(keepPartitions(sql, NOW, { ...PLAN, monthsKept: 35 })).rejects.toThrow(/36 months at least, got 35/)
  })

  test('are shown to auditors, and to nobody outside', async () => {
    const query = '{ queryLogPartitions { month state estimatedRows bytes } }'
    const { data, errors } = await graph.ask<{ queryLogPartitions: unknown[] }>(query, { viewer: AUDITOR })
    expect(errors).toEqual([])
    expect(data?.queryLogPartitions.length).toBeGreaterThan(5)
    const asPublic = await graph.ask(query)
    expect(asPublic.data).toEqual({ queryLogPartitions: null })
    expect(asPublic.errors.map(({ extensions }) => extensions.code)).toEqual(['FIELD_WITHHELD'])
  })
})

async function reserved(connection: Awaited<ReturnType<Sql['reserve']>>, statement: string): Promise<void> {
  await connection.unsafe(statement)
}

import { parseDivisionCode } from '@yilian/governance'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStream } from '../kit/event-stream.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { type Asking, type Element, inManyProcesses, type Reply, replyFrom } from './asked-provenance.ts'

const COLLECTED = '2026-03-02T01:00:00.000Z'
const CITY = '371000000000'
const FIGURES = `{ region(code: "${CITY}") { name organizationFigures { streets } } }`
const TWO_DOMAINS = `{ region(code: "${CITY}") { units(first: 1) { edges { node { name credit { openedOn } } } } } }`
// What they are from without credit.
const HERE = ['WH-ORG-001', 'WH-ORG-014']
const REGION_PROVENANCE = {
  entry: 'WH-ORG-001',
  name: '区域基础信息',
  sourceDepartment: { code: 'WH-MZJ', name: '威海市民政局', nameEn: expect.stringMatching(/Civil Affairs/) },
  updateFrequency: 'YEARLY',
  coordinates: ['Region.name', 'Region.organizationFigures'],
  collectedAt: COLLECTED,
  asOf: '2018-10-18',
  isStale: false,
}

let now = new Date('2026-03-02T04:00:00Z')
let graph: TestGraph
let apart: TestGraph
let down: string | null = null

beforeAll(async () => {
  graph = await startTestGraph({ now: () => now })
  apart = await inManyProcesses(
    graph,
    () => now,
    (subgraph) => subgraph === down,
  )
  for (const { name } of graph.subgraphs)
    await graph.sqlOf(name)`update collected_entry set collected_at = ${COLLECTED}`
})
beforeEach(() => {
  now = new Date('2026-03-02T04:00:00Z')
  down = null
})
afterAll(async () => {
  await apart.close()
  await graph.close()
})

const reply = (query: string, { to = graph, ...asking }: Asking & { to?: TestGraph } = {}) =>
  replyFrom(to, query, asking)

async function provenance(query: string, asking?: Parameters<typeof reply>[1]): Promise<readonly Element[]> {
  return (await reply(query, asking)).extensions?.provenance ?? []
}

/** Which coordinates each entry gave. */
async function coordinates(...asked: Parameters<typeof reply>): Promise<Record<string, readonly string[]>> {
  const found = await provenance(...asked)
  return Object.fromEntries(found.map(({ entry, coordinates }) => [entry, coordinates]))
}

describe.each([
  ['in one process', () => graph],
  ['in many processes', () => apart],
])('an answer that is asked for its provenance, %s,', (_shape, to) => {
  test('names for each catalogue entry its department, frequency, time of collection and last day', async () => {
    const found = await provenance(FIGURES, { to: to() })
    expect(found).toHaveLength(2)
    expect(found[0]).toEqual(REGION_PROVENANCE)
    expect(found[1]).toMatchObject({ entry: 'WH-ORG-005', coordinates: ['OrganizationFigures.streets'] })
  })

  test('has the same data and errors as one that is not, which says nothing of it', async () => {
    const { extensions, ...told } = await reply(FIGURES, { to: to() })
    const untold = await reply(FIGURES, { to: to(), headers: {} })
    expect(extensions?.provenance).not.toEqual([])
    expect(told).toEqual(untold)
    expect(Object.keys(untold)).toEqual(['data'])
  })
})

describe('what stands in it', () => {
  test('is one element for an entry, however many rows, aliases and fragments it is read through', async () => {
    const query = `{ region(code: "${CITY}") { one: children(first: 20) { edges { node { ...Named label: name } } }
      two: children(first: 2) { edges { node { ... on Region { kind } } } } } } fragment Named on Region { code name }`
    expect(await coordinates(query)).toEqual({
      'WH-ORG-001': ['Region.children', 'Region.code', 'Region.kind', 'Region.name'],
    })
  })

  test('is nothing of a field that is skipped', async () => {
    const query = `query ($no: Boolean!) { region(code: "${CITY}") { name creditFigures @include(if: $no) { asOf } } }`
    expect(Object.keys(await coordinates(query, { variables: { no: false } }))).toEqual(['WH-ORG-001'])
  })

  test('is nothing of what is denied or withheld', async () => {
    const query = `{ region(code: "${CITY}") { name members(first: 2) { edges { node { id name } } } } }`
    const answer = await reply(query)
    expect(answer.errors?.length).toBeGreaterThan(0)
    expect(answer.extensions?.provenance.map(({ entry }) => entry)).toEqual(['WH-ORG-001'])
    const region = parseDivisionCode(CITY)
    if (region === null) throw new Error('Expected a division code.')
    const officer = { kind: 'OFFICER', subject: 'officer', region } as const
    expect((await coordinates(query, { viewer: officer }))['WH-MEM-001']).toContain('Member.name')
  })

  test('tells no more of a record that may not be read than of one that is not there', async () => {
    const of = (id: string) => provenance(`{ member(id: "${id}") { name } }`)
    const [row] = await graph.sqlOf('members')<{ id: string }[]>`select id from member limit 1`
    expect(await of(row?.id ?? '')).toEqual(await of('mem_000000000000'))
  })

  test('is nothing of an answer that has no data', async () => {
    expect((await reply('{ nothing }')).extensions).toBeUndefined()
    expect((await reply('{ __typename }')).extensions).toEqual({ provenance: [] })
  })

  test('is nothing of a subgraph that does not answer', async () => {
    expect(Object.keys(await coordinates(TWO_DOMAINS, { to: apart }))).toEqual(
      [...HERE, 'WH-CRE-009', 'WH-CRE-010'].sort(),
    )
    down = 'credit'
    const answer = await reply(TWO_DOMAINS, { to: apart })
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'credit' })
    expect(answer.extensions?.provenance.map(({ entry }) => entry)).toEqual(HERE)
  })
})

describe('the day that data speak for', () => {
  test('is the one that is asked for, with an element for each of two', async () => {
    const query = `query ($day: Date) { region(code: "${CITY}") {
      then: creditFigures(asOf: "2017-12-31") { asOf } later: creditFigures(asOf: $day) { asOf publishedRecords { count } } } }`
    const found = await provenance(query, { variables: { day: '2018-01-31' } })
    expect(found.filter(({ entry }) => entry === 'WH-CRE-022')).toMatchObject([
      { asOf: '2017-12-31', coordinates: ['CreditFigures.asOf'] },
      { asOf: '2018-01-31', coordinates: ['CreditFigures.asOf', 'CreditFigures.publishedRecords'] },
    ])
  })

  test('is never later than the last that they hold, and is not inherited by records that are read as they are', async () => {
    const query = `{ region(code: "${CITY}") { creditFigures(asOf: "2026-01-01") { asOf }
      children(first: 1, filter: { asOf: "2018-01-01" }) { edges { node { name } } } } }`
    const found = await provenance(query)
    expect(found.find(({ entry }) => entry === 'WH-CRE-022')?.asOf).toBe('2018-10-18')
    expect(found.find(({ coordinates }) => coordinates.includes('Region.name'))?.asOf).toBe('2018-10-18')
  })

  test('is the moment of asking for what is in real time, which is never stale', async () => {
    const at = now.toISOString()
    const month = '{ department(code: "WH-SCJG") { serviceLevels(first: 1) { edges { node { calls } } } } }'
    const level = (await provenance(month)).find(({ entry }) => entry === 'WH-SVC-011')
    expect(level).toMatchObject({ updateFrequency: 'REALTIME', collectedAt: at, asOf: at, isStale: null })
  })

  test('is null, as is the time, where nothing is known of a collection', async () => {
    await graph.sqlOf('city-services')`delete from collected_entry where entry = 'WH-SVC-002'`
    const found = await provenance('{ queryServices(first: 1) { edges { node { name } } } }', { to: apart })
    expect(found).toMatchObject([{ entry: 'WH-SVC-002', collectedAt: null, asOf: null, isStale: null }])
  })
})

describe('data are stale', () => {
  test.each([
    ['2026-03-03T01:00:00.000Z', false],
    ['2026-03-03T01:00:00.001Z', true],
  ])('once a declared period has passed: daily ones at %s: %s', async (at, isStale) => {
    now = new Date(at)
    const [region, figures] = await provenance(FIGURES)
    expect([region, figures]).toMatchObject([
      { updateFrequency: 'YEARLY', isStale: false },
      { updateFrequency: 'DAILY', isStale },
    ])
  })

  test('never by age alone where they are collected when they change', async () => {
    now = new Date('2036-03-02T01:00:00Z')
    const found = await provenance('{ departments(first: 1) { edges { node { name } } } }')
    expect(found).toMatchObject([{ updateFrequency: 'ON_CHANGE', collectedAt: COLLECTED, isStale: null }])
  })
})

test('a GET and an event of a subscription are answered with their provenance too', async () => {
  const url = `${graph.address}/graphql?query=${encodeURIComponent('{ departments(first: 1) { edges { node { name } } } }')}`
  const response = await fetch(url, { headers: { 'apollo-require-preflight': '1', 'yilian-provenance': 'on' } })
  expect(((await response.json()) as Reply).extensions?.provenance).toMatchObject([{ entry: 'WH-SVC-001' }])
  const stream = await openStream(graph.address, 'subscription { matterChanged { title } }', {
    headers: { 'yilian-provenance': 'on' },
  })
  await graph.sqlOf('city-services')`update matter set title = '东门口积水' where id = (select min(id) from matter)`
  expect(await stream.next()).toMatchObject({
    data: {
      extensions: { provenance: [{ entry: 'WH-SVC-003', coordinates: ['Matter.title'], collectedAt: COLLECTED }] },
    },
  })
  stream.leave()
})

test('every entry that is not in real time is known to be collected, by the subgraph that has it', async () => {
  const known = await Promise.all(
    graph.subgraphs.map(({ name }) => graph.sqlOf(name)<{ entry: string }[]>`select entry from collected_entry`),
  )
  const listed = await graph.sqlOf('sharing')<{ code: string }[]>`select code from catalogue_entry
    where version = (select max(number) from catalogue_version) and update_frequency <> 'REALTIME'`
  const expected = listed.map(({ code }) => code).filter((code) => code !== 'WH-SVC-002')
  expect(
    known
      .flat()
      .map(({ entry }) => entry)
      .sort(),
  ).toEqual(expected.sort())
})

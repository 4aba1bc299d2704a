import { createRemoteLink, type LinkFor } from '@yilian/gateway'
import type { DivisionCode, SharingPolicy, Viewer } from '@yilian/governance'
import { createSubgraphServer } from '@yilian/service-kit'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serveGraph, startTestGraph, type TestGraph } from '../kit/graph.ts'

const NOW = new Date('2018-10-18T04:00:00Z')
const KEY = Buffer.alloc(32, 9)
const CITY = '371000000000' as DivisionCode
const CITY_OFFICER: Viewer = { kind: 'OFFICER', subject: 'city', region: CITY }
const DISTRICT_OFFICER: Viewer = { kind: 'OFFICER', subject: 'district', region: '371002000000' as DivisionCode }
const OTHER_OFFICER: Viewer = { kind: 'OFFICER', subject: 'other', region: '371003000000' as DivisionCode }
const PUBLIC: Viewer = { kind: 'PUBLIC' }
const SYSTEM: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'gaj', department: 'WH-GAJ', grant: null }
const AUDITOR: Viewer = { kind: 'AUDITOR', subject: 'auditor' }

const PERSONS = [
  'members',
  'streetAndCommunityMembers',
  'urbanCommunityMembers',
  'inServiceMembers',
  'talentPool',
] as const
const QUERY = `{
  region(code: "371002000000") {
    children(first: 30) { edges { node {
      code
      memberFigures { ${PERSONS.join(' ')} checkedInUnits }
      organizations(first: 20) { edges { node { id memberCount } } }
    } } }
  }
}`

interface Counted {
  readonly code: string
  readonly memberFigures: Readonly<Record<(typeof PERSONS)[number], number | null>> & { checkedInUnits: number }
  readonly organizations: { readonly edges: { readonly node: { id: string; memberCount: number | null } }[] }
}
interface Data {
  readonly region: { readonly children: { readonly edges: { readonly node: Counted }[] } }
}

let graph: TestGraph
let many: TestGraph
let policy: SharingPolicy
const ends: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW, policy: () => policy })
  ends.push(graph.close)
  many = await inManyProcesses(graph)
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})
beforeEach(() => withholdBelow(10))

function withholdBelow(smallestGroup: number): void {
  policy = { version: (policy?.version ?? 0) + 1, grants: [], combinations: [], smallestGroup, providers: {} }
}

/** The same databases, each subgraph behind HTTP and the gateway's signature. */
async function inManyProcesses({ subgraphs }: TestGraph): Promise<TestGraph> {
  const logger = pino({ level: 'silent' })
  const urls = new Map<string, string>()
  for (const subgraph of subgraphs) {
    const server = createSubgraphServer(subgraph, { signatureKey: KEY, logger, now: () => NOW })
    ends.push(() => server.close())
    urls.set(subgraph.name, `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`)
  }
  const linkFor: LinkFor = ({ name }) => createRemoteLink({ name, url: urls.get(name) ?? '', signatureKey: KEY })
  const counters = { fetches: new Map(), statements: new Map() }
  const parts = { subgraphs, parts: [] } as unknown as Parameters<typeof serveGraph>[0] // it only hands them on
  const served = await serveGraph(parts, () => NOW, counters, { linkFor, policy: () => policy })
  ends.push(served.close)
  return served
}

async function counts(viewer: Viewer, from = graph) {
  const { data, errors } = await from.ask<Data>(QUERY, { viewer })
  const places = data?.region.children.edges.map(({ node }) => node) ?? []
  const people = places.flatMap(({ memberFigures, organizations }) => [
    memberFigures.inServiceMembers,
    memberFigures.talentPool,
    ...organizations.edges.map(({ node }) => node.memberCount),
  ])
  const figures = places.map(({ memberFigures }) => memberFigures)
  return { people, figures, units: figures.map(({ checkedInUnits }) => checkedInUnits), errors }
}

/** Every difference of what is told of one place that could be a group of persons: members are of streets, communities or units. */
function reckoned(of: Counted['memberFigures']): number[] {
  const { members, streetAndCommunityMembers: both, urbanCommunityMembers: communities, inServiceMembers: units } = of
  const minus = (from: number | null, ...taken: (number | null)[]) =>
    from === null || taken.includes(null) ? [] : [from - taken.reduce<number>((sum, each) => sum + Number(each), 0)]
  return [
    ...[members, both, communities, units].flatMap((told) => minus(told)),
    ...[both, communities, units].flatMap((part) => minus(members, part)),
    ...minus(members, communities, units),
    ...minus(both, communities),
  ]
}

/** What the rule leaves, by somebody who sees everything. */
const told = (all: readonly (number | null)[], threshold: number) =>
  all.map((count) => (count !== null && count > 0 && count < threshold ? null : count))

test('the officer of the city, who may read each member, is told every count, some of them small, some zero', async () => {
  const { people, errors } = await counts(CITY_OFFICER)
  expect(errors).toEqual([])
  expect(people.filter((count) => count === 0).length).toBeGreaterThan(0)
  expect(people.filter((count) => count !== null && count > 0 && count < 10).length).toBeGreaterThan(5)
  expect(people).not.toContain(null)
})

describe.each([
  ['in one process', () => graph],
  ['in many processes', () => many],
])('%s', (_shape, shape) => {
  test.each([PUBLIC, SYSTEM, AUDITOR, OTHER_OFFICER])(
    'counts of fewer than ten persons are withheld from $kind, and nothing else is',
    async (viewer) => {
      const all = await counts(CITY_OFFICER, shape())
      const { people, units, errors } = await counts(viewer, shape())
      expect(people).toEqual(told(all.people, 10))
      expect(units).toEqual(all.units)
      const coordinates = errors.map(({ extensions }) => [extensions.code, extensions.reason, extensions.coordinate])
      for (const [code, reason] of coordinates) expect([code, reason]).toEqual(['FIELD_WITHHELD', 'SMALL_GROUP'])
      const withheld = coordinates.map(([, , coordinate]) => coordinate)
      expect(withheld).toEqual(expect.arrayContaining(['MemberFigures.talentPool', 'Organization.memberCount']))
      expect(new Set(withheld).size).toBe(withheld.length)
      expect(new Set(errors.map(({ extensions }) => extensions.smallestGroup))).toEqual(new Set([10]))
    },
  )

  test('no small group can be reckoned from what is told', async () => {
    const { figures: all } = await counts(CITY_OFFICER, shape())
    const differences = all.flatMap(reckoned).filter((group) => group > 0)
    // Just above each group that somebody could reckon in some place.
    for (const threshold of new Set([10, ...differences.map((group) => group + 1)].slice(0, 40))) {
      withholdBelow(threshold)
      const { figures } = await counts(PUBLIC, shape())
      expect(figures.flatMap(reckoned).filter((group) => group > 0 && group < threshold)).toEqual([])
    }
  })

  test('an officer is told every count of the own region', async () => {
    const [own, all] = [await counts(DISTRICT_OFFICER, shape()), await counts(CITY_OFFICER, shape())]
    expect(own.errors).toEqual([])
    expect(own.people).toEqual(all.people)
  })

  test('the policy says below how many: at the count itself it is told, one above it is not', async () => {
    const all = await counts(CITY_OFFICER, shape())
    const one = all.people.find((count) => count !== null && count > 10) ?? 0
    for (const threshold of [1, one, one + 1]) {
      withholdBelow(threshold)
      expect((await counts(PUBLIC, shape())).people).toEqual(told(all.people, threshold))
    }
  })
})

test('the same count by another name, by a fragment or by _entities of the gateway is no other count', async () => {
  const { people } = await counts(CITY_OFFICER)
  expect(people.length).toBeGreaterThan(0)
  const { data, errors } = await graph.ask<{ region: Record<string, unknown> }>(
    `{ region(code: "371002000000") { organizations(first: 50) { edges { node { ...Sized again: memberCount } } } } }
     fragment Sized on Organization { size: memberCount(asOf: "2018-10-18") }`,
  )
  const sizes =
    JSON.stringify(data)
      .match(/:(\d+)/g)
      ?.map((text) => Number(text.slice(1))) ?? []
  expect(sizes.filter((size) => size > 0 && size < 10)).toEqual([])
  expect(errors.every(({ message }) => !/\d+ (人|members|persons)/.test(message))).toBe(true)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { CITY, officerOf } from './records.ts'

const viewer = officerOf(CITY)
const nodes = (fields: string) => `(first: 3) { edges { node { ${fields} } } }`

/** A list of parents: the query with `FIRST` for how many and `NESTED` for what is asked of each, and its own statements in this subgraph. */
const parents = {
  members: {
    query: `{ members(region: "${CITY}", filter: { checkedIn: true }, first: FIRST) { edges { node { NESTED } } } }`,
    statements: 1,
  },
  regions: {
    query: '{ regions(filter: { kinds: [GRID, COMMUNITY] }, first: FIRST) { edges { node { NESTED } } } }',
    statements: 0,
  },
  streets: {
    query: '{ regions(filter: { kinds: [STREET, TOWN] }, first: FIRST) { edges { node { NESTED } } } }',
    statements: 0,
  },
  organizations: {
    query: `{ organizations(region: "${CITY}", first: FIRST) { edges { node { NESTED } } } }`,
    statements: 0,
  },
  units: { query: `{ units(region: "${CITY}", first: FIRST) { edges { node { NESTED } } } }`, statements: 0 },
} as const

const nested: readonly (readonly [of: keyof typeof parents, fields: string, statements: number])[] = [
  ['members', 'name organization { id } unit { uscc } region { code }', 0],
  ['members', 'memberships { since }', 1],
  ['members', 'checkIns { since } claims { title } honours { kind }', 3],
  ['members', 'yearEndReports { year } evaluations { grade }', 2],
  ['members', 'talentPoolEntry { since } postings { grade } trainings { title } socialWorkCertificate { level }', 4],
  ['members', 'secondments { duty } electedRoles { body } publicInstitutionHiring { hiredOn }', 3],
  ['members', 'checkIns { member { name } }', 2],
  ['regions', 'memberFigures { members inServiceMembers streetAndCommunityMembers urbanCommunityMembers }', 1],
  ['regions', 'memberFigures { checkedInUnits checkedInMembers communitiesWithCheckIns }', 3],
  ['regions', 'memberFigures { openActivities talentPool secretariesTrained certifiedSocialWorkers }', 4],
  ['regions', 'a: memberFigures(asOf: "2016-01-01") { members } b: memberFigures(asOf: "2017-01-01") { members }', 2],
  ['streets', `members${nodes('name checkIns { since }')}`, 2],
  ['streets', `unitCheckIns${nodes('liaison { name }')}`, 2],
  ['streets', `memberCheckIns${nodes('member { name }')}`, 2],
  ['streets', `serviceClaims${nodes('title')} honours${nodes('kind')} openActivities${nodes('topic')}`, 3],
  ['streets', `fullTimePostings${nodes('payStandard { grade } member { name }')}`, 3],
  ['organizations', 'memberCount', 1],
  ['organizations', `members${nodes('name')}`, 1],
  ['units', 'inServiceMemberCount checkIn { since }', 2],
  ['units', 'claims { title } yearEndReports { year } evaluations { grade } honours { kind }', 4],
]

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('what is asked of many costs as many statements as of few', () => {
  test.each(nested)('%s { %s }: %i', async (of, fields, expected) => {
    for (const first of [5, 50]) {
      const query = parents[of].query.replace('FIRST', String(first)).replace('NESTED', fields)
      const { errors, statements, fetches } = await graph.ask(query, { viewer })
      expect(errors).toEqual([])
      expect(statements.members).toBe(parents[of].statements + expected)
      expect(fetches.members).toBe(1)
    }
  })
})

test('a page of members asks the organizations once for each kind of entity, wherever it stands in the page', async () => {
  const { errors, statements, fetches } = await graph.ask(
    `{ members(region: "${CITY}", first: 50) { edges { node { name organization { name } unit { name } region { name }
      checkIns { community { name } } claims { title community { name } } } } } }`,
    { viewer },
  )
  expect(errors).toEqual([])
  expect(fetches.members).toBe(1)
  expect(statements).toEqual({ members: 3, organizations: 3 })
})

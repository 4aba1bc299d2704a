import { readFileSync } from 'node:fs'
import { type Classification, classificationsOf, mayRead, readLevelOf, type Viewer } from '@yilian/governance'
import { graphql, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { smallCity } from '../../../test/kit/small-city.ts'
import { createMembers } from '../src/index.ts'
import { CITY, city, officerOf, required } from './records.ts'

const classified = parse(readFileSync(new URL('../schema.classified.graphql', import.meta.url), 'utf8'))
const classifications = classificationsOf(classified)

// Somebody who belongs to a community and is named by what other records tell.
const inOffice = new Set(city.fullTimePostings.flatMap(({ memberId, until }) => (until === null ? [memberId] : [])))
const membership = required(
  city.memberships.find(
    ({ memberId, kind, until }) => kind === 'COMMUNITY' && until === null && inOffice.has(memberId),
  ),
)
const member = required(city.members.find(({ id }) => id === membership.memberId))
const COMMUNITY = membership.regionCode.slice(0, 12)
const STREET = `${COMMUNITY.slice(0, 9)}000`

const viewers: readonly (readonly [who: string, viewer: Viewer])[] = [
  ['the public', { kind: 'PUBLIC' }],
  ['a department system', { kind: 'DEPARTMENT_SYSTEM', subject: 'system', department: 'WH-ZZB', grant: null }],
  ['an officer of the community', officerOf(COMMUNITY)],
  ['an officer of its street', officerOf(STREET)],
  ['an officer of the city', officerOf(CITY)],
  ['an officer of another community', officerOf('371083001001')],
  ['an officer of another district', officerOf('371083000000')],
  ['an auditor', { kind: 'AUDITOR', subject: 'auditor' }],
]

const own = [
  'name',
  'gender',
  'bornOn',
  'ethnicity',
  'residentIdNumber',
  'mobileNumber',
  'education',
  'admittedOn',
] as const
const MEMBER = `id ${own.join(' ')} organization { id } memberships { since } checkIns { since } postings { id }`
const asked = [...own, 'organization', 'memberships', 'checkIns', 'postings']

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe.each(viewers)('%s', (_who, viewer) => {
  const may = (coordinate: string, region: string | null) =>
    mayRead(viewer, classificationOf(coordinate), region).allowed
  const denied = new Set(asked.map((name) => `Member.${name}`).filter((each) => !may(each, membership.regionCode)))
  const expected = {
    id: member.id,
    ...Object.fromEntries(own.map((name) => [name, denied.has(`Member.${name}`) ? null : member[name]])),
  }

  test('reads of a member by its id what the rule allows, and is told what is withheld', async () => {
    const { data, errors } = await graph.ask<{ member: object }>(`{ member(id: "${member.id}") { ${MEMBER} } }`, {
      viewer,
    })
    expect(data?.member).toMatchObject(expected)
    expect(new Set(errors.map(({ extensions }) => extensions.coordinate))).toEqual(denied)
    expect(errors.every(({ extensions }) => extensions.code === 'FIELD_WITHHELD')).toBe(true)
  })

  test('reads the same through `_entities`', async () => {
    const subgraph = createMembers(graph.sqlOf('members'))
    const { data, errors = [] } = await graphql({
      schema: subgraph.schema,
      source: `{ _entities(representations: [{ __typename: "Member", id: "${member.id}" }]) { ... on Member { ${MEMBER} } } }`,
      contextValue: subgraph.createContext({
        viewer,
        traceId: 'test',
        signal: AbortSignal.any([]),
        now: () => new Date(),
      }),
    })
    expect(data).toMatchObject({ _entities: [expected] })
    expect(new Set(errors.map(({ extensions }) => extensions.coordinate))).toEqual(denied)
  })

  test('learns who holds a post only where the rule allows, of an open record', async () => {
    const posting = required(
      city.fullTimePostings.find(({ memberId, until }) => memberId === member.id && until === null),
    )
    const { data } = await graph.ask<{
      region: { fullTimePostings: { edges: { node: { id: string; grade: number; member: object | null } }[] } }
    }>(`{ region(code: "${COMMUNITY}") { fullTimePostings { edges { node { id grade member { id } } } } } }`, {
      viewer,
    })
    const found = data?.region.fullTimePostings.edges.find(({ node }) => node.id === posting.id)?.node
    const allowed = may('FullTimePosting.member', posting.regionCode)
    expect(found).toEqual({ id: posting.id, grade: posting.grade, member: allowed ? { id: member.id } : null })
  })

  const lists: readonly (readonly [coordinate: string, query: (region: string) => string])[] = [
    ['Query.members', (region) => `{ members(region: "${region}") { edges { cursor } } }`],
    ['Region.members', (region) => `{ region(code: "${region}") { members { edges { cursor } } } }`],
    ['Region.memberCheckIns', (region) => `{ region(code: "${region}") { memberCheckIns { edges { cursor } } } }`],
  ]
  test.each(lists)('gets %s for a region only where the rule allows', async (coordinate, query) => {
    for (const region of [COMMUNITY, STREET, CITY, '371083001001']) {
      const { errors } = await graph.ask(query(region), { viewer })
      const codes = errors.map(({ extensions }) => [extensions.code, extensions.coordinate])
      expect(codes, region).toEqual(may(coordinate, region) ? [] : [['FIELD_WITHHELD', coordinate]])
    }
  })

  test('gets the members of an organization only where the rule allows for its region', async () => {
    const { organizations } = smallCity().organizations
    for (const id of [
      membership.organizationId,
      required(organizations.find(({ parentId }) => parentId === null)).id,
    ]) {
      const { regionCode } = required(organizations.find((organization) => organization.id === id))
      const { data, errors } = await graph.ask(
        `{ organization(id: "${id}") { memberCount members { edges { cursor } } } }`,
        { viewer },
      )
      expect(data).toMatchObject({ organization: { memberCount: expect.any(Number) } })
      const coordinates = errors.map(({ extensions }) => extensions.coordinate)
      expect(coordinates).toEqual(may('Organization.members', regionCode) ? [] : ['Organization.members'])
    }
  })

  test('reads reports and evaluations of a unit unless it is the public', async () => {
    const { unitUscc } = required(city.yearEndReports.find((report) => report.unitUscc !== null))
    const { data } = await graph.ask<{ unit: { yearEndReports: object[] | null; evaluations: object[] | null } }>(
      `{ unit(uscc: "${unitUscc}") { yearEndReports { year claims } evaluations { grade } } }`,
      { viewer },
    )
    expect(data?.unit.yearEndReports === null).toBe(viewer.kind === 'PUBLIC')
    expect(data?.unit.evaluations === null).toBe(viewer.kind === 'PUBLIC')
  })
})

describe('the catalogue', () => {
  const levelsOf = (type: string) =>
    Object.fromEntries(
      [...classifications].flatMap(([coordinate, classification]) =>
        coordinate.startsWith(`${type}.`) ? [[coordinate.slice(type.length + 1), readLevelOf(classification)]] : [],
      ),
    )

  test('of a member nothing is open but the opaque id, and three items are sensitive', () => {
    const levels = Object.entries(levelsOf('Member'))
    const named = (level: string) => levels.flatMap(([name, found]) => (found === level ? [name] : []))
    expect(named('OPEN')).toEqual(['id'])
    expect(named('SENSITIVE').sort()).toEqual(['ethnicity', 'mobileNumber', 'residentIdNumber'])
    expect(named('PERSONAL').length).toBe(levels.length - 4)
  })

  test('wherever a record names a member, the name is personal', () => {
    const naming = [...classifications].filter(([coordinate]) =>
      /\.(member|members|liaison|memberCheckIns)$/.test(coordinate),
    )
    expect(naming.length).toBeGreaterThan(8)
    const open = naming.filter(
      ([coordinate, found]) => readLevelOf(found) !== 'PERSONAL' && coordinate !== 'MemberFigures.members',
    )
    expect(open).toEqual([])
  })

  test('the rule refuses some viewer and not another, for a personal item as for a sensitive one', () => {
    for (const coordinate of ['Member.name', 'Member.residentIdNumber']) {
      const allowed = viewers.map(
        ([, viewer]) => mayRead(viewer, classificationOf(coordinate), membership.regionCode).allowed,
      )
      expect(new Set(allowed)).toEqual(new Set([true, false]))
    }
  })
})

function classificationOf(coordinate: string): Classification {
  return required(classifications.get(coordinate))
}

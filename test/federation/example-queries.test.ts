import { exampleQueries } from '@yilian/gateway'
import { type DivisionCode, parseDivisionCode, type Viewer } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AskedDepartments, startAskedDepartments } from '../kit/departments.ts'
import { type Answer, startTestGraph, type TestGraph } from '../kit/graph.ts'

let departments: AskedDepartments
let graph: TestGraph
beforeAll(async () => {
  departments = await startAskedDepartments()
  graph = await startTestGraph({ connectors: departments.connectors })
})
afterAll(async () => {
  await graph.close()
  await departments.close()
})

const officer: Viewer = { kind: 'OFFICER', subject: 'officer-of-huancui', region: division('371002000000') }

function division(text: string): DivisionCode {
  const code = parseDivisionCode(text)
  if (code === null) throw new Error(`Expected a division code, got ${text}.`)
  return code
}

function ask(name: string, variables?: Record<string, unknown>, viewer: Viewer = officer): Promise<Answer> {
  const example = exampleQueries().find((each) => each.name === name)
  if (!example) throw new Error(`Expected an example query "${name}".`)
  return graph.ask(example.query, { viewer, ...(variables && { variables }) })
}

/** All values below a path of keys; lists on the way are walked through. */
function valuesAt(value: unknown, ...path: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, ...path))
  const [key, ...rest] = path
  if (key === undefined) return [value]
  return typeof value === 'object' && value !== null ? valuesAt((value as Record<string, unknown>)[key], ...rest) : []
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

describe('the example queries', () => {
  test.each(exampleQueries().map(({ name }) => name))('%s answers an officer without an error', async (name) => {
    const answer = await ask(name)
    expect(answer.errors).toEqual([])
    expect(answer.status).toBe(200)
  })

  test.each(exampleQueries().map(({ name }) => name))(
    '%s costs each subgraph few fetches and statements',
    async (name) => {
      await graph.sqlOf('city-services')`truncate query_count_region, query_count_day, query_count_department`
      const { fetches, statements } = await ask(name)
      // What is logged while a commit is under way goes with the next, so how many commits it takes is a matter of time.
      const counted = name.startsWith('9-') ? { ...statements, 'city-services': 'some' } : statements
      expect({ fetches, statements: counted }).toMatchSnapshot()
    },
  )
})

describe("a community's page", () => {
  test('is answered by five domains together', async () => {
    const { data, fetches } = await ask('1-community-page')
    expect(Object.keys(fetches).sort()).toEqual(['city-services', 'credit', 'funding', 'members', 'organizations'])
    expect(valuesAt(data, 'region', 'name')).toEqual(['鲸园居委会'])
    expect(valuesAt(data, 'region', 'ancestors', 'name')).toEqual(['鲸园街道', '环翠区', '威海市'])
    expect(valuesAt(data, 'region', 'unitCheckIns', 'edges', 'node', 'unit', 'name').length).toBeGreaterThan(0)
    expect(valuesAt(data, 'region', 'funding', 'entitlement', 'amountMinor')[0]).toMatch(/^[1-9]\d+$/)
  })

  test('shows the public the same, nothing withheld', async () => {
    const asPublic = await ask('1-community-page', undefined, { kind: 'PUBLIC' })
    expect(asPublic.errors).toEqual([])
    expect(asPublic.data).toEqual((await ask('1-community-page')).data)
  })
})

describe('enterprises with organization and credit', () => {
  test('each has its covering organization, and its credit grade from another database', async () => {
    const { data } = await ask('2-enterprise')
    const units = valuesAt(data, 'region', 'units', 'edges', 'node')
    expect(units.length).toBeGreaterThan(1)
    expect(valuesAt(units, 'coveringOrganization', 'name').every((name) => typeof name === 'string')).toBe(true)
    expect(valuesAt(units, 'credit', 'grade', 'level')).toHaveLength(units.length)
  })

  test('twenty cost as many fetches and statements as one', async () => {
    const region = '371002000000'
    const one = await ask('2-enterprise', { code: region, first: 1 })
    const twenty = await ask('2-enterprise', { code: region, first: 20 })
    expect(valuesAt(twenty.data, 'region', 'units', 'edges', 'node')).toHaveLength(20)
    expect(twenty.fetches).toEqual(one.fetches)
    expect(total(twenty.statements)).toBeLessThanOrEqual(total(one.statements) + 2)
  })
})

describe("a street's figures as of a day", () => {
  test('differ from those of today where the records do', async () => {
    const then = await ask('3-street-figures')
    const now = await ask('3-street-figures', { asOf: null })
    expect(valuesAt(then.data, 'region', 'statistics', 'households', 'reportedOn')).toEqual(['2017-12-31'])
    expect(valuesAt(now.data, 'region', 'statistics', 'households', 'reportedOn')).toEqual(['2018-10-18'])
    const grids = (answer: Answer) => Number(valuesAt(answer.data, 'region', 'organizationFigures', 'grids')[0])
    expect(grids(then)).toBeLessThanOrEqual(grids(now))
  })
})

describe("members' check-ins and claims", () => {
  test('an officer of the district reads names, units and communities', async () => {
    const { data } = await ask('4-member')
    const members = valuesAt(data, 'region', 'members', 'edges', 'node')
    expect(members).toHaveLength(3)
    expect(valuesAt(members, 'name').every((name) => /^\p{Script=Han}{2,4}$/u.test(String(name)))).toBe(true)
    expect(valuesAt(members, 'checkIns', 'community', 'name').length).toBeGreaterThanOrEqual(3)
  })

  test('fifteen cost as many fetches and statements as three', async () => {
    const three = await ask('4-member', { first: 3 })
    const fifteen = await ask('4-member', { first: 15 })
    expect(valuesAt(fifteen.data, 'region', 'members', 'edges', 'node').length).toBeGreaterThan(10)
    expect(fifteen.fetches).toEqual(three.fetches)
    expect(total(fifteen.statements)).toBeLessThanOrEqual(total(three.statements) + 2)
  })

  // Whoever may read no member at all has no subgraph asked; where an officer's region ends is seen at the value.
  test.each<[string, number | undefined, Viewer]>([
    ['the public', undefined, { kind: 'PUBLIC' }],
    [
      'a department system',
      undefined,
      { kind: 'DEPARTMENT_SYSTEM', subject: 'taxation', department: 'WH-SWJ', grant: null },
    ],
    ['an auditor', undefined, { kind: 'AUDITOR', subject: 'auditor' }],
    ['an officer of another district', 1, { kind: 'OFFICER', subject: 'elsewhere', region: division('371083000000') }],
  ])('%s learns no name and nothing of who is there, and is told why', async (_who, asked, viewer) => {
    const { data, errors, fetches } = await ask('4-member', undefined, viewer)
    expect(data).toEqual({ region: { members: null } })
    expect(errors.map(({ extensions }) => [extensions.code, extensions.coordinate])).toEqual([
      ['FIELD_WITHHELD', 'Region.members'],
    ])
    expect(fetches.members).toBe(asked)
  })
})

describe('funding entitlement against allocation', () => {
  test('the shortfall is what is due and was not allocated, line by line', async () => {
    const { data } = await ask('5-funding')
    const amounts = (...path: string[]) =>
      valuesAt(data, 'region', 'funding', ...path, 'amountMinor').map((text) => BigInt(String(text)))
    const sum = (values: bigint[]) => values.reduce((all, value) => all + value, 0n)
    expect(sum(amounts('lines', 'entitlement'))).toBe(sum(amounts('entitlement')))
    expect(sum(amounts('lines', 'allocated'))).toBe(sum(amounts('allocated')))
    expect(sum(amounts('lines', 'shortfall'))).toBe(sum(amounts('shortfall')))
    expect(sum(amounts('paid'))).toBeLessThanOrEqual(sum(amounts('allocated')))
  })
})

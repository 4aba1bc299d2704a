import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { NO_LIMITS } from '../../../test/kit/no-limits.ts'
import { allUnits, city, read } from './city.ts'

let clock = '2026-06-15'
let graph: TestGraph
beforeAll(async () => {
  graph = await startTestGraph({ limits: NO_LIMITS, now: () => new Date(`${clock}T04:00:00Z`) })
})
afterAll(() => graph.close())

describe('units with their credit', () => {
  test('a unit’s grade names the rule, and the points of what it counts', async () => {
    const units = await allUnits(graph)
    expect(units.length).toBeGreaterThan(100)
    for (const { credit } of units) {
      const { points, rule, entries } = credit.grade
      expect(rule).toEqual({ version: 'WH-G-2021', basePoints: 1000 })
      expect(entries.reduce((sum, entry) => sum + entry.points, rule.basePoints)).toBe(points)
      const counted = entries.flatMap(({ record }) => record?.id ?? [])
      expect(counted.sort()).toEqual(credit.records.edges.map(({ node }) => node.id).sort())
    }
    expect(new Set(units.map(({ credit }) => credit.grade.level)).size).toBeGreaterThanOrEqual(3)
  })

  test('a sanction in force names the record that it rests on, an incentive none', async () => {
    const measures = (await allUnits(graph)).flatMap(({ credit }) => credit.measures.edges.map(({ node }) => node))
    expect(measures.length).toBeGreaterThan(2)
    for (const { listed, record } of measures) expect(record !== null).toBe(listed.kind === 'SANCTION')
  })

  test('most units have no record', async () => {
    const units = await allUnits(graph)
    const withRecords = units.filter(({ credit }) => credit.records.edges.length > 0)
    expect(withRecords.length).toBeGreaterThan(2)
    expect(withRecords.length).toBeLessThan(units.length / 5)
  })

  test('a record shows its listed item, and the window that the law gives it today', async () => {
    const units = await allUnits(graph)
    const found = units.find(({ credit }) => credit.records.edges.length > 0)
    const { unit } = await read<{ unit: { name: string; credit: { records: { edges: { node: Shown }[] } } } }>(
      graph,
      `query ($uscc: CreditCode!) {
        unit(uscc: $uscc) {
          name
          credit { records { edges { node {
            documentDate disputed unit { name } item { kind determiningDepartment { name } } determiningDepartment { name } publication { from until rules { countedFrom } }
          } } } }
        }
      }`,
      { uscc: found?.uscc },
    )
    for (const { node } of unit.credit.records.edges) {
      expect(node.unit).toEqual({ name: unit.name })
      expect(node.item).toEqual({ kind: 'DISCREDIT', determiningDepartment: node.determiningDepartment })
      expect(node.determiningDepartment).toEqual({ name: expect.any(String) })
      expect(node.publication.from).toBe(node.documentDate)
      expect(node.publication.until > clock).toBe(true)
      expect(node.publication.rules).toEqual([{ countedFrom: 'DOCUMENT' }, { countedFrom: 'ACT' }])
    }
  })

  test('the same number of statements for 5 units and for 50', async () => {
    const query = `query ($first: Int) { region(code: "${city}") { units(first: $first) { edges { node { credit {
      grade { level }
      records { edges { node { id } } }
      commendations { edges { node { title } } }
      pledges { edges { node { title } } }
      measures { edges { node { listed { name } } } }
    } } } } } }`
    const [few, many] = [
      await graph.ask(query, { variables: { first: 5 } }),
      await graph.ask(query, { variables: { first: 50 } }),
    ]
    expect([few.errors, many.errors]).toEqual([[], []])
    expect(many.fetches).toEqual({ organizations: 1, credit: 1 })
    // The profiles; the rule, records and commendations of the grades; four lists.
    expect([few.statements.credit, many.statements.credit]).toEqual([8, 8])
  })

  test('a credit file leads to its unit and region; a code that no unit has gives null', async () => {
    const [unit] = await allUnits(graph)
    const { found, missing } = await read<{ found: unknown; missing: unknown }>(
      graph,
      `query ($uscc: CreditCode!) {
        found: creditProfile(uscc: $uscc) { unit { uscc name } region { name } }
        missing: creditProfile(uscc: "91371000MA3C0YQ21U") { openedOn }
      }`,
      { uscc: unit?.uscc },
    )
    expect(found).toEqual({
      unit: { uscc: unit?.uscc, name: expect.any(String) },
      region: { name: expect.any(String) },
    })
    expect(missing).toBeNull()
  })
})

test('who applied for repair or objected is told to departments and officers, not to the public', async () => {
  const query = `query { region(code: "${city}") { units(first: 100, filter: { kinds: [ENTERPRISE] }) { edges { node {
    credit { records { edges { node { disputed objections { filedOn } repairApplications { outcome } } } } }
  } } } } }`
  const asPublic = await graph.ask(query)
  expect(new Set(asPublic.errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['FIELD_WITHHELD']))
  const viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'system', department: 'WH-FGW', grant: null } as const
  const { data, errors } = await graph.ask(query, { viewer })
  expect(errors).toEqual([])
  const { region } = data as never as { region: { units: { edges: { node: WithDisputes }[] } } }
  const records = region.units.edges.flatMap(({ node }) => node.credit.records.edges.map((edge) => edge.node))
  expect(records.filter(({ disputed }) => disputed).length).toBe(1)
  expect(records.find(({ disputed }) => disputed)?.objections.length).toBeGreaterThan(0)
})

test('as days pass, each record leaves on the day that its window named, and none comes back', async () => {
  const query = `query { region(code: "${city}") { units(first: 100, filter: { kinds: [ENTERPRISE] }) { edges { node {
    credit { records { edges { node { id publication { until } } } } }
  } } } } }`
  const untilOf = new Map<string, string>()
  let last: unknown[] = []
  for (const day of ['2026-06-01', '2026-06-15', '2026-09-01', '2027-02-01', '2027-12-31', '2029-07-01']) {
    clock = day
    const { region } = await read<{ region: { units: { edges: { node: WithWindows }[] } } }>(graph, query)
    const records = region.units.edges.flatMap(({ node }) => node.credit.records.edges.map((edge) => edge.node))
    for (const { id, publication } of records) {
      expect(publication.until > day).toBe(true)
      expect(untilOf.get(id) ?? publication.until).toBe(publication.until)
      untilOf.set(id, publication.until)
    }
    const due = [...untilOf].filter(([, until]) => until > day).map(([id]) => id)
    expect(records.map(({ id }) => id).sort()).toEqual(due.sort())
    last = records
  }
  expect(untilOf.size).toBeGreaterThan(3)
  expect(last).toEqual([])
})

interface Shown {
  documentDate: string
  unit: unknown
  item: unknown
  determiningDepartment: unknown
  publication: { from: string; until: string; rules: unknown[] }
}

interface WithDisputes {
  credit: { records: { edges: { node: { disputed: boolean; objections: unknown[] } }[] } }
}

interface WithWindows {
  credit: { records: { edges: { node: { id: string; publication: { until: string } } }[] } }
}

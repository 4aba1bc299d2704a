import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { assistanceServices, assistanceServiceDepartments, serviceTeams, serviceTeamDepartments } =
  smallCity().cityServices
const units = new Map(smallCity().organizations.units.map((unit) => [unit.uscc, unit]))
const CITY = '371000000000'

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

test('every service has its fields, its team, its departments, and the unit that others know', async () => {
  const found = await readPages<{ id: string }>(
    graph,
    100,
    (pages) =>
      `{ region(code: "${CITY}") { assistanceServices(${pages}) ${page(`
      id servedOn topic result team { id } departments { code } unit { uscc name } region { code }`)} } }`,
  )
  const expected = assistanceServices.map(({ teamId, unitUscc, regionCode, handlingNote: _note, ...row }) => ({
    ...row,
    team: { id: teamId },
    departments: codesOf(assistanceServiceDepartments.filter(({ serviceId }) => serviceId === row.id)),
    unit: { uscc: unitUscc, name: units.get(unitUscc)?.name },
    region: { code: regionCode },
  }))
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
  expect(found.sort(byId)).toEqual(expected.sort(byId))
})

test('every team has its fields, its departments and the region that it serves', async () => {
  const found = await readPages<{ id: string }>(
    graph,
    100,
    (pages) =>
      `{ serviceTeams(${pages}) ${page('id name grouping focus formedOn region { code } departments { code }')} }`,
  )
  const expected = serviceTeams.map(({ regionCode, ...row }) => ({
    ...row,
    region: { code: regionCode },
    departments: codesOf(serviceTeamDepartments.filter(({ teamId }) => teamId === row.id)),
  }))
  expect(found).toEqual(expected.sort((one, other) => (one.id < other.id ? -1 : 1)))
})

test('a unit that nobody served has an empty list, not null', async () => {
  const served = new Set(assistanceServices.map(({ unitUscc }) => unitUscc))
  const uscc = [...units.keys()].find((code) => !served.has(code))
  const { data, errors } = await graph.ask(`{ unit(uscc: "${uscc}") { assistanceServices { edges { cursor } } } }`)
  expect(errors).toEqual([])
  expect(data).toEqual({ unit: { assistanceServices: { edges: [] } } })
})

describe('an enterprise and those who served it', () => {
  test('five units cost as many statements as fifty', async () => {
    const costOf = async (first: number) => {
      const { data, errors, statements, fetches } = await graph.ask<{ units: { edges: object[] } }>(
        `{ units(region: "${CITY}", first: ${first}, filter: { kinds: [ENTERPRISE] }) { edges { node { name
          assistanceServices(first: 5) { edges { node {
            topic departments { name } team { name departments { name } } } } } } } } }`,
      )
      expect(errors).toEqual([])
      return { parents: data?.units.edges.length, statements, fetches }
    }
    // Services, then their departments and teams, then the teams' departments.
    const cost = {
      statements: { organizations: 1, 'city-services': 4 },
      fetches: { organizations: 1, 'city-services': 1 },
    }
    expect(await costOf(5)).toEqual({ parents: 5, ...cost })
    expect(await costOf(50)).toEqual({ parents: 50, ...cost })
  })
})

function codesOf(rows: readonly { departmentCode: string }[]): { code: string }[] {
  return rows
    .map(({ departmentCode }) => ({ code: departmentCode }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

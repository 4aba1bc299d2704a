import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { faultsOf } from '../src/application/application.rules.ts'
import type { Application } from '../src/application/application.store.ts'
import { graphCoordinates } from '../src/application/graph-coordinates.ts'
import { authority } from './sharing-viewers.ts'

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

test('the demo city holds grants of several departments, seen through the graph', async () => {
  const { data, errors } = await graph.ask<{ grants: { edges: { node: { state: string } }[] } }>(
    '{ grants { edges { node { id state application { consumer { code name } purpose { name } providers { code } } } } } }',
    { viewer: authority },
  )
  expect(errors).toEqual([])
  expect(data?.grants.edges.map(({ node }) => node.state).sort()).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED'])
})

test('each of its applications could have been made: coordinates, masks, periods, and who provides', async () => {
  const sql = graph.sqlOf('sharing')
  const purposes = new Set((await sql<{ code: string }[]>`select code from sharing_purpose`).map(({ code }) => code))
  const facts = { coordinates: graphCoordinates(), prohibited: new Set<string>(), purposes }
  const applications = await sql<Application[]>`select * from share_application`
  for (const row of applications) {
    const masks = Object.entries(row.masks).map(([coordinate, mask]) => ({ coordinate, mask }))
    const combinations = row.combinations.map((each) => [...each])
    const input = { ...row, purpose: row.purposeCode, region: row.regionCode, masks, combinations }
    expect(faultsOf(input, facts, row.submittedAt)).toEqual([])
    const providers = await sql<{ departmentCode: string }[]>`
      select distinct department_code from catalogue_entry entry
      join catalogue_item item on item.version = entry.version and item.entry_code = entry.code
      where item.coordinate = any(${[...row.fields, ...row.edges]}::text[])
        and (item.sharing_class <> 'UNCONDITIONAL' or item.sensitivity <> 'OPEN') and department_code <> ${row.consumer}
      order by department_code`
    expect(row.providers).toEqual(providers.map(({ departmentCode }) => departmentCode))
  }
  expect(applications).toHaveLength(6)
})

test('the policy in force holds them, and combinations of fields that the graph has', async () => {
  const [row] = await graph.sqlOf('sharing')<{ content: string }[]>`
    select content from sharing_policy_version order by number desc limit 1`
  const policy = JSON.parse(row?.content ?? '{}') as { grants: { consumer: string }[]; combinations: string[][] }
  expect(policy.grants.map(({ consumer }) => consumer).sort()).toEqual(['WH-GAJ', 'WH-RSJ', 'WH-SWJ'])
  expect(policy.combinations.flat().filter((each) => graphCoordinates().get(each)?.leadsTo !== null)).toEqual([])
})

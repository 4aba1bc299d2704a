import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { keyTasks } = smallCity().organizations
let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

test('the list has all fields of its tasks, ordered by number, past the ninth too', async () => {
  const expected = keyTasks.map(({ responsibleOrganizationId, ...plain }) => ({
    ...plain,
    responsibleOrganization: { id: responsibleOrganizationId },
  }))
  const fields = 'id sequence title issuedOn dueOn completedOn progressPercent responsibleOrganization { id }'
  const found = await readPages(graph, 7, (pages) => `{ keyTasks(${pages}) ${page(fields)} }`)
  expect(found).toEqual(expected.sort((one, other) => one.sequence - other.sequence))
  expect(found.length).toBeGreaterThan(9)
})

test('the tasks are those of the city: every other region counts none', async () => {
  const { data } = await graph.ask(`{
    city: region(code: "371000000000") { organizationFigures { keyTasks } }
    early: region(code: "371000000000") { organizationFigures(asOf: "2015-12-31") { keyTasks } }
    district: region(code: "371002000000") { organizationFigures { keyTasks } } }`)
  expect(data).toEqual({
    city: { organizationFigures: { keyTasks: keyTasks.length } },
    early: { organizationFigures: { keyTasks: keyTasks.filter(({ issuedOn }) => issuedOn <= '2015-12-31').length } },
    district: { organizationFigures: { keyTasks: 0 } },
  })
})

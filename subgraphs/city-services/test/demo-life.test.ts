import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStream } from '../../../test/kit/event-stream.ts'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { liveMoment } from '../src/matter/demo-life.store.ts'

const NOW = new Date('2026-03-02T01:00:00Z')
const TODAY = '2026-03-02'

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW })
})
afterAll(() => graph.close())

test('the demo city raises a synthetic matter, resolves it and asks how it went, then the next; each moment is an event', async () => {
  const query = `subscription { matterChanged {
    id raisedOn resolvedOn evaluatedOn satisfactionPercent steps { heldOn } region { kind } } }`
  const stream = await openStream(graph.address, query)
  const lived: { id: string; resolvedOn: string | null; evaluatedOn: string | null }[] = []
  for (let moment = 0; moment < 4; moment += 1) {
    await liveMoment(graph.sqlOf('city-services'), NOW)
    const { data, errors } = (await stream.next())?.data ?? {}
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      matterChanged: { raisedOn: TODAY, steps: [{ heldOn: TODAY }], region: { kind: 'COMMUNITY' } },
    })
    lived.push((data as { matterChanged: (typeof lived)[number] }).matterChanged)
  }
  stream.leave()
  expect(lived.map(({ resolvedOn, evaluatedOn }) => [resolvedOn, evaluatedOn])).toEqual([
    [null, null],
    [TODAY, null],
    [TODAY, TODAY],
    [null, null],
  ])
  expect(lived.map(({ id }) => id === lived[0]?.id)).toEqual([true, true, true, false])
  const [left] = await graph.sqlOf('city-services')`select contact_name from matter where id = ${lived[0]?.id ?? ''}`
  expect(left).toEqual({ contactName: null })
})

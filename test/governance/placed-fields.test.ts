import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

test('of every field that a grant can give it is said where its values lie and when they were recorded, or that they are nowhere', () => {
  expect(graph.subgraphs.map(({ name, unplaced }) => [name, unplaced])).toEqual(
    graph.subgraphs.map(({ name }) => [name, []]),
  )
})

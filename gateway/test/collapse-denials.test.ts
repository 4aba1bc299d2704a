import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './answers.ts'
import { type PeopleGraph, startPeopleGraph } from './people-graph.ts'

let graph: PeopleGraph

beforeAll(async () => {
  graph = await startPeopleGraph()
})
afterAll(() => graph.close())

test('a field withheld at many places is one error with the first path and the number of places', async () => {
  expect(await denials('{ residents { edges { node { id name } } } }')).toEqual([
    ['Resident.name', 'residents.edges.0.node.name', 3],
  ])
})

test('each withheld selection has its own error: other fields, other names, other ways to the same field', async () => {
  const query = `{
    residents { edges { node { name alias: name phone } } }
    again: residents(first: 1) { edges { node { name } } }
  }`
  expect(await denials(query)).toEqual([
    ['Resident.name', 'residents.edges.0.node.name', 3],
    ['Resident.name', 'residents.edges.0.node.alias', 3],
    ['Resident.phone', 'residents.edges.0.node.phone', 3],
    ['Resident.name', 'again.edges.0.node.name', 1],
  ])
})

test('what may be read is answered beside what is withheld', async () => {
  const { status, body } = await ask(graph.address, '{ residents(first: 1) { edges { node { id name } } } }')
  expect(status).toBe(200)
  expect(body.data).toEqual({ residents: { edges: [{ node: { id: '1', name: null } }] } })
})

test('errors that are no denials are told one by one', async () => {
  const { body } = await ask(graph.address, '{ broken other: broken residents(first: 0) { pageInfo { hasNextPage } } }')
  expect(body.errors?.map(({ extensions }) => extensions.code).sort()).toEqual([
    'INTERNAL_SERVER_ERROR',
    'INTERNAL_SERVER_ERROR',
    'PAGE_SIZE_OUT_OF_RANGE',
  ])
})

async function denials(query: string): Promise<unknown[]> {
  const { body } = await ask(graph.address, query)
  const errors = body.errors ?? []
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['FIELD_WITHHELD']))
  return errors.map(({ path, extensions }) => [extensions.coordinate, path?.join('.'), extensions.places])
}

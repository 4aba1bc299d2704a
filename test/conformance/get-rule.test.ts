import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

const STREET = '371002002000'

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('GET is for open data:', () => {
  test.each<[string, string, object?]>([
    [
      'open fields of a region',
      `{ region(code: "${STREET}") { name children(first: 1) { edges { node { name } } } } }`,
    ],
    ['a region in a variable', 'query ($c: DivisionCode!) { region(code: $c) { name } }', { c: STREET }],
    ['figures of a day', `{ region(code: "${STREET}") { statistics(asOf: "2017-12-31") { households { value } } } }`],
    ['an entry of the catalogue by its code', '{ catalogueEntry(code: "WH-MEM-001") { name } }'],
    [
      'a department by a text',
      'query ($s: String) { departments(search: $s) { edges { node { name } } } }',
      { s: '住建' },
    ],
    ['the next page of open records', '{ departments(first: 1, after: null) { pageInfo { endCursor } } }'],
    ['units of an area, none of them named', `{ units(region: "${STREET}", first: 1) { edges { node { name } } } }`],
    ['the schema', '{ __type(name: "Region") { name } }'],
    [
      'a condition',
      'query ($yes: Boolean!) { keyTasks(first: 1) @include(if: $yes) { pageInfo { hasNextPage } } }',
      { yes: true },
    ],
    ['one of several open operations', 'query A { __typename } query B { keyTasks { pageInfo { hasNextPage } } }'],
  ])('%s may stand in a URL', async (_title, query, variables) => {
    const { status, errors } = await get({
      query,
      ...(variables && { variables: JSON.stringify(variables) }),
      operationName: query.startsWith('query A') ? 'B' : '',
    })
    expect([status, errors]).toEqual([200, undefined])
  })

  const unit = '{ unit(uscc: "91371099YL0190434T") { name } }'
  test.each<[string, string, string | undefined, object?]>([
    ['a person’s id', '{ member(id: "mem_0a1b2c3d4e5f") { id } }', 'Query.member(id:)'],
    [
      'a person’s id in a variable',
      'query ($id: ID!) { member(id: $id) { id } }',
      'Query.member(id:)',
      { id: 'mem_0a1b2c3d4e5f' },
    ],
    [
      'a person’s name',
      `{ region(code: "${STREET}") { members(filter: { nameContains: "王" }) { edges { cursor } } } }`,
      'Region.members',
    ],
    ['persons who are not named', `{ members(region: "${STREET}") { edges { cursor } } }`, 'Query.members'],
    [
      'a field of a person',
      `{ region(code: "${STREET}") { name matters { edges { node { contactName } } } } }`,
      'Matter.contactName',
    ],
    [
      'a credit file of a person',
      '{ personCreditProfile(id: "cst_0a1b2c3d4e5f") { __typename } }',
      'Query.personCreditProfile(id:)',
    ],
    ['a unit’s code', unit, 'Query.unit(uscc:)'],
    [
      'a unit’s code in a variable',
      'query ($c: CreditCode!) { creditProfile(uscc: $c) { __typename } }',
      'Query.creditProfile(uscc:)',
      { c: '91371099YL0190434T' },
    ],
    [
      'a cursor of units, which holds a code',
      `{ units(region: "${STREET}", after: "x") { edges { cursor } } }`,
      'Query.units(after:)',
    ],
    ['a record that has a person in it', '{ matter(id: "mat_0a1b2c3d4e5f") { title } }', 'Query.matter(id:)'],
    ['what is internal', '{ trialBalance(year: 2017) { account } }', 'Query.trialBalance'],
    [
      'a fragment about persons',
      `{ region(code: "${STREET}") { ...F } } fragment F on Region { members { edges { cursor } } }`,
      'Region.members',
    ],
    [
      'an operation beside the one that runs',
      'query A { __typename } query B { member(id: "mem_0a1b2c3d4e5f") { id } }',
      'Query.member(id:)',
    ],
    ['a variable that nothing declares', '{ __typename }', undefined, { name: '王某' }],
  ])('%s takes POST', async (_title, query, coordinate, variables) => {
    const answer = await get({
      query,
      ...(variables && { variables: JSON.stringify(variables) }),
      operationName: query.startsWith('query A') ? 'A' : '',
    })
    expect(answer.status).toBe(405)
    expect(answer.allow).toBe('POST')
    expect(answer.errors).toMatchObject([
      {
        message: expect.stringMatching(/请改用 POST$/),
        extensions: { code: 'POST_REQUIRED', messageEn: expect.stringMatching(/Use POST\.$/) },
      },
    ])
    expect(answer.errors?.[0]?.extensions.coordinate).toBe(coordinate)
    const posted = await graph.ask(query.startsWith('query A') ? (query.split(' query B')[0] ?? '') : query, {
      variables: { ...variables },
    })
    expect(posted.status).toBe(200)
  })

  test.each([
    ['another parameter', { query: '{ __typename }', name: '王某' }],
    ['another extension', { query: '{ __typename }', extensions: '{"name":"王某"}' }],
  ])('%s takes POST', async (_title, parameters) => {
    const { status, errors } = await get(parameters)
    expect([status, errors?.[0]?.extensions.code]).toEqual([405, 'POST_REQUIRED'])
  })

  test('a mutation takes POST', async () => {
    const { status, allow, errors } = await get({ query: 'mutation { __typename }' })
    expect([status, allow, errors?.[0]?.extensions.code]).toEqual([405, 'POST', 'POST_REQUIRED'])
  })

  test('bytes that are no UTF-8 are refused', async () => {
    const response = await fetch(`${graph.address}/graphql?query={__typename}&operationName=%ff`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(response.status).toBe(400)
  })
})

async function get(parameters: Record<string, string>) {
  const search = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ''))
  const response = await fetch(`${graph.address}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } })
  const body = (await response.json()) as { errors?: { message: string; extensions: Record<string, unknown> }[] }
  return { status: response.status, allow: response.headers.get('allow'), errors: body.errors }
}

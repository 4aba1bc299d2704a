import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { departments, queryServices } = smallCity().cityServices

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('a department', () => {
  test.each(departments)('$code has all its fields', async (row) => {
    const { data, errors } = await graph.ask(
      'query ($code: ID!) { department(code: $code) { ...all } } fragment all on Department { code name nameEn shortName formerNames kind }',
      { variables: { code: row.code } },
    )
    expect(errors).toEqual([])
    expect(data).toEqual({ department: row })
  })

  test.each([
    ['工商', ['WH-SCJG']],
    ['市场监管', ['WH-SCJG']],
    ['市场监督管理', ['WH-SCJG']],
    ['国税', ['WH-SWJ']],
    ['地方税务', ['WH-SWJ']],
    ['taxation', ['WH-SWJ']],
    ['wh-gaj', ['WH-GAJ']],
    ['社会保障', ['WH-RSJ']],
    ['中共威海市委', ['WH-ZFW', 'WH-ZZB']],
    ['%', []],
    ['没有这个部门', []],
  ])('is found by "%s", be the name old, new, short or English', async (search, codes) => {
    expect(await found(search)).toEqual(codes)
  })

  test.each([null, ''])('search %j holds for all', async (search) => {
    expect(await found(search)).toEqual(departments.map(({ code }) => code).sort())
  })

  test('is not looked for by a text with NUL', async () => {
    const { data, errors } = await ask('工\0商')
    expect(data).toBeNull()
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })
})

describe('a query service', () => {
  test.each(queryServices)(
    '$code has all its fields and its department',
    async ({ departmentCode, replacedByCode, ...row }) => {
      const { data, errors } = await graph.ask(
        `{ queryService(code: "${row.code}") {
        code name answers sharingClass state version publishedOn dailyQuota deprecatedOn endsOn suspendedOn suspensionReason
        replacedBy { code } department { code } } }`,
      )
      expect(errors).toEqual([])
      const replacedBy = replacedByCode === null ? null : { code: replacedByCode }
      expect(data).toEqual({ queryService: { ...row, replacedBy, department: { code: departmentCode } } })
    },
  )

  test('the four departments of the case publish each their own, and so does science and technology', () => {
    const published = queryServices.filter(({ state }) => state === 'PUBLISHED')
    expect([...new Set(published.map(({ departmentCode }) => departmentCode))].sort()).toEqual([
      'WH-GAJ',
      'WH-KJJ',
      'WH-RSJ',
      'WH-SCJG',
      'WH-SWJ',
    ])
  })

  test.each(['PUBLISHED', 'DEPRECATED', 'SUSPENDED', 'WITHDRAWN', 'DRAFT'])(
    'is listed by its state %s',
    async (state) => {
      const { data } = await graph.ask(`{ all: queryServices(state: ${state}) { edges { node { code } } }
      department(code: "WH-SWJ") { own: queryServices(state: ${state}) { edges { node { code } } } }
      same: queryServices(state: ${state}, department: "WH-SWJ") { edges { node { code } } } }`)
      const inState = queryServices.filter((row) => row.state === state)
      const own = inState.filter((row) => row.departmentCode === 'WH-SWJ')
      const edges = (rows: typeof queryServices) => ({ edges: rows.map(({ code }) => ({ node: { code } })) })
      expect(data).toEqual({ all: edges(inState), department: { own: edges(own) }, same: edges(own) })
    },
  )
})

describe('codes', () => {
  test('a well-formed code that nothing has is null, or an empty list, without an error', async () => {
    const { data, errors } =
      await graph.ask(`{ department(code: "QD-GAJ") { name } queryService(code: "WH-GAJ-Q99") { name }
      queryServices(department: "QD-GAJ") { edges { node { code } } } }`)
    expect(errors).toEqual([])
    expect(data).toEqual({ department: null, queryService: null, queryServices: { edges: [] } })
  })

  test.each(['', 'wh-gaj', 'WH', 'WH-', 'WH GAJ', "WH-GAJ'", `WH-${'A'.repeat(40)}`, '公安'])(
    'the badly formed code %j is refused wherever it is asked',
    async (code) => {
      const fields = [
        'department(code: $code) { name }',
        'queryService(code: $code) { name }',
        'queryServices(department: $code) { edges { cursor } }',
      ]
      for (const field of fields) {
        const { errors } = await graph.ask(`query ($code: ID!) { ${field} }`, { variables: { code } })
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INVALID_ID'])
        expect(errors[0]?.message).toMatch(/^代码应为/)
      }
    },
  )
})

test('one department with its services and teams costs as many statements as seventeen', async () => {
  const costOf = async (departmentsAsked: string) => {
    const { data, errors, statements, fetches } = await graph.ask<{ departments: { edges: object[] } }>(
      `{ departments(${departmentsAsked}) { edges { node {
        name queryServices { edges { node { name department { name } } } }
        serviceTeams { edges { node { name departments { name } } } } } } } }`,
    )
    expect(errors).toEqual([])
    return { parents: data?.departments.edges.length, statements, fetches }
  }
  // Departments, their services and teams, then the services' departments and the teams' departments.
  const cost = { statements: { 'city-services': 5 }, fetches: { 'city-services': 1 } }
  expect(await costOf('search: "国税"')).toEqual({ parents: 1, ...cost })
  expect(await costOf('first: 17')).toEqual({ parents: 17, ...cost })
})

async function ask(search: string | null) {
  return graph.ask<{ departments: { edges: { node: { code: string } }[] } }>(
    'query ($search: String) { departments(search: $search) { edges { node { code } } } }',
    { variables: { search } },
  )
}

async function found(search: string | null): Promise<string[] | undefined> {
  const { data, errors } = await ask(search)
  expect(errors).toEqual([])
  return data?.departments.edges.map(({ node }) => node.code)
}

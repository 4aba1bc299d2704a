import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AskedGraph, officerOf, SYSTEM, startAskedGraph } from './asked.ts'

let to: AskedGraph
beforeAll(async () => {
  to = await startAskedGraph()
})
beforeEach(() => to.begin())
afterAll(() => to.close())

interface AskedUnit {
  readonly registration: object | null
  readonly taxStanding: object | null
}

interface Listed {
  readonly region: { readonly units: { readonly edges: readonly { readonly node: AskedUnit }[] } }
}

const UNITS = `query ($first: Int!) { region(code: "371000000000") { units(first: $first) { edges { node { uscc
  registration(purpose: CREDIT_SUPERVISION) { name state asOf sourceDepartment { code } }
  taxStanding(purpose: CREDIT_SUPERVISION) { state }
  socialInsurance(purpose: CREDIT_SUPERVISION) { insurances insuredPersons } } } } } }`

const ask = (first: number, viewer = SYSTEM) => to.graph.ask<Listed>(UNITS, { variables: { first }, viewer })

describe('a list of 100 units', () => {
  test('is one call a department for as many as it takes at once, and one row a unit and service in the log', async () => {
    // The first question looks up the keys that the log calls things by.
    await ask(3)
    const few = await ask(3)
    await to.begin()
    const { data, errors, statements } = await ask(100)
    expect(errors).toEqual([])
    expect(data?.region.units.edges).toHaveLength(100)
    // Taxation takes 50 at once, the others 100.
    expect(['WH-SCJG', 'WH-SWJ', 'WH-RSJ'].map(to.callsOf)).toEqual([1, 2, 1])
    expect(await to.logged()).toHaveLength(300)
    expect(data?.region.units.edges.filter(({ node }) => node.registration !== null).length).toBeGreaterThan(20)
    expect(statements['city-services']).toBeLessThanOrEqual((few.statements['city-services'] ?? 0) + 6)
  })

  test('with a department that is down has all else, and one error that names it', async () => {
    to.asked.departments.of('WH-SWJ').setFault('DOWN')
    const { data, errors } = await ask(100)
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'DEPARTMENT_UNAVAILABLE', department: 'WH-SWJ', service: 'WH-SWJ-Q01', places: 100 },
    ])
    const nodes = data?.region.units.edges.map(({ node }) => node) ?? []
    expect(nodes.every(({ taxStanding }) => taxStanding === null)).toBe(true)
    expect(nodes.some(({ registration }) => registration !== null)).toBe(true)
    const rows = (await to.logged()).filter(({ service }) => service === 'WH-SWJ-Q01')
    expect(rows.map(({ result }) => result)).toEqual(Array(100).fill(3))
  })

  test('with half of a batch unusable has the other half', async () => {
    to.asked.departments.of('WH-SCJG').setFault('HALF_ANSWERS')
    const { errors } = await ask(100)
    expect(errors.map(({ extensions }) => [extensions.code, extensions.reason, extensions.places])).toEqual([
      ['DEPARTMENT_UNAVAILABLE', 'BAD_ANSWER', 50],
    ])
  })

  test('is withheld from the public, and no department is asked', async () => {
    const { errors } = await to.graph.ask<Listed>(UNITS, { variables: { first: 10 } })
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['FIELD_WITHHELD']))
    expect(['WH-SCJG', 'WH-SWJ', 'WH-RSJ'].map(to.callsOf)).toEqual([0, 0, 0])
    expect(await to.logged()).toEqual([])
  })

  test('beyond the quota has what was left of it, and one error that says when it opens again', async () => {
    await to.sql`update query_service set daily_quota = 60 where code = 'WH-RSJ-Q01'`
    const { errors } = await ask(100, officerOf('371000000000'))
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'QUERY_REFUSED', reason: 'QUOTA_EXCEEDED', opensAt: '2026-11-20T16:00:00.000Z', places: 40 },
    ])
    const rows = (await to.logged()).filter(({ service }) => service === 'WH-RSJ-Q01')
    expect(rows.filter(({ result }) => result === 2)).toHaveLength(40)
    const again = await ask(100, officerOf('371000000000'))
    expect(again.errors.map(({ extensions }) => [extensions.reason, extensions.places])).toEqual([
      ['QUOTA_EXCEEDED', 100],
    ])
    expect(to.callsOf('WH-RSJ')).toBe(1)
    await to.sql`update query_service set daily_quota = 20000 where code = 'WH-RSJ-Q01'`
  })

  test('asks about at most 500 subjects in one operation', async () => {
    const again = 'registration(purpose: STATISTICS) { name }'
    const { errors } = await to.graph.ask(
      `{ region(code: "371000000000") { units(first: 100) { edges { node { a: ${again} ${['ADMINISTRATIVE_INSPECTION', 'ADMINISTRATIVE_PENALTY', 'PUBLIC_SERVICE', 'PARTY_BUILDING', 'CREDIT_SUPERVISION'].map((purpose, index) => `p${index}: registration(purpose: ${purpose}) { name }`).join(' ')} } } } } }`,
      { viewer: SYSTEM },
    )
    expect(errors.map(({ extensions }) => [extensions.code, extensions.reason, extensions.places])).toEqual([
      ['QUERY_REFUSED', 'TOO_MANY_SUBJECTS', 100],
    ])
    expect(to.callsOf('WH-SCJG')).toBe(5)
  })
})

test('with its log down no value leaves: null, and one error that says so', async () => {
  await to.sql`alter table query_log rename to query_log_away`
  const { data, errors } = await ask(10)
  await to.sql`alter table query_log_away rename to query_log`
  expect(data?.region.units.edges.every(({ node }) => node.registration === null && node.taxStanding === null)).toBe(
    true,
  )
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array(3).fill('QUERY_LOG_UNAVAILABLE'))
})

test('the state of the way to a department is in the graph, for those with an identity', async () => {
  const ask = `{ department(code: "WH-KJJ") { connector { isConfigured breaker inFlight lastFailure lastFailureAt } } }`
  to.asked.departments.of('WH-KJJ').setFault('ERROR')
  for (const _time of Array(12).keys())
    await to.graph.ask(
      '{ runQueryService(code: "WH-KJJ-Q01", purpose: STATISTICS, input: { uscc: "91371000MA3C0P0X0R" }) { result } }',
      { viewer: SYSTEM },
    )
  expect((await to.graph.ask(ask, { viewer: SYSTEM })).data).toMatchObject({
    department: { connector: { isConfigured: true, breaker: 'OPEN', inFlight: 0, lastFailure: expect.any(String) } },
  })
  expect((await to.graph.ask(ask)).errors[0]?.extensions.code).toBe('FIELD_WITHHELD')
  expect(
    (await to.graph.ask('{ department(code: "WH-ZZB") { connector { breaker } } }', { viewer: SYSTEM })).data,
  ).toEqual({ department: { connector: null } })
})

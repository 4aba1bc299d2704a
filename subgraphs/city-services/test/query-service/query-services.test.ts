import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { smallCity } from '../../../../test/kit/small-city.ts'
import { type AskedGraph, officerOf, SYSTEM, startAskedGraph } from './asked.ts'

const CITY = '371000000000'
const { units, persons } = smallCity().departments
const enterprise = units.find(({ kind, deregisteredOn }) => kind === 'ENTERPRISE' && deregisteredOn === null)
const USCC = enterprise?.uscc ?? ''
const [PERSON = '', HOME = ''] = persons[0] ?? []
const COMMUNITY = `${HOME.slice(0, 12)}`

let to: AskedGraph
beforeAll(async () => {
  to = await startAskedGraph()
})
beforeEach(() => to.begin())
afterAll(() => to.close())

const RUN = `query ($code: ID!, $input: JSON!) { run: runQueryService(code: $code, purpose: PUBLIC_SERVICE, input: $input) {
  result latencyMs asOf failure refusal refusalReason nextStep opensAt notice service { code } sourceDepartment { code }
  content { __typename ... on UnitRegistration { name state sourceDepartment { code } } ... on QueryServiceDocument { document } } } }`

const run = (code: string, input: unknown, viewer: Parameters<typeof to.graph.ask>[1] = { viewer: SYSTEM }) =>
  to.graph.ask<{ run: Record<string, unknown> | null }>(RUN, { ...viewer, variables: { code, input } })

const results = async () => (await to.logged()).map(({ result }) => result)

describe('running a query service', () => {
  test('gives a typed answer where the graph has a type, with its department and time, and one row in the log', async () => {
    const { data, errors } = await run('WH-SCJG-Q01', { uscc: USCC })
    expect(errors).toEqual([])
    expect(data?.run).toMatchObject({
      result: 'FOUND',
      asOf: '2026-11-20T04:00:00.000Z',
      failure: null,
      refusal: null,
      notice: null,
      sourceDepartment: { code: 'WH-SCJG' },
      content: {
        __typename: 'UnitRegistration',
        name: enterprise?.name,
        state: 'ACTIVE',
        sourceDepartment: { code: 'WH-SCJG' },
      },
    })
    expect(await to.logged()).toEqual([
      { service: 'WH-SCJG-Q01', result: 0, asker: 'hall', region: CITY, hasAnswer: true },
    ])
  })

  test('gives the document of a service that has no type, and the notice of one that is deprecated', async () => {
    const { data } = await run('WH-SCJG-Q04', { uscc: USCC })
    expect(data?.run).toMatchObject({
      result: 'FOUND',
      notice: '该服务即将停用, 请改用 WH-SCJG-Q01',
      content: { __typename: 'QueryServiceDocument', document: { name: enterprise?.name, state: 'ACTIVE' } },
    })
  })

  test.each([
    ['WH-SWJ-Q05', { contractNumber: '2018000001' }, 'SUSPENDED', /一窗受理/],
    ['WH-SWJ-Q04', { uscc: USCC }, 'WITHDRAWN', /撤回/],
    ['WH-SWJ-Q03', { uscc: USCC, from: '2026-01-01', to: '2026-06-30' }, 'NEEDS_GRANT', /授权/],
  ])(
    '%s is refused with code, reason and next step, logged, and nobody is asked',
    async (code, input, refusal, reason) => {
      const { data, errors } = await run(code, input)
      expect(errors).toEqual([])
      expect(data?.run).toMatchObject({ result: 'REFUSED', refusal, nextStep: expect.any(String), content: null })
      expect(data?.run?.refusalReason).toMatch(reason)
      expect(await results()).toEqual([2])
      expect(to.callsOf('WH-SWJ')).toBe(0)
    },
  )

  test('about a person is for officers of the division that the input names, and of the whole city', async () => {
    const asked = async (viewer: ReturnType<typeof officerOf>, code: string, input: object) =>
      (await run(code, input, { viewer })).data?.run?.refusal
    const there = { residentIdNumber: PERSON, communityCode: COMMUNITY }
    expect(await asked(officerOf(COMMUNITY), 'WH-GAJ-Q01', there)).toBeNull()
    expect(await asked(officerOf('371083001001'), 'WH-GAJ-Q01', there)).toBe('OUTSIDE_REGION')
    expect(await asked(officerOf(COMMUNITY), 'WH-RSJ-Q02', { residentIdNumber: PERSON })).toBe('OUTSIDE_REGION')
    expect(await asked(officerOf(CITY), 'WH-RSJ-Q02', { residentIdNumber: PERSON })).toBeNull()
    expect((await to.logged()).map(({ region }) => region)).toContain(COMMUNITY)
    expect(to.callsOf('WH-RSJ') + to.callsOf('WH-GAJ')).toBe(2)
  })

  test('is not for the public', async () => {
    const { data, errors } = await run('WH-SCJG-Q01', { uscc: USCC }, {})
    expect(data).toEqual({ run: null })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FIELD_WITHHELD'])
    expect(await results()).toEqual([])
  })

  test.each([
    [{ uscc: `${USCC.slice(0, 17)}?`, and: 1 }, ['/uscc', '"and"']],
    [{}, ['/uscc']],
    ['text', ['/']],
  ])(
    'tells of each fault of an input where it is, what was expected and what came, and no value',
    async (input, places) => {
      const { errors } = await run('WH-SCJG-Q01', input)
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
      expect(((errors[0]?.extensions.faults ?? []) as { where: string }[]).map(({ where }) => where)).toEqual(places)
      expect(JSON.stringify(errors)).not.toContain(USCC.slice(0, 17))
      expect(to.callsOf('WH-SCJG')).toBe(0)
    },
  )

  test.each([
    ['DOWN', 'FAILED', 3],
    ['SLOW', 'TIMED_OUT', 4],
    ['WRONG_SHAPE', 'FAILED', 3],
  ] as const)(
    'with a department that is %s gives an answer that names it, and logs it',
    async (fault, result, logged) => {
      to.asked.departments.of('WH-KJJ').setFault(fault)
      const { data, errors } = await run('WH-KJJ-Q01', { uscc: USCC })
      expect(errors).toEqual([])
      expect(data?.run).toMatchObject({
        result,
        content: null,
        sourceDepartment: { code: 'WH-KJJ' },
        failure: expect.any(String),
      })
      expect(await results()).toEqual([logged])
    },
  )

  test('past the quota is refused until midnight in Beijing, as the database counts it for every process, and the log has both', async () => {
    await to.sql`update query_service set daily_quota = 2 where code = 'WH-SCJG-Q02'`
    const refusals = []
    for (const _time of [1, 2, 3, 4]) refusals.push((await run('WH-SCJG-Q02', { uscc: USCC })).data?.run)
    expect(refusals.map((each) => each?.refusal)).toEqual([null, null, 'QUOTA_EXCEEDED', 'QUOTA_EXCEEDED'])
    expect(refusals[2]?.opensAt).toBe('2026-11-20T16:00:00.000Z')
    expect((await results()).sort()).toEqual([0, 0, 2, 2])
    const other = await run('WH-SCJG-Q02', { uscc: USCC }, { viewer: officerOf(CITY) })
    expect(other.data?.run?.refusal).toBeNull()
  })
})

describe('a draft', () => {
  test('is there for its own department only, by its code and in lists', async () => {
    await to.sql`insert into query_service (code, department_code, name, answers, sharing_class, state, version)
      values ('WH-SWJ-Q90', 'WH-SWJ', '草稿', '草稿', 'UNCONDITIONAL', 'DRAFT', '0.1')`
    const ask = `{ queryService(code: "WH-SWJ-Q90") { state publishedOn } queryServices(state: DRAFT) { edges { node { code } } } }`
    const own = { kind: 'DEPARTMENT_SYSTEM', subject: 'tax', department: 'WH-SWJ', grant: null } as const
    expect((await to.graph.ask(ask, { viewer: own })).data).toEqual({
      queryService: { state: 'DRAFT', publishedOn: null },
      queryServices: { edges: [{ node: { code: 'WH-SWJ-Q90' } }] },
    })
    expect((await to.graph.ask(ask, { viewer: SYSTEM })).data).toEqual({
      queryService: null,
      queryServices: { edges: [] },
    })
  })

  test('and a last day that is past shows as withdrawn, by its code and in lists', async () => {
    await to.sql`update query_service set deprecated_on = '2026-10-01', ends_on = '2026-11-19' where code = 'WH-SWJ-Q02'`
    const { data } = await to.graph.ask(`{ queryService(code: "WH-SWJ-Q02") { state }
      queryServices(state: WITHDRAWN) { edges { node { code } } } }`)
    expect(data).toEqual({
      queryService: { state: 'WITHDRAWN' },
      queryServices: { edges: [{ node: { code: 'WH-SWJ-Q02' } }, { node: { code: 'WH-SWJ-Q04' } }] },
    })
  })

  test('notice periods are 30 to 120 days', async () => {
    const set = (endsOn: string) =>
      to.sql`update query_service set deprecated_on = '2026-10-01', ends_on = ${endsOn} where code = 'WH-KJJ-Q02'`
    await expect(set('2026-10-30')).rejects.toThrow(/query_service_notice/)
    await expect(set('2027-01-30')).rejects.toThrow(/query_service_notice/)
  })
})

import { afterEach, describe, expect, test } from 'vitest'
import { smallCity } from '../../../../test/kit/small-city.ts'
import { preparedService } from '../../src/connector/prepared-service.ts'
import type { ServiceMapping } from '../../src/connector/service-mapping.ts'
import { ASKED_DEPARTMENTS, SERVICE_MAPPINGS } from '../../src/connector/service-mappings.ts'
import { readField, writtenDate } from '../../src/connector/written-values.ts'
import { mappingOf, TRACE_ID } from './asking.ts'
import { startToldDepartment, type ToldDepartment } from './department-at.ts'

const city = smallCity()
const mappings = [...SERVICE_MAPPINGS.values()]
const [[PERSON] = ['']] = city.departments.persons
const [UNIT] = city.departments.units.map(({ uscc }) => uscc)

const opened: ToldDepartment[] = []
afterEach(async () => {
  for (const told of opened.splice(0)) await told.close()
})

describe('the mappings', () => {
  test('are those of all services that are no drafts, each once, under its own department', () => {
    const services = city.cityServices.queryServices.filter(({ state }) => state !== 'DRAFT')
    expect(mappings.map(({ service, department }) => [service, department]).sort()).toEqual(
      services.map(({ code, departmentCode }) => [code, departmentCode]).sort(),
    )
    expect(new Set(ASKED_DEPARTMENTS)).toEqual(new Set(services.map(({ departmentCode }) => departmentCode)))
  })

  test.each(mappings.map((mapping) => [mapping.service, mapping] as const))('%s is sound', (_service, mapping) => {
    expect(() => preparedService(mapping)).not.toThrow()
  })

  test('of no service put into a URL what may name a person', async () => {
    for (const mapping of mappings) {
      const told = await toldDepartment(mapping.department)
      told.says({ text: '{}' })
      const input = inputOf(mapping)
      await told.ask(mapping, [input])
      if (mapping.batch) await told.ask(mapping, [input, input])
      for (const { url, headers } of told.requests) {
        expect(url).not.toMatch(/\d{17}[\dX]|WH2018|55/)
        expect(JSON.stringify({ ...headers, 'content-length': '' })).not.toContain(PERSON)
      }
      if ('residentIdNumber' in input) expect(told.requests.every(({ body }) => body.includes(PERSON))).toBe(true)
    }
  })

  const person = mappingOf('WH-RSJ-Q02')
  const wrong: [string, ServiceMapping, string][] = [
    [
      'a person in the path',
      {
        ...person,
        places: { residentIdNumber: { in: 'path', name: 'sfzhm' } },
        single: { method: 'GET', path: '/{sfzhm}' },
      },
      'in a URL',
    ],
    ['a person in the query', { ...person, places: { residentIdNumber: { in: 'query', name: 'sfzhm' } } }, 'in a URL'],
    [
      'a text without a format in the query',
      { ...mappingOf('WH-SWJ-Q05'), places: { contractNumber: { in: 'query', name: 'htbh' } } },
      'in a URL',
    ],
    ['a body of a GET', { ...person, single: { method: 'GET', path: '/sb' } }, 'body of a GET'],
    ['an input without a place', { ...person, places: {} }, 'a place for each input'],
    ['an output without a field', { ...person, fields: {} }, 'a field for each property'],
    ['an open schema', { ...person, input: { type: 'object', properties: {} } }, 'closed object'],
    [
      'a path without its input',
      { ...mappingOf('WH-KJJ-Q01'), single: { method: 'GET', path: '/api' } },
      'no {uscc} in /api',
    ],
  ]
  test.each(wrong)('with %s are refused before anybody is asked', async (_what, mapping, words) => {
    const told = await toldDepartment('WH-RSJ')
    expect(() => preparedService(mapping)).toThrow(words)
    await expect(told.ask({ ...mapping, department: 'WH-RSJ' }, [])).rejects.toThrow(words)
    expect(told.requests).toEqual([])
  })
})

describe('a request', () => {
  test('carries token, trace and path below the address of the department, and nothing of who asks', async () => {
    const told = await toldDepartment('WH-SCJG', '/gateway/scjg/')
    told.says({ text: '{"code":404}' })
    expect(await told.ask(mappingOf('WH-SCJG-Q01'), [{ uscc: UNIT }])).toEqual([{ kind: 'NOT_FOUND' }])
    const [request] = told.requests
    expect(request).toMatchObject({ method: 'GET', url: `/gateway/scjg/gsdj/qyxx/${UNIT}`, body: '' })
    expect(request?.headers).toEqual({
      host: expect.any(String),
      connection: 'keep-alive',
      authorization: 'Bearer secret',
      accept: 'application/json',
      traceparent: expect.stringMatching(new RegExp(`^00-${TRACE_ID}-[0-9a-f]{16}-00$`)),
    })
  })

  test('writes days as the department does', async () => {
    const told = await toldDepartment('WH-SWJ')
    told.says({ text: '{"head":{"fhm":"04"}}' })
    await told.ask(mappingOf('WH-SWJ-Q03'), [{ uscc: UNIT, from: '2018-01-01', to: '2018-03-31' }])
    expect(JSON.parse(told.requests[0]?.body ?? '')).toEqual({ nsrsbh: UNIT, ssqq: '20180101', ssqz: '20180331' })
  })

  test('is not made of an input that does not fit, and of no service of another department', async () => {
    const told = await toldDepartment('WH-RSJ')
    for (const residentIdNumber of ['', '371099198705250021', UNIT, 7, null, undefined])
      await expect(told.ask(mappingOf('WH-RSJ-Q02'), [{ residentIdNumber }])).rejects.toThrow('Expected an input')
    await expect(told.ask(mappingOf('WH-RSJ-Q02'), [{ residentIdNumber: PERSON, more: 1 }])).rejects.toThrow()
    await expect(told.ask(mappingOf('WH-SWJ-Q01'), [{ uscc: UNIT }])).rejects.toThrow('a service of WH-RSJ')
    expect(told.requests).toEqual([])
  })
})

describe('days', () => {
  test.each([
    ['COMPACT', '20180309'],
    ['SLASHED', '2018/3/9'],
    ['CHINESE', '2018年3月9日'],
    ['ISO', '2018-03-09'],
    ['EPOCH_MS', 1_520_524_800_000],
  ] as const)('are written and read as %s', (date, written) => {
    expect(writtenDate('2018-03-09', date)).toBe(written)
    expect(readField({ rq: written }, { from: 'rq', date })).toBe('2018-03-09')
  })

  test.each([
    ['COMPACT', '2018-03-09'],
    ['SLASHED', '2018/3'],
    ['CHINESE', '2018年3月'],
    ['ISO', '2018-03-09T23:00:00Z'],
    ['EPOCH_MS', '1520524800000'],
    ['EPOCH_MS', 1e20],
  ] as const)('that are not written as %s are not guessed', (date, written) => {
    expect(readField({ rq: written }, { from: 'rq', date })).toBeUndefined()
  })
})

async function toldDepartment(department: string, path?: string): Promise<ToldDepartment> {
  const told = await startToldDepartment(department, path)
  opened.push(told)
  return told
}

function inputOf({ places }: ServiceMapping): Readonly<Record<string, unknown>> {
  const all: Readonly<Record<string, unknown>> = {
    uscc: UNIT,
    residentIdNumber: PERSON,
    communityCode: '371002002001',
    certificateNumber: '0000000000000055',
    contractNumber: 'WH2018000001',
    from: '2018-01-01',
    to: '2018-03-31',
  }
  return Object.fromEntries(Object.keys(places).map((name) => [name, all[name]]))
}

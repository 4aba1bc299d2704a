import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDemoCity } from '../src/demo-city.ts'
import { type SimulatedDepartments, startDepartments } from '../src/departments/departments.ts'
import { DEPARTMENT_FAULTS } from '../src/departments/faults.ts'
import { isSyntheticCreditCode } from '../src/numbers/credit-code.ts'
import { isSyntheticResidentId } from '../src/numbers/resident-id.ts'

const city = buildDemoCity({ size: 'small' })
const TOKEN = 'a-token'
const unit = city.departments.units.find(({ kind }) => kind === 'ENTERPRISE')

let departments: SimulatedDepartments
beforeAll(async () => {
  departments = await startDepartments({ data: () => city.departments, tokenOf: () => TOKEN, portOf: () => 0 })
})
afterAll(() => departments.close())

describe('what the departments know', () => {
  test('is every unit of the graph as the graph has it, and some that ended', () => {
    const known = new Map(city.departments.units.map((each) => [each.uscc, each]))
    for (const { uscc, name, kind, registeredOn, deregisteredOn } of city.organizations.units)
      expect(known.get(uscc)).toMatchObject({ name, kind, registeredOn, deregisteredOn })
    const former = city.departments.units.slice(city.organizations.units.length)
    expect(former.length).toBeGreaterThan(0)
    expect(former.filter(({ deregisteredOn }) => deregisteredOn === null)).toEqual([])
    expect(known.size).toBe(city.departments.units.length)
  })

  test('is every member by number and home, and nobody who exists', () => {
    const numbers = city.departments.persons.map(([number]) => number)
    expect(numbers.sort()).toEqual(city.members.members.map(({ residentIdNumber }) => residentIdNumber).sort())
    expect(numbers.filter((number) => !isSyntheticResidentId(number))).toEqual([])
    expect(city.departments.units.filter(({ uscc }) => !isSyntheticCreditCode(uscc))).toEqual([])
  })

  test('survives being kept as JSON', () => {
    expect(JSON.parse(JSON.stringify(city.departments))).toEqual(city.departments)
  })

  test('counts at least the members who are registered with a unit among its people', () => {
    const members = new Map<string, number>()
    for (const { unitUscc, until } of city.members.memberships)
      if (unitUscc !== null && until === null) members.set(unitUscc, (members.get(unitUscc) ?? 0) + 1)
    expect(city.departments.units.filter(({ uscc, headcount }) => headcount < (members.get(uscc) ?? 0))).toEqual([])
  })
})

describe('a simulated department', () => {
  test('says nothing without its token, each in its own words', async () => {
    for (const { url, code } of departments.all) {
      const response = await fetch(`${url}/anything`, { headers: { authorization: 'Bearer another' } })
      expect([200, 401], code).toContain(response.status)
      expect(await response.text(), code).toMatch(/未授权|令牌无效|无访问权限|unauthorized/)
    }
  })

  test('listens on the loopback only', () => {
    expect(departments.all.filter(({ url }) => !url.startsWith('http://127.0.0.1:'))).toEqual([])
  })

  test.each(DEPARTMENT_FAULTS.filter((fault) => fault !== 'SLOW'))(
    'shows the fault %s from when it is switched on over HTTP until it is switched off',
    async (fault) => {
      const fine = await registrationOf()
      expect(fine).toMatchObject({ status: 200, text: expect.stringContaining(unit?.name ?? 'a name') })
      await switchTo(fault)
      expect(await registrationOf()).not.toEqual(fine)
      await switchTo(null)
      expect(await registrationOf()).toEqual(fine)
    },
  )

  test('knows no other faults', async () => {
    expect((await switchTo('FIRE')).status).toBe(400)
  })

  test('frees its port when it is closed, a slow answer under way or not', async () => {
    const own = await startDepartments({ data: () => city.departments, tokenOf: () => TOKEN, portOf: () => 0 })
    const { url } = own.of('WH-KJJ')
    own.of('WH-KJJ').setFault('SLOW')
    const slow = fetch(`${url}/api/v2/technology-smes/x`).catch(() => 'cut')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await own.close()
    expect(await slow).toBe('cut')
    const port = Number(new URL(url).port)
    const portOf = (code: string) => (code === 'WH-KJJ' ? port : 0)
    await (await startDepartments({ data: () => city.departments, tokenOf: () => TOKEN, portOf })).close()
  })

  test('leaves none of the five behind when one port is taken', async () => {
    const taken = Number(new URL(departments.of('WH-SWJ').url).port)
    const portOf = (code: string) => (code === 'WH-SWJ' ? taken : 0)
    const start = startDepartments({ data: () => city.departments, tokenOf: () => TOKEN, portOf })
    await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

async function registrationOf(): Promise<{ status: number; text: string } | 'cut'> {
  const { url } = departments.of('WH-SCJG')
  const response = await fetch(`${url}/gsdj/qyxx/${unit?.uscc}`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  }).catch(() => null)
  return response === null ? 'cut' : { status: response.status, text: await response.text() }
}

function switchTo(fault: string | null): Promise<Response> {
  const { url } = departments.of('WH-SCJG')
  return fetch(`${url}/simulation`, { method: 'PUT', body: JSON.stringify({ fault }) })
}

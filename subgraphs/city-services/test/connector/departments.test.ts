import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AskedDepartments, startAskedDepartments } from '../../../../test/kit/departments.ts'
import { smallCity } from '../../../../test/kit/small-city.ts'
import { SERVICE_MAPPINGS } from '../../src/connector/service-mappings.ts'
import { ask, mappingOf, outcomes, tally } from './asking.ts'

const { units, persons } = smallCity().departments
const enterprises = units.filter(({ kind }) => kind === 'ENTERPRISE')
const byUnit = units.slice(0, 100).map(({ uscc }) => ({ uscc }))
const UNKNOWN_UNIT = '91371000MA3C0P0X0R'

let asked: AskedDepartments
beforeAll(async () => {
  asked = await startAskedDepartments()
})
beforeEach(() => {
  for (const department of asked.departments.all) department.forgetCalls()
})
afterAll(() => asked.close())

const callsOf = (department: string) => Object.fromEntries(asked.departments.of(department).calls)

describe('what the departments say', () => {
  test('agrees with the graph on the name and the state of every enterprise, and of those that ended', async () => {
    const answers = await ask(
      asked,
      'WH-SCJG-Q01',
      enterprises.map(({ uscc }) => ({ uscc })),
    )
    expect(answers.map((answer) => answer.kind === 'FOUND' && answer.value)).toMatchObject(
      enterprises.map(({ name, registeredOn, deregisteredOn }) => ({
        name,
        establishedOn: registeredOn,
        state: deregisteredOn === null ? 'ACTIVE' : 'DEREGISTERED',
        endedOn: deregisteredOn,
      })),
    )
    expect(enterprises.some(({ deregisteredOn }) => deregisteredOn !== null)).toBe(true)
  })

  test('is plausible: about as many are insured as work there, a few are listed as abnormal, most pay their taxes', async () => {
    const living = enterprises.filter(({ deregisteredOn }) => deregisteredOn === null)
    const inputs = living.map(({ uscc }) => ({ uscc }))
    const insured = await ask(asked, 'WH-RSJ-Q01', inputs)
    for (const [index, answer] of insured.entries()) {
      const { headcount = 0 } = living[index] ?? {}
      const { insuredPersons } = (answer.kind === 'FOUND' ? answer.value : {}) as { insuredPersons: number }
      expect(insuredPersons).toBeGreaterThanOrEqual(Math.floor(headcount * 0.9))
      expect(insuredPersons).toBeLessThanOrEqual(headcount)
    }
    const listed = (await ask(asked, 'WH-SCJG-Q02', inputs)).filter(
      (answer) => answer.kind === 'FOUND' && (answer.value as { isListed: boolean }).isListed,
    )
    expect(listed.length).toBeGreaterThan(0)
    expect(listed.length).toBeLessThan(living.length / 5)
    const standings = await ask(asked, 'WH-SWJ-Q01', inputs)
    const normal = standings.filter(({ kind, ...rest }) => kind === 'FOUND' && /NORMAL"/.test(JSON.stringify(rest)))
    expect(normal.length).toBeGreaterThan(living.length * 0.8)
  })

  test('is the same each time it is asked', async () => {
    for (const service of ['WH-SCJG-Q02', 'WH-SWJ-Q02', 'WH-RSJ-Q01', 'WH-GAJ-Q03', 'WH-KJJ-Q01'])
      expect(await ask(asked, service, byUnit)).toEqual(await ask(asked, service, byUnit))
  })

  test.each([...SERVICE_MAPPINGS.values()].map(({ service }) => service))(
    '%s answers one subject as it answers many, and says when it knows none',
    async (service) => {
      const inputs = inputsOf(service)
      const together = await ask(asked, service, inputs)
      expect(Object.keys(tally(together)).sort()).toEqual(['FOUND', 'NOT_FOUND'])
      const alone = await Promise.all(inputs.map(async (input) => (await ask(asked, service, [input]))[0]))
      if (service === 'WH-SWJ-Q03') expect(outcomes(together)).toEqual(alone.map((one) => one?.kind))
      else expect(together).toEqual(alone)
    },
  )

  test('two communities of one person are two answers', async () => {
    const [residentIdNumber, home] =
      persons.find(([, code]) => !code.endsWith('000')) ?? expect.fail('expected a person with a community')
    const inputs = [home, '371002001001', home].map((communityCode) => ({ residentIdNumber, communityCode }))
    const [first, second, third] = await ask(asked, 'WH-GAJ-Q01', inputs)
    expect(third).toEqual(first)
    expect(second).not.toEqual({ kind: 'FOUND', value: { isRegisteredThere: true } })
  })
})

describe('a list of 100 units', () => {
  test.each([
    ['WH-SCJG-Q01', { 'POST /gsdj/qyxx/plcx': 1 }],
    ['WH-RSJ-Q01', { 'POST /sb/dwcb/batchQuery': 1 }],
    ['WH-SWJ-Q01', { 'POST /swdj/nsrzt/pl': 2 }],
    ['WH-GAJ-Q03', { 'POST /tzhy/yzba/pl': 3 }],
  ])('is asked of %s in as few calls as its batches allow', async (service, calls) => {
    const fromMs = performance.now()
    const answers = await ask(asked, service, byUnit)
    expect(performance.now() - fromMs).toBeLessThan(1_000)
    expect(answers).toHaveLength(100)
    expect(tally(answers)).not.toHaveProperty('BAD_ANSWER')
    expect(callsOf(mappingOf(service).department)).toEqual(calls)
  })

  test('is asked one by one where there are no batches, and never more at once than allowed', async () => {
    const fromMs = performance.now()
    const answers = await ask(asked, 'WH-KJJ-Q01', byUnit)
    expect(performance.now() - fromMs).toBeLessThan(1_000)
    expect(Object.keys(tally(answers)).sort()).toEqual(['FOUND', 'NOT_FOUND'])
    expect(callsOf('WH-KJJ')).toEqual({ 'GET /api/v2/high-tech-enterprises/*': 100 })
    expect(asked.departments.of('WH-KJJ').mostAtOnce).toBe(16)
  })

  test('keeps the order of its inputs, twins and unknown ones among them', async () => {
    const [one, two] = enterprises
    const inputs = [two, one, two].map((unit) => ({ uscc: unit?.uscc }))
    const answers = await ask(asked, 'WH-SWJ-Q01', [...inputs, { uscc: UNKNOWN_UNIT }])
    expect(answers.map((answer) => (answer.kind === 'FOUND' ? (answer.value as { name: string }).name : null))).toEqual(
      [two?.name, one?.name, two?.name, null],
    )
    expect(answers[3]).toEqual({ kind: 'NOT_FOUND' })
  })
})

function inputsOf(service: string): readonly Readonly<Record<string, unknown>>[] {
  if (service === 'WH-SWJ-Q03')
    return [...byUnit, { uscc: UNKNOWN_UNIT }].map((each) => ({ ...each, from: '2018-01-01', to: '2018-06-30' }))
  if (service === 'WH-SWJ-Q05') return ['WH2018000001', 'WH-none'].map((contractNumber) => ({ contractNumber }))
  if (service === 'WH-RSJ-Q03')
    return ['0000000000000055', '0000000000000001'].map((certificateNumber) => ({ certificateNumber }))
  const residents = [...persons.slice(0, 60).map(([number]) => number), '11010519491231002X']
  if (service === 'WH-GAJ-Q02' || service === 'WH-RSJ-Q02')
    return residents.map((residentIdNumber) => ({ residentIdNumber }))
  if (service === 'WH-GAJ-Q01')
    return residents.map((residentIdNumber) => ({ residentIdNumber, communityCode: '371002002001' }))
  return [...byUnit, { uscc: UNKNOWN_UNIT }]
}

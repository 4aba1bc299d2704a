import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AskedDepartments, startAskedDepartments, tokenOfTests } from '../../../../test/kit/departments.ts'
import { smallCity } from '../../../../test/kit/small-city.ts'
import { createConnectors } from '../../src/connector/connectors.ts'
import { ask, mappingOf, outcomes, TRACE_ID, tally } from './asking.ts'

const { units, persons } = smallCity().departments
const enterprises = units.filter(({ kind }) => kind === 'ENTERPRISE').map(({ uscc }) => ({ uscc }))
const SOME = enterprises.slice(0, 20)
const ONE = enterprises.slice(0, 1)

let asked: AskedDepartments
beforeEach(async () => {
  asked = await startAskedDepartments({ timeoutMs: 400, breaker: { firstPauseMs: 60 } })
})
afterEach(() => asked.close())

const department = (code: string) => asked.departments.of(code)
const callsOf = (code: string) => [...department(code).calls.values()].reduce((sum, calls) => sum + calls, 0)
const healthOf = (code: string) => asked.connectors.of(code).health()

describe('a department that', () => {
  test('is slow costs its own deadline, and is told that nobody waits any more', async () => {
    department('WH-SWJ').setFault('SLOW')
    const fromMs = performance.now()
    expect(tally(await ask(asked, 'WH-SWJ-Q01', SOME))).toEqual({ TIMEOUT: 20 })
    expect(performance.now() - fromMs).toBeLessThan(800)
    expect(callsOf('WH-SWJ')).toBe(1)
    expect(healthOf('WH-SWJ')).toMatchObject({ inFlight: 0, waiting: 0, lastFailure: { reason: 'TIMEOUT' } })
  })

  test('answers 500 is not asked again at once: it was reached', async () => {
    department('WH-SCJG').setFault('ERROR')
    expect(tally(await ask(asked, 'WH-SCJG-Q01', SOME))).toEqual({ BAD_ANSWER: 20 })
    expect(callsOf('WH-SCJG')).toBe(1)
  })

  test('answers in another shape gives no answer, alone and in a batch', async () => {
    for (const { code } of asked.departments.all) department(code).setFault('WRONG_SHAPE')
    for (const service of ['WH-GAJ-Q03', 'WH-RSJ-Q01', 'WH-SCJG-Q01', 'WH-SWJ-Q01', 'WH-KJJ-Q01']) {
      expect(outcomes(await ask(asked, service, ONE))).toEqual(['BAD_ANSWER'])
      expect(new Set(outcomes(await ask(asked, service, SOME.slice(0, 3))))).toEqual(new Set(['BAD_ANSWER']))
    }
  })

  test.each(['WH-SCJG-Q01', 'WH-RSJ-Q01', 'WH-SWJ-Q01'])(
    'answers half of a batch of %s wrongly loses that half and no other, and stays asked',
    async (service) => {
      const whole = await ask(asked, service, SOME)
      const code = mappingOf(service).department
      department(code).setFault('HALF_ANSWERS')
      for (let times = 0; times < 6; times += 1) {
        const half = await ask(asked, service, SOME)
        // Taxation answers in reverse order.
        const isSpoilt = (index: number) => (service === 'WH-SWJ-Q01' ? 19 - index : index) % 2 === 1
        for (const [index, answer] of half.entries())
          expect(answer).toEqual(isSpoilt(index) ? { kind: 'FAILED', reason: 'BAD_ANSWER' } : whole[index])
      }
      expect(healthOf(code)).toMatchObject({ breaker: 'closed' })
    },
  )

  test('stops in the middle of one answer gives none', async () => {
    department('WH-SCJG').setFault('HALF_ANSWERS')
    expect(tally(await ask(asked, 'WH-SCJG-Q01', ONE))).toEqual({ BAD_ANSWER: 1 })
  })

  test('is down is asked three times and no more, then spared, and asked again when its pause is over', async () => {
    department('WH-RSJ').setFault('DOWN')
    expect(tally(await ask(asked, 'WH-RSJ-Q01', SOME))).toEqual({ UNREACHABLE: 20 })
    expect(callsOf('WH-RSJ')).toBe(3)
    for (let times = 0; times < 4; times += 1) await ask(asked, 'WH-RSJ-Q01', SOME)
    expect(healthOf('WH-RSJ').breaker).toBe('open')
    department('WH-RSJ').forgetCalls()
    expect(tally(await ask(asked, 'WH-RSJ-Q01', SOME))).toEqual({ BREAKER_OPEN: 20 })
    expect(callsOf('WH-RSJ')).toBe(0)
    department('WH-RSJ').setFault(null)
    await wait(80)
    expect(healthOf('WH-RSJ').breaker).toBe('half-open')
    expect(tally(await ask(asked, 'WH-RSJ-Q01', SOME))).toEqual({ FOUND: 20 })
    expect(healthOf('WH-RSJ').breaker).toBe('closed')
  })

  test('fails takes no other department with it', async () => {
    department('WH-GAJ').setFault('DOWN')
    const [down, up] = await Promise.all([ask(asked, 'WH-GAJ-Q03', SOME), ask(asked, 'WH-SWJ-Q01', SOME)])
    expect([tally(down), tally(up)]).toEqual([{ UNREACHABLE: 20 }, { FOUND: 20 }])
    expect(asked.connectors.health().map(({ department: code, failures }) => [code, Object.keys(failures)])).toEqual([
      ['WH-GAJ', ['UNREACHABLE']],
      ['WH-RSJ', []],
      ['WH-SCJG', []],
      ['WH-SWJ', []],
      ['WH-KJJ', []],
    ])
  })

  test('has no address cannot be reached, and says whose it is', async () => {
    const connectors = createConnectors([{ department: 'WH-SCJG', address: null }], options())
    for (const code of ['WH-SCJG', 'WH-SWJ'])
      expect(tally(await ask({ connectors }, `${code}-Q01`, SOME))).toEqual({ UNREACHABLE: 20 })
    expect(connectors.of('WH-SCJG').health()).toMatchObject({ department: 'WH-SCJG', isConfigured: false })
    await connectors.close()
  })

  test('does not know our token refuses, and its breaker stays closed', async () => {
    for (const { code } of asked.departments.all) {
      const connectors = asked.connect({}, () => 'another')
      const service = code === 'WH-GAJ' ? 'WH-GAJ-Q03' : `${code}-Q01`
      for (let times = 0; times < 6; times += 1)
        expect(new Set(outcomes(await ask({ connectors }, service, SOME)))).toEqual(new Set(['REFUSED']))
      expect(connectors.of(code).health().breaker).toBe('closed')
    }
  })
})

describe('what is not safe to repeat', () => {
  test('is sent once, though the department is down', async () => {
    department('WH-SWJ').setFault('DOWN')
    expect(tally(await ask(asked, 'WH-SWJ-Q03', [{ ...ONE[0], from: '2018-01-01', to: '2018-03-31' }]))).toEqual({
      UNREACHABLE: 1,
    })
    expect(callsOf('WH-SWJ')).toBe(1)
  })
})

describe('questions at once', () => {
  test('never pass the limit; those beyond the line that may wait are busy, at once', async () => {
    const connectors = asked.connect({ maxConcurrent: 3, maxWaiting: 10, timeoutMs: 5_000 })
    const answers = await ask({ connectors }, 'WH-KJJ-Q02', enterprises.slice(0, 40))
    expect(tally(answers).BUSY).toBe(27)
    expect(answers.slice(0, 13).some(({ kind }) => kind === 'FAILED')).toBe(false)
    expect(department('WH-KJJ').mostAtOnce).toBe(3)
    expect(connectors.of('WH-KJJ').health()).toMatchObject({ inFlight: 0, waiting: 0, failures: { BUSY: 27 } })
  })

  test('whose turn does not come in time were not asked', async () => {
    const connectors = asked.connect({ maxConcurrent: 1, timeoutMs: 150 })
    department('WH-KJJ').setFault('SLOW')
    expect(outcomes(await ask({ connectors }, 'WH-KJJ-Q02', SOME.slice(0, 3)))).toEqual(['TIMEOUT', 'BUSY', 'BUSY'])
    expect(callsOf('WH-KJJ')).toBe(1)
  })

  test('end when nobody waits for them, and say nothing against the department', async () => {
    department('WH-KJJ').setFault('SLOW')
    const gone = new AbortController()
    setTimeout(() => gone.abort(), 50)
    const fromMs = performance.now()
    const answers = await ask(asked, 'WH-KJJ-Q01', enterprises.slice(0, 40), gone.signal)
    expect(performance.now() - fromMs).toBeLessThan(300)
    expect(tally(answers)).toEqual({ TIMEOUT: 40 })
    expect(healthOf('WH-KJJ').breaker).toBe('closed')
    expect(tally(await ask(asked, 'WH-SWJ-Q01', SOME, AbortSignal.abort()))).toEqual({ TIMEOUT: 20 })
    expect(callsOf('WH-SWJ')).toBe(0)
  })
})

describe('nothing that is told to log or health', () => {
  test('names a token, an address, a person or an answer, whatever goes wrong', async () => {
    const residents = persons.slice(0, 8).map(([residentIdNumber]) => ({ residentIdNumber }))
    for (const fault of ['SLOW', 'ERROR', 'WRONG_SHAPE', 'HALF_ANSWERS', 'DOWN'] as const) {
      for (const { code } of asked.departments.all) department(code).setFault(fault)
      await Promise.all([
        ask(asked, 'WH-RSJ-Q02', residents),
        ask(asked, 'WH-GAJ-Q02', residents),
        ask(asked, 'WH-SCJG-Q01', SOME),
      ])
    }
    const badInput = { residentIdNumber: '371099198705250021' }
    const thrown = await ask(asked, 'WH-RSJ-Q02', [badInput]).catch(String)
    expect(thrown).toContain('/residentIdNumber format')
    const told = JSON.stringify([asked.faults, asked.connectors.health(), thrown])
    expect(new Set(asked.faults.map(({ reason }) => reason))).toEqual(new Set(['TIMEOUT', 'BAD_ANSWER', 'UNREACHABLE']))
    expect(asked.faults.every(({ traceId }) => traceId === TRACE_ID)).toBe(true)
    expect(told).not.toContain(tokenOfTests('WH-RSJ').slice(0, 8))
    expect(told).not.toMatch(/127\.0\.0\.1|371099|Exception|<html|\p{Script=Han}/u)
  })
})

function options() {
  return { now: () => new Date(), onFault: () => undefined }
}

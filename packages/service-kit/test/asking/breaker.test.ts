import { describe, expect, test } from 'vitest'
import { Breaker, type BreakerLimits, type Outcome } from '../../src/asking/breaker.ts'

/** A breaker, its clock, and one question that ends as told; false when it was not let through. */
function breakerAt(limits: Partial<BreakerLimits> = {}) {
  const clock = { nowMs: 1_000 }
  const breaker = new Breaker(limits, () => clock.nowMs)
  const ask = (outcome: Outcome) => {
    const ticket = breaker.admit()
    if (ticket !== null) breaker.settle(ticket, outcome)
    return ticket !== null
  }
  const askOften = (times: number, outcome: Outcome) => Array.from({ length: times }, () => ask(outcome))
  return { breaker, clock, ask, askOften }
}

describe('a breaker opens', () => {
  test('at the fifth fault in a row, and not before', () => {
    const { breaker, ask, askOften } = breakerAt()
    askOften(4, 'failed')
    ask('answered')
    askOften(4, 'failed')
    expect(breaker.state).toBe('closed')
    ask('failed')
    expect(breaker.state).toBe('open')
    expect(ask('answered')).toBe(false)
  })

  test('when half of the questions of a window fail, though none five times in a row', () => {
    const { breaker, ask, clock } = breakerAt()
    for (let pairs = 0; pairs < 9; pairs += 1) {
      ask('failed')
      ask('answered')
    }
    clock.nowMs += 10_001
    for (let pairs = 0; pairs < 9; pairs += 1) {
      ask('failed')
      ask('answered')
    }
    expect(breaker.state).toBe('closed')
    ask('failed')
    ask('failed')
    expect(breaker.state).toBe('open')
  })

  test('never by questions that say nothing about the subgraph', () => {
    const { breaker, askOften } = breakerAt()
    askOften(100, 'unknown')
    expect(breaker.state).toBe('closed')
  })
})

describe('an open breaker', () => {
  test('lets one question through after a second, and closes when it is answered', () => {
    const { breaker, clock, ask, askOften } = breakerAt()
    askOften(5, 'failed')
    clock.nowMs += 999
    expect([breaker.state, breaker.admit()]).toEqual(['open', null])
    clock.nowMs += 1
    expect(breaker.state).toBe('half-open')
    const probe = breaker.admit()
    expect([probe === null, breaker.admit(), breaker.state]).toEqual([false, null, 'half-open'])
    breaker.settle(Number(probe), 'answered')
    expect([breaker.state, ask('answered')]).toEqual(['closed', true])
  })

  test('waits twice as long after each probe that fails, ten seconds at most, and one second again once it was closed', () => {
    const { breaker, clock, ask, askOften } = breakerAt()
    askOften(5, 'failed')
    for (const pauseMs of [1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
      clock.nowMs += pauseMs - 1
      expect(ask('failed')).toBe(false)
      clock.nowMs += 1
      expect(ask('failed')).toBe(true)
    }
    clock.nowMs += 10_000
    ask('answered')
    askOften(5, 'failed')
    clock.nowMs += 1_000
    expect(breaker.state).toBe('half-open')
  })

  test('takes the next question as its probe when the caller of the first one left', () => {
    const { clock, ask, askOften, breaker } = breakerAt()
    askOften(5, 'failed')
    clock.nowMs += 1_000
    expect([ask('unknown'), ask('answered'), breaker.state]).toEqual([true, true, 'closed'])
  })

  test('hears nothing of questions that were asked before it opened', () => {
    const { breaker, clock, askOften } = breakerAt()
    const before = [breaker.admit(), breaker.admit()]
    askOften(5, 'failed')
    breaker.settle(Number(before[0]), 'answered')
    expect(breaker.state).toBe('open')
    clock.nowMs += 1_000
    const probe = breaker.admit()
    breaker.settle(Number(before[1]), 'failed')
    breaker.settle(Number(probe), 'answered')
    expect(breaker.state).toBe('closed')
  })
})

import { describe, expect, test } from 'vitest'
import { asOfDay, recordDay } from '../src/index.ts'
import { refusalOf } from './refusal.ts'

describe('the day of record', () => {
  test.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    // Beijing kept summer time then, an hour ahead.
    ['1988-07-01T15:00:00.000Z', '1988-07-02'],
  ])('of %s is %s, which is Beijing’s', (instant, day) => {
    expect(recordDay(new Date(instant))).toBe(day)
  })

  test('changes in the second after midnight, and back when an earlier instant is asked for', () => {
    const days = [-1, 0, -1, 999, -1000, 0].map((ms) => recordDay(new Date(Date.UTC(2026, 2, 1, 16) + ms)))
    expect(days.map((day) => day.slice(-2))).toEqual(['01', '02', '01', '02', '01', '02'])
  })
})

describe('asOf', () => {
  const now = new Date('2026-03-01T16:30:00Z')

  test('is today in Beijing when none is asked', () => {
    expect(asOfDay(undefined, now)).toBe('2026-03-02')
    expect(asOfDay(null, now)).toBe('2026-03-02')
  })

  test.each(['1900-01-01', '2017-12-31', '2026-03-01', '2026-03-02'])('may be %s', (day) => {
    expect(asOfDay(day, now)).toBe(day)
  })

  test.each(['1899-12-31', '0001-01-01', '2026-03-03', '9999-12-31'])('is refused for %s', (day) => {
    expect(refusalOf(() => asOfDay(day, now)).extensions.code).toBe('AS_OF_OUT_OF_RANGE')
  })

  test('tells the bounds that hold now', () => {
    expect(refusalOf(() => asOfDay('2026-03-03', now)).message).toContain('1900-01-01 至 2026-03-02')
  })
})

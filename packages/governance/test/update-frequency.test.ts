import { describe, expect, test } from 'vitest'
import { isStale } from '../src/index.ts'

describe('data are stale a moment after the period that their entry declares, and not before', () => {
  test.each([
    ['DAILY', '2026-03-01T16:30:00Z', '2026-03-02T16:30:00Z'],
    ['WEEKLY', '2026-02-25T01:00:00Z', '2026-03-04T01:00:00Z'],
    ['MONTHLY', '2026-03-10T01:00:00Z', '2026-04-10T01:00:00Z'],
    // The last hours of a month in UTC are the next month in Beijing.
    ['MONTHLY', '2026-01-30T16:00:00Z', '2026-02-27T16:00:00Z'],
    ['MONTHLY', '2026-01-31T16:00:00Z', '2026-02-28T16:00:00Z'],
    ['QUARTERLY', '2025-11-30T01:00:00Z', '2026-02-28T01:00:00Z'],
    ['YEARLY', '2024-02-29T01:00:00Z', '2025-02-28T01:00:00Z'],
  ] as const)('%s, collected at %s: at %s', (frequency, collectedAt, due) => {
    expect(isStale(frequency, new Date(collectedAt), new Date(due))).toBe(false)
    expect(isStale(frequency, new Date(collectedAt), new Date(Date.parse(due) + 1))).toBe(true)
  })

  test.each(['REALTIME', 'ON_CHANGE'] as const)('at no age where it declares none: %s', (frequency) => {
    expect(isStale(frequency, new Date('2016-01-01T00:00:00Z'), new Date('2026-01-01T00:00:00Z'))).toBeNull()
  })
})

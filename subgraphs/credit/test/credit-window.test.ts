import { describe, expect, test } from 'vitest'
import {
  type DatedRecord,
  isPublishedOn,
  type PublishedClass,
  publicationOn,
  windowOn,
} from '../src/publication/credit-window.rules.ts'
import { publicationRules } from '../src/publication/publication-rules.ts'

const record = (changes: Partial<DatedRecord>): DatedRecord => ({
  class: 'GENERAL',
  occurredOn: changes.documentDate ?? '2025-01-10',
  documentDate: '2025-01-10',
  publicationOrdered: true,
  repairedOn: null,
  withdrawnOn: null,
  ...changes,
})
const isPublished = (day: string, changes: Partial<DatedRecord>) =>
  isPublishedOn(day, record(changes), publicationRules)

describe('the last day of a window and the day after', () => {
  test.each<[string, Partial<DatedRecord>, string, string]>([
    ['2017 general, a year', { documentDate: '2017-10-20' }, '2018-10-19', '2018-10-20'],
    ['2017 serious, three years', { class: 'SERIOUS', documentDate: '2016-03-01' }, '2019-02-28', '2019-03-01'],
    ['2019 general, a year', { documentDate: '2020-02-29' }, '2021-02-27', '2021-02-28'],
    ['2019 serious, three years', { class: 'SERIOUS', documentDate: '2020-01-05' }, '2023-01-04', '2023-01-05'],
    ['2023 general, three years', { documentDate: '2023-03-31' }, '2026-03-30', '2026-03-31'],
    ['2023 serious, three years', { class: 'SERIOUS', documentDate: '2023-03-30' }, '2026-03-29', '2026-03-30'],
    ['2026 general, a year', { documentDate: '2025-05-10' }, '2026-05-09', '2026-05-10'],
    ['2026 serious, three years', { class: 'SERIOUS', documentDate: '2023-06-01' }, '2026-05-31', '2026-06-01'],
    ['2026 minor, three months', { class: 'MINOR', documentDate: '2026-05-31' }, '2026-08-30', '2026-08-31'],
    ['2026 minor into a shorter month', { class: 'MINOR', documentDate: '2026-11-30' }, '2027-02-27', '2027-02-28'],
    ['repair', { documentDate: '2026-04-10', repairedOn: '2026-08-03' }, '2026-08-02', '2026-08-03'],
    [
      'five years from the act',
      { class: 'SERIOUS', documentDate: '2024-06-01', occurredOn: '2021-09-15' },
      '2026-09-14',
      '2026-09-15',
    ],
  ])('%s', (_name, changes, lastDay, dayAfter) => {
    expect(isPublished(lastDay, changes)).toBe(true)
    expect(isPublished(dayAfter, changes)).toBe(false)
  })

  test('nothing is published before the date of its document', () => {
    expect(isPublished('2025-01-09', {})).toBe(false)
    expect(isPublished('2025-01-10', {})).toBe(true)
  })
})

describe('the change of the law on 2026-04-01', () => {
  test('a general record older than a year comes down that day, not the day before', () => {
    const older = { documentDate: '2024-09-01' }
    expect(isPublished('2026-03-31', older)).toBe(true)
    expect(isPublished('2026-04-01', older)).toBe(false)
  })

  test('a minor record goes up from that day on, and only where its department ordered it', () => {
    const minor = { class: 'MINOR', documentDate: '2026-03-20' } as const
    expect(isPublished('2026-03-31', minor)).toBe(false)
    expect(isPublished('2026-04-01', minor)).toBe(true)
    expect(isPublished('2026-04-01', { ...minor, publicationOrdered: false })).toBe(false)
  })

  test('the day from which repair may be applied for follows the text of the day', () => {
    const serious = record({ class: 'SERIOUS', documentDate: '2025-06-30' })
    expect(windowOn('2025-07-01', serious, publicationRules)?.repairableFrom).toBe('2026-06-30')
    const early = record({ class: 'SERIOUS', documentDate: '2022-08-31' })
    expect(windowOn('2022-09-01', early, publicationRules)?.repairableFrom).toBe('2023-02-28')
    expect(windowOn('2026-04-01', record({ documentDate: '2026-03-01' }), publicationRules)).toMatchObject({
      from: '2026-03-01',
      repairableFrom: '2026-06-01',
      until: '2027-03-01',
    })
  })
})

describe('what no text allows', () => {
  test('a withdrawn record has no window on any day, not even before it was withdrawn', () => {
    expect(windowOn('2025-02-01', record({ withdrawnOn: '2025-03-01' }), publicationRules)).toBeNull()
  })

  test('before the first national text nothing is published, and a provincial limit alone allows nothing', () => {
    expect(isPublished('2017-07-30', { documentDate: '2017-07-01' })).toBe(false)
    expect(isPublished('2017-07-31', { documentDate: '2017-07-01' })).toBe(true)
    const provincialOnly = publicationRules.filter(({ countedFrom }) => countedFrom === 'ACT')
    expect(isPublishedOn('2025-02-01', record({}), provincialOnly)).toBe(false)
    expect(publicationOn('2025-02-01', provincialOnly).classes).toEqual([])
  })
})

test('on every day and class one national text is in force at most, so texts never overlap', () => {
  const national = publicationRules.filter(({ countedFrom }) => countedFrom === 'DOCUMENT')
  for (const one of national) {
    const sameDays = national.filter(
      (other) =>
        other.class === one.class &&
        other.inForceFrom <= one.inForceFrom &&
        (other.inForceTo === null || other.inForceTo > one.inForceFrom),
    )
    expect(sameDays).toEqual([one])
  }
})

describe('the bounds for statements say the same as the rule for one record', () => {
  const days = [
    '2018-02-28',
    '2020-02-29',
    '2023-04-30',
    '2023-05-01',
    '2026-02-28',
    '2026-03-31',
    '2026-04-01',
    '2026-05-31',
  ]
  const classes = ['MINOR', 'GENERAL', 'SERIOUS'] as const
  test.each(days.flatMap((day) => classes.map((kind) => [day, kind] as const)))('on %s for %s', (day, kind) => {
    const bounds = publicationOn(day, publicationRules).classes.find((each) => each.class === kind)
    const differing = datesAroundBoundaries(day)
      .flatMap((date) => [{ documentDate: date }, { documentDate: day, occurredOn: date }])
      .map((dates) => record({ class: kind, ...dates }))
      .filter((dated) => isWithin(bounds, dated) !== isPublishedOn(day, dated, publicationRules))
    expect(differing).toEqual([])
  })
})

function isWithin(bounds: PublishedClass | undefined, { documentDate, occurredOn }: DatedRecord): boolean {
  return bounds !== undefined && documentDate >= bounds.documentsSince && occurredOn >= bounds.actsSince
}

/** Five days each side of every length that a window has. */
function datesAroundBoundaries(day: string): string[] {
  const ages = [0, 90, 184, 365, 1096, 1826].flatMap((age) => Array.from({ length: 11 }, (_, index) => age + index - 5))
  return ages
    .filter((age) => age >= 0)
    .map((age) => new Date(Date.parse(day) - age * 86_400_000).toISOString().slice(0, 10))
}

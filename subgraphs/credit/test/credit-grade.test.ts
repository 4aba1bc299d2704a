import { expect, test } from 'vitest'
import { type GradingRule, reckonGrade } from '../src/grade/credit-grade.rules.ts'

const rule: GradingRule = {
  basePoints: 1000,
  criteria: [
    { class: 'GENERAL', itemCode: null, points: -60 },
    { class: 'SERIOUS', itemCode: null, points: -200 },
    { class: null, itemCode: 'WAGES', points: -120 },
    { class: null, itemCode: 'AWARD', points: 25 },
  ],
  thresholds: [
    { level: 'A', pointsFrom: 1020 },
    { level: 'B', pointsFrom: 950 },
    { level: 'C', pointsFrom: 850 },
    { level: 'D', pointsFrom: null },
  ],
}
const general = { class: 'GENERAL', itemCode: 'ANY' } as const
const award = { itemCode: 'AWARD' }

type Counted = Parameters<typeof reckonGrade>

test.each<[string, Counted[1], Counted[2], string, number]>([
  ['nothing on file', [], [], 'B', 1000],
  ['a commendation', [], [award], 'A', 1025],
  ['a commendation and a general record', [general], [award], 'B', 965],
  ['a general record', [general], [], 'C', 940],
  ['exactly on a threshold', [{ class: 'SERIOUS', itemCode: 'ANY' }], [award, award], 'C', 850],
  ['an item that weighs more than its class', [{ class: 'GENERAL', itemCode: 'WAGES' }], [], 'C', 880],
  ['a serious record', [{ class: 'SERIOUS', itemCode: 'ANY' }], [], 'D', 800],
])('%s', (_name, records, commendations, level, points) => {
  expect(reckonGrade(rule, records, commendations)).toMatchObject({ level, points })
})

test('the base and the entries sum to the points, and each entry names what it counts', () => {
  const { points, entries } = reckonGrade(rule, [general], [award])
  expect(entries).toEqual([
    { points: -60, record: general, commendation: null },
    { points: 25, record: null, commendation: award },
  ])
  expect(rule.basePoints + entries.reduce((sum, entry) => sum + entry.points, 0)).toBe(points)
})

test('what the rule does not name does not count: neither in points nor in the explanation', () => {
  const counted = reckonGrade(rule, [{ class: 'MINOR', itemCode: 'ANY' }], [{ itemCode: 'UNKNOWN' }])
  expect(counted).toEqual({ level: 'B', points: 1000, entries: [] })
})

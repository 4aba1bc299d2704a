import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { verdicts } from './goals.ts'
import { growth, type Slice } from './measure.ts'
import { planOf } from './plan.ts'
import { processorTimeMs, scheduledMs, ticksMs } from './processor-time.ts'
import { jsonLines, tableOf, verdictText } from './report.ts'
import { compared, type Measured } from './results.ts'
import { isSteady, median, percentile, ratioOf, seededRandom } from './statistics.ts'

describe('what the bench makes of numbers', () => {
  test('a percentile is the value that so many do not exceed, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_each, index) => 100 - index)
    expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100])
    expect(percentile([7], 0.99)).toBe(7)
    expect(percentile([], 0.5)).toBeNaN()
  })

  test('a median is the middle one, or lies between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 1, 2, 4])).toBe(3)
  })

  test('a ratio is taken round by round, so that a slow round moves both sides and not the ratio', () => {
    expect(ratioOf([1, 20, 3], [2, 40, 4])).toEqual({ median: 0.5, least: 0.5, greatest: 0.75 })
    expect(() => ratioOf([1, 2], [1])).toThrow('Expected the same rounds')
  })

  test('a target is warm when two windows in a row agree', () => {
    expect(isSteady([9, 2, 2.1], 0.06)).toBe(true)
    expect(isSteady([2, 2, 2.2], 0.06)).toBe(false)
    expect(isSteady([2], 0.06)).toBe(false)
  })

  test('chance follows from its seed', () => {
    const [first, again, other] = [seededRandom(7), seededRandom(7), seededRandom(8)]
    const draws = (random: () => number) => Array.from({ length: 5 }, random)
    const drawn = draws(first)
    expect(draws(again)).toEqual(drawn)
    expect(draws(other)).not.toEqual(drawn)
    expect(drawn.every((draw) => draw >= 0 && draw < 1)).toBe(true)
  })
})

describe('processor time', () => {
  test('is read from what the kernel writes, names with brackets and spaces included', () => {
    expect(scheduledMs('1500000000 12 34\n')).toBe(1500)
    const stat = `42 (a (strange) name) S 1 42 42 0 -1 4194304 100 0 0 0 150 50 0 0 20 0 11 0`
    expect(ticksMs(stat)).toBe(2000)
  })

  test('of a process that works grows as long as it works, and of none is nothing', async () => {
    const busy = spawn(process.execPath, ['-e', 'for (const end = Date.now() + 10_000; Date.now() < end; );'])
    const pid = busy.pid ?? Number.NaN
    await expect.poll(() => processorTimeMs(pid), { timeout: 15_000 }).toBeGreaterThan(200)
    const exit = once(busy, 'exit')
    busy.kill('SIGKILL')
    await exit
    expect(processorTimeMs(pid)).toBe(0)
  })

  test('of database processes counts one that came in between from its birth, and forgets one that went', () => {
    const before = new Map([
      [1, 100],
      [2, 50],
    ])
    const after = new Map([
      [1, 130],
      [3, 7],
    ])
    expect(growth(before, after)).toBe(37)
  })
})

describe('the report', () => {
  const measured: Measured = {
    query: 'tiny',
    mode: 'varied',
    slices: new Map([
      ['stock-ours', [sliceOf(4), sliceOf(8)]],
      ['ours-one-process', [sliceOf(1), sliceOf(4)]],
    ]),
  }

  test('compares total processor time by round, and says nothing of what was not measured', () => {
    expect(compared(measured, 'totalCpuMs', 'ours-one-process', 'stock-ours')?.median).toBe(0.375)
    expect(compared(measured, 'totalCpuMs', 'ours-one-process', 'hand-written')).toBeNull()
    expect(tableOf(measured)).toMatch(/ours, one process +2\.500 .* 0\.38 \(0\.25–0\.50\) +- /)
  })

  test('fails a long run where the goal is missed, and lets it pass the wide gate of a short one', () => {
    const long = verdicts(planOf([]), [measured])
    expect(long.map(({ bound, isReached }) => [bound, isReached])).toEqual([[0.25, false]])
    expect(long.map(verdictText)).toEqual([
      expect.stringMatching(/^NOT REACHED .*0\.38 \(0\.25–0\.50\), at most 0\.25$/),
    ])
    const short = verdicts(planOf(['--short']), [measured])
    expect(short.map(({ bound, isReached }) => [bound, isReached])).toEqual([[0.6, true]])
  })

  test('has a line of JSON for the run, each target and each verdict', () => {
    const facts = { at: '', commit: 'abc', node: 'v20', processors: 2, loadAverage: 0.5, versions: {} }
    const lines = jsonLines(facts, [measured], verdicts(planOf([]), [measured])).map((line) => JSON.parse(line))
    expect(lines.map(({ kind, target }) => [kind, target])).toEqual([
      ['run', undefined],
      ['measurement', 'stock-ours'],
      ['measurement', 'ours-one-process'],
      ['verdict', 'ours-one-process'],
    ])
    expect(lines[2]).toMatchObject({ query: 'tiny', byStock: { median: 0.375 }, byHand: null })
  })

  test('takes no target that it does not know', () => {
    expect(planOf(['--targets', 'stock-ours,hand-written']).targets).toEqual(['stock-ours', 'hand-written'])
    expect(() => planOf(['--targets', 'fastest'])).toThrow('Expected one of ours-one-process')
  })
})

function sliceOf(totalCpuMs: number): Slice {
  const figures = {
    gatewayCpuMs: 1,
    subgraphsCpuMs: 1,
    databaseCpuMs: 1,
    requestsPerSecond: 1,
    p50Ms: 1,
    p95Ms: 1,
    p99Ms: 1,
  }
  return { totalCpuMs, ...figures }
}

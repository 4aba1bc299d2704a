import type { Verdict } from './goals.ts'
import { compared, type Measured, medianOf } from './results.ts'
import type { RunFacts } from './run-facts.ts'
import type { Ratio } from './statistics.ts'
import { TARGETS, type TargetName } from './targets.ts'

const TITLES = {
  varied: 'variables varied, 16 connections',
  identical: 'the same request over and over, 16 connections',
  alone: 'variables varied, 1 connection',
} as const

const HEADINGS = ['CPU-ms', 'gateway', 'subgr.', 'SQL', 'by stock', 'by hand', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms']
const NAME_WIDTH = Math.max(...Object.values(TARGETS).map((label) => label.length)) + 2

/** What the tables mean little without. */
export function headOf({ commit, at, node, loadAverage, processors }: RunFacts): string {
  const load = `load average ${loadAverage.toFixed(1)} on ${processors} processors`
  return `commit ${commit}, ${at}, Node ${node}, ${load}; CPU-ms per request`
}

/** A table of one query: medians over the rounds; ratios of total CPU with the least and the greatest of the rounds. */
export function tableOf(measured: Measured): string {
  const { query, mode, slices } = measured
  const rows = [...slices.keys()].map((target) => rowOf(measured, target))
  const head = `${`${query}: ${TITLES[mode]}`.padEnd(NAME_WIDTH)}${cells(HEADINGS)}`
  return ['', head, ...rows].join('\n')
}

function rowOf(measured: Measured, target: TargetName): string {
  const figure = (name: Parameters<typeof medianOf>[2], digits: number) =>
    medianOf(measured, target, name).toFixed(digits)
  return `${TARGETS[target].padEnd(NAME_WIDTH)}${cells([
    figure('totalCpuMs', 3),
    figure('gatewayCpuMs', 3),
    figure('subgraphsCpuMs', 3),
    figure('databaseCpuMs', 3),
    ratioText(compared(measured, 'totalCpuMs', target, 'stock-ours')),
    ratioText(compared(measured, 'totalCpuMs', target, 'hand-written')),
    figure('requestsPerSecond', 0),
    figure('p50Ms', 2),
    figure('p95Ms', 2),
    figure('p99Ms', 1),
  ])}`
}

function cells(texts: readonly string[]): string {
  return texts.map((text) => text.padStart(text.includes('–') ? 18 : 9)).join('')
}

function ratioText(ratio: Ratio | null): string {
  return ratio ? `${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)}–${ratio.greatest.toFixed(2)})` : '-'
}

/** What was to be reached, and whether it was. */
export function verdictText({ query, mode, target, base, figure, by, bound, seen, isReached }: Verdict): string {
  const what = mode === 'varied' ? WHAT[figure] : `${WHAT[figure]} of one connection`
  const sides = `${what}, ${query}: ${TARGETS[target]} ${by === 'MORE_AT_MOST' ? '−' : '/'} ${TARGETS[base]}`
  const limit = by === 'RATIO_AT_LEAST' ? 'at least' : 'at most'
  return `${isReached ? 'reached    ' : 'NOT REACHED'}  ${sides} ${ratioText(seen)}, ${limit} ${bound}`
}

const WHAT = {
  gatewayCpuMs: 'CPU of the gateway process',
  totalCpuMs: 'total CPU',
  requestsPerSecond: 'requests per second',
  p95Ms: 'p95 in ms',
} as const

/** The run as lines for machines: the facts, each target of each table, each verdict. */
export function jsonLines(facts: RunFacts, all: readonly Measured[], verdicts: readonly Verdict[]): string[] {
  const measurements = all.flatMap((measured) =>
    [...measured.slices].map(([target, slices]) => ({
      kind: 'measurement',
      query: measured.query,
      mode: measured.mode,
      target,
      slices,
      byStock: compared(measured, 'totalCpuMs', target, 'stock-ours'),
      byHand: compared(measured, 'totalCpuMs', target, 'hand-written'),
    })),
  )
  const lines = [
    { kind: 'run', ...facts },
    ...measurements,
    ...verdicts.map((verdict) => ({ kind: 'verdict', ...verdict })),
  ]
  return lines.map((line) => JSON.stringify(line))
}

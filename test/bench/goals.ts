import type { BenchPlan } from './plan.ts'
import type { BenchQuery } from './queries.ts'
import { compared, type Figure, type Measured } from './results.ts'
import type { Ratio } from './statistics.ts'
import type { TargetName } from './targets.ts'

/** What is to be reached: a figure of one target is at most so many times another's. */
export interface Goal {
  readonly query: BenchQuery['name']
  readonly target: TargetName
  readonly base: TargetName
  readonly figure: Extract<Figure, 'totalCpuMs' | 'gatewayCpuMs'>
  readonly most: number
}

/** A goal and what was measured. */
export interface Verdict extends Goal {
  readonly ratio: Ratio
  readonly isReached: boolean
}

const one = { target: 'ours-one-process', figure: 'totalCpuMs' } as const

const gatewayAlone = { target: 'ours-many-unguarded', base: 'hive-ours', figure: 'gatewayCpuMs', most: 1 } as const

const GOALS: readonly Goal[] = [
  { ...one, query: 'tiny', base: 'stock-ours', most: 0.25 },
  { ...one, query: 'fan-out', base: 'stock-ours', most: 0.7 },
  { ...one, query: 'tiny', base: 'stock-plain', most: 0.2 },
  { ...one, query: 'fan-out', base: 'stock-plain', most: 0.25 },
  { ...gatewayAlone, query: 'tiny' },
  { ...gatewayAlone, query: 'card' },
  { ...gatewayAlone, query: 'fan-out' },
]

// Wide, so that a busy machine does not fail a good commit; what fails here has lost what the one process is for.
const GATE: readonly Goal[] = [
  { ...one, query: 'tiny', base: 'stock-ours', most: 0.6 },
  // 0.76 to 0.92 were seen: the gate only keeps us from becoming dearer than stock.
  { ...one, query: 'fan-out', base: 'stock-ours', most: 1.1 },
]

/** Measures the goals of a long run, or the gate of a short one, by the queries with varied variables. */
export function verdicts(plan: BenchPlan, all: readonly Measured[]): Verdict[] {
  return (plan.form === 'short' ? GATE : GOALS).flatMap((goal) => {
    const measured = all.find(({ query, mode }) => query === goal.query && mode === 'varied')
    const ratio = measured ? compared(measured, goal.figure, goal.target, goal.base) : null
    return ratio === null ? [] : [{ ...goal, ratio, isReached: ratio.median <= goal.most }]
  })
}

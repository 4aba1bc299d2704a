import { parseArgs } from 'node:util'
import { TARGET_NAMES, type TargetName } from './targets.ts'

/** How a run goes. */
export interface BenchPlan {
  readonly form: 'long' | 'short'
  readonly json: boolean
  readonly targets: readonly TargetName[]
  readonly rounds: number
  readonly sliceMs: number
  readonly warmUpSliceMs: number
  readonly warmUp: { readonly cpuMs: number; readonly slices: number }
  /** Rounds of the same request over and over, and rounds with one connection; none in the short form. */
  readonly identicalRounds: number
  readonly aloneRounds: number
  readonly samples: number
}

type Pace = Omit<BenchPlan, 'json' | 'targets'>

const LONG: Pace = {
  form: 'long',
  rounds: 7,
  sliceMs: 2_000,
  warmUpSliceMs: 1_500,
  warmUp: { cpuMs: 8_000, slices: 24 },
  identicalRounds: 3,
  aloneRounds: 3,
  samples: 20,
}

const SHORT: Pace = {
  form: 'short',
  rounds: 3,
  sliceMs: 1_000,
  warmUpSliceMs: 800,
  warmUp: { cpuMs: 4_000, slices: 12 },
  identicalRounds: 0,
  aloneRounds: 0,
  samples: 5,
}

// What the gate of CI asks about, and the floor.
const SHORT_TARGETS: readonly TargetName[] = ['stock-ours', 'ours-one-process', 'hand-written']

/** Reads the command line: `--short`, `--json`, `--targets name,name`; throws on anything else. */
export function planOf(commandLine: readonly string[]): BenchPlan {
  const { values } = parseArgs({
    args: [...commandLine],
    options: { short: { type: 'boolean' }, json: { type: 'boolean' }, targets: { type: 'string' } },
  })
  const pace = values.short ? SHORT : LONG
  const targets = values.targets?.split(',').map(targetNamed) ?? (values.short ? SHORT_TARGETS : TARGET_NAMES)
  return { ...pace, json: values.json ?? false, targets }
}

function targetNamed(name: string): TargetName {
  const found = TARGET_NAMES.find((each) => each === name)
  if (found) return found
  throw new Error(`Expected one of ${TARGET_NAMES.join(', ')}, but got "${name}".`)
}

import { readFileSync } from 'node:fs'
import { REPOSITORY } from '@yilian/cli'
import { compareAnswers } from './answers.ts'
import { type BenchCity, openBenchCity } from './city.ts'
import { verdicts } from './goals.ts'
import { installPeers } from './install-peers.ts'
import { startLoadGenerator } from './load.ts'
import { measureRounds, type Stand, warmUp } from './measure.ts'
import { type BenchPlan, planOf } from './plan.ts'
import { type BenchQuery, bodiesOf } from './queries.ts'
import { headOf, jsonLines, tableOf, verdictText } from './report.ts'
import type { Measured, Mode } from './results.ts'
import { runFacts } from './run-facts.ts'
import { startTargets, type Target } from './targets.ts'

const CONNECTIONS = 16

/** `yilian bench`: measures every target of the plan side by side; the exit code says whether the goals were reached. */
export async function runBench(commandLine: readonly string[], dataFolder: string): Promise<number> {
  const plan = planOf(commandLine)
  const { packageManager } = JSON.parse(readFileSync(new URL('package.json', REPOSITORY), 'utf8'))
  await installPeers(packageManager, tell)
  const ends: (() => Promise<void>)[] = []
  try {
    const city = await openBenchCity(dataFolder, tell)
    ends.push(city.stop)
    const generator = await startLoadGenerator()
    ends.push(generator.stop)
    tell(`starting ${plan.targets.join(', ')}`)
    const { targets, stop } = await startTargets(city.adminUrl, dataFolder, plan.targets)
    ends.push(stop)
    return await measureAll(plan, { city, generator }, targets, city.queries)
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

async function measureAll(
  plan: BenchPlan,
  stand: Stand,
  targets: readonly Target[],
  queries: BenchCity['queries'],
): Promise<number> {
  const facts = runFacts(new Date())
  for (const query of queries) await compareAnswers(targets, query, plan.samples)
  tell('all answers are the same')
  // With --json the standard output is for machines alone.
  const show = plan.json ? tell : say
  show(headOf(facts))
  const all: Measured[] = []
  for (const mode of ['varied', 'identical', 'alone'] as const)
    for (const query of queries)
      for (const measured of await measureQuery(plan, stand, targets, query, mode)) {
        all.push(measured)
        show(tableOf(measured))
      }
  const found = verdicts(plan, all)
  show(['', ...found.map(verdictText)].join('\n'))
  if (plan.json) say(jsonLines(facts, all, found).join('\n'))
  return found.every(({ isReached }) => isReached) ? 0 : 1
}

/** One table; none where the plan has no rounds for it. */
async function measureQuery(
  plan: BenchPlan,
  stand: Stand,
  targets: readonly Target[],
  query: BenchQuery,
  mode: Mode,
): Promise<Measured[]> {
  const rounds = { varied: plan.rounds, identical: plan.identicalRounds, alone: plan.aloneRounds }[mode]
  if (rounds === 0) return []
  tell(`measuring ${query.name}, ${mode}`)
  const bodies = mode === 'identical' ? bodiesOf(query).slice(0, 1) : bodiesOf(query)
  const order = { bodies, connections: mode === 'alone' ? 1 : CONNECTIONS }
  if (mode === 'varied')
    for (const target of targets) await warmUp(stand, target, { ...order, durationMs: plan.warmUpSliceMs }, plan.warmUp)
  const slices = await measureRounds(stand, targets, { ...order, durationMs: plan.sliceMs }, rounds)
  return [{ query: query.name, mode, slices }]
}

function say(text: string): void {
  console.log(text)
}

function tell(step: string): void {
  console.error(step)
}

import type { BenchCity } from './city.ts'
import { load } from './load.ts'
import type { BenchProcess } from './processes.ts'
import { processorTimeMs, processorTimeOfAllMs } from './processor-time.ts'
import { isSteady } from './statistics.ts'
import type { Target } from './targets.ts'

/** What one slice of a target's work cost and how it went. CPU is in milliseconds per request. */
export interface Slice {
  readonly gatewayCpuMs: number
  readonly subgraphsCpuMs: number
  readonly databaseCpuMs: number
  readonly totalCpuMs: number
  readonly requestsPerSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
}

/** How to put a load on. */
export interface SliceOrder {
  readonly bodies: readonly string[]
  readonly connections: number
  readonly durationMs: number
}

/** Where slices are measured: the load comes from `generator`, the statements run in `city`. */
export interface Stand {
  readonly city: Pick<BenchCity, 'backends'>
  readonly generator: BenchProcess
}

const STEADY_SHARE = 0.05

/** Puts a load on one target while the others rest, and charges it with all that its processes and the database's used. */
async function measureSlice(stand: Stand, target: Target, order: SliceOrder): Promise<Slice> {
  const databaseBefore = timesOf(await stand.city.backends())
  const gatewayBefore = processorTimeOfAllMs(target.gateway)
  const subgraphsBefore = processorTimeOfAllMs(target.subgraphs)
  const result = await load(stand.generator, { ...target, ...order })
  const gateway = processorTimeOfAllMs(target.gateway) - gatewayBefore
  const subgraphs = processorTimeOfAllMs(target.subgraphs) - subgraphsBefore
  const database = growth(databaseBefore, timesOf(await stand.city.backends()))
  return {
    gatewayCpuMs: gateway / result.requests,
    subgraphsCpuMs: subgraphs / result.requests,
    databaseCpuMs: database / result.requests,
    totalCpuMs: (gateway + subgraphs + database) / result.requests,
    requestsPerSecond: (result.requests * 1000) / result.durationMs,
    p50Ms: result.p50Ms,
    p95Ms: result.p95Ms,
    p99Ms: result.p99Ms,
  }
}

/**
 * Runs slices until two in a row cost the same, give or take 5 %, but not before the target has used some processor time: on a busy
 * machine two slices may agree long before its code is compiled. Ends after so many slices in any case.
 */
export async function warmUp(
  stand: Stand,
  target: Target,
  order: SliceOrder,
  enough: { readonly cpuMs: number; readonly slices: number },
): Promise<void> {
  const ofTarget = [...target.gateway, ...target.subgraphs]
  const before = processorTimeOfAllMs(ofTarget)
  const isWarm = () => processorTimeOfAllMs(ofTarget) - before >= enough.cpuMs && isSteady(costs, STEADY_SHARE)
  const costs: number[] = []
  while (costs.length < enough.slices && !isWarm()) {
    const { totalCpuMs } = await measureSlice(stand, target, order)
    costs.push(totalCpuMs)
  }
}

/** Measures all targets in turn, forwards and then backwards, round by round; slices by target, round by round. */
export async function measureRounds(
  stand: Stand,
  targets: readonly Target[],
  order: SliceOrder,
  rounds: number,
): Promise<Map<Target['name'], Slice[]>> {
  const slices = new Map<Target['name'], Slice[]>(targets.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    const inTurn = round % 2 === 0 ? targets : [...targets].reverse()
    for (const target of inTurn) slices.get(target.name)?.push(await measureSlice(stand, target, order))
  }
  return slices
}

function timesOf(pids: readonly number[]): Map<number, number> {
  return new Map(pids.map((pid) => [pid, processorTimeMs(pid)]))
}

/** What all have used more; a process that came in between is counted from its birth. */
export function growth(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [pid, timeMs]) => sum + timeMs - (before.get(pid) ?? 0), 0)
}

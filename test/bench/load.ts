import type { BenchProcess } from './processes.ts'
import { startProcess } from './processes.ts'

/** What the load generator is told to do. */
export interface LoadOrder {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent in turn. */
  readonly bodies: readonly string[]
  readonly connections: number
  readonly durationMs: number
}

/** What came of it. */
export interface LoadResult {
  readonly requests: number
  readonly durationMs: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  /** Answers other than 200, answers with errors, broken connections; the run stops at the first. */
  readonly faults: readonly string[]
}

/** The process that makes the load. */
export function startLoadGenerator(): Promise<BenchProcess> {
  return startProcess({ entry: 'load-generator.ts', settings: {} })
}

/** Puts a load on a target; any answer that is not a good one fails the bench. */
export async function load(generator: BenchProcess, order: LoadOrder): Promise<LoadResult> {
  const result = (await generator.ask(order)) as LoadResult
  if (result.faults.length > 0) throw new Error(`Expected good answers only, but ${result.faults[0]}`)
  return result
}

import type { OpenPart } from './graph.ts'
import { causesOf } from './obstacles.ts'
import type { Running } from './running.ts'

const BETWEEN_MOMENTS_MS = 5_000

/** Lets the demo city live while the command runs: every few seconds something happens in its tables, as it would in a city's. */
export function beginDemoLife(parts: readonly OpenPart[], { lifetime, logger }: Running): void {
  const living = setInterval(() => {
    for (const { part, sql } of parts)
      part.live?.(sql, new Date()).catch((error) => logger.warn(`the demo city paused: ${causesOf(error)}`))
  }, BETWEEN_MOMENTS_MS)
  lifetime.endWith(() => clearInterval(living))
}

import type { OpenPart } from './graph.ts'
import { causesOf } from './obstacles.ts'
import type { Running } from './running.ts'
import type { PartSettings } from './subgraphs.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Repeats daily what each start does for its parts, for processes that run for months. A day that fails is tried again the next. */
export function keepDaily(parts: readonly OpenPart[], settings: PartSettings, { lifetime, logger }: Running): void {
  const keeping = setInterval(() => {
    for (const { part, sql } of parts)
      part
        .keep?.(sql, new Date(), settings)
        .catch((error) => logger.error(`${part.name} was not kept up: ${causesOf(error)}`))
  }, DAY_MS)
  lifetime.endWith(() => clearInterval(keeping))
}

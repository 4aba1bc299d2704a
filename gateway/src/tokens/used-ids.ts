/** Ids that may be used once each while they are remembered. */
export interface UsedIds {
  /** False where it was used before, or where no more can be remembered: what cannot be remembered is not let in. */
  use(id: string, untilMs: number, nowMs: number): boolean
}

const SWEEP_EVERY_MS = 10_000

/** Makes an empty memory of at most so many ids, each forgotten when its time is over. */
export function createUsedIds(most: number): UsedIds {
  const until = new Map<string, number>()
  let sweptAtMs = Number.NEGATIVE_INFINITY
  const sweep = (nowMs: number) => {
    sweptAtMs = nowMs
    for (const [id, endMs] of until) if (endMs < nowMs) until.delete(id)
  }
  return {
    use(id, untilMs, nowMs) {
      if (until.has(id)) return false
      if (nowMs - sweptAtMs >= SWEEP_EVERY_MS || nowMs < sweptAtMs) sweep(nowMs)
      if (until.size >= most) return false
      until.set(id, untilMs)
      return true
    },
  }
}

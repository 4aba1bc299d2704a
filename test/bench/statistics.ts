/** The value that a share of all values does not exceed (nearest rank); NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  const high = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  return (low + high) / 2
}

/** A ratio, or a difference, as the rounds gave it: their median, the least and the greatest. */
export interface Ratio {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

/**
 * Divides round by round, so that what slows a whole round down leaves the ratio alone. Both must have the same rounds.
 */
export function ratioOf(values: readonly number[], bases: readonly number[]): Ratio {
  return roundByRound(values, bases, (value, base) => value / base)
}

/** Takes away round by round. */
export function differenceOf(values: readonly number[], bases: readonly number[]): Ratio {
  return roundByRound(values, bases, (value, base) => value - base)
}

function roundByRound(
  values: readonly number[],
  bases: readonly number[],
  compare: (value: number, base: number) => number,
): Ratio {
  if (values.length !== bases.length || values.length === 0)
    throw new Error(`Expected the same rounds on both sides of a ratio, but got ${values.length} and ${bases.length}.`)
  const seen = values.map((value, round) => compare(value, bases[round] ?? Number.NaN))
  return { median: median(seen), least: Math.min(...seen), greatest: Math.max(...seen) }
}

/** Whether two windows in a row agree to within a share of the earlier one. */
export function isSteady(windows: readonly number[], share: number): boolean {
  const [before, last] = windows.slice(-2)
  if (before === undefined || last === undefined) return false
  return Math.abs(last - before) <= share * before
}

/** Numbers in [0, 1) that follow from a seed (mulberry32), so that every run asks the same questions. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

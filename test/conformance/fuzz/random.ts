/** A seeded source of chance: the same seed gives the same requests everywhere. */
export interface Random {
  /** A whole number from 0, below the limit. */
  below(limit: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
}

/** mulberry32 (Tommy Ettinger); good enough to spread requests, and eight lines. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('Expected a list with at least one element, got an empty one.')
      // The index was checked; T itself may include undefined.
      return list[below(list.length)] as (typeof list)[number]
    },
  }
}

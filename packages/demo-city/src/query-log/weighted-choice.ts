import { apportion } from '../apportion.ts'

// Big enough that the smallest weight keeps a place, small enough to stay in a processor's cache.
const PLACES = 1 << 14

/** Draws numbers 0, 1, 2… by weight with one look into a table, for millions of draws. */
export function weightedChoice(weights: readonly number[]): (chance: number) => number {
  const table = new Uint16Array(PLACES)
  let place = 0
  for (const [index, places] of apportion(PLACES, weights, 1).entries()) {
    table.fill(index, place, place + places)
    place += places
  }
  return (chance) => table[Math.floor(chance * PLACES)] ?? 0
}

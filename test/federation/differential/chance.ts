/** Draws that follow from a seed alone. */
export interface Chance {
  /** A whole number from..to, both included. */
  integer(from: number, to: number): number
  /** True with this probability. */
  happens(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** Picks an item as often as its weight says. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item
}

/** The draws of one seed: the same on every machine. */
export function chanceOf(seed: string): Chance {
  const next = uniform(seed)
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    integer,
    happens: (probability) => next() < probability,
    pick: (items) => present(items[integer(0, items.length - 1)], items),
    weighted: (items, weightOf) => {
      let rest = next() * items.reduce((sum, item) => sum + weightOf(item), 0)
      const found = items.find((item) => {
        rest -= weightOf(item)
        return rest < 0
      })
      return present(found ?? items.at(-1), items)
    },
  }
}

function present<Item>(item: Item | undefined, items: readonly Item[]): Item {
  if (item === undefined) throw new Error(`Expected something to pick from, got ${items.length} items.`)
  return item
}

/** Numbers from 0 to below 1: the generator mulberry32, started with the seed's FNV-1a hash. */
function uniform(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

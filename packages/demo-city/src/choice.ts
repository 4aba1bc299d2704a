import type { Random } from './random.ts'

/** Prepares a choice among entries of [value, weight]; each call of the result draws one value. */
export function weightedChoice<T>(entries: readonly (readonly [T, number])[]): (random: Random) => T {
  let total = 0
  const upTo = entries.map(([, weight]) => (total += weight))
  if (!(total > 0)) throw new RangeError(`Expected weights that sum to more than 0, got ${total}.`)
  return (random) => {
    const entry = entries[firstAbove(upTo, random.next() * total)]
    if (entry === undefined) throw new RangeError('Expected an entry for every draw; a weight is not a number.')
    return entry[0]
  }
}

/** Draws `count` different items, the heavier the likelier, in the order of the list (Efraimidis and Spirakis 2006). */
export function weightedSample<T>(
  random: Random,
  items: readonly T[],
  count: number,
  weightOf: (item: T) => number,
): T[] {
  if (count > items.length) throw new RangeError(`Expected at least ${count} items to draw from, got ${items.length}.`)
  const drawn = items
    .map((item, index) => ({ item, index, key: Math.log(1 - random.next()) / Math.max(weightOf(item), 1e-9) }))
    .sort((one, other) => other.key - one.key || one.index - other.index)
    .slice(0, count)
  return drawn.sort((one, other) => one.index - other.index).map(({ item }) => item)
}

function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Splits a whole total over weights so that the parts are whole and sum to it exactly (largest remainder, Hamilton).
 * Every entry with a weight gets at least `minimum`; an entry of weight 0 gets nothing. Ties go to the earlier entry.
 */
export function apportion(total: number, weights: readonly number[], minimum = 0): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const reserved = minimum * weights.filter((weight) => weight > 0).length
  if (!(sum > 0) || weights.some((weight) => weight < 0)) {
    throw new RangeError(`Expected weights of 0 or more that sum to more than 0, got a sum of ${sum}.`)
  }
  if (reserved > total) throw new RangeError(`Expected a total of at least ${reserved}, got ${total}.`)
  const shares = weights.map((weight) => ((total - reserved) * weight) / sum)
  const parts = shares.map(Math.floor)
  const left = total - reserved - parts.reduce((all, part) => all + part, 0)
  const order = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  const rounded = new Set(order.slice(0, left).map(({ index }) => index))
  return parts.map((part, index) => (weights[index] === 0 ? 0 : part + minimum + (rounded.has(index) ? 1 : 0)))
}

/** A seeded source of chance. The same seed and the same calls give the same values on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number, both ends included. */
  integer(from: number, to: number): number
  /** True with the given probability. */
  chance(probability: number): boolean
  /** One element, each as likely as the other. */
  pick<T>(list: readonly T[]): T
  /** The elements in a new order. */
  shuffled<T>(list: readonly T[]): T[]
  /** A factor around 1, log-normal: most are near 1, a few are much larger. `sigma` 0.3 is mild, 0.8 is strong. */
  spread(sigma: number): number
  /** An independent source by name. It depends on the seed and the names on the way only, so drawing more elsewhere never shifts it. */
  stream(name: string): Random
}

/** Starts the source of a seed: sfc32 (Chris Doty-Humphrey, PractRand), its 128 bits of state hashed from the seed's text. */
export function createRandom(seed: string): Random {
  const next = sfc32(hash128(seed))
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => elementAt(list, integer(0, list.length - 1)),
    shuffled: (list) => shuffle([...list], integer),
    spread: (sigma) => Math.exp(sigma * gaussian(next)),
    stream: (name) => createRandom(`${seed}/${name}`),
  }
}

function elementAt<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length)
    throw new RangeError('Expected a list with at least one element, got an empty one.')
  return list[index] as T // the index was checked; T itself may include undefined
}

function shuffle<T>(list: T[], integer: (from: number, to: number) => number): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = integer(0, last)
    const held = elementAt(list, last)
    list[last] = elementAt(list, other)
    list[other] = held
  }
  return list
}

// Box and Muller; 1 - next() keeps the logarithm away from zero.
function gaussian(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

function sfc32([first, second, third, fourth]: readonly [number, number, number, number]): () => number {
  let [a, b, c, counter] = [first, second, third, fourth]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  // The first outputs still show the seed; twelve rounds are the author's own warm-up.
  for (let round = 0; round < 12; round++) next()
  return next
}

// Four FNV-1a hashes from four offsets, each finished by MurmurHash3's mixer: near seeds give unrelated states.
function hash128(text: string): readonly [number, number, number, number] {
  return [hash32(text, 0x811c9dc5), hash32(text, 0x9e3779b9), hash32(text, 0x85ebca6b), hash32(text, 0xc2b2ae35)]
}

function hash32(text: string, offset: number): number {
  let hash = offset
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

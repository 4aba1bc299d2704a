/** A code that `parseDivisionCode` has accepted: 12 digits, 15 for a grid, 18 for a building. */
export type DivisionCode = string & { readonly __brand: 'DivisionCode' }

/** STREET stands for streets and towns, COMMUNITY for communities and villages, DISTRICT also for development zones: the digits do not tell them apart. */
export type DivisionLevel = 'CITY' | 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'GRID' | 'BUILDING'

// How many leading digits name a division of the level. Widest first; the order is what `ancestorsOf` walks.
const prefixLengths: readonly (readonly [DivisionLevel, number])[] = [
  ['CITY', 4],
  ['DISTRICT', 6],
  ['STREET', 9],
  ['COMMUNITY', 12],
  ['GRID', 15],
  ['BUILDING', 18],
]

// The segments below the province, in the widths of GB/T 10114: city 2, district 2, street 3, community 3, then our grid 3 and building 3.
// GB/T 2260 numbers the provinces from 1x to 8x, so adding one to a prefix never runs over (see rangeOf).
const shape = /^[1-8]\d(\d{2})(\d{2})(\d{3})(\d{3})(?:(\d{3})(\d{3})?)?$/

/** The code, or null when the text is no division that a city serves: wrong length, other characters, a gap of zeros, a whole province. */
export function parseDivisionCode(text: string): DivisionCode | null {
  const segments = shape.exec(text)?.slice(1)
  if (segments === undefined) return null
  const given = segments.filter((segment) => segment !== undefined)
  const named = given.findLastIndex((segment) => !isZero(segment)) + 1
  if (named === 0 || given.slice(0, named).some(isZero)) return null
  // Grids and buildings have lengths of their own, so trailing zeros there name nothing.
  if (given.length > 4 && named < given.length) return null
  return text as DivisionCode // the one place where the brand is given
}

/** The level of a code, from its length and its zeros. */
export function divisionLevelOf(code: DivisionCode): DivisionLevel {
  return prefixOf(code).level
}

/** The codes of a division and all below it, half open. Both ends are digit strings, so every collation orders them alike. */
export function rangeOf(code: DivisionCode): { from: string; to: string } {
  const { prefix } = prefixOf(code)
  return { from: prefix, to: (BigInt(prefix) + 1n).toString() }
}

/** Ranges of stored codes, index by index, for statements that answer many regions at once. */
export function rangesOf(codes: readonly string[]): { from: string[]; to: string[] } {
  const ranges = codes.map((text) => {
    const code = parseDivisionCode(text)
    if (code === null) throw new Error(`Expected a valid division code, but got "${text}".`)
    return rangeOf(code)
  })
  return { from: ranges.map((range) => range.from), to: ranges.map((range) => range.to) }
}

/** Whether a division is the ancestor itself or lies below it. */
export function isWithin(code: DivisionCode, ancestor: DivisionCode): boolean {
  return code.startsWith(prefixOf(ancestor).prefix)
}

/** The divisions that contain this one, nearest first; a city has none. */
export function ancestorsOf(code: DivisionCode): DivisionCode[] {
  const own = prefixOf(code).prefix.length
  return prefixLengths
    .filter(([, length]) => length < own)
    .map(([, length]) => code.slice(0, length).padEnd(12, '0') as DivisionCode) // a shorter prefix of a valid code is valid
    .reverse()
}

function prefixOf(code: DivisionCode): { level: DivisionLevel; prefix: string } {
  const significant = code.replace(/0+$/, '').length
  const entry = prefixLengths.find(([, length]) => length >= significant)
  if (entry === undefined) throw new RangeError(`Expected a division code of at most 18 digits, got ${code}.`)
  const [level, length] = entry
  return { level, prefix: code.slice(0, length) }
}

function isZero(segment: string): boolean {
  return /^0+$/.test(segment)
}

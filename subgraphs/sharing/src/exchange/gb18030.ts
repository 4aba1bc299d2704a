/** Writes GB18030, which the city platform's older tools read. Throws for half a surrogate pair: no encoding has a place for it. */
export function encodeGb18030(text: string): Buffer {
  const codes = table()
  const bytes: number[] = []
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const code = codePoint > 0xffff ? fourBytes(FIRST_BEYOND_BMP + codePoint - 0x10000) : codes.get(codePoint)
    if (code === undefined) throw new Error(`Expected a character of GB18030, got U+${codePoint.toString(16)}.`)
    for (const byte of code) bytes.push(byte)
  }
  return Buffer.from(bytes)
}

// Four-byte codes count on from 81 30 81 30; 90 30 81 30 is the first character beyond the Basic Multilingual Plane.
const FIRST_BEYOND_BMP = linear(0x90, 0x30)
const END_OF_BMP = linear(0x84, 0x32)

let known: ReadonlyMap<number, readonly number[]> | undefined

/** Node reads GB18030 and does not write it, so its own reader is asked what each code means: what is written here reads back there. */
function table(): ReadonlyMap<number, readonly number[]> {
  known ??= new Map([...codesOfBmp()].reverse().flatMap(pairOf))
  return known
}

/** The shorter code first, since it is the one that others write. */
function* codesOfBmp(): Iterable<number[]> {
  for (let byte = 0; byte < 0x80; byte += 1) yield [byte]
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) if (second !== 0x7f) yield [first, second]
  for (let index = 0; index < END_OF_BMP; index += 1) yield fourBytes(index)
}

function pairOf(code: number[]): [number, number[]][] {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(code))
    const codePoint = text.codePointAt(0)
    return codePoint !== undefined && text.length === 1 ? [[codePoint, code]] : []
  } catch (error) {
    // A code that means nothing.
    if (error instanceof TypeError) return []
    throw error
  }
}

function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ]
}

function linear(first: number, second: number): number {
  return (first - 0x81) * 12_600 + (second - 0x30) * 1_260
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestorsOf, type DivisionCode, divisionLevelOf, isWithin, parseDivisionCode, rangeOf } from '../src/index.ts'

const segment = (width: number) =>
  fc.integer({ min: 1, max: 10 ** width - 1 }).map((number) => String(number).padStart(width, '0'))

// A valid code of any level: the first `depth` segments are named, the others are zeros or absent.
const anyCode = fc
  .tuple(
    fc.integer({ min: 10, max: 89 }).map(String),
    segment(2),
    segment(2),
    segment(3),
    segment(3),
    segment(3),
    segment(3),
    fc.integer({ min: 2, max: 7 }),
  )
  .map(([province, ...rest]) => {
    const depth = rest.pop() as number
    return `${province}${rest.slice(0, depth - 1).join('')}`.padEnd(12, '0')
  })

describe('parseDivisionCode', () => {
  it.each([
    ['371000000000', 'CITY'],
    ['371002000000', 'DISTRICT'],
    ['371071000000', 'DISTRICT'],
    ['371010000000', 'DISTRICT'],
    ['371002100000', 'STREET'],
    ['371002001000', 'STREET'],
    ['371002001001', 'COMMUNITY'],
    ['371002001010', 'COMMUNITY'],
    ['371002001001001', 'GRID'],
    ['371002001001010', 'GRID'],
    ['371002001001001100', 'BUILDING'],
  ])('reads %s as a %s', (text, level) => {
    expect(divisionLevelOf(known(text))).toBe(level)
  })

  it.each([
    ['', 'nothing'],
    ['3710', 'a bare prefix'],
    ['37100000000', 'eleven digits'],
    ['3710000000000', 'thirteen digits'],
    ['37100200000A', 'a letter'],
    ['３７１０００００００００', 'full-width digits'],
    ['371000000000\n', 'a line end'],
    [' 371000000000', 'a leading space'],
    ['370000000000', 'a whole province'],
    ['000000000000', 'zeros only'],
    ['371000001000', 'a street below no district'],
    ['371002000001', 'a community below no street'],
    ['370002000000', 'a district below no city'],
    ['371002001000001', 'a grid below a street'],
    ['371002001001000', 'the grid 000'],
    ['371002001001000001', 'a building below no grid'],
    ['371002001001001000', 'the building 000'],
    ['991000000000', 'a province that GB/T 2260 does not have'],
  ])('refuses %j: %s', (text) => {
    expect(parseDivisionCode(text)).toBeNull()
  })

  it('accepts every code that is built from named segments', () => {
    fc.assert(fc.property(anyCode, (text) => parseDivisionCode(text) === text))
  })
})

describe('rangeOf', () => {
  it.each([
    ['371000000000', '3710', '3711'],
    ['371002000000', '371002', '371003'],
    ['371009000000', '371009', '371010'],
    ['379900000000', '3799', '3800'],
    ['371002999000', '371002999', '371003000'],
    ['899999999999', '899999999999', '900000000000'],
    ['371002001001009', '371002001001009', '371002001001010'],
    ['371002001001001999', '371002001001001999', '371002001001002000'],
  ])('gives %s the codes from %s up to, not including, %s', (text, from, to) => {
    expect(rangeOf(known(text))).toEqual({ from, to })
  })

  it('holds exactly the codes that isWithin accepts', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (first, second) => {
        const [code, ancestor] = [known(first), known(second)]
        const { from, to } = rangeOf(ancestor)
        return (code >= from && code < to) === isWithin(code, ancestor)
      }),
    )
  })

  it('holds the codes of every ancestor', () => {
    fc.assert(
      fc.property(anyCode, (text) =>
        ancestorsOf(known(text)).every((ancestor) => {
          const { from, to } = rangeOf(ancestor)
          return from.length === to.length && text >= from && text < to && isWithin(known(text), ancestor)
        }),
      ),
    )
  })
})

describe('ancestorsOf', () => {
  it('lists the nearest first, up to the city', () => {
    expect(ancestorsOf(known('371002001001001002'))).toEqual([
      '371002001001001',
      '371002001001',
      '371002001000',
      '371002000000',
      '371000000000',
    ])
  })

  it('is empty for a city', () => {
    expect(ancestorsOf(known('371000000000'))).toEqual([])
  })

  it('keeps the zeros that belong to a prefix', () => {
    expect(ancestorsOf(known('371010100000'))).toEqual(['371010000000', '371000000000'])
  })
})

describe('isWithin', () => {
  it('counts a division as within itself, and not within its neighbour or its child', () => {
    const district = known('371002000000')
    expect(isWithin(district, district)).toBe(true)
    expect(isWithin(district, known('371003000000'))).toBe(false)
    expect(isWithin(district, known('371002001000'))).toBe(false)
  })
})

function known(text: string): DivisionCode {
  const code = parseDivisionCode(text)
  if (code === null) throw new Error(`Expected a division code, got ${text}.`)
  return code
}

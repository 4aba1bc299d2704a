import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { describe, expect, test } from 'vitest'
import { SCALARS } from '../src/index.ts'
import { refusalOf } from './refusal.ts'

const CODES = {
  DivisionCode: 'INVALID_DIVISION_CODE',
  CreditCode: 'INVALID_CREDIT_CODE',
  Date: 'INVALID_DATE',
  DateTime: 'INVALID_DATE',
  Fen: 'BAD_USER_INPUT',
}
const NAMES = Object.keys(CODES) as (keyof typeof CODES)[]

const NO_TEXTS = [
  null,
  undefined,
  true,
  0,
  -1,
  371002000000,
  20260302,
  Number.NaN,
  [],
  ['2026-03-02'],
  {},
  { toString: () => '1' },
]
const NEVER_RIGHT = [
  '',
  ' ',
  '-1.5',
  '__proto__',
  'constructor',
  '\0',
  '371002000000\0',
  ' 371002000000',
  '371002000000\n',
  '３７１００２００００００',
  '٣٧١٠٠٢٠٠٠٠٠٠',
  '2026-03-02\n',
  '２０２６-０３-０２',
  '\u202e2026-03-02',
  "2026-03-02'; drop table region;--",
  '1e3',
  '0x10',
  '1.0',
  '+1',
  '00',
  '-0',
  '1'.repeat(1_000_000),
  '\ud800',
  '党员',
]

describe.each(NAMES)('%s', (name) => {
  const scalar = scalarOf(name)

  test.each(NEVER_RIGHT)('refuses %j by its code, as a variable and in a document', (text) => {
    expect(refusalOf(() => scalar.parseValue(text)).extensions.code).toBe(CODES[name])
    expect(refusalOf(() => scalar.parseLiteral({ kind: Kind.STRING, value: text })).extensions.code).toBe(CODES[name])
  })

  test.each(NO_TEXTS)('refuses %j, which is no text', (value) => {
    expect(refusalOf(() => scalar.parseValue(value)).extensions.code).toBe('BAD_USER_INPUT')
  })

  test.each<ValueNode>([
    { kind: Kind.INT, value: '371002000000' },
    { kind: Kind.FLOAT, value: '1e3' },
    { kind: Kind.BOOLEAN, value: true },
    { kind: Kind.ENUM, value: 'CITY' },
    { kind: Kind.NULL },
    { kind: Kind.LIST, values: [] },
    { kind: Kind.OBJECT, fields: [] },
  ])('refuses a literal of $kind', (node) => {
    expect(refusalOf(() => scalar.parseLiteral(node)).extensions.code).toBe('BAD_USER_INPUT')
  })
})

describe('a text that is right is taken as it is:', () => {
  test.each([
    ['DivisionCode', '371000000000'],
    ['DivisionCode', '371002001001'],
    ['DivisionCode', '371002001001001'],
    ['DivisionCode', '371002001001001001'],
    ['CreditCode', '91350100M000100Y43'],
    ['Date', '2024-02-29'],
    ['Date', '0001-01-01'],
    ['Date', '9999-12-31'],
  ] as const)('%s %s', (name, text) => {
    expect(scalarOf(name).parseValue(text)).toBe(text)
    expect(scalarOf(name).parseLiteral({ kind: Kind.STRING, value: text })).toBe(text)
    expect(scalarOf(name).serialize(text)).toBe(text)
  })

  test.each(['0', '1', '-1', '999999999999999999', '-999999999999999999'])('Fen %s, as a bigint', (text) => {
    const value = scalarOf('Fen').parseValue(text)
    expect(value).toBe(BigInt(text))
    expect(scalarOf('Fen').serialize(value)).toBe(text)
  })

  test.each(['2026-03-02T01:00:00.000Z', '1900-01-01T00:00:00.000Z'])('DateTime %s, as an instant', (text) => {
    const value = scalarOf('DateTime').parseValue(text)
    expect(value).toEqual(new Date(text))
    expect(scalarOf('DateTime').serialize(value)).toBe(text)
  })
})

describe('days and instants that no calendar has', () => {
  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-04-31',
    '1900-02-29',
    '0000-01-01',
    '2026-3-2',
    '20260302',
    '2026/03/02',
    '12026-03-02',
    '-2026-03-02',
  ])('are refused: %s', (day) => {
    expect(refusalOf(() => scalarOf('Date').parseValue(day)).extensions.code).toBe('INVALID_DATE')
    expect(refusalOf(() => scalarOf('DateTime').parseValue(`${day}T00:00:00Z`)).extensions.code).toBe('INVALID_DATE')
  })

  test.each([
    '2026-03-02',
    '2026-03-02T24:00:01Z',
    '2026-03-02T00:60:00Z',
    '2026-03-02T00:00:00',
    '2026-03-02T00:00:00+08:00',
    '2026-03-02 00:00:00Z',
    '2026-03-02T00:00:00.0000Z',
  ])('are refused: %s', (instant) => {
    expect(refusalOf(() => scalarOf('DateTime').parseValue(instant)).extensions.code).toBe('INVALID_DATE')
  })
})

describe('codes that are almost right', () => {
  test.each([
    '37100200000',
    '3710020000000',
    '371002000001',
    '371000001000',
    '3710020010010010',
    '37100200100100100100',
    '000000000000',
  ])('are refused as division codes: %s', (code) => {
    expect(refusalOf(() => scalarOf('DivisionCode').parseValue(code)).extensions.code).toBe('INVALID_DIVISION_CODE')
  })

  test.each([
    '91350100M000100Y44',
    '91350100M000100Y4',
    '91350100m000100y43',
    '91350100M000100Y433',
    '91350100I000100Y43',
  ])('are refused as credit codes: %s', (code) => {
    expect(refusalOf(() => scalarOf('CreditCode').parseValue(code)).extensions.code).toBe('INVALID_CREDIT_CODE')
  })
})

function scalarOf(name: keyof typeof CODES): GraphQLScalarType {
  const scalar = SCALARS[name]
  if (!(scalar instanceof GraphQLScalarType)) throw new Error(`Expected a scalar ${name}.`)
  return scalar
}

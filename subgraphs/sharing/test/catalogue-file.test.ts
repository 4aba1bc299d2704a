import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCatalogueFile, writeCatalogueFile } from '../src/exchange/catalogue-file.ts'
import type { ExchangedEntry } from '../src/exchange/catalogue-form.ts'
import { encodeGb18030 } from '../src/exchange/gb18030.ts'
import { readEntries } from '../src/exchange/read-entries.ts'

const FORMATS = ['csv', 'csv-gb18030', 'json'] as const

const entry: ExchangedEntry = {
  code: 'WH-ORG-001',
  name: '区域基础信息',
  sourceDepartment: 'WH-MZJ',
  format: 'GraphQL/JSON',
  updateFrequency: 'ON_CHANGE',
  class: 'CONDITIONAL',
  methods: ['API', 'FILE'],
  conditions: '限本区域',
  grade: 'IMPORTANT',
  legalBasis: null,
  items: [
    {
      coordinate: 'Region.name',
      name: '区域名称',
      type: 'String!',
      class: 'UNCONDITIONAL',
      sensitivity: 'OPEN',
      grade: 'GENERAL',
      description: '区域名称 / Name',
    },
  ],
}

describe('a catalogue file', () => {
  test.each(FORMATS)('as %s gives back what was written, whatever its texts hold', (format) => {
    fc.assert(
      fc.property(catalogues(), (entries) => {
        expect(roundTrip(entries, format)).toEqual(entries)
      }),
      { numRuns: 150 },
    )
  })

  test.each(['=1+1', '+86', '-1', '@x', "'", "''=x", '\t', '"', ' a, b ', '\r\n', '㐀𠀀龦', '\uFEFFx'])(
    'keeps the cell %j in every form',
    (description) => {
      const entries = [{ ...entry, items: entry.items.map((item) => ({ ...item, description })) }]
      for (const format of FORMATS) expect(roundTrip(entries, format)).toEqual(entries)
    },
  )

  test('is what the city platform opens: a byte order mark or GB18030, Chinese heads, no formula', () => {
    const entries = [{ ...entry, name: '=HYPERLINK("x")' }]
    expect([...writeCatalogueFile(entries, 'csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const older = writeCatalogueFile(entries, 'csv-gb18030')
    expect([...older.subarray(0, 4)]).toEqual([0xc4, 0xbf, 0xc2, 0xbc])
    const [heads, first] = new TextDecoder('gb18030').decode(older).split('\r\n')
    expect(heads).toBe(
      '目录代码,目录名称,提供单位,数据格式,更新频率,共享属性,共享方式,使用条件,数据分类分级,不予共享依据,' +
        '数据项,字段坐标,数据类型,数据项共享属性,数据项敏感程度,数据项分级,数据项说明',
    )
    expect(first).toContain(`"'=HYPERLINK(""x"")"`)
  })

  test('is read from UTF-8 without a mark, and with other line ends', () => {
    const text = writeCatalogueFile([entry], 'csv').toString().slice(1).replaceAll('\r\n', '\n')
    expect(read(Buffer.from(text))).toEqual([entry])
  })
})

test('GB18030 has a code for every character but some of private use, and reads back as it was written', () => {
  const failed: number[] = []
  const decoder = new TextDecoder('gb18030', { fatal: true })
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += codePoint < 0x10000 ? 1 : 251) {
    if (isPrivate(codePoint)) continue
    const character = String.fromCodePoint(codePoint)
    if (decoder.decode(encodeGb18030(character)) !== character) failed.push(codePoint)
  }
  expect(failed).toEqual([])
  expect(encodeGb18030('中€𠀀').toString('hex')).toBe('d6d0a2e395328236')
  expect(() => encodeGb18030('\ud840')).toThrow('U+d840')
})

describe('a faulty file', () => {
  const csv = writeCatalogueFile([entry], 'csv').toString()
  const json = writeCatalogueFile([entry], 'json').toString()

  test.each([
    ['in no encoding that is known', Buffer.from([0xff, 0xff, 0x41]), [1, '', 'ENCODING']],
    ['with a mark and bytes that are no UTF-8', Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0xff]), [1, '', 'ENCODING']],
    ['with an open quote', csv.replace('区域基础信息', '"区域'), [2, '目录名称', 'NO_CSV']],
    ['without a column', csv.replace('更新频率', '频率'), [1, '更新频率', 'COLUMN_MISSING']],
    ['with a cell too many', csv.replace('WH-MZJ,', 'WH-MZJ,,'), [2, '', 'CELL_COUNT']],
    ['with a word that is none', csv.replace('变更时', '常常'), [2, '更新频率', 'VALUE_UNKNOWN']],
    ['with an empty cell', csv.replace('区域基础信息', ''), [2, '目录名称', 'VALUE_MISSING']],
    ['with two classes', csv.replace('有条件共享', '有条件共享、不予共享'), [2, '共享属性', 'VALUE_UNKNOWN']],
    ['with a NUL', csv.replace('区域名称 /', '\0'), [2, '数据项说明', 'CHARACTER']],
    ['with an item twice', `${csv}${csv.split('\r\n')[1]}`, [3, '字段坐标', 'TWICE']],
    [
      'with rows that disagree',
      `${csv}${csv.split('\r\n')[1]?.replace('.name', '.x').replace('限本区域', '随意')}`,
      [3, '使用条件', 'ROWS_DISAGREE'],
    ],
    ['of JSON that is none', '[{', [1, '', 'NO_JSON']],
    ['of JSON with a number', json.replace('"WH-MZJ"', '1'), [1, '提供单位', 'NO_JSON']],
  ])('%s says row and column', (_title, file, [row, column, code]) => {
    expect(faults(Buffer.from(file as string))).toContainEqual(expect.objectContaining({ row, column, code }))
  })

  test('says all that is wrong at once', () => {
    const text = csv.replace('变更时', '常常').replace('一般数据', '随便').replace('Region.name', '')
    expect(faults(Buffer.from(text)).map(({ column }) => column)).toEqual(
      expect.arrayContaining(['更新频率', '数据项分级']),
    )
  })
})

function roundTrip(entries: readonly ExchangedEntry[], format: (typeof FORMATS)[number]) {
  return read(writeCatalogueFile(entries, format))
}

function read(bytes: Buffer): readonly ExchangedEntry[] {
  const file = readCatalogueFile(bytes)
  if (!file.ok) throw new Error(JSON.stringify(file.faults))
  const found = readEntries(file.rows)
  if (!found.ok) throw new Error(JSON.stringify(found.faults))
  return found.entries.map((placed) => placed.entry)
}

function faults(bytes: Buffer) {
  const file = readCatalogueFile(bytes)
  const found = file.ok ? readEntries(file.rows) : file
  return found.ok ? [] : found.faults
}

function catalogues() {
  const text = fc.string({ unit: anyCharacter(), minLength: 1, maxLength: 12 })
  const grade = fc.constantFrom('GENERAL' as const, 'IMPORTANT' as const, 'CORE' as const)
  const classes = fc.constantFrom('UNCONDITIONAL' as const, 'CONDITIONAL' as const, 'PROHIBITED' as const)
  const optional = fc.option(
    text.filter((each) => each !== '无'),
    { nil: null },
  )
  const item = fc.record({
    coordinate: text,
    name: text,
    type: text,
    class: classes,
    sensitivity: fc.constantFrom('OPEN' as const, 'INTERNAL' as const, 'PERSONAL' as const, 'SENSITIVE' as const),
    grade,
    description: fc.oneof(text, fc.constant('')),
  })
  const one = fc.record({
    code: text,
    name: text,
    sourceDepartment: text,
    format: text,
    updateFrequency: fc.constantFrom('REALTIME' as const, 'DAILY' as const, 'ON_CHANGE' as const),
    class: classes,
    methods: fc.uniqueArray(fc.constantFrom('API' as const, 'BATCH' as const, 'FILE' as const), { minLength: 1 }),
    conditions: optional,
    grade,
    legalBasis: optional,
    items: fc.array(item, { maxLength: 3 }),
  })
  return fc.uniqueArray(one, { maxLength: 3, selector: ({ code }) => code }).map(withOwnCoordinates)
}

function withOwnCoordinates(entries: ExchangedEntry[]): ExchangedEntry[] {
  return entries.map((each, place) => ({
    ...each,
    items: each.items.map((item, index) => ({ ...item, coordinate: `${item.coordinate}${place}.${index}` })),
  }))
}

/** Commas, quotes, line ends, formulas, and characters that GBK lacks. */
function anyCharacter() {
  const letters = [...',"\'\n\r=+-@\t 无中区;、€㐀䶵龦𠀀𬜬𰀀é\u{1F600}\uFEFF']
  const any = fc.integer({ min: 1, max: 0x10ffff }).filter((codePoint) => !isPrivate(codePoint))
  return fc.oneof(
    fc.constantFrom(...letters),
    any.map((codePoint) => String.fromCodePoint(codePoint)),
  )
}

function isPrivate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xf8ff
}

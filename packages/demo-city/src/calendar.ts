import type { Random } from './random.ts'

/** The day of the published case: nothing in the demo city happens later, except what is planned. */
export const caseDay = '2018-10-18'

/** The day of the Party's yearly statistics (党内统计) that the case quotes. */
export const partyStatisticsDay = '2017-12-31'

const dayMs = 86_400_000

// Spring festival weeks, from the eve on, when no office opens.
const springFestivals = [
  ['2014-01-30', '2014-02-06'],
  ['2015-02-18', '2015-02-24'],
  ['2016-02-07', '2016-02-13'],
  ['2017-01-27', '2017-02-02'],
  ['2018-02-15', '2018-02-21'],
  ['2019-02-04', '2019-02-10'],
  ['2024-02-10', '2024-02-17'],
  ['2025-01-28', '2025-02-04'],
  ['2026-02-15', '2026-02-23'],
] as const

/** A date of record some days later, or earlier where `days` is negative. All dates are 'YYYY-MM-DD'. */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days)
}

/** Days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The later of the dates. */
export function latest(first: string, ...rest: string[]): string {
  let late = first
  for (const date of rest) if (date > late) late = date
  return late
}

/** The earlier of the dates. */
export function earliest(first: string, ...rest: string[]): string {
  let early = first
  for (const date of rest) if (date < early) early = date
  return early
}

/** A day in the range, both ends included; where the range is empty, its start (a founding squeezed by its parent's). */
export function dateBetween(random: Random, from: string, to: string): string {
  return addDays(from, random.integer(0, Math.max(0, daysBetween(from, to))))
}

/** A day in the range on which offices work: no weekend, no New Year, Labour Day, National Day week or spring festival. */
export function workdayBetween(random: Random, from: string, to: string): string {
  const drawn = dateBetween(random, from, to)
  for (let distance = 0; distance <= 20; distance++) {
    const around = [addDays(drawn, -distance), addDays(drawn, distance)]
    const workday = around.find((date) => date >= from && date <= to && isWorkday(date))
    if (workday !== undefined) return workday
  }
  return drawn
}

/** Whether offices work on the day. Days worked in exchange for a holiday (调休) are not modelled. */
export function isWorkday(date: string): boolean {
  const weekday = new Date(dayNumber(date) * dayMs).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  const monthAndDay = date.slice(5)
  if (monthAndDay === '01-01' || monthAndDay === '05-01' || (monthAndDay >= '10-01' && monthAndDay <= '10-07'))
    return false
  return !springFestivals.some(([from, to]) => date >= from && date <= to)
}

// A city draws some 50,000 dates out of some 12,000 days, and both ways through Date took a third of the time.
const numbers = new Map<string, number>()
const dates = new Map<number, string>()

function dayNumber(date: string): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`Expected a date as YYYY-MM-DD, got "${date}".`)
  numbers.set(date, time / dayMs)
  return time / dayMs
}

function dateOf(day: number): string {
  const known = dates.get(day)
  if (known !== undefined) return known
  const date = new Date(day * dayMs).toISOString().slice(0, 10)
  dates.set(day, date)
  return date
}

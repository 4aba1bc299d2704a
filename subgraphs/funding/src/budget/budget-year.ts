import { graphError, quote, recordDay } from '@yilian/service-kit'

const EARLIEST_YEAR = 1900

/** Checks the budget year a caller asks for: from 1900 to the year that it is now in Beijing. */
export function budgetYear(asked: number, now: Date): number {
  const thisYear = Number(recordDay(now).slice(0, 4))
  if (asked >= EARLIEST_YEAR && asked <= thisYear) return asked
  throw graphError('YEAR_OUT_OF_RANGE', {
    zh: `year 应在 ${EARLIEST_YEAR} 至 ${thisYear} (北京时间) 之间; 收到 ${quote(asked)}`,
    en: `Expected year between ${EARLIEST_YEAR} and ${thisYear} (Beijing time); got ${quote(asked)}.`,
  })
}

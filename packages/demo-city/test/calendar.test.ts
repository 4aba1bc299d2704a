import { describe, expect, test } from 'vitest'
import { addDays, dateBetween, daysBetween, earliest, isWorkday, latest, workdayBetween } from '../src/calendar.ts'
import { createRandom } from '../src/random.ts'

describe('calendar', () => {
  test('days are counted over months and leap years', () => {
    expect(addDays('2016-02-28', 2)).toBe('2016-03-01')
    expect(addDays('2018-01-01', -1)).toBe('2017-12-31')
    expect(daysBetween('2015-01-01', '2016-01-01')).toBe(365)
  })

  test('the earliest and the latest of several dates', () => {
    expect(latest('2015-01-01', '2017-03-02', '2016-01-01')).toBe('2017-03-02')
    expect(earliest('2015-01-01', '2014-12-31', '2016-01-01')).toBe('2014-12-31')
  })

  test('what is no date is refused', () => {
    expect(() => addDays('2018-13-01', 1)).toThrow('Expected a date as YYYY-MM-DD, got "2018-13-01".')
  })

  test('offices are closed on weekends, public holidays and through the spring festival', () => {
    const closed = ['2018-10-13', '2018-10-14', '2018-10-01', '2018-01-01', '2018-05-01', '2018-02-16']
    expect(closed.filter(isWorkday)).toEqual([])
    expect(['2018-10-15', '2018-10-18', '2018-02-22'].filter((date) => !isWorkday(date))).toEqual([])
  })

  test('a drawn workday is a workday of its range', () => {
    const random = createRandom('workdays')
    for (let count = 0; count < 500; count++) {
      const date = workdayBetween(random, '2018-02-10', '2018-02-25')
      expect(isWorkday(date) && date >= '2018-02-10' && date <= '2018-02-25').toBe(true)
    }
  })

  test('an empty range gives its start', () => {
    expect(dateBetween(createRandom('x'), '2018-03-01', '2018-02-01')).toBe('2018-03-01')
  })
})

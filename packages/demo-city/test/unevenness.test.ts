import { describe, expect, test } from 'vitest'
import { caseDay } from '../src/calendar.ts'
import { buildDemoCity } from '../src/index.ts'

const { organizations: city } = buildDemoCity({ size: 'city' })

const districts = ['371002', '371003', '371071', '371072', '371073', '371082', '371083']
const perDistrict = (codes: readonly string[]) =>
  new Map(districts.map((district) => [district, codes.filter((code) => code.startsWith(district)).length]))

const reports = city.regionStatistics.filter(
  ({ reportedOn, measure }) => reportedOn === caseDay && measure !== 'URBANIZATION_RATE',
)
const reported = (measure: string, district: string) =>
  reports
    .filter((row) => row.measure === measure && row.regionCode.startsWith(district))
    .reduce((sum, { value }) => sum + Number(value), 0)

describe('the city is uneven as life is', () => {
  test('communities differ in size by a factor of five and more', () => {
    const households = reports.filter(({ measure }) => measure === 'HOUSEHOLDS').map(({ value }) => Number(value))
    expect(Math.max(...households) / Math.min(...households)).toBeGreaterThan(5)
    expect(Math.min(...households)).toBeGreaterThan(300)
  })

  test('households are smaller in the old town than in the zone of the factories', () => {
    const persons = (district: string) => reported('POPULATION', district) / reported('HOUSEHOLDS', district)
    expect(persons('371002')).toBeLessThan(persons('371073') - 0.3)
    expect(persons('371002')).toBeGreaterThan(2.5)
  })

  test('fishing is at home in Rongcheng, software in the high-tech zone', () => {
    const share = (industry: string, district: string) => {
      const units = city.units.filter((unit) => unit.kind === 'ENTERPRISE' && unit.regionCode.startsWith(district))
      return units.filter((unit) => unit.industry === industry).length / units.length
    }
    expect(share('FISHERY', '371082')).toBeGreaterThan(5 * share('FISHERY', '371003'))
    expect(share('TECHNOLOGY', '371071')).toBeGreaterThan(2 * share('TECHNOLOGY', '371082'))
  })

  test('every district has urban communities, none as many as another by design', () => {
    const counts = perDistrict(
      city.regionDesignations
        .filter(({ designation }) => designation === 'URBAN_COMMUNITY')
        .map((row) => row.regionCode),
    )
    expect(Math.min(...counts.values())).toBeGreaterThan(5)
    expect(Math.max(...counts.values())).toBeGreaterThan(60)
  })

  test('the stand-ins for the two streets that the list lacks are named as such', () => {
    const standIns = city.regionDesignations.filter(({ standIn }) => standIn)
    expect(standIns.map(({ regionCode }) => regionCode)).toEqual(['371073107000', '371073113000'])
    expect(standIns.every(({ note }) => note?.includes('代列'))).toBe(true)
  })

  test('part-time members sit one to nine on a committee, most two to four', () => {
    const seats = new Map<string, number>()
    const joint = new Set(
      city.organizations
        .filter((row) => row.kind === 'JOINT_COMMITTEE' && row.level === 'COMMUNITY')
        .map(({ id }) => id),
    )
    for (const { organizationId, role } of city.committeeSeats) {
      if (role === 'PART_TIME_MEMBER' && joint.has(organizationId))
        seats.set(organizationId, (seats.get(organizationId) ?? 0) + 1)
    }
    expect(seats.size).toBe(254)
    expect(Math.max(...seats.values())).toBeGreaterThan(5)
    expect(Math.max(...seats.values())).toBeLessThan(15)
  })
})

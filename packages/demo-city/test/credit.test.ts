import { isUnifiedSocialCreditCode } from '@yilian/governance'
import { describe, expect, test } from 'vitest'
import { caseDay } from '../src/calendar.ts'
import { buildDemoCity } from '../src/index.ts'

const cities = { small: buildDemoCity({ size: 'small' }), city: buildDemoCity({ size: 'city' }) }

describe.each(Object.entries(cities))('%s', (_size, { credit: data, organizations }) => {
  const units = new Map(organizations.units.map((row) => [row.uscc, row]))
  const regions = new Set(organizations.regions.map(({ code }) => code))
  const items = new Map(data.creditDataItems.map((row) => [row.code, row]))
  const records = new Map(data.creditRecords.map((row) => [row.id, row]))
  const pledges = new Map(data.creditPledges.map((row) => [row.id, row]))

  test('keys are unique', () => {
    const lists = [
      data.creditRecords,
      data.creditCommendations,
      data.creditPledges,
      data.creditMeasures,
      data.creditRepairApplications,
      data.creditObjections,
      data.personCreditProfiles,
      data.personCreditRecords,
      data.creditCampaigns,
    ]
    for (const list of lists) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    expect(items.size).toBe(data.creditDataItems.length)
    const documents = [...data.creditRecords, ...data.personCreditRecords].map((row) => row.documentNumber)
    expect(new Set(documents).size).toBe(documents.length)
  })

  test('every unit has a file in its own region, and records, pledges and commendations are of units', () => {
    expect(data.creditProfiles.length).toBe(units.size)
    expect(data.creditProfiles.filter((row) => units.get(row.uscc)?.regionCode !== row.regionCode)).toEqual([])
    const ofUnits = [...data.creditRecords, ...data.creditCommendations, ...data.creditPledges, ...data.creditMeasures]
    expect(ofUnits.filter(({ uscc }) => !units.has(uscc) || !isUnifiedSocialCreditCode(uscc))).toEqual([])
    const hosts = data.creditCampaigns.filter(({ hostUscc }) => hostUscc !== null && !units.has(hostUscc))
    expect(hosts).toEqual([])
    const codes = [...data.creditCampaigns, ...data.personCreditProfiles].map(({ regionCode }) => regionCode)
    expect(codes.filter((code) => !regions.has(code))).toEqual([])
  })

  test('what is recorded is listed on its day, and under the department that the list names', () => {
    const recorded = [
      ...[...data.creditRecords, ...data.personCreditRecords].map((row) => ({
        ...row,
        day: row.documentDate,
        kind: 'DISCREDIT',
      })),
      ...data.creditCommendations.map((row) => ({ ...row, day: row.awardedOn, kind: 'COMMENDATION' })),
    ]
    const unlisted = recorded.filter(({ itemCode, day, kind, determiningDepartmentCode }) => {
      const item = items.get(itemCode)
      const isListed =
        item !== undefined && item.inForceFrom <= day && (item.inForceTo === null || day < item.inForceTo)
      return !isListed || item.kind !== kind || item.determiningDepartmentCode !== determiningDepartmentCode
    })
    expect(unlisted).toEqual([])
  })

  test('no listed item is about what the law forbids to collect', () => {
    const forbidden = /宗教|信仰|基因|指纹|血型|疾病|病史|收入|存款|有价证券|商业保险|不动产|纳税数额|税额/
    expect(data.creditDataItems.filter(({ name }) => forbidden.test(name))).toEqual([])
  })

  test('dates make sense: registered, acted, documented, objected, repaired', () => {
    const early = data.creditRecords.filter((row) => {
      const registeredOn = units.get(row.uscc)?.registeredOn ?? '9999'
      return row.occurredOn < registeredOn || row.documentDate <= row.occurredOn
    })
    expect(early).toEqual([])
    const beforeUnit = [
      ...data.creditCommendations.map(({ uscc, awardedOn }) => [uscc, awardedOn] as const),
      ...data.creditPledges.map(({ uscc, madeOn }) => [uscc, madeOn] as const),
    ].filter(([uscc, day]) => day < (units.get(uscc)?.registeredOn ?? '9999'))
    expect(beforeUnit).toEqual([])
    const objections = data.creditObjections.filter(({ recordId, filedOn, answeredOn, outcome }) => {
      const record = records.get(recordId)
      return record === undefined || filedOn < record.documentDate || (answeredOn === null) !== (outcome === null)
    })
    expect(objections).toEqual([])
  })

  test('a repair comes after the least months, with the duty done and a public pledge of the same unit', () => {
    const granted = data.creditRepairApplications.filter(({ outcome }) => outcome === 'GRANTED')
    const wrong = granted.filter(({ recordId, appliedOn, dutyDoneOn, pledgeId, decidedOn }) => {
      const record = records.get(recordId)
      const pledge = pledges.get(pledgeId ?? '')
      if (record === undefined || pledge === undefined || dutyDoneOn === null) return true
      const leastMonths = record.class === 'SERIOUS' ? 12 : 3
      return (
        pledge.uscc !== record.uscc ||
        appliedOn < monthsLater(record.documentDate, leastMonths) ||
        dutyDoneOn > appliedOn ||
        record.repairedOn !== decidedOn
      )
    })
    expect(wrong).toEqual([])
    expect(granted.length).toBe(data.creditRecords.filter(({ repairedOn }) => repairedOn !== null).length)
    expect(granted.length).toBeGreaterThan(0)
  })

  test('a sanction rests on a serious record of its unit, an incentive on none; both are of the list of their day', () => {
    const kinds = new Map(data.creditListedMeasures.map((row) => [`${row.listVersion} ${row.code}`, row.kind]))
    const lists = new Map(data.creditMeasureLists.map((row) => [row.version, row]))
    const wrong = data.creditMeasures.filter(({ uscc, listVersion, measureCode, recordId, inForceFrom }) => {
      const list = lists.get(listVersion)
      const inForce =
        list && list.inForceFrom <= inForceFrom && (list.inForceTo === null || inForceFrom < list.inForceTo)
      const record = records.get(recordId ?? '')
      const isSanction = kinds.get(`${listVersion} ${measureCode}`) === 'SANCTION'
      return !inForce || isSanction !== (record?.class === 'SERIOUS' && record.uscc === uscc)
    })
    expect(wrong).toEqual([])
  })

  test('there are records around the case and of late, under both texts', () => {
    const documents = data.creditRecords.map(({ documentDate }) => documentDate)
    const inPeriod = (from: string, to: string) => documents.filter((day) => from <= day && day < to).length
    expect(inPeriod('2016-07-01', '2018-12-31')).toBeGreaterThan(10)
    expect(inPeriod('2024-01-01', '2026-04-01')).toBeGreaterThan(10)
    expect(inPeriod('2026-04-01', '2026-06-01')).toBeGreaterThan(0)
    expect(data.creditCampaigns.filter(({ heldOn }) => heldOn <= caseDay).length).toBeGreaterThanOrEqual(12)
  })
})

describe('unevenness at city size', () => {
  const { credit, organizations } = cities.city
  const perUnit = new Map<string, number>()
  for (const { uscc } of credit.creditRecords) perUnit.set(uscc, (perUnit.get(uscc) ?? 0) + 1)

  test('most units have no record, a few have many', () => {
    expect(perUnit.size / organizations.units.length).toBeLessThan(0.2)
    expect(Math.max(...perUnit.values())).toBeGreaterThanOrEqual(5)
  })

  test('builders and caterers have more records a unit than others; public bodies have none', () => {
    const rateOf = (industries: readonly (string | null)[]) => {
      const ofIndustry = organizations.units.filter(
        (row) => row.kind === 'ENTERPRISE' && industries.includes(row.industry),
      )
      return ofIndustry.reduce((sum, { uscc }) => sum + (perUnit.get(uscc) ?? 0), 0) / ofIndustry.length
    }
    const ordinary = rateOf(['MANUFACTURING', 'COMMERCE', 'TECHNOLOGY', 'FINANCE'])
    expect(rateOf(['CONSTRUCTION'])).toBeGreaterThan(ordinary * 1.8)
    expect(rateOf(['CATERING'])).toBeGreaterThan(ordinary * 1.8)
    const publicBodies = organizations.units.filter(({ kind }) => kind === 'AGENCY' || kind === 'INSTITUTION')
    expect(publicBodies.filter(({ uscc }) => perUnit.has(uscc))).toEqual([])
  })

  test('districts differ in how many campaigns they hold', () => {
    const perDistrict = new Map<string, number>()
    for (const { regionCode } of credit.creditCampaigns)
      perDistrict.set(regionCode.slice(0, 6), (perDistrict.get(regionCode.slice(0, 6)) ?? 0) + 1)
    const counts = [...perDistrict.values()]
    expect(Math.max(...counts)).toBeGreaterThan(Math.min(...counts) * 3)
  })
})

function monthsLater(date: string, months: number): string {
  const later = new Date(`${date}T00:00:00Z`)
  later.setUTCMonth(later.getUTCMonth() + months)
  return later.toISOString().slice(0, 10)
}

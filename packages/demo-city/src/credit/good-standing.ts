import { addDays, latest, workdayBetween } from '../calendar.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { dataItemRows } from './data-items.ts'
import { type CreditPeriod, casePeriod, latePeriod } from './periods.ts'
import { measureCodes, measureListOn } from './published-lists.ts'
import type { CreditCommendationRow, CreditMeasureRow, CreditPledgeRow, CreditRecordRow } from './rows.ts'

const commendationsOf = {
  ENTERPRISE: { chance: 0.12, items: ['WH-C-01', 'WH-C-02', 'WH-C-02', 'WH-C-03'] },
  SOCIAL_ORGANIZATION: { chance: 0.06, items: ['WH-C-05'] },
  INSTITUTION: { chance: 0.03, items: ['WH-C-04'] },
  AGENCY: { chance: 0.03, items: ['WH-C-04'] },
} as const

const pledgeKinds = [
  ['VOLUNTARY', '依法诚信经营承诺书'],
  ['VOLUNTARY', '依法诚信经营承诺书'],
  ['INSTEAD_OF_APPROVAL', '告知承诺制许可承诺书'],
  ['MISSING_PAPERS', '容缺受理补正承诺书'],
  ['INDUSTRY', '行业自律承诺书'],
] as const

/** Commends units that have no serious record, in both periods. */
export function buildCommendations(
  units: readonly PlacedUnit[],
  records: readonly CreditRecordRow[],
  random: Random,
): CreditCommendationRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'crc')
  const serious = new Set(records.filter((record) => record.class === 'SERIOUS').map(({ uscc }) => uscc))
  const items = new Map(dataItemRows.map((item) => [item.code, item]))
  return [casePeriod, latePeriod].flatMap((period) =>
    units.flatMap(({ row }) => {
      const { chance, items: codes } = commendationsOf[row.kind]
      if (!random.chance(chance) || serious.has(row.uscc)) return []
      const item = items.get(random.pick<string>(codes))
      if (item === undefined) throw new Error('Expected commendations to name listed items.')
      const awardedOn = workdayIn(period, row.registeredOn, random)
      return {
        id: nextId(),
        uscc: row.uscc,
        itemCode: item.code,
        title: `${awardedOn.slice(0, 4)} 年度${item.name}`,
        awardedOn,
        validTo: addDays(awardedOn, 2 * 365),
        determiningDepartmentCode: item.determiningDepartmentCode,
      }
    }),
  )
}

/** Pledges of enterprises and social organizations, in force for three years. */
export function buildPledges(units: readonly PlacedUnit[], random: Random): CreditPledgeRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'crp')
  return [casePeriod, latePeriod].flatMap((period) =>
    units.flatMap(({ row }) => {
      const isTwoNew = row.kind === 'ENTERPRISE' || row.kind === 'SOCIAL_ORGANIZATION'
      if (!isTwoNew || !random.chance(0.34)) return []
      const [kind, title] = random.pick(pledgeKinds)
      const madeOn = workdayIn(period, row.registeredOn, random)
      return { id: nextId(), uscc: row.uscc, kind, title, madeOn, validTo: addDays(madeOn, 3 * 365) }
    }),
  )
}

/** Incentives for two in five commendations, sanctions for most serious records; each from the list of its day. */
export function buildMeasures(
  commendations: readonly CreditCommendationRow[],
  records: readonly CreditRecordRow[],
  random: Random,
): CreditMeasureRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'crm')
  const incentives = commendations
    .filter(() => random.chance(0.4))
    .map(({ uscc, awardedOn, validTo, determiningDepartmentCode }) => {
      const inForceFrom = addDays(awardedOn, random.integer(10, 30))
      return { uscc, recordId: null, departmentCode: determiningDepartmentCode, inForceFrom, inForceTo: validTo }
    })
  const sanctions = records
    .filter((record) => record.class === 'SERIOUS' && random.chance(0.75))
    .map(({ id, uscc, documentDate, determiningDepartmentCode }) => {
      const inForceFrom = addDays(documentDate, random.integer(5, 20))
      return { uscc, recordId: id, departmentCode: determiningDepartmentCode, inForceFrom, inForceTo: null }
    })
  return [...incentives, ...sanctions].map((measure) => ({
    id: nextId(),
    ...measure,
    listVersion: measureListOn(measure.inForceFrom),
    measureCode: random.pick(measureCodes(measure.recordId === null ? 'INCENTIVE' : 'SANCTION')),
  }))
}

function workdayIn({ from, to }: CreditPeriod, registeredOn: string, random: Random): string {
  return workdayBetween(random, latest(from, addDays(registeredOn, 30)), to)
}

import { addDays, dateBetween, latest, workdayBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { creditRisk } from './credit-risk.ts'
import { type DiscreditItemCode, discreditItems } from './data-items.ts'
import { type CreditPeriod, casePeriod, latePeriod } from './periods.ts'
import type { CreditRecordClass, CreditRecordRow } from './rows.ts'

// Records a unit on average; most units have none, because the weights are uneven.
const recordsPerUnit = [
  [casePeriod, 0.085],
  [latePeriod, 0.11],
] as const

const recordClass = weightedChoice<CreditRecordClass>([
  ['MINOR', 30],
  ['GENERAL', 54],
  ['SERIOUS', 16],
])

/** Makes the discredit records of units; repairs and objections come after, so none is repaired or withdrawn yet. */
export function buildRecords(units: readonly PlacedUnit[], random: Random): CreditRecordRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'cre')
  const atFault = weightedChoice(units.map((unit) => [unit, creditRisk(unit).weight * random.spread(0.9)] as const))
  const numbers = new Map<string, number>()
  return recordsPerUnit.flatMap(([period, rate]) =>
    Array.from({ length: Math.round(units.length * rate) }, () => {
      const unit = atFault(random)
      return { id: nextId(), ...recordOf(unit, period, numbers, random) }
    }),
  )
}

function recordOf(
  unit: PlacedUnit,
  period: CreditPeriod,
  numbers: Map<string, number>,
  random: Random,
): Omit<CreditRecordRow, 'id'> {
  const itemCode = random.pick(creditRisk(unit).items)
  const kind = recordClass(random)
  const earliestDocument = latest(period.from, addDays(unit.row.registeredOn, 60))
  const documentDate = workdayBetween(random, earliestDocument, period.to)
  return {
    uscc: unit.row.uscc,
    itemCode,
    class: kind,
    summary: random.pick(discreditItems[itemCode].summaries),
    occurredOn: latest(unit.row.registeredOn, actBefore(documentDate, random)),
    documentDate,
    documentNumber: documentNumber(itemCode, documentDate, numbers),
    determiningDepartmentCode: discreditItems[itemCode].department,
    publicationOrdered: kind !== 'MINOR' || random.chance(0.2),
    repairedOn: null,
    withdrawnOn: null,
  }
}

// Most cases take weeks or months; a few acts come to light years later, and the provincial limit ends them early.
function actBefore(documentDate: string, random: Random): string {
  const [from, to] = random.chance(0.03) ? [1000, 1750] : [12, 240]
  return dateBetween(random, addDays(documentDate, -to), addDays(documentDate, -from))
}

function documentNumber(itemCode: DiscreditItemCode, date: string, numbers: Map<string, number>): string {
  const series = `${discreditItems[itemCode].documentPrefix}〔${date.slice(0, 4)}〕`
  const number = (numbers.get(series) ?? 0) + 1
  numbers.set(series, number)
  return `${series}演示${number}号`
}

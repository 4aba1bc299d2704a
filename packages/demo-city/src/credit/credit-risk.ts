import type { Industry } from '../units/industries.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { DiscreditItemCode } from './data-items.ts'

interface Risk {
  weight: number
  items: readonly DiscreditItemCode[]
}

const ordinary: Risk = { weight: 0.5, items: ['WH-D-01', 'WH-D-05'] }

// Building sites and kitchens are inspected most and fail most.
const risks: Partial<Record<Industry, Risk>> = {
  CONSTRUCTION: { weight: 3.4, items: ['WH-D-03', 'WH-D-04', 'WH-D-03', 'WH-D-01'] },
  CATERING: { weight: 3.1, items: ['WH-D-02', 'WH-D-02', 'WH-D-06', 'WH-D-07'] },
  REAL_ESTATE: { weight: 1.8, items: ['WH-D-11', 'WH-D-01', 'WH-D-06'] },
  LOGISTICS: { weight: 1.4, items: ['WH-D-06', 'WH-D-04', 'WH-D-05'] },
  COMMERCE: { weight: 1.2, items: ['WH-D-01', 'WH-D-02', 'WH-D-05'] },
  TOURISM: { weight: 1.2, items: ['WH-D-08', 'WH-D-06'] },
  MANUFACTURING: { weight: 1, items: ['WH-D-06', 'WH-D-04', 'WH-D-01', 'WH-D-05'] },
  HEALTH: { weight: 0.8, items: ['WH-D-07', 'WH-D-01'] },
  EDUCATION: { weight: 0.8, items: ['WH-D-09', 'WH-D-06'] },
}

/** How likely a unit is to be found at fault, and of what; public bodies have no such records here. */
export function creditRisk({ row: { kind, industry }, headcount }: PlacedUnit): Risk {
  if (kind === 'SOCIAL_ORGANIZATION') return { weight: 0.2, items: ['WH-D-10'] }
  if (kind !== 'ENTERPRISE') return { weight: 0, items: [] }
  const risk = (industry === null ? undefined : risks[industry]) ?? ordinary
  return { ...risk, weight: risk.weight * Math.sqrt(headcount) }
}

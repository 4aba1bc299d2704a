import { type Registration, syntheticCreditCode } from '../numbers/credit-code.ts'
import type { UnitKind } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import type { Industry } from './industries.ts'
import type { PlacedUnit } from './placed-unit.ts'

/** What a generator decides of a unit; code, coverage and the rest of the row follow. */
export interface UnitDraft extends Omit<PlacedUnit, 'row'> {
  kind: UnitKind
  registration: Registration
  industry: Industry
  registeredOn: string
  /** Where it lies when that is not its community: a street or a town. */
  regionCode?: string
  /** Draws a name; called again until it gives one that no other unit has. */
  name: () => string
}

/** Collects units; gives each a credit code and a name of its own. */
export interface UnitBook {
  readonly units: readonly PlacedUnit[]
  add(draft: UnitDraft): PlacedUnit
}

/** Starts an empty book of units. */
export function createUnitBook(): UnitBook {
  const units: PlacedUnit[] = []
  const names = new Set<string>()
  const add = ({ kind, registration, industry, registeredOn, regionCode, name, ...placed }: UnitDraft): PlacedUnit => {
    const row = {
      uscc: syntheticCreditCode(registration, (units.length + 1) * 137),
      name: unusedName(name, names),
      kind,
      industry,
      regionCode: regionCode ?? placed.community?.code ?? placed.street?.code ?? placed.district.code,
      gridCode: null,
      coveringOrganizationId: null,
      managedByStreet: false,
      registeredOn,
      deregisteredOn: null,
    }
    const unit = { ...placed, row }
    units.push(unit)
    return unit
  }
  return { units, add }
}

/** Draws how many people work somewhere: log-normal around the typical number, at least `minimum`. */
export function headcount(random: Random, typical: number, minimum: number): number {
  return Math.max(minimum, Math.round(typical * random.spread(0.7)))
}

function unusedName(draw: () => string, used: Set<string>): string {
  for (let attempt = 0; attempt < 200; attempt++) {
    const name = draw()
    if (used.has(name)) continue
    used.add(name)
    return name
  }
  throw new Error('Expected a name that no unit has yet within 200 draws; the words run out.')
}

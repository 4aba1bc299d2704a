import { groupBy } from '../group-by.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { OrganizationRow } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { ProjectMode, ProjectRow } from './rows.ts'

/** Who carries a project; one of the two is null. */
export type Carrier = Pick<ProjectRow, 'carryingOrganizationId' | 'carryingUnitUscc'>

/** Draws who takes a project on: somebody who is there on the day. */
export type CarrierChoice = (mode: ProjectMode, regionCode: string, day: string, proposer: OrganizationRow) => Carrier

/** Prepares the draw: claims go to Party organizations and public units near by, bids and purchases to two-new units. */
export function carrierChoice(model: OrganizationsModel, random: Random): CarrierChoice {
  const claimingNear = new Map(
    [...groupBy(claimingOrganizations(model), ({ regionCode }) => regionCode.slice(0, 9))].map(
      ([street, rows]) => [street, drawFrom(rows, ({ establishedOn }) => establishedOn)] as const,
    ),
  )
  const publicUnit = unitChoice(model.units, ['AGENCY', 'INSTITUTION'])
  const socialOrganization = unitChoice(model.units, ['SOCIAL_ORGANIZATION'])
  const enterprise = unitChoice(model.units, ['ENTERPRISE'])
  return (mode, regionCode, day, proposer) => {
    if (mode === 'CLAIM' && random.chance(0.7)) {
      const claiming = claimingNear.get(regionCode.slice(0, 9))?.(day, random)
      return { carryingOrganizationId: (claiming ?? proposer).id, carryingUnitUscc: null }
    }
    const outside = random.chance(0.72) ? socialOrganization : enterprise
    const unit = (mode === 'CLAIM' ? publicUnit : outside)(regionCode, day, random)
    return { carryingOrganizationId: null, carryingUnitUscc: unit.row.uscc }
  }
}

function claimingOrganizations({ book }: OrganizationsModel): OrganizationRow[] {
  return book.rows.filter(({ kind }) => kind === 'COMMITTEE' || kind === 'GENERAL_BRANCH' || kind === 'BRANCH')
}

/** Draws a unit of the kinds that was there before the day: of the district if it has one, else of the city. */
function unitChoice(units: readonly PlacedUnit[], kinds: readonly string[]) {
  const ofKinds = units.filter(({ row }) => kinds.includes(row.kind))
  const since = ({ row }: PlacedUnit) => row.registeredOn
  const ofCity = drawFrom(ofKinds, since)
  const ofDistrict = new Map(
    [...groupBy(ofKinds, ({ district }) => district.code.slice(0, 6))].map(
      ([prefix, rows]) => [prefix, drawFrom(rows, since)] as const,
    ),
  )
  return (regionCode: string, day: string, random: Random): PlacedUnit => {
    const unit = ofDistrict.get(regionCode.slice(0, 6))?.(day, random) ?? ofCity(day, random)
    if (unit === undefined) throw new Error(`Expected a unit of kind ${kinds.join(' or ')} before ${day}, got none.`)
    return unit
  }
}

/** Draws one of those that were there before a day, each as likely as the other; undefined where nobody was. */
function drawFrom<T>(list: readonly T[], sinceOf: (item: T) => string) {
  const bySince = [...list].sort((one, other) => (sinceOf(one) < sinceOf(other) ? -1 : 1))
  const since = bySince.map(sinceOf)
  return (day: string, random: Random): T | undefined => {
    const count = countBefore(since, day)
    return count === 0 ? undefined : bySince[random.integer(0, count - 1)]
  }
}

function countBefore(sorted: readonly string[], day: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}

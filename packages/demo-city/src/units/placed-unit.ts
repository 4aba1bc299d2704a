import type { UnitRow } from '../organizations/rows.ts'
import type { District, Street, UrbanCommunity } from '../regions/urban-area.ts'

/** A unit with what its generator knows beyond the row; other domains read it to place people and money. */
export interface PlacedUnit {
  row: UnitRow
  /** The level that set the unit up. */
  tier: 'CITY' | 'DISTRICT' | 'STREET'
  district: District
  /** Null where the unit lies in a town that counts as no street. */
  street: Street | null
  community: UrbanCommunity | null
  /** People who work there: uneven, a few units are large. */
  headcount: number
}

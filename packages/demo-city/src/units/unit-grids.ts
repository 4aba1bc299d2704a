import { weightedChoice } from '../choice.ts'
import { groupBy } from '../group-by.ts'
import type { Random } from '../random.ts'
import type { Grid } from '../regions/grids.ts'
import type { PlacedUnit } from './placed-unit.ts'

/** Puts each unit of an urban community into one of its grids: more of them where more people live. */
export function placeInGrids(units: readonly PlacedUnit[], grids: readonly Grid[], random: Random): void {
  const choices = new Map(
    [...groupBy(grids, ({ community }) => community.code)].map(([code, own]) => [
      code,
      weightedChoice(own.map((grid) => [grid.code, grid.households])),
    ]),
  )
  for (const { row, community } of units) row.gridCode = choices.get(community?.code ?? '')?.(random) ?? null
}

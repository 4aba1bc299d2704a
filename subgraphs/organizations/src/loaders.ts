import { groupLoader, loadersOnDemand, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import DataLoader from 'dataloader'
import * as grid from './grid/grid.store.ts'
import { countKeyTasks, keyTasksById, listKeyTasks } from './key-task/key-task.store.ts'
import * as organization from './organization/organization.store.ts'
import * as region from './region/region.store.ts'
import * as figures from './region/region-figures.store.ts'
import * as centre from './service-centre/service-centre.store.ts'
import * as unit from './unit/unit.store.ts'

/** What the loaders of one operation stand on. */
interface Operation {
  readonly sql: Sql
  readonly today: string
}

export type Loaders = ReturnType<typeof createLoaders>

const regionLoaders = {
  region: ({ sql }: Operation) => rowLoader(sql, region.regionsByCode, (row) => row.code),
  childRegions: ({ sql }: Operation) => scopedLoader(sql, region.childRegions),
  regionsBelow: ({ sql }: Operation) => scopedLoader(sql, region.regionsBelow),
  designations: ({ sql }: Operation) => groupLoader(sql, region.designationsByRegion),
}

const figureLoaders = {
  statistics: ({ sql }: Operation) => scopedLoader(sql, figures.statisticSums),
  regionKindCounts: ({ sql }: Operation) => scopedLoader(sql, figures.regionKindCounts),
  designationCounts: ({ sql }: Operation) => scopedLoader(sql, figures.designationCounts),
  unitCounts: ({ sql }: Operation) => scopedLoader(sql, figures.unitCounts),
  organizationCounts: ({ sql }: Operation) => scopedLoader(sql, figures.organizationCounts),
  communitySubordinateCount: ({ sql }: Operation) => scopedLoader(sql, figures.communitySubordinateCounts),
  seatCounts: ({ sql }: Operation) => scopedLoader(sql, figures.seatCounts),
  serviceCentreCounts: ({ sql }: Operation) => scopedLoader(sql, figures.serviceCentreCounts),
}

const organizationLoaders = {
  organization: ({ sql }: Operation) => rowLoader(sql, organization.organizationsById, (row) => row.id),
  organizationsInRegion: ({ sql }: Operation) => scopedLoader(sql, organization.organizationsInRegions),
  childOrganizations: ({ sql }: Operation) => scopedLoader(sql, organization.childOrganizations),
  organizationAncestors: ({ sql }: Operation) => groupLoader(sql, organization.organizationAncestors),
  organizationsOfUnit: ({ sql, today }: Operation) =>
    groupLoader(sql, (_sql, usccs) => organization.organizationsOfUnits(sql, usccs, today)),
  seats: ({ sql }: Operation) => scopedLoader(sql, organization.seatsOfOrganizations),
}

const unitLoaders = {
  unit: ({ sql }: Operation) => rowLoader(sql, unit.unitsByUscc, (row) => row.uscc),
  unitsInRegion: ({ sql }: Operation) => scopedLoader(sql, unit.unitsInRegions),
  unitsInGrid: ({ sql }: Operation) => scopedLoader(sql, unit.unitsInGrids),
  unitsCoveredBy: ({ sql }: Operation) => scopedLoader(sql, unit.unitsCoveredBy),
}

const gridLoaders = {
  grid: ({ sql }: Operation) => rowLoader(sql, grid.gridsByRegion, (row) => row.regionCode),
  gridTeam: ({ sql }: Operation) => groupLoader(sql, grid.teamsOfGrids),
  gridBuildings: ({ sql }: Operation) => groupLoader(sql, grid.buildingsOfGrids),
  undertakingsInRegion: ({ sql }: Operation) => scopedLoader(sql, grid.undertakingsInRegions),
  undertakingUnits: ({ sql }: Operation) => groupLoader(sql, grid.unitsOfUndertakings),
}

/** The loaders of one operation: each batches what its fields ask for into one statement. */
export const createLoaders = loadersOnDemand({
  today: ({ today }: Operation) => today,
  ...regionLoaders,
  ...figureLoaders,
  ...organizationLoaders,
  ...unitLoaders,
  ...gridLoaders,
  serviceCentre: ({ sql }: Operation) => rowLoader(sql, centre.serviceCentresById, (row) => row.id),
  serviceCentresInRegion: ({ sql }: Operation) => scopedLoader(sql, centre.serviceCentresInRegions),
  keyTask: ({ sql }: Operation) => rowLoader(sql, keyTasksById, (row) => row.id),
  // The list has one owner, the city, so every region asks the same question.
  keyTaskCount: ({ sql }: Operation) =>
    new DataLoader((days: readonly string[]) => Promise.all(days.map((day) => countKeyTasks(sql, day)))),
  // Root lists stand alone in an operation, so there is nothing to batch.
  listKeyTasks:
    ({ sql }: Operation) =>
    (page: Page) =>
      listKeyTasks(sql, page),
  allRegions:
    ({ sql }: Operation) =>
    (filter: region.RegionFilter, page: Page) =>
      region.allRegions(sql, filter, page),
})

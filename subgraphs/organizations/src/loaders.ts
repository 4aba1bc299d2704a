import { groupLoader, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import { type Page, type RequestContext, recordDay } from '@yilian/service-kit'
import DataLoader from 'dataloader'
import * as grid from './grid/grid.store.ts'
import { countKeyTasks, keyTasksById, listKeyTasks } from './key-task/key-task.store.ts'
import * as organization from './organization/organization.store.ts'
import * as region from './region/region.store.ts'
import * as figures from './region/region-figures.store.ts'
import * as centre from './service-centre/service-centre.store.ts'
import * as unit from './unit/unit.store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** The loaders of one operation: each batches what its fields ask for into one statement. */
export function createLoaders(sql: Sql, request: RequestContext) {
  const today = recordDay(request.now())
  return {
    today,
    ...regionLoaders(sql),
    ...figureLoaders(sql),
    ...organizationLoaders(sql, today),
    ...unitLoaders(sql),
    ...gridLoaders(sql),
    serviceCentre: rowLoader(sql, centre.serviceCentresById, (row) => row.id),
    serviceCentresInRegion: scopedLoader(sql, centre.serviceCentresInRegions),
    keyTask: rowLoader(sql, keyTasksById, (row) => row.id),
    // The list has one owner, the city, so every region asks the same question.
    keyTaskCount: new DataLoader((days: readonly string[]) => Promise.all(days.map((day) => countKeyTasks(sql, day)))),
    // Root lists stand alone in an operation, so there is nothing to batch.
    listKeyTasks: (page: Page) => listKeyTasks(sql, page),
    allRegions: (filter: region.RegionFilter, page: Page) => region.allRegions(sql, filter, page),
  }
}

function regionLoaders(sql: Sql) {
  return {
    region: rowLoader(sql, region.regionsByCode, (row) => row.code),
    childRegions: scopedLoader(sql, region.childRegions),
    regionsBelow: scopedLoader(sql, region.regionsBelow),
    designations: groupLoader(sql, region.designationsByRegion),
  }
}

function figureLoaders(sql: Sql) {
  return {
    statistics: scopedLoader(sql, figures.statisticSums),
    regionKindCounts: scopedLoader(sql, figures.regionKindCounts),
    designationCounts: scopedLoader(sql, figures.designationCounts),
    unitCounts: scopedLoader(sql, figures.unitCounts),
    organizationCounts: scopedLoader(sql, figures.organizationCounts),
    communitySubordinateCount: scopedLoader(sql, figures.communitySubordinateCounts),
    seatCounts: scopedLoader(sql, figures.seatCounts),
    serviceCentreCounts: scopedLoader(sql, figures.serviceCentreCounts),
  }
}

function organizationLoaders(sql: Sql, today: string) {
  return {
    organization: rowLoader(sql, organization.organizationsById, (row) => row.id),
    organizationsInRegion: scopedLoader(sql, organization.organizationsInRegions),
    childOrganizations: scopedLoader(sql, organization.childOrganizations),
    organizationAncestors: groupLoader(sql, organization.organizationAncestors),
    organizationsOfUnit: groupLoader(sql, (_sql, usccs) => organization.organizationsOfUnits(sql, usccs, today)),
    seats: scopedLoader(sql, organization.seatsOfOrganizations),
  }
}

function unitLoaders(sql: Sql) {
  return {
    unit: rowLoader(sql, unit.unitsByUscc, (row) => row.uscc),
    unitsInRegion: scopedLoader(sql, unit.unitsInRegions),
    unitsInGrid: scopedLoader(sql, unit.unitsInGrids),
    unitsCoveredBy: scopedLoader(sql, unit.unitsCoveredBy),
  }
}

function gridLoaders(sql: Sql) {
  return {
    grid: rowLoader(sql, grid.gridsByRegion, (row) => row.regionCode),
    gridTeam: groupLoader(sql, grid.teamsOfGrids),
    gridBuildings: groupLoader(sql, grid.buildingsOfGrids),
    undertakingsInRegion: scopedLoader(sql, grid.undertakingsInRegions),
    undertakingUnits: groupLoader(sql, grid.unitsOfUndertakings),
  }
}

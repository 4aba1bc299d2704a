import { copyTables, type RowsOf, type Transaction } from '@yilian/database'
import { grids, gridTeamPosts, jointUndertakings, jointUndertakingUnits } from './grid/grid.tables.ts'
import { keyTasks } from './key-task/key-task.tables.ts'
import { committeeSeats, organizations } from './organization/organization.tables.ts'
import { regionDesignations, regionStatistics, regions } from './region/region.tables.ts'
import { serviceCentres } from './service-centre/service-centre.tables.ts'
import { units } from './unit/unit.tables.ts'

// In the order in which rows may be copied in: what is referred to comes first.
const tables = {
  regions,
  regionDesignations,
  regionStatistics,
  organizations,
  committeeSeats,
  grids,
  units,
  gridTeamPosts,
  jointUndertakings,
  jointUndertakingUnits,
  serviceCentres,
  keyTasks,
}

/** The rows of this subgraph's tables. */
export type OrganizationsData = RowsOf<typeof tables>

/** Copies the rows of the whole domain in; returns how many. */
export function loadOrganizations(transaction: Transaction, data: OrganizationsData): Promise<number> {
  return copyTables(transaction, tables, data)
}

import { copyTables, type RowsOf, type Transaction } from '@yilian/database'
import {
  assistanceServiceDepartments,
  assistanceServices,
  serviceTeamDepartments,
  serviceTeams,
} from './assistance/assistance.tables.ts'
import { departments } from './department/department.tables.ts'
import { matterSteps, matters } from './matter/matter.tables.ts'
import { queryServices } from './query-service/query-service.tables.ts'

// In the order in which rows may be copied in: what is referred to comes first.
const tables = {
  departments,
  queryServices,
  matters,
  matterSteps,
  serviceTeams,
  serviceTeamDepartments,
  assistanceServices,
  assistanceServiceDepartments,
}

/** The rows of this subgraph's tables. */
export type CityServicesData = RowsOf<typeof tables>

/** Copies the rows of the whole domain in; returns how many. */
export function loadCityServices(transaction: Transaction, data: CityServicesData): Promise<number> {
  return copyTables(transaction, tables, data)
}

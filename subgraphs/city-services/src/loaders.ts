import { groupLoader, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import * as assistance from './assistance/assistance.store.ts'
import type { Connectors } from './connector/connectors.ts'
import * as department from './department/department.store.ts'
import * as matter from './matter/matter.store.ts'
import type { MatterChanges } from './matter/matter-changes.store.ts'
import { type LogList, loggedCalls } from './query-log/log-entries.store.ts'
import { mostUsedInRegions } from './query-log/most-used.store.ts'
import { logPartitions } from './query-log/partitions.store.ts'
import { serviceLevels } from './query-log/service-levels.store.ts'
import * as statistics from './query-log/statistics.store.ts'
import type { StatisticsQuery } from './query-log/statistics-arguments.ts'
import * as queryService from './query-service/query-service.store.ts'
import { assistanceCounts, matterCounts } from './region/service-figures.store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** The loaders of one operation: each batches what its fields ask for into one statement. */
export function createLoaders(sql: Sql, matterChanges: MatterChanges, connectors: Connectors) {
  return {
    ...departmentLoaders(sql),
    ...matterLoaders(sql),
    ...assistanceLoaders(sql),
    ...queryLogLoaders(sql),
    matterCounts: scopedLoader(sql, matterCounts),
    assistanceCount: scopedLoader(sql, assistanceCounts),
    matterChanges,
    connectors,
    // Root lists stand alone in an operation, so there is nothing to batch.
    findDepartments: (search: string | null, page: Page) => department.findDepartments(sql, search, page),
    allQueryServices: (list: queryService.QueryServiceList) => queryService.allQueryServices(sql, list),
    allServiceTeams: (page: Page) => assistance.allServiceTeams(sql, page),
  }
}

function departmentLoaders(sql: Sql) {
  return {
    department: rowLoader(sql, department.departmentsByCode, (row) => row.code),
    departmentsOfTeam: groupLoader(sql, department.departmentsOfTeams),
    departmentsOfService: groupLoader(sql, department.departmentsOfServices),
    queryService: rowLoader(sql, queryService.queryServicesByCode, (row) => row.code),
    queryServicesOfDepartment: scopedLoader(sql, queryService.queryServicesOfDepartments),
  }
}

function matterLoaders(sql: Sql) {
  return {
    matter: rowLoader(sql, matter.mattersById, (row) => row.id),
    mattersInRegion: scopedLoader(sql, matter.mattersInRegions),
    matterSteps: groupLoader(sql, matter.stepsOfMatters),
  }
}

function queryLogLoaders(sql: Sql) {
  return {
    queryStatistics: (query: StatisticsQuery) => statistics.queryStatistics(sql, query),
    queriesInRegion: scopedLoader(sql, statistics.totalsOfRegions),
    queriesOfService: scopedLoader(sql, statistics.totalsOfServices),
    daysOfService: scopedLoader(sql, statistics.daysOfServices),
    mostUsedInRegion: scopedLoader(sql, mostUsedInRegions),
    serviceLevels: scopedLoader(sql, serviceLevels),
    loggedCalls: (list: LogList) => loggedCalls(sql, list),
    logPartitions: () => logPartitions(sql),
  }
}

function assistanceLoaders(sql: Sql) {
  return {
    serviceTeam: rowLoader(sql, assistance.serviceTeamsById, (row) => row.id),
    teamsOfDepartment: scopedLoader(sql, assistance.teamsOfDepartments),
    assistanceService: rowLoader(sql, assistance.assistanceServicesById, (row) => row.id),
    servicesInRegion: scopedLoader(sql, assistance.servicesInRegions),
    servicesToUnit: scopedLoader(sql, assistance.servicesToUnits),
  }
}

import { groupLoader, rowLoader, type Sql, scopedLoader } from '@yilian/database'
import type { Page, RequestContext } from '@yilian/service-kit'
import * as assistance from './assistance/assistance.store.ts'
import { SERVICE_MAPPINGS } from './connector/service-mappings.ts'
import * as department from './department/department.store.ts'
import * as matter from './matter/matter.store.ts'
import type { MatterChanges } from './matter/matter-changes.store.ts'
import { type LogList, loggedCalls } from './query-log/log-entries.store.ts'
import { mostUsedInRegions } from './query-log/most-used.store.ts'
import { logPartitions } from './query-log/partitions.store.ts'
import { serviceLevels } from './query-log/service-levels.store.ts'
import * as statistics from './query-log/statistics.store.ts'
import type { StatisticsQuery } from './query-log/statistics-arguments.ts'
import { type AskService, createAskService, type RunnerMeans } from './query-service/query-run.ts'
import { seenBy } from './query-service/query-service.resolvers.ts'
import * as queryService from './query-service/query-service.store.ts'
import { assistanceCounts, matterCounts } from './region/service-figures.store.ts'
import type { QueryPurpose } from './schema.generated.ts'

export type Loaders = ReturnType<typeof createLoaders>

interface UnitQuestion {
  readonly code: string
  readonly purpose: QueryPurpose
}

/** What the loaders of one operation stand on: what everybody may read, and of persons, by a grant, only the rows that it gives. */
interface Pools {
  readonly sql: Sql
  readonly rows: Sql
}

/** The loaders of one operation: each batches what its fields ask for into one statement. */
export function createLoaders(
  { sql, rows }: Pools,
  request: RequestContext,
  matterChanges: MatterChanges,
  means: RunnerMeans,
) {
  const askService = createAskService(request, means)
  const { connectors } = means
  return {
    ...departmentLoaders(sql, request),
    askService,
    unitAnswer: scopedLoader(sql, unitAnswers(request, askService)),
    ...matterLoaders({ sql, rows }),
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

/** What a department says of each unit, all of them asked together. */
function unitAnswers(request: RequestContext, askService: AskService) {
  return async (sql: Sql, usccs: readonly string[], { code, purpose }: UnitQuestion) => {
    const [service] = await queryService.queryServicesByCode(sql, [code], seenBy(request))
    const mapping = SERVICE_MAPPINGS.get(code)
    if (service === undefined || mapping === undefined)
      throw new Error(`Expected the query service ${code} and its mapping, got none.`)
    return askService({ service, mapping, purpose, inputs: usccs.map((uscc) => ({ uscc })) })
  }
}

function departmentLoaders(sql: Sql, request: RequestContext) {
  return {
    department: rowLoader(sql, department.departmentsByCode, (row) => row.code),
    departmentsOfTeam: groupLoader(sql, department.departmentsOfTeams),
    departmentsOfService: groupLoader(sql, department.departmentsOfServices),
    queryService: rowLoader(
      sql,
      (asked, codes) => queryService.queryServicesByCode(asked, codes, seenBy(request)),
      (row) => row.code,
    ),
    queryServicesOfDepartment: scopedLoader(sql, queryService.queryServicesOfDepartments),
  }
}

function matterLoaders({ sql, rows }: Pools) {
  return {
    matter: rowLoader(sql, matter.mattersById, (row) => row.id),
    mattersInRegion: scopedLoader(sql, matter.mattersInRegions),
    matterContact: rowLoader(rows, matter.contactsOfMatters, (row) => row.id),
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

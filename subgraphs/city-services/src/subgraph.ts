import { cancellable, collectedEntries, grantedRows, type Sql } from '@yilian/database'
import { grantedRowsOf } from '@yilian/governance'
import { defineSubgraph, recordDay, type Subgraph } from '@yilian/service-kit'
import type { AssistanceService } from './assistance/assistance.store.ts'
import type { Connectors } from './connector/connectors.ts'
import { createLoaders } from './loaders.ts'
import type { Matter, MatterStep } from './matter/matter.store.ts'
import { matterChangesIn } from './matter/matter-changes.store.ts'
import type { LoggedCall } from './query-log/log-entries.store.ts'
import { createPseudonyms } from './query-log/pseudonyms.ts'
import { createQueryLog } from './query-log/query-log.ts'
import type { RunnerMeans } from './query-service/query-run.ts'
import { takeFromQuota } from './query-service/quota.store.ts'
import { resolvers } from './resolvers.ts'

/** What the subgraph works with besides its database. */
export interface CityServicesMeans {
  readonly connectors: Connectors
  /** For the pseudonyms of the query log. */
  readonly queryLogKey: Buffer
}

/** 智慧城市: the subgraph over its own database. */
export function createCityServices(sql: Sql, { connectors, queryLogKey }: CityServicesMeans): Subgraph {
  const matterChanges = matterChangesIn(sql)
  const means: RunnerMeans = {
    connectors,
    queryLog: createQueryLog(sql, { key: queryLogKey }),
    pseudonyms: createPseudonyms(queryLogKey),
    takeFromQuota: (quota, subjects) => takeFromQuota(sql, quota, subjects),
  }
  return defineSubgraph({
    name: 'city-services',
    folder: new URL('../', import.meta.url),
    resolvers,
    regionOf: {
      Matter: (matter: Matter) => matter.regionCode,
      MatterStep: (step: MatterStep) => step.regionCode,
      AssistanceService: (service: AssistanceService) => service.regionCode,
      QueryLogEntry: (call: LoggedCall) => call.regionCode,
      // The log is kept for the whole city; so is what is asked of it at the root.
      QueryLogPartition: ofTheCity,
      Query: ofTheCity,
    },
    recordedOf: {
      Matter: (matter: Matter) => matter.raisedOn,
      QueryLogEntry: ({ at }: LoggedCall) => recordDay(at),
      QueryLogPartition: 'NEVER',
      // How many calls there are tells of those outside a grant's time, so a grant for a time does not give the log at all.
      Query: 'NEVER',
    },
    createLoaders: (request) => {
      const rows = grantedRows(sql, grantedRowsOf(request), request.signal)
      return createLoaders({ sql: cancellable(sql, request.signal), rows }, request, matterChanges, means)
    },
    collectedEntries: () => collectedEntries(sql),
    checkReady: async () => {
      await sql`select 1`
    },
  })
}

function ofTheCity(): null {
  return null
}

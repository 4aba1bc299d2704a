import { cancellable, type Sql } from '@yilian/database'
import { defineSubgraph, type Subgraph } from '@yilian/service-kit'
import type { AssistanceService } from './assistance/assistance.store.ts'
import type { Connectors } from './connector/connectors.ts'
import { createLoaders } from './loaders.ts'
import type { Matter, MatterStep } from './matter/matter.store.ts'
import { matterChangesIn } from './matter/matter-changes.store.ts'
import type { LoggedCall } from './query-log/log-entries.store.ts'
import { createQueryLog } from './query-log/query-log.ts'
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
  const queryLog = createQueryLog(sql, { key: queryLogKey })
  return defineSubgraph({
    name: 'city-services',
    folder: new URL('../', import.meta.url),
    resolvers,
    regionOf: {
      Matter: (matter: Matter) => matter.regionCode,
      MatterStep: (step: MatterStep) => step.regionCode,
      AssistanceService: (service: AssistanceService) => service.regionCode,
      QueryLogEntry: (call: LoggedCall) => call.regionCode,
    },
    createLoaders: ({ signal }) => ({
      ...createLoaders(cancellable(sql, signal), matterChanges, connectors),
      queryLog,
    }),
    checkReady: async () => {
      await sql`select 1`
    },
  })
}

import { cancellable, type Sql } from '@yilian/database'
import { defineSubgraph, type Subgraph } from '@yilian/service-kit'
import type { AssistanceService } from './assistance/assistance.store.ts'
import type { Connectors } from './connector/connectors.ts'
import { createLoaders } from './loaders.ts'
import type { Matter, MatterStep } from './matter/matter.store.ts'
import { matterChangesIn } from './matter/matter-changes.store.ts'
import { resolvers } from './resolvers.ts'

/** 智慧城市: the subgraph over its own database. */
export function createCityServices(sql: Sql, connectors: Connectors): Subgraph {
  const matterChanges = matterChangesIn(sql)
  return defineSubgraph({
    name: 'city-services',
    folder: new URL('../', import.meta.url),
    resolvers,
    regionOf: {
      Matter: (matter: Matter) => matter.regionCode,
      MatterStep: (step: MatterStep) => step.regionCode,
      AssistanceService: (service: AssistanceService) => service.regionCode,
    },
    createLoaders: ({ signal }) => createLoaders(cancellable(sql, signal), matterChanges, connectors),
    checkReady: async () => {
      await sql`select 1`
    },
  })
}

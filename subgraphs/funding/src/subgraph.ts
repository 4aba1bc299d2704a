import { cancellable, collectedEntries, type Sql } from '@yilian/database'
import { defineSubgraph, recordDay, type Subgraph } from '@yilian/service-kit'
import { createLoaders } from './loaders.ts'
import { resolvers } from './resolvers.ts'

/** 经费: the subgraph over its own database. */
export function createFunding(sql: Sql): Subgraph {
  return defineSubgraph({
    name: 'funding',
    folder: new URL('../', import.meta.url),
    resolvers,
    createLoaders: ({ signal, now }) => createLoaders({ sql: cancellable(sql, signal), today: recordDay(now()) }),
    collectedEntries: () => collectedEntries(sql),
    checkReady: async () => {
      await sql`select 1`
    },
  })
}

import { cancellable, collectedEntries, type Sql } from '@yilian/database'
import { defineSubgraph, recordDay, type Subgraph } from '@yilian/service-kit'
import type { GridTeamPost } from './grid/grid.store.ts'
import { createLoaders } from './loaders.ts'
import type { CommitteeSeat } from './organization/organization.store.ts'
import { resolvers } from './resolvers.ts'

/** 组织体系: the subgraph over its own database. */
export function createOrganizations(sql: Sql): Subgraph {
  return defineSubgraph({
    name: 'organizations',
    folder: new URL('../', import.meta.url),
    resolvers,
    regionOf: {
      CommitteeSeat: (seat: CommitteeSeat) => seat.regionCode,
      GridTeamPost: (post: GridTeamPost) => post.gridCode,
    },
    recordedOf: {
      CommitteeSeat: (seat: CommitteeSeat) => seat.termFrom,
      GridTeamPost: (post: GridTeamPost) => post.since,
    },
    createLoaders: ({ signal, now }) => createLoaders({ sql: cancellable(sql, signal), today: recordDay(now()) }),
    collectedEntries: () => collectedEntries(sql),
    checkReady: async () => {
      await sql`select 1`
    },
  })
}

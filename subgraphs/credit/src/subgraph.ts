import { cancellable, collectedEntries, grantedRows, type Sql } from '@yilian/database'
import { grantedRowsOf } from '@yilian/governance'
import { defineSubgraph, type Subgraph } from '@yilian/service-kit'
import { createLoaders } from './loaders.ts'
import type { PersonCreditProfile, PersonCreditRecord } from './person/person.store.ts'
import { resolvers } from './resolvers.ts'

/** 社会信用: the subgraph over its own database. */
export function createCredit(sql: Sql): Subgraph {
  return defineSubgraph({
    name: 'credit',
    folder: new URL('../', import.meta.url),
    resolvers,
    regionOf: {
      PersonCreditProfile: (profile: PersonCreditProfile) => profile.regionCode,
      PersonCreditRecord: (record: PersonCreditRecord) => record.regionCode,
    },
    recordedOf: {
      // A file is kept as it is today; what stands in it has its days.
      PersonCreditProfile: 'NEVER',
      'PersonCreditProfile.records': 'BY_ITS_ROWS',
      PersonCreditRecord: (record: PersonCreditRecord) => record.documentDate,
    },
    createLoaders: (request) => {
      const rows = grantedRows(sql, grantedRowsOf(request), request.signal)
      return createLoaders({ sql: cancellable(sql, request.signal), rows }, request)
    },
    collectedEntries: () => collectedEntries(sql),
    checkReady: async () => {
      await sql`select 1`
    },
  })
}

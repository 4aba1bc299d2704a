import { collectedEntries, type Sql } from '@yilian/database'
import { defineSubgraph, type Subgraph } from '@yilian/service-kit'
import { createLoaders } from './loaders.ts'
import { createPolicyReader } from './policy/policy-reader.ts'
import { resolvers } from './resolvers.ts'

/** 数据共享: the subgraph over its own database. What the catalogue says of the data is open to all. */
export function createSharing(sql: Sql): Subgraph {
  const policy = createPolicyReader(sql)
  return defineSubgraph({
    name: 'sharing',
    folder: new URL('../', import.meta.url),
    resolvers,
    createLoaders: (request) => createLoaders(sql, policy, request),
    collectedEntries: () => collectedEntries(sql),
    checkReady: async () => {
      await sql`select 1`
    },
  })
}

import { connectionOf, pageOf } from '@yilian/service-kit'
import { serviceOrder } from '../assistance/assistance.store.ts'
import { unitAnswers } from '../query-service/query-run.resolvers.ts'
import type { UnitResolvers } from '../schema.generated.ts'

/** What this subgraph holds of a unit: the key by which others know it. */
export interface UnitKey {
  readonly uscc: string
}

export const unitResolvers: UnitResolvers = {
  __resolveReference: (reference) => reference,
  assistanceServices: async ({ uscc }, list, { loaders }) => {
    const query = { page: pageOf(list) }
    const rows = await loaders.servicesToUnit.load({ scope: uscc, arguments: query })
    return connectionOf(rows, query.page, serviceOrder)
  },
  ...unitAnswers,
}

import { asOfDay, connectionOf, opaqueId, pageOf } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import type { MatterFilterInput, MatterResolvers, QueryResolvers, RegionResolvers } from '../schema.generated.ts'
import { type MatterFilter, matterOrder } from './matter.store.ts'

export const matterQueries: Pick<QueryResolvers, 'matter'> = {
  matter: (_root, { id }, { loaders }) => loaders.matter.load(opaqueId('mat', id)),
}

export const regionMatters: Pick<RegionResolvers, 'matters'> = {
  matters: async ({ code }, { filter, ...list }, context) => {
    const query = { filter: matterFilter(filter, context), page: pageOf(list) }
    const rows = await context.loaders.mattersInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, matterOrder)
  },
}

export const matterResolvers: MatterResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.matter.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  steps: ({ id }, _args, { loaders }) => loaders.matterSteps.load(id),
}

/** Reads a filter; what is left out holds for all, and matters are those raised by the day. */
function matterFilter(filter: MatterFilterInput | null | undefined, { now }: Context): MatterFilter {
  return {
    categories: filter?.categories ?? null,
    forums: filter?.forums ?? null,
    method: filter?.method ?? null,
    resolved: filter?.resolved ?? null,
    asOf: asOfDay(filter?.asOf, now()),
  }
}

import { asOfDay, connectionOf, eventsMissed, opaqueId, pageOf, subscriberTooSlow } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import type {
  MatterFilterInput,
  MatterResolvers,
  QueryResolvers,
  RegionResolvers,
  SubscriptionResolvers,
} from '../schema.generated.ts'
import { type Matter, type MatterFilter, matterOrder } from './matter.store.ts'
import type { MatterChange } from './matter-changes.store.ts'

export const matterQueries: Pick<QueryResolvers, 'matter'> = {
  matter: (_root, { id }, { loaders }) => loaders.matter.load(opaqueId('mat', id)),
}

/** Whoever may ask for matters hears of them: that one exists is open, what is not open in it stays guarded. */
export const matterSubscriptions: SubscriptionResolvers = {
  matterChanged: {
    subscribe: (_root, { region }, { loaders, signal }) => loaders.matterChanges.within(region ?? null, signal),
    // What subscribe gives, above, which the generated types do not follow.
    resolve: (change: unknown, _args: unknown, { loaders }: Context) => changedMatter(change as MatterChange, loaders),
  },
}

async function changedMatter(change: MatterChange, loaders: Context['loaders']): Promise<Matter | null> {
  if (change.kind === 'MISSED') throw eventsMissed()
  if (change.kind === 'TOO_SLOW') throw subscriberTooSlow()
  return loaders.matter.load(change.matterId)
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
  contactName: async ({ id }, _args, { loaders }) => (await loaders.matterContact.load(id))?.contactName ?? null,
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

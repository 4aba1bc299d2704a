import { asOfDay, connectionOf, pageOf } from '@yilian/service-kit'
import type { CreditFiguresResolvers, RegionResolvers } from '../schema.generated.ts'
import { mayCountRecords } from './figures.rules.ts'

/** Figures of one region on one day; each field asks for its own count, so a query pays only for what it selects. */
export interface FiguresOf {
  readonly code: string
  readonly asOf: string
}

export const regionResolvers: RegionResolvers = {
  __resolveReference: (reference) => reference,
  creditFigures: ({ code }, { asOf }, { now }) => ({ code, asOf: asOfDay(asOf, now()) }),
  creditCampaigns: async ({ code }, { kind, ...list }, { loaders }) => {
    const query = { kind: kind ?? null, page: pageOf(list) }
    const rows = await loaders.campaignsInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
}

export const creditFiguresResolvers: CreditFiguresResolvers = {
  subjects: (figures, _args, { loaders }) => loaders.profileCount.load(keyOf(figures)),
  publishedRecords: (figures, _args, { loaders }) =>
    mayCountRecords(figures.code, figures.asOf, loaders.today) ? loaders.recordCounts.load(keyOf(figures)) : null,
  measuresInForce: (figures, _args, { loaders }) =>
    mayCountRecords(figures.code, figures.asOf, loaders.today) ? loaders.measureCounts.load(keyOf(figures)) : null,
  pledges: (figures, _args, { loaders }) => loaders.pledgeCount.load(keyOf(figures)),
  commendations: (figures, _args, { loaders }) => loaders.commendationCount.load(keyOf(figures)),
  campaigns: (figures, _args, { loaders }) => loaders.campaignCounts.load(keyOf(figures)),
}

function keyOf({ code, asOf }: FiguresOf): { scope: string; arguments: string } {
  return { scope: code, arguments: asOf }
}

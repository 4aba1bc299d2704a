import { asOfDay, connectionOf, pageOf } from '@yilian/service-kit'
import { activityOrder } from '../activity/activity.store.ts'
import { listMembers } from '../member/member.resolvers.ts'
import type { RegionResolvers } from '../schema.generated.ts'

export const regionResolvers: RegionResolvers = {
  __resolveReference: (reference) => reference,
  memberFigures: ({ code }, { asOf }, { now }) => ({ code, asOf: asOfDay(asOf, now()) }),
  members: ({ code }, { filter, ...list }, context) => listMembers('membersInRegion', code, filter, list, context),
  unitCheckIns: async ({ code }, { asOf, ...list }, { loaders, now }) => {
    const query = { asOf: asOfDay(asOf, now()), page: pageOf(list) }
    const rows = await loaders.unitCheckInsInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
  memberCheckIns: async ({ code }, { asOf, ...list }, { loaders, now }) => {
    const query = { asOf: asOfDay(asOf, now()), page: pageOf(list) }
    const rows = await loaders.memberCheckInsInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
  serviceClaims: async ({ code }, { kind, ...list }, { loaders }) => {
    const query = { kind: kind ?? null, page: pageOf(list) }
    const rows = await loaders.claimsInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
  honours: async ({ code }, { year, ...list }, { loaders }) => {
    const query = { year: year ?? null, page: pageOf(list) }
    const rows = await loaders.honoursInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
  fullTimePostings: async ({ code }, { asOf, ...list }, { loaders, now }) => {
    const query = { asOf: asOfDay(asOf, now()), page: pageOf(list) }
    const rows = await loaders.postingsInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
  openActivities: async ({ code }, { heldFrom, heldTo, ...list }, { loaders }) => {
    const query = { heldFrom: heldFrom ?? null, heldTo: heldTo ?? null, page: pageOf(list) }
    const rows = await loaders.activitiesInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, activityOrder)
  },
}

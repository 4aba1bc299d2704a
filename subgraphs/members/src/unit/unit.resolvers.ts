import { asOfDay } from '@yilian/service-kit'
import type { UnitResolvers } from '../schema.generated.ts'

export const unitResolvers: UnitResolvers = {
  __resolveReference: (reference) => reference,
  inServiceMemberCount: ({ uscc }, { asOf }, { loaders, now }) =>
    loaders.inServiceCount.load({ scope: uscc, arguments: asOfDay(asOf, now()) }),
  checkIn: async ({ uscc }, _args, { loaders }) => (await loaders.checkInOfUnit.load(uscc))[0] ?? null,
  claims: ({ uscc }, _args, { loaders }) => loaders.claimsOfUnit.load(uscc),
  yearEndReports: ({ uscc }, _args, { loaders }) => loaders.reportsOnUnit.load(uscc),
  evaluations: ({ uscc }, _args, { loaders }) => loaders.evaluationsOfUnit.load(uscc),
  honours: ({ uscc }, _args, { loaders }) => loaders.honoursOfUnit.load(uscc),
}

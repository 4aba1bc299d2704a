import { loadRequired } from '@yilian/database'
import { connectionOf, pageOf } from '@yilian/service-kit'
import type { GridResolvers, GridTeamPostResolvers, JointUndertakingResolvers } from '../schema.generated.ts'

export const gridResolvers: GridResolvers = {
  region: ({ regionCode }, _args, { loaders }) => loadRequired(loaders.region, regionCode),
  organization: ({ organizationId }, _args, { loaders }) =>
    organizationId === null ? null : loaders.organization.load(organizationId),
  buildings: ({ regionCode }, _args, { loaders }) => loaders.gridBuildings.load(regionCode),
  units: async ({ regionCode }, list, { loaders }) => {
    const query = { page: pageOf(list), asOf: loaders.today }
    const rows = await loaders.unitsInGrid.load({ scope: regionCode, arguments: query })
    return connectionOf(rows, query.page, (row) => row.uscc)
  },
  team: ({ regionCode }, _args, { loaders }) => loaders.gridTeam.load(regionCode),
}

export const gridTeamPostResolvers: GridTeamPostResolvers = {
  member: ({ memberId }) => (memberId === null ? null : { id: memberId }),
}

export const jointUndertakingResolvers: JointUndertakingResolvers = {
  region: ({ regionCode }, _args, { loaders }) => loadRequired(loaders.region, regionCode),
  organization: ({ organizationId }, _args, { loaders }) => loadRequired(loaders.organization, organizationId),
  units: ({ id }, _args, { loaders }) => loaders.undertakingUnits.load(id),
}

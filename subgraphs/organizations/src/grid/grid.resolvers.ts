import { loadRequired } from '@yilian/database'
import type { GridResolvers, GridTeamPostResolvers, JointUndertakingResolvers } from '../schema.generated.ts'

export const gridResolvers: GridResolvers = {
  region: ({ regionCode }, _args, { loaders }) => loadRequired(loaders.region, regionCode),
  organization: ({ organizationId }, _args, { loaders }) =>
    organizationId === null ? null : loaders.organization.load(organizationId),
  buildings: ({ regionCode }, _args, { loaders }) => loaders.gridBuildings.load(regionCode),
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

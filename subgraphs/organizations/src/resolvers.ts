import { gridResolvers, gridTeamPostResolvers, jointUndertakingResolvers } from './grid/grid.resolvers.ts'
import { keyTaskQueries, keyTaskResolvers } from './key-task/key-task.resolvers.ts'
import {
  committeeSeatResolvers,
  organizationQueries,
  organizationResolvers,
} from './organization/organization.resolvers.ts'
import { regionQueries, regionResolvers } from './region/region.resolvers.ts'
import { organizationFiguresResolvers, regionStatisticsResolvers } from './region/region-figures.resolvers.ts'
import type { Resolvers } from './schema.generated.ts'
import { serviceCentreResolvers } from './service-centre/service-centre.resolvers.ts'
import { unitQueries, unitResolvers } from './unit/unit.resolvers.ts'

export const resolvers: Resolvers = {
  Query: { ...regionQueries, ...organizationQueries, ...unitQueries, ...keyTaskQueries },
  Region: regionResolvers,
  RegionStatistics: regionStatisticsResolvers,
  OrganizationFigures: organizationFiguresResolvers,
  Organization: organizationResolvers,
  CommitteeSeat: committeeSeatResolvers,
  Unit: unitResolvers,
  Grid: gridResolvers,
  GridTeamPost: gridTeamPostResolvers,
  JointUndertaking: jointUndertakingResolvers,
  ServiceCentre: serviceCentreResolvers,
  KeyTask: keyTaskResolvers,
}

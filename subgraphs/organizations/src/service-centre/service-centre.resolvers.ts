import { loadRequired } from '@yilian/database'
import type { ServiceCentreResolvers } from '../schema.generated.ts'

export const serviceCentreResolvers: ServiceCentreResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.serviceCentre.load(id),
  region: ({ regionCode }, _args, { loaders }) => loadRequired(loaders.region, regionCode),
  organization: ({ organizationId }, _args, { loaders }) =>
    organizationId === null ? null : loaders.organization.load(organizationId),
  state: ({ openedOn }, _args, { loaders }) =>
    openedOn !== null && openedOn <= loaders.today ? 'BUILT' : 'UNDER_CONSTRUCTION',
}

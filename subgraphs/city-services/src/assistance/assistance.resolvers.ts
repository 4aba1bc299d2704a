import { loadRequired } from '@yilian/database'
import { connectionOf, pageOf } from '@yilian/service-kit'
import type {
  AssistanceServiceResolvers,
  QueryResolvers,
  RegionResolvers,
  ServiceTeamResolvers,
} from '../schema.generated.ts'
import { serviceOrder } from './assistance.store.ts'

export const assistanceQueries: Pick<QueryResolvers, 'serviceTeams'> = {
  serviceTeams: async (_root, list, { loaders }) => {
    const page = pageOf(list)
    return connectionOf(await loaders.allServiceTeams(page), page, (row) => row.id)
  },
}

export const regionAssistance: Pick<RegionResolvers, 'assistanceServices'> = {
  assistanceServices: async ({ code }, list, { loaders }) => {
    const query = { page: pageOf(list) }
    const rows = await loaders.servicesInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, serviceOrder)
  },
}

export const serviceTeamResolvers: ServiceTeamResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.serviceTeam.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  departments: ({ id }, _args, { loaders }) => loaders.departmentsOfTeam.load(id),
}

export const assistanceServiceResolvers: AssistanceServiceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.assistanceService.load(id),
  team: ({ teamId }, _args, { loaders }) => loadRequired(loaders.serviceTeam, teamId),
  departments: ({ id }, _args, { loaders }) => loaders.departmentsOfService.load(id),
  unit: ({ unitUscc }) => ({ uscc: unitUscc }),
  region: ({ regionCode }) => ({ code: regionCode }),
}

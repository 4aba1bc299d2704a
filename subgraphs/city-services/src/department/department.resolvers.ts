import { connectionOf, pageOf, searchText } from '@yilian/service-kit'
import { catalogueCode } from '../catalogue-code.ts'
import { departmentLevels } from '../query-log/query-log.resolvers.ts'
import { seenBy } from '../query-service/query-service.resolvers.ts'
import type { DepartmentResolvers, QueryResolvers } from '../schema.generated.ts'
import { departmentConnectors } from './connector.resolvers.ts'

export const departmentQueries: Pick<QueryResolvers, 'department' | 'departments'> = {
  department: (_root, { code }, { loaders }) => loaders.department.load(catalogueCode(code)),
  departments: async (_root, { search, ...list }, { loaders }) => {
    const page = pageOf(list)
    return connectionOf(await loaders.findDepartments(searchText(search), page), page, (row) => row.code)
  },
}

export const departmentResolvers: DepartmentResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.department.load(code),
  queryServices: async ({ code }, { state, ...list }, { loaders, ...request }) => {
    const query = { state: state ?? null, seenBy: seenBy(request), page: pageOf(list) }
    const rows = await loaders.queryServicesOfDepartment.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.code)
  },
  serviceTeams: async ({ code }, list, { loaders }) => {
    const query = { page: pageOf(list) }
    const rows = await loaders.teamsOfDepartment.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
  ...departmentLevels,
  ...departmentConnectors,
}

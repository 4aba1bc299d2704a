import { loadRequired } from '@yilian/database'
import { connectionOf, pageOf } from '@yilian/service-kit'
import { catalogueCode } from '../catalogue-code.ts'
import { serviceQueries } from '../query-log/query-log.resolvers.ts'
import type { QueryResolvers, QueryServiceResolvers } from '../schema.generated.ts'

export const queryServiceQueries: Pick<QueryResolvers, 'queryService' | 'queryServices'> = {
  queryService: (_root, { code }, { loaders }) => loaders.queryService.load(catalogueCode(code)),
  queryServices: async (_root, { department, state, ...list }, { loaders }) => {
    const query = { state: state ?? null, page: pageOf(list) }
    const rows = await (department === null || department === undefined
      ? loaders.allQueryServices(query)
      : loaders.queryServicesOfDepartment.load({ scope: catalogueCode(department), arguments: query }))
    return connectionOf(rows, query.page, (row) => row.code)
  },
}

export const queryServiceResolvers: QueryServiceResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.queryService.load(code),
  department: ({ departmentCode }, _args, { loaders }) => loadRequired(loaders.department, departmentCode),
  ...serviceQueries,
}

import { loadRequired } from '@yilian/database'
import { connectionOf, pageOf, type RequestContext, recordDay } from '@yilian/service-kit'
import { catalogueCode } from '../catalogue-code.ts'
import { SERVICE_MAPPINGS } from '../connector/service-mappings.ts'
import { serviceQueries } from '../query-log/query-log.resolvers.ts'
import type { QueryResolvers, QueryServiceResolvers } from '../schema.generated.ts'
import type { SeenBy } from './query-service.store.ts'
import { departmentOf, stateOn } from './service-state.ts'

export const queryServiceQueries: Pick<QueryResolvers, 'queryService' | 'queryServices'> = {
  queryService: (_root, { code }, { loaders }) => loaders.queryService.load(catalogueCode(code)),
  queryServices: async (_root, { department, state, ...list }, { loaders, ...request }) => {
    const query = { state: state ?? null, seenBy: seenBy(request), page: pageOf(list) }
    const rows = await (department === null || department === undefined
      ? loaders.allQueryServices(query)
      : loaders.queryServicesOfDepartment.load({ scope: catalogueCode(department), arguments: query }))
    return connectionOf(rows, query.page, (row) => row.code)
  },
}

export const queryServiceResolvers: QueryServiceResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.queryService.load(code),
  department: ({ departmentCode }, _args, { loaders }) => loadRequired(loaders.department, departmentCode),
  state: (service, _args, { now }) => stateOn(service, recordDay(now())),
  inputSchema: ({ code }) => SERVICE_MAPPINGS.get(code)?.input ?? null,
  outputSchema: ({ code }) => SERVICE_MAPPINGS.get(code)?.output ?? null,
  replacedBy: ({ replacedByCode }, _args, { loaders }) =>
    replacedByCode === null ? null : loaders.queryService.load(replacedByCode),
  ...serviceQueries,
}

/** As whom and when somebody looks for query services. */
export function seenBy({ viewer, now }: Pick<RequestContext, 'viewer' | 'now'>): SeenBy {
  return { department: departmentOf(viewer), day: recordDay(now()) }
}

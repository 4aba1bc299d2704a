import { asOfDay, connectionOf, pageOf } from '@yilian/service-kit'
import type { CreditDataItemResolvers, QueryResolvers } from '../schema.generated.ts'

export const dataItemQueries: Pick<QueryResolvers, 'creditDataItems'> = {
  creditDataItems: async (_root, { kind, asOf, ...list }, { loaders, now }) => {
    const query = { kind: kind ?? null, asOf: asOfDay(asOf, now()), page: pageOf(list) }
    return connectionOf(await loaders.listDataItems(query), query.page, (item) => item.code)
  },
}

export const creditDataItemResolvers: CreditDataItemResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.dataItem.load(code),
  determiningDepartment: ({ determiningDepartmentCode: code }) => ({ code }),
}

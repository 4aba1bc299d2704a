import { connectionOf, opaqueId, pageOf } from '@yilian/service-kit'
import { windowOn } from '../publication/credit-window.rules.ts'
import { publicationRules } from '../publication/publication-rules.ts'
import type { PersonCreditProfileResolvers, PersonCreditRecordResolvers, QueryResolvers } from '../schema.generated.ts'

export const personQueries: Pick<QueryResolvers, 'personCreditProfile'> = {
  personCreditProfile: (_root, { id }, { loaders }) => loaders.personProfile.load(opaqueId('csp', id)),
}

export const personCreditProfileResolvers: PersonCreditProfileResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.personProfile.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  records: async ({ id }, list, { loaders }) => {
    const query = { page: pageOf(list) }
    const rows = await loaders.personRecordPage.load({ scope: id, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
}

export const personCreditRecordResolvers: PersonCreditRecordResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.personRecord.load(id),
  determiningDepartment: ({ determiningDepartmentCode: code }) => ({ code }),
  item: ({ itemCode }, _args, { loaders }) => loaders.dataItem.load(itemCode),
  usableUntil: (record, _args, { loaders }) => windowOn(loaders.today, record, publicationRules)?.until ?? null,
}

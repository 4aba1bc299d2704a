import { loadRequired } from '@yilian/database'
import { windowOn } from '../publication/credit-window.rules.ts'
import { publicationRules } from '../publication/publication-rules.ts'
import type { CreditRecordResolvers, CreditRepairApplicationResolvers } from '../schema.generated.ts'

export const creditRecordResolvers: CreditRecordResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.record.load(id),
  unit: ({ uscc }) => ({ uscc }),
  determiningDepartment: ({ determiningDepartmentCode: code }) => ({ code }),
  item: ({ itemCode }, _args, { loaders }) => loadRequired(loaders.dataItem, itemCode),
  publication: (record, _args, { loaders }) => {
    const window = windowOn(loaders.today, record, publicationRules)
    if (window === null) throw new Error(`Expected only published records to be read, but got ${record.id}.`)
    return window
  },
  disputed: async ({ id }, _args, { loaders }) => {
    const objections = await loaders.objections.load(id)
    return objections.some(({ answeredOn }) => answeredOn === null || answeredOn > loaders.today)
  },
  repairApplications: ({ id }, _args, { loaders }) => loaders.repairApplications.load(id),
  objections: ({ id }, _args, { loaders }) => loaders.objections.load(id),
}

export const creditRepairApplicationResolvers: CreditRepairApplicationResolvers = {
  pledge: ({ pledgeId }, _args, { loaders }) => (pledgeId === null ? null : loaders.pledge.load(pledgeId)),
}

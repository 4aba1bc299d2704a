import { loadRequired } from '@yilian/database'
import { asOfDay } from '@yilian/service-kit'
import type { CreditMeasureListResolvers, CreditMeasureResolvers, QueryResolvers } from '../schema.generated.ts'

export const measureQueries: Pick<QueryResolvers, 'creditMeasureLists'> = {
  creditMeasureLists: (_root, { asOf }, { loaders, now }) => loaders.measureListsInForce(asOfDay(asOf, now())),
}

export const creditMeasureListResolvers: CreditMeasureListResolvers = {
  __resolveReference: ({ version }, { loaders }) => loaders.measureList.load(version),
  measures: ({ version }, _args, { loaders }) => loaders.listedMeasures.load(version),
}

export const creditMeasureResolvers: CreditMeasureResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.measure.load(id),
  department: ({ departmentCode }) => ({ code: departmentCode }),
  list: ({ listVersion }, _args, { loaders }) => loadRequired(loaders.measureList, listVersion),
  record: ({ recordId }, _args, { loaders }) => (recordId === null ? null : loaders.record.load(recordId)),
}

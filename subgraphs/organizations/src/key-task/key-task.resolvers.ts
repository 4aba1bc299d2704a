import { loadRequired } from '@yilian/database'
import { connectionOf, pageOf } from '@yilian/service-kit'
import type { KeyTaskResolvers, QueryResolvers } from '../schema.generated.ts'
import { keyTaskOrder } from './key-task.store.ts'

export const keyTaskQueries: Pick<QueryResolvers, 'keyTasks'> = {
  keyTasks: async (_root, list, { loaders }) => {
    const page = pageOf(list)
    return connectionOf(await loaders.listKeyTasks(page), page, keyTaskOrder)
  },
}

export const keyTaskResolvers: KeyTaskResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.keyTask.load(id),
  responsibleOrganization: ({ responsibleOrganizationId }, _args, { loaders }) =>
    loadRequired(loaders.organization, responsibleOrganizationId),
}

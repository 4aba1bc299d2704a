import { loadRequired } from '@yilian/database'
import { connectionOf, pageOf } from '@yilian/service-kit'
import type {
  CreditCommendationResolvers,
  CreditPledgeResolvers,
  CreditProfileResolvers,
  QueryResolvers,
  UnitResolvers,
} from '../schema.generated.ts'

export const profileQueries: Pick<QueryResolvers, 'creditProfile'> = {
  creditProfile: (_root, { uscc }, { loaders }) => loaders.profile.load(uscc),
}

export const unitResolvers: UnitResolvers = {
  __resolveReference: (reference) => reference,
  credit: ({ uscc }, _args, { loaders }) => loaders.profile.load(uscc),
}

export const creditProfileResolvers: CreditProfileResolvers = {
  unit: ({ uscc }) => ({ uscc }),
  region: ({ regionCode }) => ({ code: regionCode }),
  grade: ({ uscc }, _args, { loaders }) => loaders.grade.load(uscc),
  records: async ({ uscc }, { class: recordClass, ...list }, { loaders }) => {
    const query = { recordClass: recordClass ?? null, page: pageOf(list) }
    return connectionOf(await loaders.recordPage.load({ scope: uscc, arguments: query }), query.page, idOf)
  },
  commendations: async ({ uscc }, list, { loaders }) => {
    const query = { page: pageOf(list) }
    return connectionOf(await loaders.commendationPage.load({ scope: uscc, arguments: query }), query.page, idOf)
  },
  pledges: async ({ uscc }, list, { loaders }) => {
    const query = { page: pageOf(list) }
    return connectionOf(await loaders.pledgePage.load({ scope: uscc, arguments: query }), query.page, idOf)
  },
  measures: async ({ uscc }, { kind, ...list }, { loaders }) => {
    const query = { kind: kind ?? null, page: pageOf(list) }
    return connectionOf(await loaders.measurePage.load({ scope: uscc, arguments: query }), query.page, idOf)
  },
}

export const creditCommendationResolvers: CreditCommendationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.commendation.load(id),
  determiningDepartment: ({ determiningDepartmentCode: code }) => ({ code }),
  item: ({ itemCode }, _args, { loaders }) => loadRequired(loaders.dataItem, itemCode),
}

export const creditPledgeResolvers: CreditPledgeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.pledge.load(id),
}

function idOf({ id }: { id: string }): string {
  return id
}

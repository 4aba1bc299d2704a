import { asOfDay } from '@yilian/service-kit'
import type { CreditGradeCriterionResolvers, CreditGradeRuleResolvers, QueryResolvers } from '../schema.generated.ts'

export const gradeQueries: Pick<QueryResolvers, 'creditGradeRules'> = {
  creditGradeRules: (_root, { asOf }, { loaders, now }) => loaders.gradeRulesInForce.load(asOfDay(asOf, now())),
}

export const creditGradeRuleResolvers: CreditGradeRuleResolvers = {
  __resolveReference: ({ version }, { loaders }) => loaders.gradeRule.load(version),
}

export const creditGradeCriterionResolvers: CreditGradeCriterionResolvers = {
  item: ({ itemCode }, _args, { loaders }) => (itemCode === null ? null : loaders.dataItem.load(itemCode)),
}

import { asOfDay } from '@yilian/service-kit'
import type { CreditGradeRuleResolvers, QueryResolvers } from '../schema.generated.ts'

export const gradeQueries: Pick<QueryResolvers, 'creditGradeRules'> = {
  creditGradeRules: (_root, { asOf }, { loaders, now }) => loaders.gradeRulesInForce.load(asOfDay(asOf, now())),
}

export const creditGradeRuleResolvers: CreditGradeRuleResolvers = {
  __resolveReference: ({ version }, { loaders }) => loaders.gradeRule.load(version),
}

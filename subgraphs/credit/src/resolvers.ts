import { creditCampaignResolvers } from './campaign/campaign.resolvers.ts'
import { creditDataItemResolvers, dataItemQueries } from './data-item/data-item.resolvers.ts'
import { creditFiguresResolvers, regionResolvers } from './figures/figures.resolvers.ts'
import { creditGradeCriterionResolvers, creditGradeRuleResolvers, gradeQueries } from './grade/grade.resolvers.ts'
import { creditMeasureListResolvers, creditMeasureResolvers, measureQueries } from './measure/measure.resolvers.ts'
import { personCreditProfileResolvers, personCreditRecordResolvers, personQueries } from './person/person.resolvers.ts'
import {
  creditCommendationResolvers,
  creditPledgeResolvers,
  creditProfileResolvers,
  profileQueries,
  unitResolvers,
} from './profile/profile.resolvers.ts'
import { publicationQueries } from './publication/publication.resolvers.ts'
import { creditRecordResolvers, creditRepairApplicationResolvers } from './record/record.resolvers.ts'
import type { Resolvers } from './schema.generated.ts'

export const resolvers: Resolvers = {
  Query: {
    ...profileQueries,
    ...personQueries,
    ...dataItemQueries,
    ...measureQueries,
    ...gradeQueries,
    ...publicationQueries,
  },
  Region: regionResolvers,
  Unit: unitResolvers,
  CreditProfile: creditProfileResolvers,
  CreditRecord: creditRecordResolvers,
  CreditRepairApplication: creditRepairApplicationResolvers,
  CreditCommendation: creditCommendationResolvers,
  CreditPledge: creditPledgeResolvers,
  CreditMeasure: creditMeasureResolvers,
  CreditMeasureList: creditMeasureListResolvers,
  CreditDataItem: creditDataItemResolvers,
  CreditGradeRule: creditGradeRuleResolvers,
  CreditGradeCriterion: creditGradeCriterionResolvers,
  PersonCreditProfile: personCreditProfileResolvers,
  PersonCreditRecord: personCreditRecordResolvers,
  CreditFigures: creditFiguresResolvers,
  CreditCampaign: creditCampaignResolvers,
}

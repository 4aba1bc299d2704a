import { asOfDay } from '@yilian/service-kit'
import { money } from '../money.ts'
import type { FundingStandardResolvers, QueryResolvers } from '../schema.generated.ts'

export const standardQueries: Pick<QueryResolvers, 'fundingStandards'> = {
  fundingStandards: (_root, { asOf }, { loaders, now }) => loaders.standardsInForce.load(asOfDay(asOf, now())),
}

export const fundingStandardResolvers: FundingStandardResolvers = {
  amount: ({ amountFen }) => money(amountFen),
}

import { asOfDay } from '@yilian/service-kit'
import type { QueryResolvers } from '../schema.generated.ts'
import { rulesInForce } from './credit-window.rules.ts'
import { publicationRules } from './publication-rules.ts'

export const publicationQueries: Pick<QueryResolvers, 'creditPublicationRules'> = {
  creditPublicationRules: (_root, { asOf }, { now }) => rulesInForce(publicationRules, asOfDay(asOf, now())),
}

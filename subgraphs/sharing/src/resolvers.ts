import {
  applicationDecisionResolvers,
  applicationMutations,
  applicationQueries,
  shareApplicationResolvers,
  sharingGrantResolvers,
} from './application/application.resolvers.ts'
import { catalogueEntryResolvers, catalogueQueries, departmentResolvers } from './catalogue/catalogue.resolvers.ts'
import { explainQueries } from './policy/explain.resolvers.ts'
import { policyQueries } from './policy/policy.resolvers.ts'
import type { Resolvers } from './schema.generated.ts'

export const resolvers: Resolvers = {
  Query: { ...catalogueQueries, ...applicationQueries, ...policyQueries, ...explainQueries },
  Mutation: applicationMutations,
  CatalogueEntry: catalogueEntryResolvers,
  Department: departmentResolvers,
  ShareApplication: shareApplicationResolvers,
  ApplicationDecision: applicationDecisionResolvers,
  SharingGrant: sharingGrantResolvers,
}

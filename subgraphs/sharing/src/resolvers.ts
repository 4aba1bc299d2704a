import {
  applicationDecisionResolvers,
  applicationMutations,
  applicationQueries,
  shareApplicationResolvers,
  sharingGrantResolvers,
} from './application/application.resolvers.ts'
import { catalogueEntryResolvers, catalogueQueries, departmentResolvers } from './catalogue/catalogue.resolvers.ts'
import { clientMutations, clientQueries, sharingClientResolvers } from './client/client.resolvers.ts'
import { explainQueries } from './policy/explain.resolvers.ts'
import { policyQueries } from './policy/policy.resolvers.ts'
import type { Resolvers } from './schema.generated.ts'

export const resolvers: Resolvers = {
  Query: { ...catalogueQueries, ...applicationQueries, ...clientQueries, ...policyQueries, ...explainQueries },
  Mutation: { ...applicationMutations, ...clientMutations },
  CatalogueEntry: catalogueEntryResolvers,
  Department: departmentResolvers,
  ShareApplication: shareApplicationResolvers,
  ApplicationDecision: applicationDecisionResolvers,
  SharingGrant: sharingGrantResolvers,
  SharingClient: sharingClientResolvers,
}

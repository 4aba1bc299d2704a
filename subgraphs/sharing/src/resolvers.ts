import { catalogueEntryResolvers, catalogueQueries, departmentResolvers } from './catalogue/catalogue.resolvers.ts'
import type { Resolvers } from './schema.generated.ts'

export const resolvers: Resolvers = {
  Query: catalogueQueries,
  CatalogueEntry: catalogueEntryResolvers,
  Department: departmentResolvers,
}

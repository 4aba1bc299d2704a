import { type GraphQLSchema, isAbstractType, isInterfaceType } from 'graphql'

/** Names of the types whose objects a condition `... on Type` is for, the type itself among them. */
export function typesWithin(condition: string, schema: GraphQLSchema): ReadonlySet<string> {
  const type = schema.getType(condition)
  const narrower = isAbstractType(type) ? schema.getPossibleTypes(type) : []
  const interfaces = isInterfaceType(type) ? schema.getImplementations(type).interfaces : []
  return new Set([condition, ...[...narrower, ...interfaces].map(({ name }) => name)])
}

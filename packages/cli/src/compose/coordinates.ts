import { isPlumbing } from '@yilian/governance'
import { buildSchema, type GraphQLField, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql'

/** What a grant needs to know of a field: its type, and the type of the record that it leads to, null where it has a value. */
interface CoordinateFacts {
  readonly type: string
  readonly leadsTo: string | null
}

// Mutations are actions, and what they answer with is reached by other ways too.
const withoutGrants = new Set(['Mutation'])

/** The fields of the graph that a grant can name, by coordinate: those of data, and the root fields that lead to them. */
export function coordinatesJson(supergraphSdl: string): string {
  const schema = buildSchema(supergraphSdl, { assumeValidSDL: true })
  const facts = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && !withoutGrants.has(name))
    .filter(({ name }) => !isPlumbing(name) || isRoot(schema, name))
    .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const))
    .filter(([, field]) => !isInaccessible(field))
    .map(([coordinate, field]) => [coordinate, factsOf(field)] as const)
  return `${JSON.stringify(Object.fromEntries(facts.toSorted(byCoordinate)), null, 2)}\n`
}

function factsOf(field: GraphQLField<unknown, unknown>): CoordinateFacts {
  const named = getNamedType(field.type)
  return { type: String(field.type), leadsTo: isLeafType(named) ? null : named.name.replace(/Connection$/, '') }
}

function isRoot(schema: GraphQLSchema, name: string): boolean {
  return [schema.getQueryType(), schema.getSubscriptionType()].some((root) => root?.name === name)
}

function isInaccessible(field: GraphQLField<unknown, unknown>): boolean {
  return field.astNode?.directives?.some(({ name }) => name.value === 'inaccessible') ?? false
}

function byCoordinate([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}

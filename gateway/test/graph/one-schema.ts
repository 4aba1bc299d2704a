import { Supergraph } from '@apollo/federation-internals'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  execute,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql'
import { supergraphOf, type TestSubgraphs } from './two-gateways.ts'

type Entity = Readonly<Record<string, unknown>> & { readonly __typename: string }
type Resolve = (object: Record<string, never>, args: Record<string, never>) => unknown

/** A graph of a test: the same entities and fields for its subgraphs and for one schema without a gateway. */
export interface Family {
  /** By subgraph. */
  readonly schemas: Readonly<Record<string, string>>
  readonly entities: readonly Entity[]
  /** Of the root types too; where a field has none here, the object's own property is its value. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, Resolve>>>>
}

/** Each subgraph knows every entity by whatever it is sent, and has what its own schema names. */
export function subgraphsOf({ schemas, entities, fields }: Family): TestSubgraphs {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, sdl]) => {
      const schema = buildSubgraphSchema(
        parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
        import: ["@key", "@requires", "@external", "@provides", "@shareable", "@interfaceObject", "@inaccessible", "@override"]) ${sdl}`),
      )
      return [name, { sdl, resolvers: resolversIn(schema, entities, fields) }]
    }),
  )
}

/** What one schema without a gateway answers. */
export async function answerOfOneSchema(
  family: Family,
  query: string,
  variables: Record<string, unknown>,
): Promise<FormattedExecutionResult> {
  const schema = Supergraph.build(supergraphOf(subgraphsOf(family)))
    .apiSchema()
    .toGraphQLJSSchema()
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (object, args, _context, { parentType, fieldName }) => {
    const resolve = family.fields[parentType.name]?.[fieldName]
    return resolve ? resolve(object as Record<string, never>, args) : (object as Record<string, unknown>)[fieldName]
  }
  const answer = await execute({ schema, document: parse(query), variableValues: variables, fieldResolver })
  return JSON.parse(JSON.stringify(answer))
}

function resolversIn(schema: GraphQLSchema, entities: readonly Entity[], fields: Family['fields']) {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('_'))
  const resolvers = types.flatMap((type) => {
    const find = (sent: Entity) => {
      const found = entities.find((entity) => fits(entity, sent, schema))
      return found && { ...found, ...sent, __typename: isAbstractType(type) ? found.__typename : type.name }
    }
    const ofType = resolversOf(type, fields, find)
    return ofType ? [[type.name, ofType] as const] : []
  })
  // They are typed above; the builder wants an index signature over all of them.
  return Object.fromEntries(resolvers) as TestSubgraphs[string]['resolvers']
}

function resolversOf(type: GraphQLNamedType, fields: Family['fields'], find: (sent: Entity) => Entity | undefined) {
  if (isUnionType(type)) return { __resolveType: typeOf }
  if (isInterfaceType(type)) return { __resolveType: typeOf, __resolveReference: find }
  if (!isObjectType(type)) return null
  const own = Object.entries(fields[type.name] ?? {}).filter(([name]) => name in type.getFields())
  const isRoot = type.name === 'Query' || type.name === 'Mutation'
  return { ...Object.fromEntries(own), ...(!isRoot && { __resolveReference: find }) }
}

function typeOf({ __typename }: Entity): string {
  return __typename
}

/** Whether an entity of the type has all that was sent, as far as it has it at all. */
function fits(entity: Entity, { __typename, ...sent }: Entity, schema: GraphQLSchema): boolean {
  // What is an object in one subgraph may be an interface in another; the entity says so.
  if (![entity.__typename, entity.is].includes(__typename) && !isAbstractType(schema.getType(__typename))) return false
  return Object.entries(sent).every(
    ([name, value]) => !(name in entity) || JSON.stringify(entity[name]) === JSON.stringify(value),
  )
}

import type { QueryPlan } from '@apollo/query-planner'
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  visit,
} from 'graphql'
import type { Joins } from './joins.ts'
import { documentOf, mapFetches } from './plan-fetches.ts'

type AnyField = GraphQLField<unknown, unknown>

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const

/**
 * Names of fields that a subgraph, or a type of an interface, promises more narrowly than clients are told: as an object of one type
 * where the schema has an interface or union.
 */
export function narrowlyPromised({ fields }: Joins, schema: GraphQLSchema): ReadonlySet<string> {
  const bySubgraphs = fields.filter(
    ({ type, field, promised }) =>
      isObjectType(schema.getType(promised ?? '')) && isAbstract(fieldOf(schema.getType(type), field)),
  )
  const objectTypes = Object.values(schema.getTypeMap()).filter(isObjectType)
  const byTypes = objectTypes.flatMap((type) =>
    Object.values(type.getFields()).filter(
      (field) => !isAbstract(field) && type.getInterfaces().some((wider) => isAbstract(fieldOf(wider, field.name))),
    ),
  )
  return new Set([...bySubgraphs.map(({ field }) => field), ...byTypes.map(({ name }) => name)])
}

/**
 * Asks for the type of the objects in such fields. The planner does not where the subgraph leaves no choice, and nobody could then
 * tell which fragments apply to the object.
 */
export function withTypenames(plan: QueryPlan, fields: ReadonlySet<string>): QueryPlan {
  if (fields.size === 0 || !plan.node) return plan
  const node = mapFetches(plan.node, (fetch) => {
    const document = documentOf(fetch)
    const asking = visit(document, {
      Field: ({ name, selectionSet, ...field }) =>
        selectionSet && fields.has(name.value)
          ? { ...field, name, selectionSet: { ...selectionSet, selections: [TYPENAME, ...selectionSet.selections] } }
          : undefined,
    })
    return asking === document ? fetch : { ...fetch, operation: print(asking), operationDocumentNode: asking }
  })
  return { ...plan, node }
}

function fieldOf(type: GraphQLNamedType | undefined, name: string): AnyField | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}

function isAbstract(field: AnyField | undefined): boolean {
  return field !== undefined && isAbstractType(getNamedType(field.type))
}

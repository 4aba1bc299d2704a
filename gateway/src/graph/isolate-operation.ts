import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { argumentsOf } from './arguments.ts'
import type { PlannerNames } from './planner-names.ts'

/** An operation in which nothing of the client's can be taken for something of the planner's, and the way back. */
export interface IsolatedOperation {
  readonly document: DocumentNode
  /** The caller's variables under the names that the document now gives them. */
  variables(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
  /** The client's own response names for private ones. */
  readonly clientNames: ReadonlyMap<string, string>
}

type Variables = Readonly<Record<string, unknown>>

// The planner's name for what it sends to `_entities`; it does not look whether a client has a variable of that name.
const REPRESENTATIONS = 'representations'
// How the planner renames fields that do not merge in one of its fetches.
const PLANNER_ALIAS = /__alias_\d+$/

/**
 * Gives a private response name to each field that the planner could mix up with what it adds itself, and another name to a
 * variable `representations`. An operation without such a field or variable comes back as it is.
 */
export function isolateOperation(
  document: DocumentNode,
  schema: GraphQLSchema,
  names: PlannerNames,
): IsolatedOperation {
  const free = freePrefix(document, names)
  const privateNames = new Map<string, string>()
  const clientNames = new Map<string, string>()
  let hidesVariable = false
  const typeInfo = new TypeInfo(schema)
  const isolated = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(field) {
          const type = typeInfo.getParentType()?.name
          if (type === undefined || type.startsWith('__') || !canBeMixedUp(field, type, names)) return undefined
          const identity = identityOf(field)
          const name = privateNames.get(identity) ?? `${free}${privateNames.size}_${responseName(field)}`
          privateNames.set(identity, name)
          clientNames.set(name, responseName(field))
          return { ...field, alias: { kind: Kind.NAME, value: name } }
        },
      },
      Variable(variable): VariableNode | undefined {
        if (variable.name.value !== REPRESENTATIONS) return undefined
        hidesVariable = true
        return { ...variable, name: { kind: Kind.NAME, value: `${free}${REPRESENTATIONS}` } }
      },
    }),
  )
  return {
    document: clientNames.size > 0 || hidesVariable ? isolated : document,
    variables: (values) => (hidesVariable ? renamed(values, `${free}${REPRESENTATIONS}`) : values),
    clientNames,
  }
}

function canBeMixedUp(field: FieldNode, type: string, names: PlannerNames): boolean {
  const name = responseName(field)
  if (PLANNER_ALIAS.test(name)) return true
  const isAliased = name !== field.name.value
  if (name === '__typename') return isAliased
  const added = names.addedAt(type).get(name)
  if (!added) return false
  return isAliased || added.withArguments || (field.arguments?.length ?? 0) > 0
}

/** Fields that GraphQL merges have one identity, so that they keep one name; others get another. */
function identityOf(field: FieldNode): string {
  return JSON.stringify([responseName(field), field.name.value, argumentsOf(field)])
}

function responseName(field: FieldNode): string {
  return field.alias?.value ?? field.name.value
}

/** A beginning that no name of the document and none of the planner's has. */
function freePrefix(document: DocumentNode, names: PlannerNames): string {
  const taken = new Set(names.all)
  visit(document, { Name: ({ value }) => void taken.add(value) })
  let prefix = 'client_'
  while ([...taken].some((name) => name.startsWith(prefix))) prefix += '_'
  return prefix
}

function renamed({ [REPRESENTATIONS]: hidden, ...others }: Variables, name: string): Variables {
  return hidden === undefined ? others : { ...others, [name]: hidden }
}

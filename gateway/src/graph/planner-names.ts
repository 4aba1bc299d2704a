import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Joins } from './joins.ts'

/** Of the names that the planner may add at a place: whether it may add them with arguments. */
export type AddedNames = ReadonlyMap<string, { readonly withArguments: boolean }>

/** Which response names the planner may add beside a client's own, where an object of a type is selected. */
export interface PlannerNames {
  addedAt(type: string): AddedNames
  readonly all: ReadonlySet<string>
}

const NONE: AddedNames = new Map()

/**
 * The planner selects keys, and what @requires and @provides name, under the fields' own names, and merges them with what a client
 * selects under the same name without comparing field or arguments (federation#3036). These are the names in question.
 */
export function plannerNames({ keys, fields }: Joins, schema: GraphQLSchema): PlannerNames {
  const relatives = new Relatives(schema)
  const byFamily = new Map<string, Map<string, { withArguments: boolean }>>()
  const add = (type: string, field: FieldNode) => {
    const family = relatives.familyOf(type)
    const names = byFamily.get(family) ?? new Map<string, { withArguments: boolean }>()
    byFamily.set(family, names)
    const withArguments = (field.arguments?.length ?? 0) > 0 || names.get(field.name.value)?.withArguments === true
    names.set(field.name.value, { withArguments })
  }
  for (const { type, fields: key } of keys) eachField(schema, type, key, add)
  for (const { type, field, requires, provides } of fields) {
    if (requires) eachField(schema, type, requires, add)
    if (provides) eachField(schema, namedTypeOf(schema, type, field), provides, add)
  }
  const all = new Set([...byFamily.values()].flatMap((names) => [...names.keys()]))
  return { addedAt: (type) => byFamily.get(relatives.familyOf(type)) ?? NONE, all }
}

/** Calls back for every field of a field set, with the type that it stands on. */
function eachField(
  schema: GraphQLSchema,
  type: string,
  { selections }: SelectionSetNode,
  found: (type: string, field: FieldNode) => void,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      found(type, selection)
      const inner = namedTypeOf(schema, type, selection.name.value)
      if (selection.selectionSet) eachField(schema, inner, selection.selectionSet, found)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      eachField(schema, selection.typeCondition?.name.value ?? type, selection.selectionSet, found)
    }
  }
}

function namedTypeOf(schema: GraphQLSchema, type: string, field: string): string {
  const parent = schema.getType(type)
  if (!isObjectType(parent) && !isInterfaceType(parent)) return ''
  const definition = parent.getFields()[field]
  return definition ? getNamedType(definition.type).name : ''
}

/**
 * Types that one object may be seen as, directly or by way of a third, are one family: what merges with what at a place is then
 * the same whichever of them a fragment names.
 */
class Relatives {
  readonly #head = new Map<string, string>()

  constructor(schema: GraphQLSchema) {
    for (const type of Object.values(schema.getTypeMap()))
      if (isCompositeType(type) && isAbstractType(type))
        for (const possible of schema.getPossibleTypes(type)) this.#join(type.name, possible.name)
  }

  familyOf(type: string): string {
    const head = this.#head.get(type)
    return head === undefined ? type : this.familyOf(head)
  }

  #join(one: string, other: string): void {
    const [first, second] = [this.familyOf(one), this.familyOf(other)]
    if (first !== second) this.#head.set(second, first)
  }
}

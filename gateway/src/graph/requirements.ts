import { type GraphQLSchema, isObjectType, Kind, type SelectionSetNode } from 'graphql'
import { argumentsOf } from './arguments.ts'
import type { FieldJoin, Joins } from './joins.ts'
import { entityFields, type PlacedFetch } from './plan-fetches.ts'

/** A field that another one needs, with the arguments that it needs it with. */
interface Requirement {
  readonly neededBy: FieldJoin
  /** Where in the answer the needed field lies, and its name. */
  readonly place: string
  readonly arguments: string
}

/**
 * The coordinates of two fields in one plan that need the same field of the same object with different arguments; null when there
 * are none. The planner fetches it once, with the arguments of one of them, and gives that to both.
 */
export function conflictingRequirements(
  fetches: readonly PlacedFetch[],
  joins: Joins,
  schema: GraphQLSchema,
): readonly string[] | null {
  const byPlace = new Map<string, Requirement[]>()
  for (const requirement of fetches.flatMap((placed) => requirementsOf(placed, joins))) {
    const others = byPlace.get(requirement.place) ?? []
    const rival = others.find((other) => conflict(other, requirement, schema))
    if (rival) return [coordinate(rival), coordinate(requirement)]
    byPlace.set(requirement.place, [...others, requirement])
  }
  return null
}

function requirementsOf({ fetch, place }: PlacedFetch, { fields }: Joins): Requirement[] {
  return entityFields(fetch).flatMap(({ type, name }) => {
    const join = fields.find(
      (known) => known.type === type && known.field === name && known.subgraph === fetch.serviceName,
    )
    return join?.requires ? neededFields(join.requires, place, join) : []
  })
}

function neededFields({ selections }: SelectionSetNode, place: readonly string[], neededBy: FieldJoin): Requirement[] {
  return selections.flatMap((selection): Requirement[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return neededFields(selection.selectionSet, place, neededBy)
    if (selection.kind !== Kind.FIELD) return []
    const own = [...place, selection.name.value]
    const requirement = { neededBy, place: own.join('.'), arguments: argumentsOf(selection) }
    return [requirement, ...(selection.selectionSet ? neededFields(selection.selectionSet, own, neededBy) : [])]
  })
}

/** Two object types are never one object, so there each keeps its own. */
function conflict(one: Requirement, other: Requirement, schema: GraphQLSchema): boolean {
  if (one.arguments === other.arguments) return false
  const types = [one.neededBy.type, other.neededBy.type]
  return types[0] === types[1] || !types.every((type) => isObjectType(schema.getType(type)))
}

function coordinate({ neededBy }: Requirement): string {
  return `${neededBy.type}.${neededBy.field}`
}

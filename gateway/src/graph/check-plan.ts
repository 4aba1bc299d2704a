import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type GraphQLError,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Joins, KeyJoin } from './joins.ts'
import { notPlannable } from './not-plannable.ts'
import { entityFields, placedFetches } from './plan-fetches.ts'
import { conflictingRequirements } from './requirements.ts'

/** Why a plan would give wrong data: the refusal for its caller, or null when it is sound. Asked once for each plan. */
export function checkPlan(plan: QueryPlan, joins: Joins, schema: GraphQLSchema): GraphQLError | null {
  const fetches = placedFetches(plan)
  const stranded = fetches.filter(({ fetch }) => !entersByResolvableKeys(fetch, joins, schema))
  if (stranded.length > 0)
    return notPlannable(
      'UNRESOLVABLE_KEY',
      stranded.flatMap(({ fetch }) => coordinates(fetch)),
    )
  const conflict = conflictingRequirements(fetches, joins, schema)
  return conflict ? notPlannable('CONFLICTING_REQUIREMENTS', conflict) : null
}

function entersByResolvableKeys({ requires, serviceName }: FetchNode, joins: Joins, schema: GraphQLSchema): boolean {
  return (requires ?? []).every((sent) => {
    if (sent.kind !== Kind.INLINE_FRAGMENT || sent.typeCondition === undefined) return true
    const types = [sent.typeCondition, ...interfacesOf(sent.typeCondition, schema)]
    const keys = joins.keys.filter((key) => key.subgraph === serviceName && types.includes(key.type))
    return keys.some((key) => holds(sent.selections, key.fields))
  })
}

/** A subgraph may know an object by its interface only (@interfaceObject). */
function interfacesOf(type: string, schema: GraphQLSchema): string[] {
  const known = schema.getType(type)
  return isObjectType(known) || isInterfaceType(known) ? known.getInterfaces().map(({ name }) => name) : []
}

function holds(sent: readonly QueryPlanSelectionNode[], key: KeyJoin['fields']): boolean {
  return key.selections.every((wanted) => {
    if (wanted.kind === Kind.INLINE_FRAGMENT) return holds(sent, wanted.selectionSet)
    return wanted.kind === Kind.FIELD && holdsField(sent, wanted.name.value, wanted.selectionSet)
  })
}

function holdsField(sent: readonly QueryPlanSelectionNode[], name: string, below?: SelectionSetNode): boolean {
  return sent.some((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return holdsField(selection.selections, name, below)
    return selection.name === name && (!below || holds(selection.selections ?? [], below))
  })
}

function coordinates(fetch: FetchNode): string[] {
  return entityFields(fetch)
    .filter(({ name }) => name !== '__typename')
    .map(({ type, name }) => `${type}.${name}`)
}

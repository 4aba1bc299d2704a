import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, Kind } from 'graphql'
import { mergeNestedLists } from './nested-lists.ts'
import { isOfType } from './output-renames.ts'

type Step = string | number

// In the executor's paths: every item of a list.
const EVERY = '@'

/** An entity that a fetch was sent for, by its position among all at the fetch's place. */
export interface SentEntity {
  readonly position: number
  readonly entity: Record<string, unknown>
}

/**
 * What the executor has received so far. It merges all that comes later into the very objects that came first, so that whoever holds
 * what came at the root sees what it sees.
 */
export class ReceivedData {
  readonly #root: Record<string, unknown> = Object.create(null)

  /** Takes what a fetch at the root has brought, and keeps the objects that it has, as the executor does. */
  addRoot(data: Readonly<Record<string, unknown>>): void {
    mergeNestedLists(this.#root, data)
  }

  /**
   * The entities that a fetch was sent for. The executor sends only those whose type and fields fit, but counts all of them when it
   * says where an error lies.
   */
  sent(path: readonly Step[], requires: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): SentEntity[] {
    return objectsAt(this.#root, path).flatMap((entity, position) =>
      isObject(entity) && isSent(entity, requires, schema) === true ? [{ position, entity }] : [],
    )
  }
}

function objectsAt(value: unknown, [step, ...rest]: readonly Step[]): unknown[] {
  if (value === null || value === undefined) return []
  if (step === undefined) return [value]
  if (step === EVERY) return Array.isArray(value) ? value.flatMap((item) => objectsAt(item, rest)) : []
  return objectsAt(ownOf(value, step), rest)
}

/** Whether a selection of what is sent finds a type in the object; null when a field is missing, so that nothing is sent. */
function isSent(object: unknown, requires: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): boolean | null {
  let hasType = false
  for (const selection of requires) {
    if (selection.kind === Kind.FIELD) {
      if (ownOf(object, selection.alias ?? selection.name) === undefined) return null
      hasType ||= selection.name === '__typename'
    } else if (
      typeof object === 'object' &&
      object !== null &&
      isOfType(object, selection.typeCondition ?? '', schema)
    ) {
      hasType = isSent(object, selection.selections, schema) === true || hasType
    }
  }
  return hasType
}

function ownOf(object: unknown, name: Step): unknown {
  return isObject(object) ? Object.getOwnPropertyDescriptor(object, name)?.value : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

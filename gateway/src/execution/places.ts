import { type Fields, isFields, ownOf } from './merge.ts'

export type Path = readonly (string | number)[]

// In the paths of plans: every item of a list.
const EVERY = '@'

/** Where in an answer a fetch of a plan belongs: names of fields, and `@` for every item of a list. */
export type Place = readonly string[]

/** The place of a plan's path. */
export function placeOf(path: Path): Place {
  return path.map((step) => {
    // The planner writes conditions and indexes into paths only where it is told to, which it is not.
    if (typeof step === 'number' || /[|[ ]/.test(step)) throw new Error(`Expected a path of fields, but got "${step}".`)
    return step
  })
}

/** The objects at a place, in the order in which they stand there; nothing where something else stands. */
export function objectsAt(root: Fields, place: Place): Fields[] {
  const found: Fields[] = []
  if (place.length === 0) found.push(root)
  else collect(root, place, 0, found)
  return found
}

/** The paths of all objects that stand at a place; one object may stand at several. */
export function pathsAt(root: Fields, place: Place): ReadonlyMap<unknown, readonly Path[]> {
  const found = new Map<unknown, Path[]>()
  collectPaths(root, place, { depth: 0, path: [] }, found)
  return found
}

/** The part of a place that is the same for all that stands there: until the first list. */
export function untilList(place: Place): Path {
  const end = place.indexOf(EVERY)
  return end < 0 ? place : place.slice(0, end)
}

function collect(from: unknown, place: Place, depth: number, found: Fields[]): void {
  const step = place[depth]
  if (Array.isArray(from)) {
    const next = step === EVERY ? depth + 1 : depth
    for (const item of from) collect(item, place, next, found)
  } else if (isFields(from)) {
    if (step === undefined) found.push(from)
    else collect(ownOf(from, step), place, depth + 1, found)
  }
}

function collectPaths(
  from: unknown,
  place: Place,
  { depth, path }: { readonly depth: number; readonly path: Path },
  found: Map<unknown, Path[]>,
): void {
  const step = place[depth]
  if (Array.isArray(from)) {
    const next = step === EVERY ? depth + 1 : depth
    for (const [index, item] of from.entries())
      collectPaths(item, place, { depth: next, path: [...path, index] }, found)
  } else if (isFields(from)) {
    if (step === undefined) found.set(from, [...(found.get(from) ?? []), path])
    else collectPaths(ownOf(from, step), place, { depth: depth + 1, path: [...path, step] }, found)
  }
}

import type { FieldNode } from 'graphql'
import { type Fields, ownOf } from './merge.ts'
import type { Path } from './places.ts'

/** What is not there where the schema promises a value; and a value that no value of its type is. */
const LOST = Symbol('lost')
const INVALID = Symbol('invalid')

/** What the shaping of one answer finds out. */
export interface Shaping {
  /** Where it is, in the names of the plan. */
  readonly path: (string | number)[]
  /** Places where a value is missing, or is none that the schema allows. */
  readonly missing: Path[]
}

/** Makes the value of an answer from what fetches have brought: null, or one of the two above, where there is none. */
export type Complete = (value: unknown, shaping: Shaping) => unknown

/** A field of an answer. */
export interface FieldShape {
  /** Its name in what fetches have brought, and in the answer. */
  readonly key: string
  readonly name: string
  readonly complete: Complete
  readonly isNonNull: boolean
  /** Whether something below it can be missing. */
  readonly isLeaf: boolean
  /** As it was asked; null for what the schema answers by itself. */
  readonly asked: FieldNode | null
  /** The shape of objects below it, by their `__typename`; null where there are none. */
  readonly below: ShapeFor | null
}

/** The shape of an object, which its `__typename` tells; null when it is none that may stand here. */
export type ShapeFor = (typename: unknown) => ObjectShape | null

/** The fields of all objects of a type at a place. */
export interface ObjectShape {
  readonly type: string
  readonly fields: readonly FieldShape[]
  /** Whether a name is one of Object.prototype's. */
  readonly hasOddNames: boolean
}

/** An answer's data beside what they were shaped from. */
export interface ShapedData {
  readonly data: Fields
  /** All that fetches have brought, under the names of the plan. */
  readonly brought: Fields
  readonly shape: ObjectShape
  /** As the schema reads them, by the names of the plan. */
  readonly variables: Readonly<Fields>
}

/** The answer's data; null where what is missing leaves nothing. */
export function shapeData(data: Fields, shape: ObjectShape, shaping: Shaping): Fields | null {
  const shaped = shapeObject(data, shape, shaping)
  return shaped === LOST ? null : (shaped as Fields) // it is nothing else
}

/** Completes a leaf by a rule that its values keep. */
export function leafOf(isValid: (value: unknown) => boolean): Complete {
  return (value) => (value === null || value === undefined ? null : isValid(value) ? value : INVALID)
}

/** Completes a list by its items. */
export function listOf(item: Complete, { isNonNull }: { readonly isNonNull: boolean }): Complete {
  return (value, shaping) => {
    if (value === null || value === undefined) return null
    if (!Array.isArray(value)) return INVALID
    const { path } = shaping
    const depth = path.length
    let isLost = false
    const items = value.map((each, index) => {
      path[depth] = index
      const completed = item(each, shaping)
      if (completed === null ? !isNonNull : typeof completed !== 'symbol') return completed
      path.length = depth + 1
      const settled = settle(completed, isNonNull, shaping)
      isLost ||= settled === LOST
      return settled
    })
    path.length = depth
    return isLost ? LOST : items
  }
}

/** Completes an object by the shape of its type, which its `__typename` tells; null when it is none that may stand here. */
export function objectOf(shapeFor: ShapeFor): Complete {
  return (value, shaping) => {
    if (value === null || value === undefined) return null
    if (typeof value !== 'object' || Array.isArray(value)) return INVALID
    const object = value as Fields // as was just seen
    const shape = shapeFor(object.__typename)
    return shape === null ? INVALID : shapeObject(object, shape, shaping)
  }
}

/** Completes with what is known without any fetch; with null where even that is not known. */
export function constantOf(value: unknown): Complete {
  return () => value
}

function shapeObject(object: Fields, { fields, hasOddNames }: ObjectShape, shaping: Shaping): Fields | typeof LOST {
  const shaped: Fields = hasOddNames ? Object.create(null) : {}
  const { path } = shaping
  const depth = path.length
  for (const field of fields) {
    const { key } = field
    if (!field.isLeaf) path[depth] = key
    let completed = field.complete(valueIn(object, key, hasOddNames), shaping)
    if (completed === null ? field.isNonNull : typeof completed === 'symbol') {
      path.length = depth
      path.push(key)
      completed = settle(completed, field.isNonNull, shaping)
    }
    if (completed === LOST) return LOST
    shaped[field.name] = completed
  }
  path.length = depth
  return shaped
}

function valueIn(object: Fields, key: string, isOdd: boolean): unknown {
  return isOdd ? ownOf(object, key) : object[key]
}

/** Tells what is missing at the path, once: null where that may be, and where not, what it is part of is lost with it. */
function settle(completed: unknown, isNonNull: boolean, { path, missing }: Shaping): null | typeof LOST {
  if (completed !== LOST) missing.push([...path])
  return isNonNull ? LOST : null
}

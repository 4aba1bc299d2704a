import {
  type Classification,
  type Mask,
  masked,
  mayRead,
  type Reader,
  type Reading,
  type RecordDay,
  readingOf,
} from '@yilian/governance'
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql'
import { withheld } from './denials.ts'

/** Tells in which region a type's values lie, or what its field is asked for; null when that belongs to no region. */
export type RegionOf = (source: never, args: never) => string | null

/**
 * Tells on which day a type's rows were recorded, YYYY-MM-DD, for grants that are for a time. 'NEVER': on no day that could be named, so
 * such grants do not give them. 'BY_ITS_ROWS': its fields only lead to rows, each of which says so for itself.
 */
export type RecordedOf = ((source: never) => string | null) | 'NEVER' | 'BY_ITS_ROWS'

/** Where the values of types lie, and when they were recorded. */
export interface Placing {
  readonly regionOf: Readonly<Record<string, RegionOf>>
  /** By type, or by the coordinate of a field that differs from its type. */
  readonly recordedOf: Readonly<Record<string, RecordedOf>>
}

/**
 * Puts the reading rule before every classified field of a schema: what the viewer may not read becomes null with a
 * `FIELD_WITHHELD` error, and its resolver is never called. Every way to a field passes here, `_entities` included.
 */
export function guardFields(
  schema: GraphQLSchema,
  classifications: ReadonlyMap<string, Classification>,
  { regionOf, recordedOf }: Placing,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`
      const classification = classifications.get(coordinate)
      const place = { regionOf: regionOf[type.name], recordedOf: recordedOf[coordinate] ?? recordedOf[type.name] }
      if (classification) guardField(field, coordinate, classification, place)
    }
  }
}

/** Fields that a grant can give, of whose type it is not said where its values lie, or not when they were recorded. */
export function unplacedFields(
  schema: GraphQLSchema,
  classifications: ReadonlyMap<string, Classification>,
  { regionOf, recordedOf }: Placing,
): string[] {
  return [...classifications].flatMap(([coordinate, classification]) => {
    const type = coordinate.slice(0, coordinate.indexOf('.'))
    const isPlaced = Object.hasOwn(regionOf, type) && (recordedOf[coordinate] ?? recordedOf[type]) !== undefined
    // Values are those of object types; an interface has none of its own.
    const isGiven = classification.class === 'CONDITIONAL' && isObjectType(schema.getType(type))
    return isGiven && !isPlaced ? [coordinate] : []
  })
}

interface Place {
  readonly regionOf: RegionOf | undefined
  readonly recordedOf: RecordedOf | undefined
}

function guardField(
  field: GraphQLField<never, Reader, never>,
  coordinate: string,
  classification: Classification,
  { regionOf, recordedOf }: Place,
): void {
  // What the public may read needs no question at run time: nobody may read less than the public.
  if (mayRead({ kind: 'PUBLIC' }, classification, null).allowed) return
  const resolve = field.resolve ?? defaultFieldResolver
  const readingBy = remembering((reader, ...place) => readingOf(reader, coordinate, classification, ...place))
  field.resolve = (source, args, context, info) => {
    // Only grants are for a time.
    const recordedOn = context.granted ? recordDayOf(recordedOf, source) : null
    const reading = readingBy(context, regionOf?.(source, args) ?? null, recordedOn)
    if (!reading.allowed) return withheld({ coordinate, reason: reading.reason, catalogueEntry: classification.entry })
    const value = resolve(source, args, context, info)
    return reading.mask === null ? value : maskedLater(reading.mask, value)
  }
}

/** Masked where it is read: in the clear it does not leave its subgraph, nor is it any loader's or cache's after this. */
function maskedLater(mask: Mask, value: unknown): unknown {
  return value instanceof Promise ? value.then((each) => masked(mask, each)) : masked(mask, value)
}

function recordDayOf(recordedOf: RecordedOf | undefined, source: never): RecordDay {
  if (typeof recordedOf === 'function') return recordedOf(source)
  return recordedOf === 'BY_ITS_ROWS' ? recordedOf : null
}

type ReadingBy = (reader: Reader, region: string | null, recordedOn: RecordDay) => Reading

/** The reading rule of one field. Rows that follow each other mostly lie in one region, so the last reading is remembered. */
function remembering(read: ReadingBy): ReadingBy {
  // Not the reader itself: it has the whole operation with it.
  let last: (Reader & { region: string | null; recordedOn: RecordDay; reading: Reading }) | null = null
  return ({ viewer, granted = null }, region, recordedOn) => {
    const isAsLast = last !== null && last.viewer === viewer && last.granted === granted && last.region === region
    if (last === null || !isAsLast || last.recordedOn !== recordedOn)
      last = { viewer, granted, region, recordedOn, reading: read({ viewer, granted }, region, recordedOn) }
    return last.reading
  }
}

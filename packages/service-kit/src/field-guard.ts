import {
  type Classification,
  type Mask,
  masked,
  mayRead,
  type Reader,
  type Reading,
  readingOf,
} from '@yilian/governance'
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql'
import { withheld } from './denials.ts'

/** Tells in which region a type's values lie, or what its field is asked for; null when that belongs to no region. */
export type RegionOf = (source: never, args: never) => string | null

/**
 * Puts the reading rule before every classified field of a schema: what the viewer may not read becomes null with a
 * `FIELD_WITHHELD` error, and its resolver is never called. Every way to a field passes here, `_entities` included.
 */
export function guardFields(
  schema: GraphQLSchema,
  classifications: ReadonlyMap<string, Classification>,
  regionOf: Readonly<Record<string, RegionOf>>,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`
      const classification = classifications.get(coordinate)
      if (classification) guardField(field, coordinate, classification, regionOf[type.name])
    }
  }
}

function guardField(
  field: GraphQLField<never, Reader, never>,
  coordinate: string,
  classification: Classification,
  regionOf: RegionOf | undefined,
): void {
  // What the public may read needs no question at run time: nobody may read less than the public.
  if (mayRead({ kind: 'PUBLIC' }, classification, null).allowed) return
  const resolve = field.resolve ?? defaultFieldResolver
  const readingBy = remembering((reader, region) => readingOf(reader, coordinate, classification, region))
  field.resolve = (source, args, context, info) => {
    const reading = readingBy(context, regionOf?.(source, args) ?? null)
    if (!reading.allowed) return withheld({ coordinate, reason: reading.reason, catalogueEntry: classification.entry })
    const value = resolve(source, args, context, info)
    return reading.mask === null ? value : maskedLater(reading.mask, value)
  }
}

/** Masked where it is read: in the clear it does not leave its subgraph, nor is it any loader's or cache's after this. */
function maskedLater(mask: Mask, value: unknown): unknown {
  return value instanceof Promise ? value.then((each) => masked(mask, each)) : masked(mask, value)
}

/** The reading rule of one field. Rows that follow each other mostly lie in one region, so the last reading is remembered. */
function remembering(
  read: (reader: Reader, region: string | null) => Reading,
): (reader: Reader, region: string | null) => Reading {
  // Not the reader itself: it has the whole operation with it.
  let last: (Reader & { readonly region: string | null; readonly reading: Reading }) | null = null
  return (reader, region) => {
    const { viewer, granted = null } = reader
    if (last === null || last.viewer !== viewer || last.granted !== granted || last.region !== region)
      last = { viewer, granted, region, reading: read(reader, region) }
    return last.reading
  }
}

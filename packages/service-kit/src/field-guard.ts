import { type Classification, mayRead, type Viewer } from '@yilian/governance'
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql'
import { withheld } from './denials.ts'

type Decision = ReturnType<typeof mayRead>

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
  field: GraphQLField<never, { viewer: Viewer }, never>,
  coordinate: string,
  classification: Classification,
  regionOf: RegionOf | undefined,
): void {
  // What the public may read needs no question at run time: nobody may read less than the public.
  if (mayRead({ kind: 'PUBLIC' }, classification, null).allowed) return
  const resolve = field.resolve ?? defaultFieldResolver
  const decide = decisionOn(classification)
  field.resolve = (source, args, context, info) => {
    const decision = decide(context.viewer, regionOf?.(source, args) ?? null)
    return decision.allowed
      ? resolve(source, args, context, info)
      : withheld({ coordinate, reason: decision.reason, catalogueEntry: classification.entry })
  }
}

/** The reading rule of one field. Rows that follow each other mostly lie in one region, so the last decision is remembered. */
function decisionOn(classification: Classification): (viewer: Viewer, region: string | null) => Decision {
  let last: { readonly viewer: Viewer; readonly region: string | null; readonly decision: Decision } | null = null
  return (viewer, region) => {
    if (last === null || last.viewer !== viewer || last.region !== region)
      last = { viewer, region, decision: mayRead(viewer, classification, region) }
    return last.decision
  }
}

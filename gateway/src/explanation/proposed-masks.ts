import type { Classification, Mask, SchemaFacts } from '@yilian/governance'
import { getNamedType, isNonNullType, isObjectType } from 'graphql'

/** By the field's own name: which of the values that identify a person or a unit it is. */
const KINDS: readonly (readonly [RegExp, Mask])[] = [
  [/residentId/i, 'RESIDENT_ID'],
  [/mobile|phone|telephone/i, 'PHONE'],
  [/address/i, 'ADDRESS'],
  [/name$/i, 'NAME'],
  [/^uscc$|creditCode$/i, 'CREDIT_CODE'],
]

/** Proposes how each field is read masked: what identifies somebody and is not open is asked for in clear only on purpose. */
export function proposedMasks(facts: SchemaFacts, fields: readonly string[]): Record<string, Mask> {
  return Object.fromEntries(
    fields.flatMap((coordinate) => {
      const mask = proposedMask(facts, coordinate)
      return mask === null ? [] : [[coordinate, mask]]
    }),
  )
}

function proposedMask({ schema, classifications }: SchemaFacts, coordinate: string): Mask | null {
  const [typeName = '', fieldName = ''] = coordinate.split('.')
  const type = schema.getType(typeName)
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined
  const classification = classifications.get(coordinate)
  if (!field || !classification || isOpen(classification)) return null
  const plain = isNonNullType(field.type) ? field.type.ofType : field.type
  // A list of texts has no shape to mask.
  if (plain !== getNamedType(field.type)) return null
  if (String(plain) === 'CreditCode') return 'CREDIT_CODE'
  if (String(plain) !== 'String') return null
  return KINDS.find(([name]) => name.test(fieldName))?.[1] ?? null
}

function isOpen({ sensitivity }: Classification): boolean {
  return sensitivity === 'OPEN' || sensitivity === 'INTERNAL'
}

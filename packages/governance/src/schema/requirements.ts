import { type DocumentNode, type FieldDefinitionNode, Kind, parse, type SelectionSetNode, type TypeNode } from 'graphql'
import { type Classification, readLevelOf, readLevels } from '../classification.ts'
import { isTypeNode } from './type-part.ts'

/**
 * Faults of `@requires`. What a field needs reaches its resolver whoever asks, so a field that is milder than what it needs would
 * let through, derived, what its reader may not read. There is no way to say that it does not: such a field takes the level of the
 * strictest that it needs, or the owner of that one answers a milder field of its own.
 */
export function requirementFaults(
  documents: ReadonlyMap<string, DocumentNode>,
  classifications: ReadonlyMap<string, Classification>,
): string[] {
  const types = fieldTypes([...documents.values()])
  const strictness = (coordinate: string) => {
    const classification = classifications.get(coordinate)
    const level = classification ? readLevelOf(classification) : 'OPEN'
    // A contradiction is a fault of its own.
    return level === null ? 0 : readLevels.indexOf(level)
  }
  return [...documents].flatMap(([subgraph, document]) =>
    fieldsOf(document).flatMap(({ type, field }) => {
      const coordinate = `${type}.${field.name.value}`
      const own = strictness(coordinate)
      return requiredBy(field, type, types)
        .filter((required) => strictness(required) > own)
        .map(
          (required) =>
            `${subgraph}: ${coordinate}: expected it to be as strict as ${required}, which it @requires (${readLevels[strictness(required)]}), got ${readLevels[own]}`,
        )
    }),
  )
}

interface Field {
  readonly type: string
  readonly field: FieldDefinitionNode
}

function fieldsOf(document: DocumentNode): Field[] {
  return document.definitions.flatMap((node) =>
    isTypeNode(node) ? (node.fields ?? []).map((field) => ({ type: node.name.value, field })) : [],
  )
}

function fieldTypes(documents: readonly DocumentNode[]): Map<string, string> {
  return new Map(
    documents.flatMap(fieldsOf).map(({ type, field }) => [`${type}.${field.name.value}`, nameOf(field.type)] as const),
  )
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

/** Coordinates of all that a field needs, those on the way included. */
function requiredBy(
  { directives = [] }: FieldDefinitionNode,
  type: string,
  types: ReadonlyMap<string, string>,
): string[] {
  const fields = directives
    .find(({ name }) => name.value === 'requires')
    ?.arguments?.find(({ name }) => name.value === 'fields')?.value
  if (fields?.kind !== Kind.STRING) return []
  const [operation] = parse(`{ ${fields.value} }`, { noLocation: true }).definitions
  return operation?.kind === Kind.OPERATION_DEFINITION ? coordinatesIn(operation.selectionSet, type, types) : []
}

function coordinatesIn({ selections }: SelectionSetNode, type: string, types: ReadonlyMap<string, string>): string[] {
  return selections.flatMap((selection): string[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return []
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return coordinatesIn(selection.selectionSet, selection.typeCondition?.name.value ?? type, types)
    const coordinate = `${type}.${selection.name.value}`
    const below = selection.selectionSet
      ? coordinatesIn(selection.selectionSet, types.get(coordinate) ?? '', types)
      : []
    return [coordinate, ...below]
  })
}

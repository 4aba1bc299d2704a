import {
  type DocumentNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import type { Classification } from '../classification.ts'
import { isTypeNode } from '../schema/type-part.ts'
import { classificationsOf } from '../schema/written-out.ts'

/** What a decision needs to know of the graph. */
export interface SchemaFacts {
  readonly schema: GraphQLSchema
  /** What the catalogue says of each field, by coordinate. */
  readonly classifications: ReadonlyMap<string, Classification>
  /** Fields that an argument or input field compares records with, by its own coordinate: `MemberFilterInput.nameContains`, `Query.units(search:)`. */
  readonly comparisons: ReadonlyMap<string, readonly string[]>
}

/** Reads the facts out of a supergraph; `schema` is what its callers see. */
export function schemaFactsOf(supergraph: DocumentNode, schema: GraphQLSchema): SchemaFacts {
  return { schema, classifications: classificationsOf(supergraph), comparisons: comparisonsOf(supergraph) }
}

/** What `@compares(with:)` says in a document, by the coordinate of the argument or input field that carries it. */
function comparisonsOf(document: DocumentNode): Map<string, readonly string[]> {
  const comparisons = new Map<string, readonly string[]>()
  const note = (coordinate: string, input: InputValueDefinitionNode) => {
    const compared = comparedBy(input)
    if (compared !== null) comparisons.set(coordinate, compared)
  }
  for (const type of document.definitions) {
    if (isTypeNode(type)) notesOfArguments(type, note)
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || type.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION)
      for (const field of type.fields ?? []) note(`${type.name.value}.${field.name.value}`, field)
  }
  return comparisons
}

function notesOfArguments(
  type: Pick<ObjectTypeDefinitionNode, 'name' | 'fields'>,
  note: (coordinate: string, input: InputValueDefinitionNode) => void,
): void {
  for (const field of type.fields ?? [])
    for (const argument of field.arguments ?? [])
      note(`${type.name.value}.${field.name.value}(${argument.name.value}:)`, argument)
}

/** The coordinates that `@compares(with:)` names; null where it does not stand. */
export function comparedBy(input: InputValueDefinitionNode): readonly string[] | null {
  const directive = input.directives?.find(({ name }) => name.value === 'compares')
  const list = directive?.arguments?.find(({ name }) => name.value === 'with')?.value
  if (list?.kind !== Kind.LIST) return null
  return list.values.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []))
}

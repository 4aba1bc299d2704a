import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/** A field of the schema that an operation asks for. */
export interface UsedField {
  readonly type: string
  readonly field: string
  readonly isDeprecated: boolean
}

/** The fields of documents, worked out once for each. */
export interface FieldUse {
  /** Each field once, however often the operation names it. */
  fieldsOf(document: DocumentNode, operationName: string | null): readonly UsedField[]
}

/** Reads field use off documents that were validated against the schema. */
export function createFieldUse(schema: GraphQLSchema): FieldUse {
  const known = new WeakMap<DocumentNode, Map<string | null, readonly UsedField[]>>()
  const interned = new Map<string, UsedField>()
  return {
    fieldsOf(document, operationName) {
      const ofDocument = known.get(document) ?? new Map<string | null, readonly UsedField[]>()
      known.set(document, ofDocument)
      const found = ofDocument.get(operationName) ?? fieldsIn(document, operationName, schema, interned)
      ofDocument.set(operationName, found)
      return found
    },
  }
}

/** A selection set, and the type that it selects from. */
type Place = readonly [SelectionSetNode, string]

function fieldsIn(
  document: DocumentNode,
  operationName: string | null,
  schema: GraphQLSchema,
  interned: Map<string, UsedField>,
): readonly UsedField[] {
  const walk = { schema, interned, fragments: new Map<string, FragmentDefinitionNode>(), found: new Set<UsedField>() }
  const places: Place[] = []
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) walk.fragments.set(node.name.value, node)
    if (node.kind !== Kind.OPERATION_DEFINITION || (node.name?.value ?? null) !== operationName) continue
    places.push([node.selectionSet, schema.getRootType(node.operation)?.name ?? ''])
  }
  // The list grows while it is walked. Each fragment is entered once.
  for (const [set, type] of places) for (const next of placesIn(set, type, walk)) places.push(next)
  return [...walk.found]
}

interface Walk {
  readonly schema: GraphQLSchema
  readonly interned: Map<string, UsedField>
  readonly fragments: Map<string, FragmentDefinitionNode>
  readonly found: Set<UsedField>
}

function placesIn(set: SelectionSetNode, type: string, walk: Walk): Place[] {
  return set.selections.flatMap((selection): Place[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return [[selection.selectionSet, selection.typeCondition?.name.value ?? type]]
    if (selection.kind === Kind.FIELD) return placesBelow(selection, type, walk)
    const fragment = walk.fragments.get(selection.name.value)
    walk.fragments.delete(selection.name.value)
    return fragment ? [[fragment.selectionSet, fragment.typeCondition.name.value]] : []
  })
}

function placesBelow({ name, selectionSet }: FieldNode, typeName: string, walk: Walk): Place[] {
  const type = walk.schema.getType(typeName)
  const definition = isCompositeType(type) && 'getFields' in type ? type.getFields()[name.value] : undefined
  // Introspection is no use of a field.
  if (definition === undefined) return []
  const coordinate = `${typeName}.${name.value}`
  const isDeprecated = definition.deprecationReason != null
  const used = walk.interned.get(coordinate) ?? { type: typeName, field: name.value, isDeprecated }
  walk.interned.set(coordinate, used)
  walk.found.add(used)
  return selectionSet ? [[selectionSet, getNamedType(definition.type).name]] : []
}

import {
  type DocumentNode,
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
  const fragments = new Map<string, FragmentDefinitionNode>()
  const places: Place[] = []
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
    if (node.kind !== Kind.OPERATION_DEFINITION || (node.name?.value ?? null) !== operationName) continue
    places.push([node.selectionSet, schema.getRootType(node.operation)?.name ?? ''])
  }
  const found = new Set<UsedField>()
  // The list grows while it is walked. Each fragment is entered once.
  for (const [set, type] of places) for (const next of placesIn(set, type)) places.push(next)
  return [...found]

  function placesIn(set: SelectionSetNode, type: string): Place[] {
    return set.selections.flatMap((selection): Place[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return [[selection.selectionSet, selection.typeCondition?.name.value ?? type]]
      if (selection.kind === Kind.FIELD) return below(selection.name.value, selection.selectionSet, type)
      const fragment = fragments.get(selection.name.value)
      fragments.delete(selection.name.value)
      return fragment ? [[fragment.selectionSet, fragment.typeCondition.name.value]] : []
    })
  }

  function below(field: string, set: SelectionSetNode | undefined, typeName: string): Place[] {
    const type = schema.getType(typeName)
    const definition = isCompositeType(type) && 'getFields' in type ? type.getFields()[field] : undefined
    // Introspection is no use of a field.
    if (definition === undefined) return []
    const coordinate = `${typeName}.${field}`
    const used = interned.get(coordinate) ?? {
      type: typeName,
      field,
      isDeprecated: definition.deprecationReason != null,
    }
    interned.set(coordinate, used)
    found.add(used)
    return set ? [[set, getNamedType(definition.type).name]] : []
  }
}

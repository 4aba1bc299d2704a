import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/**
 * Writes each fragment on an interface or union, where the object's type is known, as one on that type. The planner asks for no
 * `__typename` there, and Apollo's executor then takes the object for the interface: what fragments inside select is lost to it.
 * A document without such a fragment comes back as it is.
 */
export function narrowFragments(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const narrowing = new Narrowing(document, schema)
  const operations = document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return []
    const root = schema.getRootType(definition.operation)
    return [root ? { ...definition, selectionSet: narrowing.inside(definition.selectionSet, root, root) } : definition]
  })
  return narrowing.hasNarrowed ? { ...document, definitions: [...operations, ...narrowing.fragments] } : document
}

class Narrowing {
  hasNarrowed = false
  readonly #schema: GraphQLSchema
  readonly #definitions: ReadonlyMap<string, FragmentDefinitionNode>
  /** What a fragment is called that is written for a type, by both. */
  readonly #names = new Map<string, string>()
  readonly #written = new Map<string, FragmentDefinitionNode>()

  constructor({ definitions }: DocumentNode, schema: GraphQLSchema) {
    this.#schema = schema
    const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    this.#definitions = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  }

  get fragments(): FragmentDefinitionNode[] {
    return [...this.#written.values()]
  }

  /** A selection set on objects of a type, which was written for such of another that the type belongs to. */
  inside(set: SelectionSetNode, type: GraphQLCompositeType, written: GraphQLCompositeType): SelectionSetNode {
    return { ...set, selections: set.selections.map((selection) => this.#narrowed(selection, type, written)) }
  }

  #narrowed(selection: SelectionNode, type: GraphQLCompositeType, written: GraphQLCompositeType): SelectionNode {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type)
    const condition = this.#conditionOf(selection) ?? type
    // What it selects never applies, but it may stand only where it could.
    if (!this.#canBe(type, condition))
      return isAbstractType(written) ? fragmentOn(written, this.#narrowed(selection, written, written)) : selection
    const narrow = isObjectType(type) ? type : condition
    if (narrow !== condition) this.hasNarrowed = true
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return { ...selection, name: { kind: Kind.NAME, value: this.#write(selection.name.value, narrow, condition) } }
    return {
      ...selection,
      ...(selection.typeCondition && { typeCondition: named(narrow) }),
      selectionSet: this.inside(selection.selectionSet, narrow, condition),
    }
  }

  #field(field: FieldNode, type: GraphQLCompositeType): FieldNode {
    const definition = isUnionType(type) ? undefined : type.getFields()[field.name.value]
    const inner = definition && getNamedType(definition.type)
    if (!field.selectionSet || !isCompositeType(inner)) return field
    return { ...field, selectionSet: this.inside(field.selectionSet, inner, inner) }
  }

  /** Writes a fragment for a type, once; gives the name that it has now. */
  #write(name: string, type: GraphQLCompositeType, condition: GraphQLCompositeType): string {
    const definition = this.#definitions.get(name)
    if (!definition) return name
    const key = `${name} ${type.name}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const own = type === condition ? name : this.#freeName(`${name}_on_${type.name}`)
    this.#names.set(key, own)
    const selectionSet = this.inside(definition.selectionSet, type, condition)
    const written = { ...definition, name: { kind: Kind.NAME, value: own } as const, typeCondition: named(type) }
    this.#written.set(own, { ...written, selectionSet })
    return own
  }

  #freeName(name: string): string {
    const isTaken = this.#definitions.has(name) || [...this.#names.values()].includes(name)
    return isTaken ? this.#freeName(`${name}_`) : name
  }

  #conditionOf(selection: Exclude<SelectionNode, { kind: Kind.FIELD }>): GraphQLCompositeType | undefined {
    const condition =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.typeCondition
        : this.#definitions.get(selection.name.value)?.typeCondition
    const type = condition && this.#schema.getType(condition.name.value)
    return isCompositeType(type) ? type : undefined
  }

  #canBe(type: GraphQLCompositeType, condition: GraphQLCompositeType): boolean {
    if (!isObjectType(type) || type === condition) return true
    return isAbstractType(condition) && this.#schema.isSubType(condition, type)
  }
}

function fragmentOn(type: GraphQLCompositeType, selection: SelectionNode): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: named(type),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
  }
}

function named({ name }: GraphQLCompositeType): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } }
}

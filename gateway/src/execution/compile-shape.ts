import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import {
  type Complete,
  constantOf,
  type FieldShape,
  leafOf,
  listOf,
  type ObjectShape,
  objectOf,
  type ShapeFor,
} from './shape.ts'

/** What the shape of an operation's answers is compiled from. */
export interface ShapeSource {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** The client's own names for private ones of the plan. */
  readonly clientNames: ReadonlyMap<string, string>
  /** Whether a selection is made under the present conditions (@skip, @include). */
  isSelected(selection: SelectionNode): boolean
}

const TYPENAME = '__typename'
const OF_SCHEMA = new Set(['__schema', '__type'])

/** The fields of the schema itself that an operation selects at its root: they are answered without any subgraph. */
export interface RootShape extends ObjectShape {
  readonly ofSchema: readonly FieldNode[]
}

/** Compiles the shape of an operation's data: which fields, in which order, of which types, for every type that an object may have. */
export function compileShape(set: SelectionSetNode, root: GraphQLCompositeType, source: ShapeSource): RootShape {
  const ofSchema = new Collection(source).add([set], root).filter(([field]) => OF_SCHEMA.has(field.name.value))
  return { ...new Shapes(source).of([set], root), ofSchema: ofSchema.flat() }
}

/** Shapes by selection sets and type, so that what is spread at many places is compiled once. */
class Shapes {
  readonly #source: ShapeSource
  readonly #known = new Map<string, ObjectShape>()
  readonly #numbers = new Map<SelectionSetNode, number>()

  constructor(source: ShapeSource) {
    this.#source = source
  }

  /** The shape of objects of a type; of objects of which no more is known than an interface or union, if it is one. */
  of(sets: readonly SelectionSetNode[], type: GraphQLCompositeType): ObjectShape {
    const key = `${type.name} ${sets.map((set) => this.#numberOf(set)).join()}`
    const known = this.#known.get(key)
    if (known) return known
    const fields: FieldShape[] = []
    const shape = { type: type.name, fields, hasOddNames: false }
    // Known before it is complete: a fragment cannot hold itself, but many places may share what is below it.
    this.#known.set(key, shape)
    for (const nodes of new Collection(this.#source).add(sets, type)) fields.push(this.#field(nodes, type))
    shape.hasOddNames = fields.some(({ key: from, name }) => from in Object.prototype || name in Object.prototype)
    return shape
  }

  #field(nodes: readonly [FieldNode, ...FieldNode[]], type: GraphQLCompositeType): FieldShape {
    const [{ alias, name }] = nodes
    const key = (alias ?? name).value
    const named = { key, name: this.#source.clientNames.get(key) ?? key, asked: null, below: null }
    if (name.value === TYPENAME) {
      const complete = constantOf(isObjectType(type) ? type.name : null)
      return { ...named, complete, isNonNull: true, isLeaf: true }
    }
    // Put into the data before it is shaped, as the schema answers it.
    if (OF_SCHEMA.has(name.value))
      return { ...named, complete: (value) => value ?? null, isNonNull: false, isLeaf: true }
    const definition = fieldOf(type, name.value)
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const inner = isNonNullType(definition.type) ? definition.type.ofType : definition.type
    const below = this.#below(definition.type, sets)
    return {
      ...named,
      asked: nodes[0],
      below,
      complete: this.#complete(inner, below),
      isNonNull: isNonNullType(definition.type),
      isLeaf: !isListType(inner) && !isCompositeType(inner),
    }
  }

  /** Of a type without its outer non-null. */
  #complete(type: GraphQLOutputType, below: ShapeFor | null): Complete {
    if (isNonNullType(type)) return this.#complete(type.ofType, below)
    if (isListType(type)) return listOf(this.#complete(type.ofType, below), { isNonNull: isNonNullType(type.ofType) })
    if (isLeafType(type)) return leafOf(ruleOf(type))
    if (below === null) throw new Error(`Expected the objects of ${type.name} to have a shape.`)
    return objectOf(below)
  }

  #below(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): ShapeFor | null {
    const named = getNamedType(type)
    if (!isCompositeType(named)) return null
    return isObjectType(named) ? this.#ofObject(named, sets) : this.#ofAbstract(named, sets)
  }

  #ofObject(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): ShapeFor {
    const { schema } = this.#source
    const shape = this.of(sets, type)
    return (typename) => {
      if (typename === undefined || typename === null || typename === type.name) return shape
      // A subgraph may know the object by its interface only (@interfaceObject).
      const wider = typeof typename === 'string' ? schema.getType(typename) : undefined
      return isAbstractType(wider) && isObjectType(type) && schema.isSubType(wider, type) ? shape : null
    }
  }

  #ofAbstract(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): ShapeFor {
    const { schema } = this.#source
    const byName = new Map<unknown, ObjectShape>()
    return (typename) => {
      const known = byName.get(typename)
      if (known) return known
      const own = typeof typename === 'string' && typename !== '' ? schema.getType(typename) : type
      if (!isCompositeType(own)) return null
      if (isObjectType(own) && isAbstractType(type) && !schema.isSubType(type, own)) return null
      const shape = this.of(sets, own)
      byName.set(typename, shape)
      return shape
    }
  }

  #numberOf(set: SelectionSetNode): number {
    const number = this.#numbers.get(set) ?? this.#numbers.size
    this.#numbers.set(set, number)
    return number
  }
}

type Fields = readonly [FieldNode, ...FieldNode[]]

/** Collects the fields that selection sets select on objects of a type, those of one name together (GraphQL, 6.3.2). */
class Collection {
  readonly #source: ShapeSource
  readonly #spread = new Set<string>()
  readonly #found = new Map<string, [FieldNode, ...FieldNode[]]>()

  constructor(source: ShapeSource) {
    this.#source = source
  }

  add(sets: readonly SelectionSetNode[], type: GraphQLCompositeType): readonly Fields[] {
    for (const set of new Set(sets)) this.#collect(set, type)
    return [...this.#found.values()]
  }

  #collect({ selections }: SelectionSetNode, type: GraphQLCompositeType): void {
    for (const selection of selections) {
      if (!this.#source.isSelected(selection)) continue
      if (selection.kind === Kind.FIELD) {
        this.#addField(selection)
        continue
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#firstSpread(selection.name.value)
      if (fragment && this.#applies(fragment.typeCondition?.name.value, type))
        this.#collect(fragment.selectionSet, type)
    }
  }

  #addField(field: FieldNode): void {
    const key = (field.alias ?? field.name).value
    const known = this.#found.get(key)
    if (known) known.push(field)
    else this.#found.set(key, [field])
  }

  #firstSpread(name: string): FragmentDefinitionNode | undefined {
    if (this.#spread.has(name)) return undefined
    this.#spread.add(name)
    return this.#source.fragments.get(name)
  }

  #applies(condition: string | undefined, type: GraphQLCompositeType): boolean {
    if (condition === undefined || condition === type.name) return true
    const wider = this.#source.schema.getType(condition)
    return isAbstractType(wider) && !isUnionType(type) && this.#source.schema.isSubType(wider, type)
  }
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const definition = isUnionType(type) ? undefined : type.getFields()[name]
  if (!definition) throw new Error(`Expected field ${type.name}.${name} of a valid operation to exist.`)
  return definition
}

/** Which values of subgraphs a leaf may have: JSON is all that says what a scalar of the graph's own may be. */
function ruleOf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined
  if (!isSpecifiedScalarType(type)) return () => true
  switch (type.name) {
    case 'Boolean':
      return (value) => typeof value === 'boolean'
    case 'Int':
      return (value) => Number.isInteger(value)
    case 'Float':
      return (value) => Number.isFinite(value)
    case 'ID':
      return (value) => typeof value === 'string' || Number.isInteger(value)
    default:
      return (value) => typeof value === 'string'
  }
}

import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** What an answer holds below a place: records of a type, and where more of them are. */
export interface AnswerShape {
  /** Types of records that can stand here. */
  readonly types: Set<string>
  readonly fields: Map<string, AnswerShape>
}

/** What a document says before it is run. */
export interface ReadDocument {
  /** Sorted coordinates of the fields that it asks for, on every type that can stand there. */
  readonly coordinates: readonly string[]
  readonly shape: AnswerShape
}

const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, ReadDocument>>()

/** Reads a validated operation, each once for a schema. */
export function readDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  entities: ReadonlySet<string>,
): ReadDocument {
  const ofSchema = known.get(schema) ?? new WeakMap<OperationDefinitionNode, ReadDocument>()
  known.set(schema, ofSchema)
  const before = ofSchema.get(operation)
  if (before) return before
  const walk = new Walk(schema, document, entities)
  const root = schema.getRootType(operation.operation)
  const shape: AnswerShape = { types: new Set(), fields: new Map() }
  if (root) walk.set(operation.selectionSet, root, shape)
  const read = { coordinates: [...walk.coordinates].sort(), shape }
  ofSchema.set(operation, read)
  return read
}

/** At how many places of an answer records of each type stand. */
export function countSubjects(value: unknown, shape: AnswerShape, counts: Map<string, number> = new Map()) {
  if (Array.isArray(value)) for (const item of value) countSubjects(item, shape, counts)
  else if (typeof value === 'object' && value !== null) {
    for (const type of shape.types) counts.set(type, (counts.get(type) ?? 0) + 1)
    const members = value as Readonly<Record<string, unknown>> // no list and not null
    for (const [name, below] of shape.fields) countSubjects(members[name], below, counts)
  }
  return counts
}

class Walk {
  readonly coordinates = new Set<string>()
  readonly #schema: GraphQLSchema
  readonly #entities: ReadonlySet<string>
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>

  constructor(schema: GraphQLSchema, { definitions }: DocumentNode, entities: ReadonlySet<string>) {
    this.#schema = schema
    this.#entities = entities
    this.#fragments = new Map(
      definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    )
  }

  set({ selections }: SelectionSetNode, type: GraphQLNamedType, shape: AnswerShape): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        this.#field(selection, type, shape)
        continue
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection
      const narrowed = fragment?.typeCondition && this.#schema.getType(fragment.typeCondition.name.value)
      if (fragment) this.set(fragment.selectionSet, narrowed ?? type, shape)
    }
  }

  #field(node: FieldNode, type: GraphQLNamedType, shape: AnswerShape): void {
    const name = node.name.value
    if (name.startsWith('__')) return
    this.#note(type, name)
    if (!node.selectionSet || !(isObjectType(type) || isInterfaceType(type))) return
    const field = type.getFields()[name]
    if (!field) return
    const below = getNamedType(field.type)
    const responseName = (node.alias ?? node.name).value
    const inner: AnswerShape = shape.fields.get(responseName) ?? { types: new Set(), fields: new Map() }
    if (this.#entities.has(below.name) || isAbstractType(below)) inner.types.add(below.name)
    shape.fields.set(responseName, inner)
    this.set(node.selectionSet, below, inner)
  }

  #note(type: GraphQLNamedType, field: string): void {
    const types = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type]
    for (const each of types)
      if (isObjectType(each) && each.getFields()[field]) this.coordinates.add(`${each.name}.${field}`)
  }
}

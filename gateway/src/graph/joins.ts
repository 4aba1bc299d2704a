import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql'

/** A `@key` by which one subgraph resolves a type. */
export interface KeyJoin {
  readonly type: string
  readonly subgraph: string
  readonly fields: SelectionSetNode
}

/** What one subgraph's field needs from elsewhere (`@requires`), or brings along (`@provides`). */
export interface FieldJoin {
  readonly type: string
  readonly field: string
  readonly subgraph: string
  readonly requires: SelectionSetNode | null
  readonly provides: SelectionSetNode | null
  /** The type of its values, without lists and non-nulls, where this subgraph has another than the supergraph. */
  readonly promised: string | null
}

/** What the join directives of a supergraph say about its field sets. */
export interface Joins {
  readonly keys: readonly KeyJoin[]
  readonly fields: readonly FieldJoin[]
}

/** Reads the field sets out of a supergraph's join directives. */
export function readJoins(supergraph: DocumentNode): Joins {
  const subgraphs = subgraphNames(supergraph)
  const keys: KeyJoin[] = []
  const fields: FieldJoin[] = []
  for (const type of fieldedTypes(supergraph)) {
    for (const directive of named(type.directives, 'join__type')) {
      const key = keyJoin(type.name.value, directive, subgraphs)
      if (key) keys.push(key)
    }
    for (const field of type.fields ?? [])
      for (const directive of named(field.directives, 'join__field'))
        fields.push(fieldJoin(`${type.name.value}.${field.name.value}`, directive, subgraphs))
  }
  return { keys, fields }
}

/** The value of a directive's argument: a text, an enum value's name, a boolean; null where it is not given. */
export function argumentOf(directive: ConstDirectiveNode, name: string): string | boolean | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value ? plain(value) : null
}

function keyJoin(type: string, directive: ConstDirectiveNode, subgraphs: ReadonlyMap<string, string>): KeyJoin | null {
  const fields = fieldSet(argumentOf(directive, 'key'))
  if (!fields || argumentOf(directive, 'resolvable') === false) return null
  return { type, subgraph: subgraphOf(directive, subgraphs), fields }
}

function fieldJoin(coordinate: string, directive: ConstDirectiveNode, names: ReadonlyMap<string, string>): FieldJoin {
  const [type = '', field = ''] = coordinate.split('.')
  const requires = fieldSet(argumentOf(directive, 'requires'))
  return {
    type,
    field,
    subgraph: subgraphOf(directive, names),
    requires,
    provides: fieldSet(argumentOf(directive, 'provides')),
    promised: /\w+/.exec(String(argumentOf(directive, 'type') ?? ''))?.[0] ?? null,
  }
}

function fieldedTypes(supergraph: DocumentNode): Pick<ObjectTypeDefinitionNode, 'name' | 'directives' | 'fields'>[] {
  return supergraph.definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
  )
}

/** The enum join__Graph stands for the subgraphs; a fetch of a plan names them as their owners do. */
function subgraphNames(supergraph: DocumentNode): Map<string, string> {
  const names = new Map<string, string>()
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue
    for (const value of definition.values ?? [])
      for (const directive of named(value.directives, 'join__graph'))
        names.set(value.name.value, String(argumentOf(directive, 'name')))
  }
  return names
}

function subgraphOf(directive: ConstDirectiveNode, names: ReadonlyMap<string, string>): string {
  const graph = argumentOf(directive, 'graph')
  return names.get(String(graph)) ?? ''
}

function named(directives: readonly ConstDirectiveNode[] | undefined, name: string): readonly ConstDirectiveNode[] {
  return directives?.filter((directive) => directive.name.value === name) ?? []
}

function plain(value: ConstValueNode): string | boolean | null {
  return value.kind === Kind.STRING || value.kind === Kind.ENUM || value.kind === Kind.BOOLEAN ? value.value : null
}

/** Field sets are written with or without their outer braces. */
function fieldSet(text: string | boolean | null): SelectionSetNode | null {
  if (typeof text !== 'string' || text.trim() === '') return null
  const [operation] = parse(text.trim().startsWith('{') ? text : `{ ${text} }`, { noLocation: true }).definitions
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : null
}

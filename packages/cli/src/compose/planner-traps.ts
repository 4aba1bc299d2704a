import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql'

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode

/** A field that another one needs by @requires, and with which arguments. */
interface Need {
  readonly neededBy: string
  /** `Type.field` of what is needed. */
  readonly needed: string
  readonly arguments: string
}

/**
 * What composes, but is a trap for Apollo's planner: it then gives wrong values without an error. Each fault names the coordinates.
 * docs/decisions/0009-plans-that-can-be-trusted.md
 */
export function plannerTraps(documents: ReadonlyMap<string, DocumentNode>): string[] {
  const types = [...documents].flatMap(([subgraph, document]) =>
    objectsOf(document).map((type) => ({ subgraph, type })),
  )
  const fieldTypes = namedTypesOfFields(types.map(({ type }) => type))
  return [
    ...mixedKeys(types),
    ...disagreements(types.flatMap(({ subgraph, type }) => needsOf(subgraph, type, fieldTypes))),
  ]
}

/** The planner comes back for a field with @requires by any of the subgraph's keys, resolvable or not. */
function mixedKeys(types: readonly { readonly subgraph: string; readonly type: ObjectNode }[]): string[] {
  const byType = new Map<string, ConstDirectiveNode[]>()
  for (const { subgraph, type } of types) {
    const place = `${type.name.value} in ${subgraph}`
    byType.set(place, [...(byType.get(place) ?? []), ...named(type.directives, 'key')])
  }
  return [...byType].flatMap(([place, keys]) => {
    const unresolvable = keys.filter((key) => given(key, 'resolvable') === false)
    if (unresolvable.length === 0 || unresolvable.length === keys.length) return []
    const fields = unresolvable.map((key) => `"${given(key, 'fields')}"`)
    return [`${place}: expected its keys to be all resolvable or none; @key of ${fields.join(' and ')} is not.`]
  })
}

/** The planner fetches a field once, with the arguments of one of those that need it. */
function disagreements(needs: readonly Need[]): string[] {
  return needs.flatMap((need, index) => {
    const rival = needs
      .slice(0, index)
      .find((other) => other.needed === need.needed && other.arguments !== need.arguments)
    if (!rival) return []
    const [one, other] = [rival, need].map((each) => `${each.neededBy} needs ${each.needed}(${each.arguments})`)
    return [`Expected all @requires of ${need.needed} to have the same arguments; ${one}, but ${other}.`]
  })
}

function needsOf(subgraph: string, type: ObjectNode, fieldTypes: ReadonlyMap<string, string>): Need[] {
  return (type.fields ?? []).flatMap((field) => {
    const neededBy = `${type.name.value}.${field.name.value} in ${subgraph}`
    const sets = named(field.directives, 'requires').map((directive) => fieldSet(given(directive, 'fields')))
    return sets.flatMap((set) => (set ? needed(set, type.name.value, neededBy, fieldTypes) : []))
  })
}

function needed(
  { selections }: SelectionSetNode,
  type: string,
  neededBy: string,
  fieldTypes: ReadonlyMap<string, string>,
): Need[] {
  return selections.flatMap((selection): Need[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return needed(selection.selectionSet, selection.typeCondition?.name.value ?? type, neededBy, fieldTypes)
    if (selection.kind !== Kind.FIELD) return []
    const coordinate = `${type}.${selection.name.value}`
    const inner = selection.selectionSet
    const below = inner ? needed(inner, fieldTypes.get(coordinate) ?? '', neededBy, fieldTypes) : []
    return [{ neededBy, needed: coordinate, arguments: argumentsOf(selection) }, ...below]
  })
}

function argumentsOf(field: FieldNode): string {
  return (field.arguments ?? [])
    .map((argument) => print(argument))
    .sort()
    .join(', ')
}

function objectsOf(document: DocumentNode): ObjectNode[] {
  return document.definitions.filter(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION,
  )
}

function namedTypesOfFields(types: readonly ObjectNode[]): Map<string, string> {
  const entries = types.flatMap((type) =>
    (type.fields ?? []).map((field) => [`${type.name.value}.${field.name.value}`, nameOf(field.type)] as const),
  )
  return new Map(entries)
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

function fieldSet(text: string | boolean | null): SelectionSetNode | null {
  if (typeof text !== 'string') return null
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : null
}

function named(directives: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode[] {
  return directives?.filter((directive) => directive.name.value === name) ?? []
}

function given(directive: ConstDirectiveNode, name: string): string | boolean | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : null
}

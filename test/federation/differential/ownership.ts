import type { Subgraph } from '@yilian/service-kit'
import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'

/** Which subgraph answers which field, read from the subgraphs' own schemas alone. */
export interface Ownership {
  /** The subgraphs that resolve a field, in the order of the graph. */
  ownersOf(type: string, field: string): readonly Subgraph[]
  /** The keys by which a subgraph finds a type's values. */
  keysIn(subgraph: Subgraph, type: string): readonly SelectionSetNode[]
  /** What a subgraph must be told of a value beside its key before it answers a field. */
  requiredBy(subgraph: Subgraph, type: string, field: string): SelectionSetNode | null
  /** Every name that is part of a key of a type. */
  keyNamesOf(type: string): readonly string[]
}

export function ownershipOf(subgraphs: readonly Subgraph[]): Ownership {
  const keysIn = (subgraph: Subgraph, type: string) => keysOf(subgraph.schema.getType(type))
  return {
    ownersOf: (type, field) => subgraphs.filter((subgraph) => resolves(subgraph, type, field, subgraphs)),
    keysIn,
    requiredBy: (subgraph, type, field) => {
      const requires = directive(fieldIn(subgraph, type, field)?.astNode?.directives, 'requires')[0]
      return requires ? fieldSet(requires) : null
    },
    keyNamesOf: (type) => [...new Set(subgraphs.flatMap((subgraph) => keysIn(subgraph, type)).flatMap(namesIn))],
  }
}

/** A field as a subgraph's own schema has it. */
export function fieldIn(subgraph: Subgraph, type: string, field: string): GraphQLField<unknown, unknown> | undefined {
  const found = subgraph.schema.getType(type)
  return isObjectType(found) || isInterfaceType(found) ? found.getFields()[field] : undefined
}

function resolves(subgraph: Subgraph, type: string, field: string, subgraphs: readonly Subgraph[]): boolean {
  const found = fieldIn(subgraph, type, field)
  if (found === undefined) return false
  const isOverridden = subgraphs.some((other) =>
    directive(fieldIn(other, type, field)?.astNode?.directives, 'override').some(
      (override) => argument(override, 'from') === subgraph.name,
    ),
  )
  if (isOverridden) return false
  const isKey = keysOf(subgraph.schema.getType(type)).flatMap(namesIn).includes(field)
  return isKey || directive(found.astNode?.directives, 'external').length === 0
}

function keysOf(type: GraphQLNamedType | undefined): SelectionSetNode[] {
  const nodes = [type?.astNode, ...(type?.extensionASTNodes ?? [])]
  return nodes
    .flatMap((node) => directive(node?.directives, 'key'))
    .filter((key) => argument(key, 'resolvable') !== false)
    .map(fieldSet)
}

function namesIn(fields: SelectionSetNode): string[] {
  return fields.selections.flatMap((selection) => (selection.kind === 'Field' ? [selection.name.value] : []))
}

function fieldSet(directive: ConstDirectiveNode): SelectionSetNode {
  const [operation] = parse(`{ ${argument(directive, 'fields')} }`, { noLocation: true }).definitions
  if (operation?.kind !== 'OperationDefinition') throw new Error('Expected a set of fields.')
  return operation.selectionSet
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const found = directive.arguments?.find((each) => each.name.value === name)
  return found && valueFromASTUntyped(found.value)
}

function directive(all: readonly ConstDirectiveNode[] | undefined, name: string): readonly ConstDirectiveNode[] {
  return all?.filter((each) => each.name.value === name) ?? []
}

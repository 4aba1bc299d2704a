import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql'
import { argumentOf } from './joins.ts'

/**
 * The supergraph as the planner may know it: a subgraph that resolves a type by some keys has only these. The planner obeys
 * `resolvable: false` on its way into a subgraph, but forgets it when it comes back for a field with @requires, and then takes the
 * first key that it finds. Keys of a type that a subgraph resolves by none stay: they make it an entity there.
 */
export function plannerSupergraph(supergraph: DocumentNode): DocumentNode {
  const cleaned = <Definition extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(type: Definition) =>
    type.directives?.some(isUnresolvable) ? { ...type, directives: withoutUnresolvable(type.directives) } : undefined
  return visit(supergraph, { ObjectTypeDefinition: cleaned, InterfaceTypeDefinition: cleaned })
}

function withoutUnresolvable(directives: readonly ConstDirectiveNode[]): ConstDirectiveNode[] {
  const resolving = directives.filter((directive) => isKey(directive) && !isUnresolvable(directive))
  const graphs = new Set(resolving.map((directive) => argumentOf(directive, 'graph')))
  return directives.filter((directive) => !isUnresolvable(directive) || !graphs.has(argumentOf(directive, 'graph')))
}

function isUnresolvable(directive: ConstDirectiveNode): boolean {
  return isKey(directive) && argumentOf(directive, 'resolvable') === false
}

function isKey(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__type' && argumentOf(directive, 'key') !== null
}

import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql'
import { argumentOf } from './joins.ts'

/**
 * The supergraph as the planner may know it: without the keys that no subgraph resolves. It obeys `resolvable: false` on its way
 * into a subgraph, but forgets it when it comes back for a field with @requires, and then takes the first key that it finds.
 */
export function plannerSupergraph(supergraph: DocumentNode): DocumentNode {
  const cleaned = <Definition extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(type: Definition) =>
    type.directives?.some(isUnresolvable) ? { ...type, directives: withoutUnresolvable(type.directives) } : undefined
  return visit(supergraph, { ObjectTypeDefinition: cleaned, InterfaceTypeDefinition: cleaned })
}

/** A type keeps one membership for each of its subgraphs, with a key or without. */
function withoutUnresolvable(directives: readonly ConstDirectiveNode[]): ConstDirectiveNode[] {
  const kept = directives.filter((directive) => !isUnresolvable(directive))
  const members = new Set(kept.filter(isMembership).map((directive) => argumentOf(directive, 'graph')))
  for (const directive of directives.filter(isUnresolvable)) {
    const graph = argumentOf(directive, 'graph')
    if (!members.has(graph)) kept.push(withoutKey(directive))
    members.add(graph)
  }
  return kept
}

function withoutKey(directive: ConstDirectiveNode): ConstDirectiveNode {
  const isOfKey = (name: string) => name === 'key' || name === 'resolvable'
  return { ...directive, arguments: (directive.arguments ?? []).filter(({ name }) => !isOfKey(name.value)) }
}

function isUnresolvable(directive: ConstDirectiveNode): boolean {
  return isMembership(directive) && argumentOf(directive, 'resolvable') === false
}

function isMembership(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__type'
}

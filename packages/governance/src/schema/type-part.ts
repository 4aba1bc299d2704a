import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql'

export type TypeNode =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode

/** What one subgraph says of one type, however many blocks it says it in. */
export interface TypePart {
  subgraph: string
  type: string
  /** Written `type X`, not `extend type X`. */
  owned: boolean
  directives: readonly ConstDirectiveNode[]
  fields: readonly FieldDefinitionNode[]
}

const rootTypes = new Set(['Query', 'Mutation', 'Subscription'])

/** Types that carry other types and hold no data items of their own. */
export function isPlumbing(type: string): boolean {
  return rootTypes.has(type) || type === 'PageInfo' || /.(Connection|Edge|Payload)$/.test(type)
}

/** The object and interface types of a document, each once. */
export function partsOf(subgraph: string, document: DocumentNode): TypePart[] {
  const nodes = document.definitions.filter(isTypeNode)
  return [...new Set(nodes.map((node) => node.name.value))].map((type) => {
    const blocks = nodes.filter((node) => node.name.value === type)
    return {
      subgraph,
      type,
      owned: blocks.some(isDefinition),
      directives: blocks.flatMap((block) => block.directives ?? []),
      fields: blocks.flatMap((block) => block.fields ?? []),
    }
  })
}

/** Whether a definition is an object or interface type, or an extension of one. */
export function isTypeNode(node: DefinitionNode): node is TypeNode {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.OBJECT_TYPE_EXTENSION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_EXTENSION
  )
}

function isDefinition(node: TypeNode): boolean {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
}

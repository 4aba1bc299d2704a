import { type DocumentNode, type InputValueDefinitionNode, Kind } from 'graphql'
import type { Classification } from '../classification.ts'
import { comparedBy } from '../grants/schema-facts.ts'
import { isTypeNode } from './type-part.ts'

interface Input {
  readonly coordinate: string
  readonly node: InputValueDefinitionNode
  /** Filters and searches have to say what they compare with; elsewhere it may be said. */
  readonly mustSay: boolean
}

/**
 * Faults of `@compares`. Whoever may filter by a field learns its value without reading it, so no filter composes that does not
 * say which fields it looks at.
 */
export function comparisonFaults(
  documents: ReadonlyMap<string, DocumentNode>,
  classifications: ReadonlyMap<string, Classification>,
): string[] {
  return [...documents].flatMap(([subgraph, document]) =>
    inputsOf(document).flatMap(({ coordinate, node, mustSay }) => {
      const compared = comparedBy(node)
      const place = `${subgraph}: ${coordinate}`
      if (compared === null) return mustSay ? [`${place}: expected @compares(with:) on a filter, got none`] : []
      return compared
        .filter((each) => !classifications.has(each))
        .map((each) => `${place}: expected @compares to name data items, got ${each}`)
    }),
  )
}

function inputsOf(document: DocumentNode): Input[] {
  return document.definitions.flatMap((type) => {
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || type.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION)
      return (type.fields ?? []).map((node) => ({
        coordinate: `${type.name.value}.${node.name.value}`,
        node,
        mustSay: type.name.value.endsWith('FilterInput'),
      }))
    if (!isTypeNode(type)) return []
    return (type.fields ?? []).flatMap((field) =>
      (field.arguments ?? []).map((node) => ({
        coordinate: `${type.name.value}.${field.name.value}(${node.name.value}:)`,
        node,
        mustSay: node.name.value === 'search',
      })),
    )
  })
}

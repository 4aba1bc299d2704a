import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  valueFromASTUntyped,
} from 'graphql'
import { isTypeNode } from './type-part.ts'

/** What `@headcount` says of a field that counts natural persons: sets of fields beside it that some of the same persons are counted in. */
export type HeadcountParts = readonly (readonly string[])[]

interface Headcount {
  readonly type: string
  readonly field: FieldDefinitionNode
  readonly parts: HeadcountParts
}

/** The fields of a document that count natural persons, by coordinate. */
export function headcountsOf(document: DocumentNode): ReadonlyMap<string, HeadcountParts> {
  return new Map(headcountsIn(document).map((each) => [coordinateOf(each), each.parts]))
}

/** Faults of `@headcount`: what may be withheld has to be nullable, a count is an `Int`, and what is taken off are headcounts beside it. */
export function headcountFaults(documents: ReadonlyMap<string, DocumentNode>): string[] {
  return [...documents].flatMap(([subgraph, document]) => {
    const all = headcountsIn(document)
    const known = new Set(all.map(coordinateOf))
    return all.flatMap((headcount) => {
      const place = `${subgraph}: ${coordinateOf(headcount)}`
      const { type, field, parts } = headcount
      const isNullableInt = field.type.kind === Kind.NAMED_TYPE && field.type.name.value === 'Int'
      const unknown = parts.flat().filter((part) => !known.has(`${type}.${part}`))
      return [
        ...(isNullableInt ? [] : [`${place}: expected a nullable Int under @headcount`]),
        ...unknown.map((part) => `${place}: expected @headcount(less:) to name headcounts of ${type}, got ${part}`),
      ]
    })
  })
}

function headcountsIn(document: DocumentNode): Headcount[] {
  return document.definitions.flatMap((type) => {
    if (!isTypeNode(type)) return []
    return (type.fields ?? []).flatMap((field) => {
      const directive = field.directives?.find(({ name }) => name.value === 'headcount')
      return directive ? [{ type: type.name.value, field, parts: partsIn(directive) }] : []
    })
  })
}

function partsIn(directive: ConstDirectiveNode): HeadcountParts {
  const less = directive.arguments?.find(({ name }) => name.value === 'less')?.value
  // GraphQL checks its form against the definition; read as it stands here.
  return less ? (valueFromASTUntyped(less) as string[][]) : []
}

function coordinateOf({ type, field }: Headcount): string {
  return `${type}.${field.name.value}`
}

import { type FieldDefinitionNode, Kind, type TypeNode } from 'graphql'
import type { Classification } from '../classification.ts'
import type { Catalogue } from './catalogue.ts'
import { classifiedDirective, classifyField } from './field-classification.ts'
import { type CataloguedPart, coordinateOf, type ReportAt } from './field-source.ts'
import { isPlumbing } from './type-part.ts'

/** The classifications of those root, connection, edge and payload fields that carry one: a whole list may need a permission. */
export function classifyPlumbing(parts: readonly CataloguedPart[], reportAt: ReportAt): Map<string, Classification> {
  const classifications = new Map<string, Classification>()
  for (const part of parts.filter((each) => isPlumbing(each.type))) {
    for (const field of part.fields.filter((each) => classifiedDirective(each) !== undefined)) {
      const result = dataTypeOf(field, part.subgraph, parts)
      const catalogue = catalogueFor(result, part.subgraph, parts)
      const report = reportAt(part, field)
      if (catalogue === null) report(`expected a catalogued type as the result of a classified field, got ${result}`)
      else classifications.set(coordinateOf(part, field), classifyField(field, catalogue, report))
    }
  }
  return classifications
}

/** The type that a field leads to, through connections and edges. */
function dataTypeOf(field: FieldDefinitionNode, subgraph: string, parts: readonly CataloguedPart[]): string {
  const type = namedType(field.type)
  if (!/.(Connection|Edge)$/.test(type)) return type
  const carrier = parts.find((part) => part.type === type && part.subgraph === subgraph)
  const next = carrier?.fields.find((each) => ['edges', 'node'].includes(each.name.value))
  return next === undefined || namedType(next.type) === type ? type : dataTypeOf(next, subgraph, parts)
}

/** The subgraph's own catalogue of a type, else the owner's. */
function catalogueFor(type: string, subgraph: string, parts: readonly CataloguedPart[]): Catalogue | null {
  const catalogued = parts.filter((part) => part.type === type && part.catalogue !== null)
  const own = catalogued.find((part) => part.subgraph === subgraph)
  return (own ?? catalogued.find((part) => part.owned))?.catalogue ?? null
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}

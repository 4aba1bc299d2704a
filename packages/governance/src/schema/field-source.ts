import type { FieldDefinitionNode } from 'graphql'
import type { Catalogue } from './catalogue.ts'
import type { Report } from './directive-reader.ts'
import { isPlumbing, type TypePart } from './type-part.ts'

export interface CataloguedPart extends TypePart {
  catalogue: Catalogue | null
}

export type ReportAt = (part: TypePart, field?: FieldDefinitionNode) => Report

/**
 * Which part answers for each field (一数一源, Decree 809 art. 19): the owner of the type for all fields that it has,
 * a subgraph that extends the type for those that it adds. Keyed by coordinate, `Region.name`.
 */
export function fieldSources(parts: readonly CataloguedPart[], report: ReportAt): Map<string, CataloguedPart> {
  const sources = new Map<string, CataloguedPart>()
  const data = parts.filter((part) => !isPlumbing(part.type))
  const ownedTypes = new Set(data.filter((part) => part.owned).map((part) => part.type))
  reportOwners(data, report)
  for (const part of [...data].sort((one, other) => rank(one) - rank(other))) {
    for (const field of part.fields.filter((each) => !hasDirective(each, 'external'))) {
      const coordinate = coordinateOf(part, field)
      const source = sources.get(coordinate)
      if (source === undefined) sources.set(coordinate, part)
      else if (!source.owned && ownedTypes.has(part.type))
        report(part, field)(`expected no second source, got ${source.subgraph} as well`)
    }
  }
  return sources
}

/** `Region.name`. */
export function coordinateOf(part: TypePart, field: FieldDefinitionNode): string {
  return `${part.type}.${field.name.value}`
}

/** Whether a directive is applied to a field. */
function hasDirective(field: FieldDefinitionNode, name: string): boolean {
  return field.directives?.some((directive) => directive.name.value === name) ?? false
}

/** Owners first; of two owners, which is a fault, the one that classifies, so that the fault stays one. */
function rank(part: CataloguedPart): number {
  return (part.owned ? 0 : 2) + (part.catalogue === null ? 1 : 0)
}

function reportOwners(parts: readonly CataloguedPart[], report: ReportAt): void {
  for (const part of parts) {
    const owners = parts.filter((other) => other.type === part.type && other.owned).map((other) => other.subgraph)
    const others = owners.filter((owner) => owner !== part.subgraph)
    if (owners.length === 0) report(part)(`expected a subgraph that owns the type, got only "extend type ${part.type}"`)
    if (part.owned && others.length > 0) {
      report(part)(`expected one owner, got a definition in ${others.join(', ')} as well; write "extend type" here`)
    }
  }
}

import type { DocumentNode, FieldDefinitionNode } from 'graphql'
import type { Classification } from '../classification.ts'
import { readCatalogue } from './catalogue.ts'
import { type CatalogueEntry, type ClassifiedField, catalogueEntry } from './catalogue-entry.ts'
import { comparisonFaults } from './comparisons.ts'
import type { Report } from './directive-reader.ts'
import { classifiedDirective, classifyField, reportNonNull } from './field-classification.ts'
import { type CataloguedPart, coordinateOf, fieldSources, type ReportAt } from './field-source.ts'
import { headcountFaults } from './headcounts.ts'
import { classifyPlumbing } from './plumbing.ts'
import { requirementFaults } from './requirements.ts'
import { isPlumbing, isTypeNode, partsOf, type TypeNode, type TypePart } from './type-part.ts'
import { writtenOut } from './written-out.ts'

export interface ClassifiedSchemas {
  /** The same documents with @classified written out on every data item, and without @catalogue. */
  documents: Map<string, DocumentNode>
  /** Ordered by code. */
  entries: CatalogueEntry[]
  /** Everything that keeps the schemas from being a catalogue, sorted; they compose only when there is none. */
  faults: string[]
}

/** Finds the classification of every field of all subgraphs together, since an owner classifies for those who extend its types. */
export function classify(documents: ReadonlyMap<string, DocumentNode>): ClassifiedSchemas {
  const faults: string[] = []
  const reportAt: ReportAt = (part, field) => {
    const place = field === undefined ? part.type : coordinateOf(part, field)
    return (fault) => void faults.push(`${part.subgraph}: ${place}: ${fault}`)
  }
  const parts = [...documents]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([subgraph, document]) => partsOf(subgraph, document))
    .map((part): CataloguedPart => ({ ...part, catalogue: catalogueOf(part, reportAt) }))
  const sources = fieldSources(parts, reportAt)
  const classifications = new Map([...classifySources(sources, reportAt), ...classifyPlumbing(parts, reportAt)])
  reportFields(parts, sources, classifications, reportAt)
  reportEntries(parts, sources, reportAt)
  return {
    documents: new Map([...documents].map(([subgraph, document]) => [subgraph, writeOut(document, classifications)])),
    entries: entriesOf(parts, sources, classifications),
    faults: [
      ...faults,
      ...comparisonFaults(documents, classifications),
      ...requirementFaults(documents, classifications),
      ...headcountFaults(documents),
    ].sort(),
  }
}

function catalogueOf(part: TypePart, reportAt: ReportAt): CataloguedPart['catalogue'] {
  const [directive, second] = part.directives.filter((each) => each.name.value === 'catalogue')
  if (directive === undefined) return null
  if (second !== undefined) reportAt(part)('expected one @catalogue of a type in a subgraph, got two')
  if (isPlumbing(part.type)) reportAt(part)('expected no @catalogue on a type that only carries others, got one')
  return readCatalogue(directive, reportAt(part))
}

function classifySources(
  sources: ReadonlyMap<string, CataloguedPart>,
  reportAt: ReportAt,
): Map<string, Classification> {
  const classifications = new Map<string, Classification>()
  for (const [coordinate, part] of sources) {
    const field = part.fields.find((each) => coordinateOf(part, each) === coordinate)
    if (field === undefined) continue
    const report = reportAt(part, field)
    if (part.catalogue === null) {
      report(`expected a classification, but ${part.type} has no @catalogue in ${part.subgraph}`)
    } else {
      classifications.set(coordinate, classifyField(field, part.catalogue, report))
    }
  }
  return classifications
}

/** Faults of single fields that show only once all classifications are known. */
function reportFields(
  parts: readonly CataloguedPart[],
  sources: ReadonlyMap<string, CataloguedPart>,
  classifications: ReadonlyMap<string, Classification>,
  reportAt: ReportAt,
): void {
  for (const part of parts) {
    for (const field of part.fields) {
      const coordinate = coordinateOf(part, field)
      const classification = classifications.get(coordinate)
      if (classification) reportNonNull(field, classification, reportAt(part, field))
      if (!isPlumbing(part.type)) reportSource(part, field, sources.get(coordinate), reportAt(part, field))
    }
  }
}

function reportSource(
  part: CataloguedPart,
  field: FieldDefinitionNode,
  source: CataloguedPart | undefined,
  report: Report,
): void {
  if (source === part) return
  if (source === undefined) report('expected a subgraph that is the source of the field, got only @external')
  else if (classifiedDirective(field)) report(`expected no @classified, since ${source.subgraph} classifies the field`)
}

function reportEntries(
  parts: readonly CataloguedPart[],
  sources: ReadonlyMap<string, CataloguedPart>,
  reportAt: ReportAt,
): void {
  const filled = new Set(sources.values())
  const first = new Map<string, CataloguedPart>()
  for (const part of parts) {
    if (part.catalogue === null) continue
    if (!filled.has(part)) reportAt(part)('expected a data item in the entry of @catalogue, got none')
    if (part.catalogue.code === '') continue
    const { code } = part.catalogue
    const other = first.get(code)
    if (other === undefined) first.set(code, part)
    else reportAt(part)(`expected a code of its own, got ${code}, which is ${other.subgraph}: ${other.type}`)
  }
}

function entriesOf(
  parts: readonly CataloguedPart[],
  sources: ReadonlyMap<string, CataloguedPart>,
  classifications: ReadonlyMap<string, Classification>,
): CatalogueEntry[] {
  const classified = (part: CataloguedPart, field: FieldDefinitionNode): ClassifiedField[] => {
    const coordinate = coordinateOf(part, field)
    const classification = classifications.get(coordinate)
    return classification && sources.get(coordinate) === part ? [{ coordinate, field, classification }] : []
  }
  return parts
    .flatMap((part) => {
      if (part.catalogue === null) return []
      const fields = part.fields.flatMap((field) => classified(part, field))
      return [catalogueEntry(part, part.catalogue, fields)]
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

function writeOut(document: DocumentNode, classifications: ReadonlyMap<string, Classification>): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((node) => (isTypeNode(node) ? writeOutType(node, classifications) : node)),
  }
}

function writeOutType<T extends TypeNode>(node: T, classifications: ReadonlyMap<string, Classification>): T {
  const fields = node.fields?.map((field) => {
    const classification = classifications.get(`${node.name.value}.${field.name.value}`)
    const directives = field.directives?.filter((directive) => directive.name.value !== 'classified') ?? []
    return { ...field, directives: classification ? [...directives, writtenOut(classification)] : directives }
  })
  const directives = node.directives?.filter((directive) => directive.name.value !== 'catalogue')
  return { ...node, ...(directives && { directives }), ...(fields && { fields }) }
}

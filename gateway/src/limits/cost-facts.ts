import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'

/** How many items a field's list has: `@listSize` of the IBM cost specification, as Apollo Federation 2.9 takes it over. */
export interface ListSize {
  readonly assumedSize: number | null
  readonly slicingArguments: readonly string[]
  /** Fields of the field's value whose lists are as long as the slicing arguments say. */
  readonly sizedFields: readonly string[]
  readonly requireOneSlicingArgument: boolean
}

/** What a supergraph says of cost: weights by schema coordinate (`Type`, `Type.field`, `Type.field(argument:)`), and sizes of lists. */
export interface CostFacts {
  readonly weights: ReadonlyMap<string, number>
  readonly listSizes: ReadonlyMap<string, ListSize>
}

// A supergraph says by @link where its directives come from; their names there may be others.
const COST_SPECIFICATION = /\/cost\/v\d+\.\d+$/

/** Reads @cost and @listSize from a supergraph, under the names that it imports them by; nothing where it has none. */
export function costFactsOf(supergraphSdl: string): CostFacts {
  const document = parse(supergraphSdl, { noLocation: true })
  const names = directiveNames(document)
  const weights = new Map<string, number>()
  const listSizes = new Map<string, ListSize>()
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    const cost = directives.find(({ name }) => name.value === names.cost)
    const listSize = directives.find(({ name }) => name.value === names.listSize)
    // The specification of IBM has texts for weights, Apollo's numbers.
    if (cost) weights.set(coordinate, Number(argumentsOf(cost).weight))
    if (listSize) listSizes.set(coordinate, listSizeOf(argumentsOf(listSize)))
  }
  for (const node of document.definitions) if ('name' in node && 'directives' in node) noteType(node, note)
  return { weights, listSizes }
}

type Note = (coordinate: string, directives?: readonly ConstDirectiveNode[]) => void

function noteType(node: DocumentNode['definitions'][number], note: Note): void {
  if (!isType(node)) return
  const type = node.name.value
  note(type, node.directives)
  if (!('fields' in node)) return
  for (const field of node.fields ?? []) {
    const coordinate = `${type}.${field.name.value}`
    note(coordinate, field.directives)
    const given: readonly InputValueDefinitionNode[] = 'arguments' in field ? (field.arguments ?? []) : []
    for (const argument of given) note(`${coordinate}(${argument.name.value}:)`, argument.directives)
  }
}

function isType(node: DocumentNode['definitions'][number]): node is TypeDefinitionNode {
  return /TypeDefinition$/.test(node.kind)
}

function directiveNames(document: DocumentNode): { cost: string; listSize: string } {
  const links = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
  )
  const link = links
    .filter(({ name }) => name.value === 'link')
    .map(argumentsOf)
    .find(isCostLink)
  if (link === undefined) return { cost: 'cost', listSize: 'listSize' }
  const prefix = typeof link.as === 'string' ? link.as : 'cost'
  const imported = new Map((Array.isArray(link.import) ? link.import : []).map(importOf))
  // What a specification calls like itself has its bare name where it is not imported, all else is prefixed.
  return { cost: imported.get('@cost') ?? prefix, listSize: imported.get('@listSize') ?? `${prefix}__listSize` }
}

function isCostLink({ url }: Record<string, unknown>): boolean {
  return typeof url === 'string' && COST_SPECIFICATION.test(url)
}

function importOf(entry: unknown): [string, string] {
  if (typeof entry === 'string') return [entry, entry.slice(1)]
  const { name, as } = entry as { name: string; as?: string }
  return [name, (as ?? name).slice(1)]
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  )
}

function listSizeOf(given: Record<string, unknown>): ListSize {
  return {
    assumedSize: typeof given.assumedSize === 'number' ? given.assumedSize : null,
    slicingArguments: names(given.slicingArguments),
    sizedFields: names(given.sizedFields),
    requireOneSlicingArgument: given.requireOneSlicingArgument !== false,
  }
}

/** A list of one may be written without brackets. */
function names(given: unknown): string[] {
  const list = Array.isArray(given) ? given : [given]
  return list.filter((each) => typeof each === 'string')
}

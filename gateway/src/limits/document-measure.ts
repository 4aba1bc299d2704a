import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** What a document asks for, reckoned without a schema; fragments count wherever they are spread. */
export interface DocumentMeasure {
  readonly tokens: number
  readonly operations: number
  readonly fragments: number
  /** Levels of selections, fragments unfolded; infinite where they are too many to go down. */
  readonly nesting: number
  /** Levels of fields, in the deepest operation. */
  readonly depth: number
  readonly introspectionDepth: number
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
  readonly fields: number
  /** Pairs of fields with one response name: what the rule on overlapping fields may have to compare. */
  readonly comparisons: number
}

interface Part {
  nesting: number
  depth: number
  introspectionDepth: number
  aliases: number
  rootFields: number
  directives: number
  fields: number
  readonly names: Map<string, number>
}

type PartOf = (fragment: string, level: number) => Part

// Reckoning recurses once a level, as all do who read the document after it; they use more of the stack for each.
const DEEPEST_LEVEL = 1000

/**
 * Measures a parsed document. Each fragment is reckoned once, then its figures are added wherever it is spread, so a bomb of
 * fragments costs no more than its text; that fragments form no ring and exist is left to validation.
 */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const partOf = fragmentReckoner(fragments)
  const roots = operations.map((node) => definitionPart(node, partOf, 0))
  // What nothing spreads is not run, but validated all the same.
  const all = [...roots, ...fragments.map((node) => partOf(node.name.value, 0))]
  return {
    tokens: document.tokenCount ?? 0,
    operations: operations.length,
    fragments: fragments.length,
    nesting: most(all, (part) => part.nesting),
    depth: most(roots, (part) => part.depth),
    introspectionDepth: most(roots, (part) => part.introspectionDepth),
    aliases: most(roots, (part) => part.aliases),
    rootFields: most(roots, (part) => part.rootFields),
    directives: most(all, (part) => part.directives),
    fields: most(roots, (part) => part.fields),
    comparisons: most(all, comparisonsOf),
  }
}

function most(parts: readonly Part[], figure: (part: Part) => number): number {
  return parts.reduce((highest, part) => Math.max(highest, figure(part)), 0)
}

function fragmentReckoner(fragments: readonly FragmentDefinitionNode[]): PartOf {
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  const known = new Map<string, Part>()
  const partOf: PartOf = (name, level) => {
    const found = known.get(name)
    if (found) return found
    const node = byName.get(name)
    // Entered before it is reckoned: a ring ends here, and validation refuses it.
    known.set(name, emptyPart())
    const part = node ? definitionPart(node, partOf, level) : emptyPart()
    known.set(name, part)
    return part
  }
  return partOf
}

function definitionPart(node: OperationDefinitionNode | FragmentDefinitionNode, partOf: PartOf, level: number): Part {
  const part = selectionPart(node.selectionSet, partOf, level)
  part.directives += node.directives?.length ?? 0
  return part
}

function selectionPart({ selections }: SelectionSetNode, partOf: PartOf, level: number): Part {
  const total = emptyPart()
  if (level > DEEPEST_LEVEL) return { ...total, nesting: Infinity }
  for (const selection of selections) {
    total.directives += selection.directives?.length ?? 0
    if (selection.kind === Kind.FIELD) addField(total, selection, partOf, level)
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      add(total, selectionPart(selection.selectionSet, partOf, level + 1))
    else add(total, partOf(selection.name.value, level + 1))
  }
  total.nesting += 1
  return total
}

function addField(total: Part, field: FieldNode, partOf: PartOf, level: number): void {
  const below = field.selectionSet ? selectionPart(field.selectionSet, partOf, level + 1) : emptyPart()
  const isIntrospection = field.name.value === '__schema' || field.name.value === '__type'
  const name = (field.alias ?? field.name).value
  below.names.set(name, (below.names.get(name) ?? 0) + 1)
  add(total, {
    ...below,
    depth: isIntrospection ? 1 : below.depth + 1,
    introspectionDepth: isIntrospection ? below.depth + 1 : below.introspectionDepth,
    aliases: below.aliases + (field.alias ? 1 : 0),
    rootFields: 1,
    fields: below.fields + 1,
  })
}

function add(total: Part, part: Part): void {
  total.nesting = Math.max(total.nesting, part.nesting)
  total.depth = Math.max(total.depth, part.depth)
  total.introspectionDepth = Math.max(total.introspectionDepth, part.introspectionDepth)
  total.aliases += part.aliases
  total.rootFields += part.rootFields
  total.directives += part.directives
  total.fields += part.fields
  for (const [name, count] of part.names) total.names.set(name, (total.names.get(name) ?? 0) + count)
}

function comparisonsOf({ names }: Part): number {
  return [...names.values()].reduce((pairs, count) => pairs + (count * (count - 1)) / 2, 0)
}

function emptyPart(): Part {
  return {
    nesting: 0,
    depth: 0,
    introspectionDepth: 0,
    aliases: 0,
    rootFields: 0,
    directives: 0,
    fields: 0,
    names: new Map(),
  }
}

import { type DocumentNode, type FieldNode, Kind, type SelectionNode, visit } from 'graphql'
import type { Fields } from './merge.ts'

// An operation with many conditions is asked under few combinations of them; who tries them all gains nothing by it.
const MAX_KEPT = 32

const DIRECTIVES = new Map([
  ['skip', false],
  ['include', true],
])

/** Whether a selection is made. */
export type IsSelected = (selection: SelectionNode) => boolean

/**
 * Keeps what is derived from a document for each combination of the variables that its @skip and @include name, so that nothing
 * of these is left to be looked at later.
 */
export function byConditions<Derived>(
  document: DocumentNode,
  derive: (isSelected: IsSelected) => Derived,
): (variables: Readonly<Fields>) => Derived {
  const names = conditionNames(document)
  const kept = new Map<string, Derived>()
  return (variables) => {
    const key = names.map((name) => (variables[name] === true ? 1 : 0)).join('')
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= MAX_KEPT) kept.clear()
    const derived = derive((selection) => isSelected(selection, variables))
    kept.set(key, derived)
    return derived
  }
}

/** The variables that @skip and @include name. */
export function conditionNames(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      if (!DIRECTIVES.has(name.value)) return
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

function isSelected({ directives = [] }: SelectionNode, variables: Readonly<Fields>): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    const wanted = DIRECTIVES.get(name.value)
    const [condition] = given
    if (wanted === undefined || condition === undefined) return true
    const { value } = condition
    if (value.kind === Kind.VARIABLE) return (variables[value.name.value] === true) === wanted
    return value.kind === Kind.BOOLEAN && value.value === wanted
  })
}

// Stands where a record's selections are all left out; the answer's shape does not know it.
const NOTHING: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: '_nothing' },
  name: { kind: Kind.NAME, value: '__typename' },
}

/** The document without the selections that are not made, and without what said so. */
export function selectedOnly(document: DocumentNode, isSelected: IsSelected): DocumentNode {
  const select = {
    enter: (node: SelectionNode) => (isSelected(node) ? undefined : null),
    leave: (node: SelectionNode) =>
      node.directives?.some(({ name }) => DIRECTIVES.has(name.value))
        ? { ...node, directives: node.directives.filter(({ name }) => !DIRECTIVES.has(name.value)) }
        : undefined,
  }
  return visit(document, {
    Field: select,
    InlineFragment: select,
    FragmentSpread: select,
    SelectionSet: {
      leave: (node) => (node.selections.length > 0 ? undefined : { ...node, selections: [NOTHING] }),
    },
  })
}

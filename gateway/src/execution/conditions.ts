import { type DocumentNode, Kind, type SelectionNode, visit } from 'graphql'
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

function conditionNames(document: DocumentNode): readonly string[] {
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

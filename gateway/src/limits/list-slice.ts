import { type ArgumentNode, type FieldNode, type GraphQLArgument, type GraphQLField, Kind } from 'graphql'
import type { ListSize } from './cost-facts.ts'
import { constantOr, type Reckoning, type Variables } from './reckoning.ts'

// Lists that may grow are connections here; a plain one ends by its nature. Supergraphs may say otherwise by @listSize.
export const DEFAULT_LIST_SIZE = 10

/** What the arguments of one operation say of the sizes of its lists. */
export interface Slicing {
  readonly variableDefaults: ReadonlyMap<string, ArgumentNode['value'] | undefined>
  readonly pages: Reckoning<number | null>[]
  unsized: string | null
}

/** The page sizes under given variables: of those that are known already only the smallest and the largest. */
export function pageSizesOf(pages: readonly Reckoning<number | null>[]): (variables: Variables) => readonly number[] {
  const known = pages.filter((page) => typeof page === 'number')
  const open = pages.filter((page) => typeof page === 'function')
  const extremes = known.length === 0 ? [] : [Math.min(...known), Math.max(...known)]
  return (variables) => [...extremes, ...open.map((page) => page(variables)).filter((size) => size !== null)]
}

/** The largest of the slicing arguments that are given; the assumed size where none is. */
export function sliceOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  listSize: ListSize,
  slicings: Slicing,
): Reckoning<number> {
  const { slicingArguments, requireOneSlicingArgument } = listSize
  const assumed = listSize.assumedSize ?? DEFAULT_LIST_SIZE
  const slicing = field.args.filter(({ name }) => slicingArguments.includes(name))
  const given = slicing.filter((argument) => argumentNode(node, argument) || typeof argument.defaultValue === 'number')
  if (requireOneSlicingArgument && slicing.length > 0 && given.length !== 1) slicings.unsized ??= field.name
  const sizes = given.map((argument) => slicingValue(argumentNode(node, argument), argument, slicings))
  slicings.pages.push(...sizes)
  return constantOr(sizes, (values) => {
    const known = values.filter((value) => value !== null)
    return known.length === 0 ? assumed : Math.max(0, ...known)
  })
}

function argumentNode(node: FieldNode, { name }: GraphQLArgument): ArgumentNode['value'] | undefined {
  return node.arguments?.find((each) => each.name.value === name)?.value
}

function slicingValue(
  node: ArgumentNode['value'] | undefined,
  { defaultValue }: GraphQLArgument,
  { variableDefaults }: Slicing,
): Reckoning<number | null> {
  const otherwise = typeof defaultValue === 'number' ? defaultValue : null
  if (node === undefined) return otherwise
  if (node.kind !== Kind.VARIABLE) return node.kind === Kind.INT ? Number(node.value) : null
  const name = node.name.value
  const fallback = variableDefaults.get(name)
  const ifMissing = fallback === undefined ? otherwise : fallback.kind === Kind.INT ? Number(fallback.value) : null
  return (variables) => {
    const given = variables[name]
    if (given === undefined) return ifMissing
    // Anything but a number is refused where variables are read, or is null.
    return typeof given === 'number' ? given : null
  }
}

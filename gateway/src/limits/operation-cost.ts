import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { argumentWeight } from './argument-weight.ts'
import type { CostFacts, ListSize } from './cost-facts.ts'
import { constantOr, plus, type Reckoning, times, type Variables, valueOf } from './reckoning.ts'

/** What an operation costs, as a cheap function of its variables. */
export interface OperationCost {
  estimate(variables: Variables): number
  /** What is asked for by arguments that size a page. */
  pageSizes(variables: Variables): readonly number[]
  /** A list that must be sized by exactly one of its arguments and is not: its coordinate. */
  readonly unsized: string | null
}

// Lists that may grow are connections here; a plain one ends by its nature. Supergraphs may say otherwise by @listSize.
const DEFAULT_LIST_SIZE = 10

interface Compilation {
  readonly schema: GraphQLSchema
  readonly facts: CostFacts
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variableDefaults: ReadonlyMap<string, ArgumentNode['value'] | undefined>
  readonly pages: Reckoning<number | null>[]
  unsized: string | null
}

/** Which lists of a value its field's arguments have sized. */
interface Sized {
  readonly fields: readonly string[]
  readonly size: Reckoning<number>
}

/**
 * Compiles a validated operation: `size × (weight + what is selected below)` for each field, plus the weights of its arguments.
 * A type of objects weighs 1, a scalar 0, unless @cost says otherwise. An upper bound: what @skip leaves out is counted, and so
 * is every branch of a union.
 */
export function compileCost(
  schema: GraphQLSchema,
  facts: CostFacts,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const compilation: Compilation = {
    schema,
    facts,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    variableDefaults: new Map(
      (operation.variableDefinitions ?? []).map((node) => [node.variable.name.value, node.defaultValue]),
    ),
    pages: [],
    unsized: null,
  }
  const root = schema.getRootType(operation.operation)
  const cost = root ? selectionCost(operation.selectionSet, root, null, compilation) : 0
  const { pages, unsized } = compilation
  return {
    estimate: (variables) => Math.max(0, valueOf(cost, variables)),
    pageSizes: (variables) =>
      pages.flatMap((page) => {
        const size = valueOf(page, variables)
        return size === null ? [] : [size]
      }),
    unsized,
  }
}

function selectionCost(
  { selections }: SelectionSetNode,
  parent: GraphQLCompositeType,
  sized: Sized | null,
  compilation: Compilation,
): Reckoning<number> {
  return plus(
    selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return fieldCost(selection, parent, sized, compilation)
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? compilation.fragments.get(selection.name.value) : selection
      if (fragment === undefined) return 0
      const condition = fragment.typeCondition && compilation.schema.getType(fragment.typeCondition.name.value)
      const type = isCompositeType(condition) ? condition : parent
      return selectionCost(fragment.selectionSet, type, sized, compilation)
    }),
  )
}

function fieldCost(
  node: FieldNode,
  parent: GraphQLCompositeType,
  sized: Sized | null,
  compilation: Compilation,
): Reckoning<number> {
  const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined
  // Introspection and __typename ask no subgraph.
  if (field === undefined) return 0
  const { facts, schema } = compilation
  const coordinates = coordinatesOf(parent, node.name.value, schema)
  const listSize = coordinates.map((each) => facts.listSizes.get(each)).find((each) => each !== undefined)
  const slice = listSize ? sliceOf(node, field, listSize, coordinates[0] ?? '', compilation) : null
  const isSizedByParent = sized?.fields.includes(node.name.value) ?? false
  const isConnection = listSize !== undefined && listSize.sizedFields.length > 0
  const type = getNamedType(field.type)
  const below =
    node.selectionSet && isCompositeType(type)
      ? selectionCost(
          node.selectionSet,
          type,
          isConnection && slice !== null ? { fields: listSize.sizedFields, size: slice } : null,
          compilation,
        )
      : 0
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
  const own = isConnection ? DEFAULT_LIST_SIZE : (slice ?? DEFAULT_LIST_SIZE)
  const size = isSizedByParent && sized ? sized.size : isList ? own : 1
  const weight = weightOf(coordinates, type.name, isCompositeType(type), facts)
  return plus([times(size, plus([weight, below])), argumentsCost(node, field, coordinates, compilation)])
}

/** The field's own coordinate; behind an interface also those of the types that may stand there. */
function coordinatesOf(parent: GraphQLCompositeType, field: string, schema: GraphQLSchema): string[] {
  const behind = isAbstractType(parent) ? schema.getPossibleTypes(parent) : []
  return [parent, ...behind].map((type) => `${type.name}.${field}`)
}

function weightOf(coordinates: readonly string[], type: string, isComposite: boolean, facts: CostFacts): number {
  const given = coordinates.flatMap((coordinate) => facts.weights.get(coordinate) ?? [])
  if (given.length > 0) return Math.max(...given)
  return facts.weights.get(type) ?? (isComposite ? 1 : 0)
}

function argumentsCost(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  coordinates: readonly string[],
  { facts }: Compilation,
): Reckoning<number> {
  return plus(
    (node.arguments ?? []).flatMap(({ name, value }) => {
      const argument = field.args.find((each) => each.name === name.value)
      const own = coordinates.map((each) => facts.weights.get(`${each}(${name.value}:)`)).find((each) => each)
      return argument ? [argumentWeight(argument.type, value, facts, own)] : []
    }),
  )
}

/** The largest of the slicing arguments that are given; the assumed size where none is. */
function sliceOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  listSize: ListSize,
  coordinate: string,
  compilation: Compilation,
): Reckoning<number> {
  const { slicingArguments, requireOneSlicingArgument } = listSize
  const assumed = listSize.assumedSize ?? DEFAULT_LIST_SIZE
  const slicing = field.args.filter(({ name }) => slicingArguments.includes(name))
  const given = slicing.filter((argument) => argumentNode(node, argument) || typeof argument.defaultValue === 'number')
  if (requireOneSlicingArgument && slicing.length > 0 && given.length !== 1) compilation.unsized ??= coordinate
  const sizes = given.map((argument) => slicingValue(argumentNode(node, argument), argument, compilation))
  compilation.pages.push(...sizes)
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
  { variableDefaults }: Compilation,
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

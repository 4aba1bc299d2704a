import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
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
import { DEFAULT_LIST_SIZE, pageSizesOf, type Slicing, sliceOf } from './list-slice.ts'
import { plus, type Reckoning, times, type Variables, valueUnder } from './reckoning.ts'

/** What an operation costs, as a cheap function of its variables. */
export interface OperationCost {
  estimate(variables: Variables): number
  /** What is asked for by arguments that size a page. */
  pageSizes(variables: Variables): readonly number[]
  /** A list that must be sized by exactly one of its arguments and is not: its coordinate. */
  readonly unsized: string | null
}

interface Compilation extends Slicing {
  readonly schema: GraphQLSchema
  readonly facts: CostFacts
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
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
  return {
    estimate: (variables) => Math.max(0, valueUnder(cost, variables)),
    pageSizes: pageSizesOf(compilation.pages),
    unsized: compilation.unsized,
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
  const slice = listSize ? sliceOf(node, field, listSize, compilation) : null
  const type = getNamedType(field.type)
  const passedOn = listSize && slice !== null ? { fields: listSize.sizedFields, size: slice } : null
  const below =
    node.selectionSet && isCompositeType(type) ? selectionCost(node.selectionSet, type, passedOn, compilation) : 0
  const weight = weightOf(coordinates, type.name, isCompositeType(type), facts)
  return plus([
    times(itemsOf(field, sized, listSize, slice), plus([weight, below])),
    argumentsCost(node, field, coordinates, compilation),
  ])
}

/** How many values stand in the field's place: as its parent says, as its arguments say, or as lists are assumed to be. */
function itemsOf(
  { name, type }: GraphQLField<unknown, unknown>,
  sized: Sized | null,
  listSize: ListSize | undefined,
  slice: Reckoning<number> | null,
): Reckoning<number> {
  if (sized?.fields.includes(name)) return sized.size
  if (!isListType(isNonNullType(type) ? type.ofType : type)) return 1
  const sizesItself = listSize !== undefined && listSize.sizedFields.length === 0
  return sizesItself && slice !== null ? slice : DEFAULT_LIST_SIZE
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

import {
  type ASTNode,
  astFromValue,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  type VariableDefinitionNode,
  validate,
  visit,
} from 'graphql'
import type { Operation } from './operation-writer.ts'

/** How many smaller operations may be tried for one failure. */
const MOST_TRIES = 600

/**
 * Makes a failing operation small: takes away one thing at a time, the largest first, and keeps what still fails. What is left is
 * valid, and fails with any one thing less no more.
 */
export async function shrink(
  schema: GraphQLSchema,
  operation: Operation,
  fails: (smaller: Operation) => Promise<boolean>,
): Promise<Operation> {
  let smallest = operation
  let tries = 0
  for (let position = 0; tries < MOST_TRIES; ) {
    const edit = edited(smallest, position, schema)
    if (edit === 'no more') return smallest
    const isWorthATry = edit !== null && edit.query !== smallest.query && isValid(schema, edit.query)
    tries += isWorthATry ? 1 : 0
    if (isWorthATry && (await fails(edit))) smallest = edit
    else position++
  }
  return smallest
}

function isValid(schema: GraphQLSchema, query: string): boolean {
  return validate(schema, parse(query)).length === 0
}

type Edit = (node: ASTNode) => ASTNode | null | undefined

/** The operation with its nth thing taken away; null when that cannot be taken away, 'no more' after the last. */
function edited(operation: Operation, position: number, schema: GraphQLSchema): Operation | null | 'no more' {
  const document = parse(operation.query, { noLocation: true })
  let count = 0
  let result: DocumentNode | null = null
  const consider = (make: () => DocumentNode | null) => {
    if (count++ === position) result = make()
  }
  visit(document, {
    enter: (node, _key, parent) => {
      const isDeclaration = isNode(parent) && parent.kind === Kind.VARIABLE_DEFINITION
      if (node.kind === Kind.VARIABLE && isDeclaration) return
      for (const edit of editsOf(node, document, operation, schema)) consider(() => replaced(document, node, edit))
    },
  })
  if (position >= count) return 'no more'
  return result && withoutUnused(result, operation)
}

function isNode(value: ASTNode | readonly ASTNode[] | undefined): value is ASTNode {
  return value !== undefined && 'kind' in value
}

function editsOf(node: ASTNode, document: DocumentNode, operation: Operation, schema: GraphQLSchema): Edit[] {
  switch (node.kind) {
    case Kind.SELECTION_SET:
      return node.selections.length > 1 ? node.selections.map((selection) => () => without(node, selection)) : []
    case Kind.INLINE_FRAGMENT:
      return node.typeCondition ? [() => withoutCondition(node)] : []
    case Kind.FRAGMENT_SPREAD:
      return [() => inlined(node.name.value, node.directives ?? [], document)]
    case Kind.FIELD:
      return [
        ...(node.alias ? [(() => withoutAlias(node)) as Edit] : []),
        ...(node.selectionSet ? [() => ({ ...node, selectionSet: onlyTypename })] : []),
      ]
    case Kind.DIRECTIVE:
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return [() => null]
    case Kind.VARIABLE_DEFINITION:
      return node.defaultValue ? [() => withoutDefault(node)] : []
    case Kind.VARIABLE:
      return [() => literalOf(node.name.value, document, operation, schema)]
    default:
      return []
  }
}

const onlyTypename: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
}

function replaced(document: DocumentNode, target: ASTNode, edit: Edit): DocumentNode {
  const changed: DocumentNode = visit(document, {
    enter: (node) => (node === target ? edit(node) : undefined),
  })
  return flattened(changed)
}

/** Inline fragments that change nothing are taken apart: without a condition, and without directives. */
function flattened(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave: (node) => ({
        ...node,
        selections: node.selections.flatMap((selection): readonly SelectionNode[] =>
          selection.kind === Kind.INLINE_FRAGMENT && !selection.typeCondition && !selection.directives?.length
            ? selection.selectionSet.selections
            : [selection],
        ),
      }),
    },
  })
}

function without(set: SelectionSetNode, selection: SelectionNode): SelectionSetNode {
  return { ...set, selections: set.selections.filter((each) => each !== selection) }
}

function withoutAlias(field: FieldNode): FieldNode {
  const { alias: _alias, ...rest } = field
  return rest
}

function withoutCondition(fragment: InlineFragmentNode): InlineFragmentNode {
  const { typeCondition: _condition, ...rest } = fragment
  return rest
}

function withoutDefault(variable: VariableDefinitionNode): VariableDefinitionNode {
  const { defaultValue: _initial, ...rest } = variable
  return rest
}

function inlined(name: string, directives: readonly DirectiveNode[], document: DocumentNode): ASTNode | undefined {
  const fragment = document.definitions.find(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
  )
  if (!fragment) return undefined
  const { typeCondition, selectionSet } = fragment
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }
}

function literalOf(
  name: string,
  document: DocumentNode,
  operation: Operation,
  schema: GraphQLSchema,
): ASTNode | undefined {
  const [definition] = document.definitions
  if (definition?.kind !== Kind.OPERATION_DEFINITION || !(name in operation.variables)) return undefined
  const declared = definition.variableDefinitions?.find(({ variable }) => variable.name.value === name)
  // A schema's own input types are found by name; lists and non-null types are built around them.
  const type = declared && typeFromAST(schema, declared.type as Parameters<typeof typeFromAST>[1])
  if (!type) return undefined
  return astFromValue(operation.variables[name], type as Parameters<typeof astFromValue>[1]) ?? undefined
}

/** Without fragments and variables that nothing uses any more. */
function withoutUnused(document: DocumentNode, operation: Operation): Operation {
  const text = print(document)
  const isUsed = (name: string) => text.split(new RegExp(`\\$${name}\\b`)).length > 2
  const isSpread = (name: string) => new RegExp(`\\.\\.\\.${name}\\b`).test(text)
  const definitions = document.definitions
    .filter((each) => each.kind !== Kind.FRAGMENT_DEFINITION || isSpread(each.name.value))
    .map((each) =>
      each.kind === Kind.OPERATION_DEFINITION
        ? {
            ...each,
            variableDefinitions: each.variableDefinitions?.filter(({ variable }) => isUsed(variable.name.value)),
          }
        : each,
    )
  const query = print({ kind: Kind.DOCUMENT, definitions } as DocumentNode)
  if (query.length < text.length) return withoutUnused(parse(query, { noLocation: true }), operation)
  const variables = Object.fromEntries(Object.entries(operation.variables).filter(([name]) => isUsed(name)))
  return { query, variables, viewer: operation.viewer }
}

import {
  type FieldNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  Kind,
  parse,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/**
 * The operation that asks besides, of every record, which type it is and by which key it is found: `_t` and `_k`. Types and these keys
 * are open, so nothing else of the answer changes.
 */
export function tellingTypes(schema: GraphQLSchema, query: string, keys: Readonly<Record<string, string>>): string {
  const types = new TypeInfo(schema)
  const told = visit(
    parse(query, { noLocation: true }),
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave: (node) => {
          const parent = types.getParentType()
          if (!isCompositeType(parent)) return undefined
          const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]
          const keyed = possible.flatMap(({ name }): SelectionNode[] => {
            const key = keys[name]
            if (key === undefined) return []
            return isAbstractType(parent) ? [onType(name, field('_k', key))] : [field('_k', key)]
          })
          return { ...node, selections: [...node.selections, field('_t', '__typename'), ...keyed] }
        },
      },
    }),
  )
  return print(told)
}

function field(alias: string, name: string): FieldNode {
  return { kind: Kind.FIELD, alias: { kind: Kind.NAME, value: alias }, name: { kind: Kind.NAME, value: name } }
}

function onType(name: string, selection: SelectionNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
  }
}

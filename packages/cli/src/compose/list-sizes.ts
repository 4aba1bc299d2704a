import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parseConstValue,
  type TypeNode,
  visit,
} from 'graphql'

/**
 * Gives every field that answers a page its @listSize, where none is written by hand: as many edges as `first` asks for, and as
 * many as its default says where a caller sends null.
 */
export function withListSizes(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition: (field) => {
      const first = field.arguments?.find(({ name }) => name.value === 'first')
      const isSized = field.directives?.some(({ name }) => name.value === 'listSize') ?? false
      if (first === undefined || isSized || !/.Connection$/.test(namedType(field.type))) return undefined
      return { ...field, directives: [...(field.directives ?? []), pageSize(first)] } satisfies FieldDefinitionNode
    },
  })
}

function pageSize({ defaultValue }: InputValueDefinitionNode): ConstDirectiveNode {
  const assumed = defaultValue?.kind === Kind.INT ? { assumedSize: defaultValue.value } : {}
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'listSize' },
    arguments: Object.entries({
      ...assumed,
      slicingArguments: '["first"]',
      sizedFields: '["edges"]',
      // The default of `first` sizes the page of whoever gives none.
      requireOneSlicingArgument: 'false',
    }).map(([name, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: name },
      value: parseConstValue(value),
    })),
  }
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}

import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { type DefinitionNode, type DocumentNode, Kind, visit } from 'graphql'

/** Which domain value stands for a type: `"Region": "./region/region.store.ts#Region"`; relative to the subgraph's `src`. */
export type Mappers = Readonly<Record<string, string>>

const config = {
  federation: true,
  contextType: './context.ts#Context',
  scalars: {
    ID: 'string',
    DivisionCode: 'string',
    CreditCode: 'string',
    Date: 'string',
    DateTime: 'Date',
    Fen: 'bigint',
  },
  defaultScalarType: 'unknown',
  useTypeImports: true,
  enumsAsTypes: true,
  skipTypename: true,
  avoidOptionals: { field: true, object: true },
}

/** The resolver types of one subgraph, from its complete document; the context is the subgraph's own `src/context.ts`. */
export async function resolverTypes(document: DocumentNode, mappers: Mappers): Promise<string> {
  const source = await codegen({
    filename: 'schema.generated.ts',
    schema: { kind: Kind.DOCUMENT, definitions: withBases(withoutGovernance(document).definitions) },
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
    config: { ...config, mappers: aliased(mappers) },
  })
  return `${source.split('\n').map(withoutAny).join('\n').trim()}\n`
}

/** A domain value often has the name of its type, which the generated file declares itself. */
function aliased(mappers: Mappers): Mappers {
  const alias = (type: string, value: string) => (value.includes(' as ') ? value : `${value} as ${type}Value`)
  return Object.fromEntries(Object.entries(mappers).map(([type, value]) => [type, alias(type, value)]))
}

/** @classified is enforced around resolvers, not by them, so they need no types for it. */
function withoutGovernance(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (node) => (node.name.value === 'classified' ? null : undefined),
    DirectiveDefinition: (node) => (node.name.value === 'classified' ? null : undefined),
  })
}

/** graphql-js builds no schema from an extension without its base: in a subgraph, the first block of a type is the base. */
function withBases(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const based = new Set(definitions.flatMap((node) => ('name' in node && !isExtension(node) ? node.name?.value : [])))
  return definitions.map((node) => {
    if (!isExtension(node) || based.has(node.name.value)) return node
    based.add(node.name.value)
    return asBase(node)
  })
}

type Extension = Extract<DefinitionNode, { kind: Kind.OBJECT_TYPE_EXTENSION | Kind.INTERFACE_TYPE_EXTENSION }>

function isExtension(node: DefinitionNode): node is Extension {
  return node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.INTERFACE_TYPE_EXTENSION
}

function asBase(node: Extension): DefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_EXTENSION
    ? { ...node, kind: Kind.OBJECT_TYPE_DEFINITION }
    : { ...node, kind: Kind.INTERFACE_TYPE_DEFINITION }
}

/** The plugin's fixed part says `any` where `unknown` does; our descriptions, which are the comments, may say it too. */
function withoutAny(line: string): string {
  return /^\s*(\/?\*|\/\/)/.test(line) ? line : line.replace(/(?<=[<\s])any(?=[,>[])/g, 'unknown')
}

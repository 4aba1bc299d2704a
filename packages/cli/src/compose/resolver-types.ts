import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { type DocumentNode, visit } from 'graphql'

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
    schema: withoutGovernance(document),
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

/** The plugin's fixed part says `any` where `unknown` does; our descriptions, which are the comments, may say it too. */
function withoutAny(line: string): string {
  return /^\s*(\/?\*|\/\/)/.test(line) ? line : line.replace(/(?<=[<\s])any(?=[,>[])/g, 'unknown')
}

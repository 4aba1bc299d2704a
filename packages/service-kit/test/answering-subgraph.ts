import { buildSchema } from 'graphql'
import type { RequestContext, Subgraph } from '../src/index.ts'

/** Resolvers that a test gives; each sees the context of its request. */
export type Answers = Record<string, (args: Record<string, unknown>, context: RequestContext) => unknown>

/** A subgraph of text fields without any guard, for tests of how it is served. */
export function answeringSubgraph(answers: Answers, checkReady: () => Promise<void> = async () => undefined): Subgraph {
  const fields = Object.keys(answers).map((name) => `${name}(text: String): String`)
  const schema = buildSchema(`type Query { ${fields.join(' ')} } type Subscription { ${fields.join(' ')} }`)
  for (const [name, answer] of Object.entries(answers)) {
    const resolve = (_root: unknown, args: Record<string, unknown>, context: RequestContext) => answer(args, context)
    Object.assign(schema.getQueryType()?.getFields()[name] ?? {}, { resolve })
  }
  return { name: 'answering', schema, createContext: (context) => context, checkReady }
}

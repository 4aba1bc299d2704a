import type { GraphQLSchema } from 'graphql'

/** An operation as a caller writes it. */
export interface ExplainedText {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: unknown
}

/** What is asked of `Query.explainAccess`. */
export interface AccessQuestion extends ExplainedText {
  readonly purpose: string
}

/** An explanation as the schema has it: `AccessExplanationPayload`. */
export interface AccessExplanation {
  readonly refusals: readonly { readonly code: unknown; readonly message: string; readonly messageEn: unknown }[]
  readonly policyVersion: number
  readonly grant: string | null
  readonly denials: readonly object[]
  readonly readable: readonly object[]
  readonly cost: { readonly estimated: number; readonly allowed: number } | null
  readonly draft: { readonly input: object; readonly providers: readonly string[] } | null
}

/** What the gateway answers of an operation by itself, and on which schema. */
export interface OwnAnswers {
  readonly schema: GraphQLSchema
  explainAccess(asked: AccessQuestion): AccessExplanation
}

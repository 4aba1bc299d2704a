import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import { createBoundedTexts } from '../limits/bounded-texts.ts'
import { noNulInStrings, noSuchOperation } from '../limits/check-operation.ts'
import { MOST_TOKENS } from '../limits/limit-table.ts'
import type { ExplainedText } from './access-explanation.ts'

// Fewer than are kept of what is run: an explanation is asked for once and read.
const KEPT = { entries: 500, characters: 1_000_000 }
const RULES: readonly ValidationRule[] = [...specifiedRules, noNulInStrings]

/** An operation that is explained, as it would be run. */
export interface ExplainedOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/** Reads operations as Apollo Server reads those that are run, each text once for each schema. */
export class ExplainedOperations {
  readonly #known = new WeakMap<GraphQLSchema, ReturnType<typeof createBoundedTexts<Validated>>>()

  /** The operation, or all that it would be refused for. */
  read(schema: GraphQLSchema, { query, operationName, variables = null }: ExplainedText): Read {
    const validated = this.#validated(schema, query)
    if ('refusals' in validated) return validated
    const { document } = validated
    const operation = getOperationAST(document, operationName || undefined)
    if (!operation) return refused('OPERATION_RESOLUTION_FAILURE', [noSuchOperation()])
    const given = variables ?? {}
    if (typeof given !== 'object' || Array.isArray(given)) return refused('BAD_REQUEST', [noVariables()])
    const asked = given as Readonly<Record<string, unknown>> // an object of JSON
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], asked)
    if (errors) return refused('BAD_USER_INPUT', errors)
    return { document, operation, operationName: operationName || undefined, variables: asked }
  }

  #validated(schema: GraphQLSchema, query: string): Validated {
    const texts = this.#known.get(schema) ?? createBoundedTexts<Validated>(KEPT)
    this.#known.set(schema, texts)
    const known = texts.get(query)
    if (known) return known
    const validated = validatedText(schema, query)
    texts.set(query, validated, query.length)
    return validated
  }
}

/** Errors as values, each with the code that Apollo Server would give it. */
interface Refused {
  readonly refusals: readonly GraphQLError[]
}

type Read = ExplainedOperation | Refused
type Validated = { readonly document: DocumentNode } | Refused

function validatedText(schema: GraphQLSchema, query: string): Validated {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS })
    // Names of the schema that a caller did not write himself are not for an error to suggest.
    const errors = validate(schema, document, RULES, { hideSuggestions: true })
    return errors.length > 0 ? refused('GRAPHQL_VALIDATION_FAILED', errors) : { document }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return refused('GRAPHQL_PARSE_FAILED', [error])
  }
}

function refused(code: string, errors: readonly GraphQLError[]): Refused {
  return {
    refusals: errors.map(
      (error) => new GraphQLError(error.message, { originalError: error, extensions: { code, ...error.extensions } }),
    ),
  }
}

function noVariables(): GraphQLError {
  return new GraphQLError('Variables must be an object.')
}

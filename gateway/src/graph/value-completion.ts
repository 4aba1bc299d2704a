import { graphError } from '@yilian/service-kit'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

type AnyError = GraphQLError | GraphQLFormattedError
type Path = readonly (string | number)[]

/** What Apollo's executor answers. */
export interface ExecutorAnswer {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly AnyError[]
  readonly extensions?: Record<string, unknown>
}

/**
 * Makes an error of each value that is missing where the schema promises one. Apollo's executor reports these in
 * `extensions.valueCompletion` only, where no client looks, and only when nothing else went wrong: what went wrong in fetches is
 * therefore kept from it, and comes in here as `fetchErrors`.
 */
export function liftValueCompletion<Answer extends ExecutorAnswer>(
  answer: Answer,
  fetchErrors: readonly AnyError[],
): Answer {
  const { extensions: { valueCompletion, ...extensions } = {}, ...rest } = answer
  const known = [...fetchErrors, ...(answer.errors ?? [])]
  const missing = (Array.isArray(valueCompletion) ? valueCompletion : []).filter(isError)
  const errors = [...known, ...missing.filter((error) => !isExplained(error, known)).map(valueMissing)]
  if (errors.length === 0 && !valueCompletion) return answer
  return {
    // Only `extensions` and `errors` differ from the answer's own.
    ...(rest as Answer),
    ...(errors.length > 0 && { errors }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  }
}

/** An error at the place, below it, or of the whole object that it belongs to says why the value is missing. */
function isExplained(missing: AnyError, known: readonly AnyError[]): boolean {
  return known.some(
    ({ path }) => path && missing.path && (startsWith(path, missing.path) || startsWith(missing.path, path)),
  )
}

function startsWith(path: Path, start: Path): boolean {
  return start.length > 0 && start.every((step, index) => path[index] === step)
}

function valueMissing(error: AnyError): GraphQLError {
  const { message, extensions } = graphError('VALUE_MISSING', {
    zh: '此处应有值, 而数据提供方未给出可用的值',
    en: 'Expected a value here; its source gave none that can be used.',
  })
  return new GraphQLError(message, { path: error.path ?? null, extensions })
}

function isError(value: unknown): value is AnyError {
  return value instanceof GraphQLError
}

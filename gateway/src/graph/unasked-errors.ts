import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { ExecutorAnswer } from './value-completion.ts'

/**
 * Leaves out errors of fields that the client did not select on the object in question. A fetch asks for what was selected on one
 * type of a list's items for all entities below it, so that some may fail where nobody asked. An error stays that may be why something
 * else is missing: of a field that the planner may have added itself, or beside a null.
 */
export function withoutUnasked<Answer extends ExecutorAnswer>(
  answer: Answer,
  plannerNames: ReadonlySet<string>,
): Answer {
  const { data, errors } = answer
  if (!data || !errors) return answer
  const asked = errors.filter((error) => !isUnasked(error, data, plannerNames))
  if (asked.length === errors.length) return answer
  const { errors: _all, ...rest } = answer
  // Only `errors` differs from the answer's own.
  return { ...(rest as Answer), ...(asked.length > 0 && { errors: asked }) }
}

function isUnasked(
  { path = [] }: GraphQLError | GraphQLFormattedError,
  data: unknown,
  plannerNames: ReadonlySet<string>,
): boolean {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false
    if (!Array.isArray(value) && Object.values(value).includes(null)) return false
    const next = Object.getOwnPropertyDescriptor(value, step)
    if (!next) return typeof step === 'string' && !plannerNames.has(step)
    value = next.value
  }
  return false
}

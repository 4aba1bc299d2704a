import { isUtf8 } from 'node:buffer'
import type { Reply } from '@yilian/service-kit'
import type { GraphQLFormattedError } from 'graphql'
import type { SubgraphAnswer } from './link.ts'

const JSON_TYPE = /^application\/(graphql-response\+)?json\s*(;|$)/i
const OTHER_CHARSET = /;\s*charset="?(?!utf-?8\b)/i

/** Reads an answer of GraphQL, whatever its status; or says, for the log and without its text, why it is none. */
export function readAnswer({ status, headers, body }: Reply): SubgraphAnswer | string {
  const type = headers['content-type'] ?? ''
  if (!JSON_TYPE.test(type) || OTHER_CHARSET.test(type))
    return `expected JSON in UTF-8, got "${type.slice(0, 80)}" with status ${status}`
  // We accept none, so a proxy that encodes all the same answers somebody else.
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') return `expected no content encoding, got "${encoding}" with status ${status}`
  if (!isUtf8(body)) return `expected UTF-8, got other bytes with status ${status}`
  return shapedAnswer(jsonOf(body.toString()), status)
}

function shapedAnswer(value: unknown, status: number): SubgraphAnswer | string {
  if (!isRecord(value)) return `expected a JSON object, got something else with status ${status}`
  const { data = null, errors = null } = value
  if (data !== null && !isRecord(data)) return `expected data to be an object, got something else with status ${status}`
  if (errors === null) return data === null ? `expected data or errors, got neither with status ${status}` : { data }
  if (!Array.isArray(errors)) return `expected errors to be a list, got something else with status ${status}`
  if (errors.length === 0) return shapedAnswer({ data }, status)
  return { data, errors: errors.map(formattedError) }
}

/** Only what the specification knows, and only in its form: the executor puts the path into its own. */
function formattedError(error: unknown): GraphQLFormattedError {
  const { message, path, locations, extensions } = isRecord(error) ? error : {}
  return {
    message: typeof message === 'string' ? message : 'An error without a message.',
    ...(isPath(path) && { path }),
    ...(isLocations(locations) && { locations }),
    ...(isRecord(extensions) && { extensions }),
  }
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || Number.isInteger(step))
}

function isLocations(value: unknown): value is { line: number; column: number }[] {
  return (
    Array.isArray(value) &&
    value.every((each) => isRecord(each) && Number.isInteger(each.line) && Number.isInteger(each.column))
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

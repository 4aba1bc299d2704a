import type { z } from 'zod'
import { quote } from './errors.ts'

/** Settings that were read, or every fault that stood in the way, one line each. */
export type Settings<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly string[] }

// What these names hold must not be shown back on a screen or in a log.
const SECRET_NAME = /KEY|SECRET|PASSWORD|TOKEN|DATABASE_URL/

/** Reads settings from the environment. All faults come at once, each with what was expected and what came. */
export function readSettings<Schema extends z.ZodType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): Settings<z.output<Schema>> {
  const result = schema.safeParse(environment)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, faults: result.error.issues.map((issue) => faultLine(issue, environment)) }
}

function faultLine(issue: z.core.$ZodIssue, environment: Readonly<Record<string, string | undefined>>): string {
  const name = issue.path.join('.')
  const value = environment[name]
  if (value === undefined) return `${name}: ${issue.message}; it is not set`
  return `${name}: ${issue.message}; got ${SECRET_NAME.test(name) ? 'a value that is not shown' : quote(value)}`
}

import type { JsonSchema } from '../service-mapping.ts'

/** The schema of an object with these properties, all of them and no other. */
export function closed(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

/** The schema of one of these texts. */
export function oneOf(...values: readonly string[]): JsonSchema {
  return { type: 'string', enum: values }
}

/** The same, or null. */
export function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: values } = schema
  return { ...schema, type: [type, 'null'], ...(Array.isArray(values) && { enum: [...values, null] }) }
}

/** A unit, by its unified social credit code. */
export const UNIT: JsonSchema = { type: 'string', format: 'credit-code' }
/** A person, by resident identity number: in the body of a request only. */
export const PERSON: JsonSchema = { type: 'string', format: 'resident-id' }
export const DIVISION: JsonSchema = { type: 'string', format: 'division-code' }
export const DAY: JsonSchema = { type: 'string', format: 'date' }
export const FLAG: JsonSchema = { type: 'boolean' }
export const COUNT: JsonSchema = { type: 'integer', minimum: 0 }
export const NAME: JsonSchema = { type: 'string', minLength: 1, maxLength: 200 }
export const NUMBER_OF_PAPER: JsonSchema = { type: 'string', minLength: 1, maxLength: 60 }

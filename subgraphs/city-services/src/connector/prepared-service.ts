import { isResidentIdNumber, isUnifiedSocialCreditCode, parseDivisionCode } from '@yilian/governance'
import { Ajv, type ValidateFunction } from 'ajv'
import type { BatchMapping, InputPlace, JsonSchema, ServiceMapping } from './service-mapping.ts'

/** A mapping that was found sound, with its schemas ready to check by. */
export interface PreparedService {
  /** Where an input does not fit and by which rule, never its value; null when it fits. */
  inputFault(input: unknown): string | null
  /** Whether one property of the input fits by itself. */
  propertyFits(name: string, value: unknown): boolean
  outputFault(value: unknown): string | null
}

/** What proxies and servers write into their logs may name a unit or a day, and nobody. */
const FORMATS_IN_URLS: ReadonlySet<unknown> = new Set(['credit-code', 'date'])

const prepared = new WeakMap<ServiceMapping, PreparedService>()
let sharedAjv: Ajv | undefined

/** Checks a mapping, once, and makes its schemas ready; throws where the mapping itself is wrong. */
export function preparedService(mapping: ServiceMapping): PreparedService {
  const known = prepared.get(mapping)
  if (known) return known
  const fault = mappingFault(mapping)
  if (fault !== null) throw new Error(`The mapping of ${mapping.service} is wrong: ${fault}.`)
  const properties = new Map<string, (value: unknown) => string | null>()
  const made: PreparedService = {
    inputFault: checkBy(mapping.input),
    outputFault: checkBy(mapping.output),
    propertyFits: (name, value) => {
      // Only an input that does not fit is looked at part by part.
      const check = properties.get(name) ?? checkBy(propertiesOf(mapping.input)[name] as JsonSchema) // the caller's own name
      properties.set(name, check)
      return check(value) === null
    },
  }
  prepared.set(mapping, made)
  return made
}

function mappingFault({ places, input, output, fields, single, batch }: ServiceMapping): string | null {
  const inputs = propertiesOf(input)
  const wrongPlaces = Object.entries(places).flatMap(
    ([name, place]) => placeFault(name, place, inputs[name]?.format, single) ?? [],
  )
  if (wrongPlaces[0]) return wrongPlaces[0]
  if (!hasSameNames(inputs, places)) return 'expected a place for each input'
  if (!hasSameNames(propertiesOf(output), fields)) return 'expected a field for each property of the output'
  return batch ? batchFault(batch, places) : null
}

function placeFault(
  name: string,
  place: InputPlace,
  format: unknown,
  { method, path }: ServiceMapping['single'],
): string | null {
  if (place.in === 'body') return method === 'GET' ? `${name} is in the body of a GET` : null
  if (!FORMATS_IN_URLS.has(format)) return `${name} may be a person's and would stand in a URL; expected it in the body`
  return place.in === 'path' && !path.includes(`{${place.name}}`) ? `no {${place.name}} in ${path}` : null
}

function batchFault({ maxInputs, match }: BatchMapping, places: ServiceMapping['places']): string | null {
  if (!Number.isInteger(maxInputs) || maxInputs < 2) return 'a batch holds at least 2 inputs'
  if (match.by !== 'FIELD') return null
  // A day is written in the department's way, and would not be found again.
  return places[match.input]?.date === undefined && Object.hasOwn(places, match.input) ? null : 'it matches by no code'
}

/** Schemas are closed objects: what is not listed is neither sent nor believed. */
function propertiesOf(schema: JsonSchema): Readonly<Record<string, { readonly format?: unknown }>> {
  const { type, properties, required, additionalProperties } = schema
  const names = Object.keys((properties ?? {}) as object)
  const isClosed = type === 'object' && additionalProperties === false
  if (!isClosed || !Array.isArray(required) || !names.every((name) => required.includes(name)))
    throw new Error('Expected the schema of a closed object with all its properties required, got another one.')
  return properties as Readonly<Record<string, { readonly format?: unknown }>>
}

function hasSameNames(some: object, others: object): boolean {
  return Object.keys(some).sort().join() === Object.keys(others).sort().join()
}

function checkBy(schema: JsonSchema): (value: unknown) => string | null {
  const validate: ValidateFunction = ajv().compile(schema)
  return (value) => {
    if (validate(value)) return null
    const [first] = validate.errors ?? []
    return `${first?.instancePath || '/'} ${first?.keyword ?? 'unknown'}`
  }
}

/** Made when the first service is asked: it takes some 30 ms, which a start need not wait for. */
function ajv(): Ajv {
  sharedAjv ??= new Ajv({
    strict: true,
    // Null stands beside a format: `type: ["string", "null"]`.
    allowUnionTypes: true,
    formats: {
      'credit-code': isUnifiedSocialCreditCode,
      'resident-id': isResidentIdNumber,
      'division-code': (text: string) => parseDivisionCode(text) !== null,
      date: isDay,
    },
  })
  return sharedAjv
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

import { type Classification, mayRead, type Viewer } from '@yilian/governance'
import type { ServiceInput } from '../connector/department-request.ts'
import type { ServiceMapping } from '../connector/service-mapping.ts'
import type { SharingClass } from '../schema.generated.ts'

// A service that takes nothing else is asked about units; all others may be about a person.
const FORMATS_OF_UNITS: ReadonlySet<unknown> = new Set(['credit-code', 'date'])

/**
 * Whether a viewer may ask a service this, by the reading rule. What is shared without conditions is open to whoever has an
 * identity, since each question is somebody's in the log. Other answers lie in the division that the input names; where it names
 * none, only officers of the whole city may ask. Departments' systems need a grant.
 */
export function mayAsk(
  viewer: Viewer,
  sharingClass: SharingClass,
  mapping: ServiceMapping,
  input: ServiceInput,
): ReturnType<typeof mayRead> {
  return mayRead(viewer, classificationOf(sharingClass, mapping), divisionIn(mapping, input))
}

/** Whom or what a question is about, by kind and identifier: what the log makes a pseudonym of. */
export function subjectOf(mapping: ServiceMapping, input: ServiceInput): string {
  const properties = propertiesOf(mapping)
  const of = (format: string) => properties.find((property) => property.format === format)?.name
  const [unit, person] = [of('credit-code'), of('resident-id')]
  if (unit !== undefined) return `unit ${String(input[unit])}`
  if (person !== undefined) return `person ${String(input[person])}`
  const [first] = properties
  return `${first?.name ?? mapping.service} ${String(input[first?.name ?? ''])}`
}

function classificationOf(sharingClass: SharingClass, mapping: ServiceMapping): Classification {
  const named = { entry: mapping.service, item: mapping.service, class: sharingClass, grade: 'GENERAL' } as const
  if (sharingClass === 'UNCONDITIONAL') return { ...named, sensitivity: 'INTERNAL' }
  const isOfUnits = propertiesOf(mapping).every(({ format }) => FORMATS_OF_UNITS.has(format))
  return { ...named, sensitivity: isOfUnits ? 'INTERNAL' : 'PERSONAL' }
}

function divisionIn(mapping: ServiceMapping, input: ServiceInput): string | null {
  const name = propertiesOf(mapping).find(({ format }) => format === 'division-code')?.name
  const code = name === undefined ? undefined : input[name]
  return typeof code === 'string' ? code : null
}

function propertiesOf({ input }: ServiceMapping): { readonly name: string; readonly format: unknown }[] {
  const properties = input.properties as Readonly<Record<string, { readonly format?: unknown }>> // a closed object, as prepared
  return Object.entries(properties).map(([name, { format }]) => ({ name, format }))
}

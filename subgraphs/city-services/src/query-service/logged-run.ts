import type { Viewer } from '@yilian/governance'
import type { ServiceInput } from '../connector/department-request.ts'
import type { ServiceMapping } from '../connector/service-mapping.ts'
import type { QueryLogEntry } from '../query-log/log-entry.ts'
import type { createPseudonyms } from '../query-log/pseudonyms.ts'
import type { QueryPurpose } from '../schema.generated.ts'
import type { ServiceRun } from './service-run.ts'
import { departmentOf } from './service-state.ts'
import { subjectOf } from './service-subject.ts'

export type Pseudonyms = ReturnType<typeof createPseudonyms>

interface Asking {
  readonly viewer: Viewer
  readonly traceId: string
  readonly mapping: ServiceMapping
  readonly purpose: QueryPurpose
  readonly pseudonyms: Pseudonyms
}

// Who has no region of his own asks for the city.
const CITY = '371000000000'

/** What the log keeps of a run: no value, and of the subject a pseudonym. */
export function loggedRun(
  { viewer, traceId, mapping, purpose, pseudonyms }: Asking,
  input: ServiceInput,
  { service, result, value, latencyMs, asOf }: ServiceRun,
): QueryLogEntry {
  return {
    at: asOf,
    traceId,
    asker: viewer.kind === 'PUBLIC' ? '' : viewer.subject,
    askingDepartment: departmentOf(viewer),
    service: service.code,
    purpose,
    regionCode: viewer.kind === 'OFFICER' ? viewer.region : CITY,
    subject: subjectOf(mapping, input),
    result,
    latencyMs,
    answerDigest: result === 'FOUND' ? pseudonyms.ofAnswer(canonical(value)) : null,
  }
}

/** One text for one answer: names in their order, whatever the department's. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`
}

import type { AskedDepartments } from '../../../../test/kit/departments.ts'
import type { DepartmentAnswer } from '../../src/connector/department-answer.ts'
import type { ServiceMapping } from '../../src/connector/service-mapping.ts'
import { SERVICE_MAPPINGS } from '../../src/connector/service-mappings.ts'

/** The trace of all questions of these tests. */
export const TRACE_ID = 'abcdef0123456789abcdef0123456789'

/** The mapping of a service that exists. */
export function mappingOf(service: string): ServiceMapping {
  const mapping = SERVICE_MAPPINGS.get(service)
  if (mapping === undefined) throw new Error(`Expected a service with a mapping, got ${service}.`)
  return mapping
}

/** Asks a service for many subjects. */
export function ask(
  { connectors }: Pick<AskedDepartments, 'connectors'>,
  service: string,
  inputs: readonly Readonly<Record<string, unknown>>[],
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly DepartmentAnswer[]> {
  const mapping = mappingOf(service)
  return connectors.of(mapping.department).ask(mapping, inputs, signal, TRACE_ID)
}

/** What became of each subject, in short: its kind, or why it failed. */
export function outcomes(answers: readonly DepartmentAnswer[]): string[] {
  return answers.map((answer) => (answer.kind === 'FAILED' ? answer.reason : answer.kind))
}

/** How often each outcome came. */
export function tally(answers: readonly DepartmentAnswer[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes(answers)) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

import type { QueryPurpose, QueryResult } from '../schema.generated.ts'

/** Purposes by the number that the log keeps of each. Numbers are never given again: what is new comes last. */
export const PURPOSES: readonly QueryPurpose[] = [
  'ADMINISTRATIVE_LICENSING',
  'ADMINISTRATIVE_INSPECTION',
  'ADMINISTRATIVE_PENALTY',
  'PUBLIC_SERVICE',
  'CREDIT_SUPERVISION',
  'PARTY_BUILDING',
  'STATISTICS',
]

/** Results by the number that the log keeps of each; the columns of the counts stand in the same order. */
export const RESULTS: readonly QueryResult[] = ['FOUND', 'NOT_FOUND', 'REFUSED', 'FAILED', 'TIMED_OUT']

/**
 * Levels of regions by the number that the counts keep of each. Region 0 is all regions, whosever they are, as service 0 is all
 * services.
 */
export const LEVELS = ['ALL', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'] as const

/** The number of a purpose, result or level. */
export function codeOf<Name>(names: readonly Name[], name: Name): number {
  const code = names.indexOf(name)
  if (code < 0) throw new Error(`Expected one of ${names.join(', ')}, got ${name}.`)
  return code
}

// smallint; the longest operation has 30 s, so no call comes near it.
export const MOST_LATENCY_MS = 32_767

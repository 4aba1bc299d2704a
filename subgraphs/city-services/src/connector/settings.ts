import type { ChannelLimits } from './department-channel.ts'

/** Where a department's system is, by whose leave it is asked, and how much. */
export interface DepartmentSettings {
  readonly department: string
  /** Null while the city has given none: its services then fail as unreachable, and nothing else does. */
  readonly address: { readonly url: string; readonly token: string } | null
  readonly limits: ChannelLimits
}

/** What is borne of a department unless settings say otherwise. */
export const USUAL_LIMITS: ChannelLimits = {
  timeoutMs: 3_000,
  connectTimeoutMs: 1_000,
  maxConcurrent: 16,
  // A list of 100 subjects for each of five askers, where the department takes one at a time.
  maxWaiting: 512,
  maxAnswerBytes: 4 * 1024 * 1024,
  breaker: {},
}

import { LIMITS, type LimitTable } from '@yilian/gateway'

const BEYOND_REACH = {
  tokens: 100_000,
  depth: 1_000,
  aliases: 10_000,
  rootFields: 10_000,
  directives: 10_000,
  fields: 100_000,
  cost: Number.MAX_SAFE_INTEGER,
  pageSize: 1_000_000,
  timeMs: 600_000,
  concurrentOperations: 1_000,
  waitingOperations: 1_000,
}

/** Limits that no test comes near which asks for more at once than a caller may; limits have tests of their own. */
export const NO_LIMITS: LimitTable = {
  PUBLIC: { ...LIMITS.PUBLIC, ...BEYOND_REACH },
  DEPARTMENT_SYSTEM: { ...LIMITS.DEPARTMENT_SYSTEM, ...BEYOND_REACH },
  OFFICER: { ...LIMITS.OFFICER, ...BEYOND_REACH },
  AUDITOR: { ...LIMITS.AUDITOR, ...BEYOND_REACH },
}

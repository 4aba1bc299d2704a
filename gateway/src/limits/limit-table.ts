import type { Viewer } from '@yilian/governance'
import { z } from 'zod'

/** How much one kind of viewer may ask for. */
export interface ViewerLimits {
  readonly tokens: number
  readonly depth: number
  readonly introspectionDepth: number
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
  /** Fields of an operation, fragments unfolded. */
  readonly fields: number
  /** Of an operation with its variables, by @cost and @listSize. */
  readonly cost: number
  /** The most that may be asked of one page. */
  readonly pageSize: number
  readonly timeMs: number
  /** Operations that one viewer may run at once. */
  readonly concurrentOperations: number
  /** Operations of one viewer that wait for those to end. */
  readonly waitingOperations: number
  /** Whether texts are taken, or only the operations that are registered. */
  readonly operations: 'ANY' | 'REGISTERED_ONLY'
}

export type LimitTable = Readonly<Record<Viewer['kind'], ViewerLimits>>

const count = z.int().positive()
const viewerOverrides = z
  .strictObject({
    tokens: count,
    depth: count,
    introspectionDepth: count,
    aliases: z.int().nonnegative(),
    rootFields: count,
    directives: z.int().nonnegative(),
    fields: count,
    cost: count,
    pageSize: count.max(100),
    timeMs: count.max(60_000),
    concurrentOperations: count,
    waitingOperations: z.int().nonnegative(),
    operations: z.enum(['ANY', 'REGISTERED_ONLY']),
  })
  .partial()

/** What a city sets otherwise, by kind of viewer. */
export const limitOverrides = z
  .strictObject({
    PUBLIC: viewerOverrides,
    OFFICER: viewerOverrides,
    DEPARTMENT_SYSTEM: viewerOverrides,
    AUDITOR: viewerOverrides,
  })
  .partial()

type LimitOverrides = { readonly [Kind in Viewer['kind']]?: Partial<ViewerLimits> | undefined }

// The example queries of gateway/queries, the largest that the documentation shows, have up to 184 tokens, 66 fields, 9 levels,
// 2 root fields and no alias; GraphiQL's introspection has 181 tokens, 227 fields and 15 levels.
const PUBLIC: ViewerLimits = {
  tokens: 2000,
  depth: 12,
  introspectionDepth: 16,
  // Enough to compare a dozen regions side by side; batching by alias goes no further.
  aliases: 15,
  rootFields: 10,
  directives: 30,
  fields: 400,
  cost: 20_000,
  pageSize: 100,
  timeMs: 10_000,
  // Callers without a token cannot be told apart (behind a proxy all have one address, and addresses are personal data), so
  // these two are for all of them together.
  concurrentOperations: 16,
  waitingOperations: 64,
  operations: 'ANY',
}

// Whoever has a token answers for it, and works with lists.
const OFFICER: ViewerLimits = {
  ...PUBLIC,
  tokens: 5000,
  depth: 15,
  aliases: 40,
  rootFields: 20,
  directives: 60,
  fields: 1000,
  cost: 50_000,
  timeMs: 20_000,
  // A page in a browser asks a handful of questions at once.
  concurrentOperations: 8,
  waitingOperations: 16,
}

/** The limits as they are delivered, each kind of viewer with the figures that its work needs. */
export const LIMITS: LimitTable = {
  PUBLIC,
  OFFICER,
  // A system asks on behalf of many people, and copies lists page by page.
  DEPARTMENT_SYSTEM: { ...OFFICER, cost: 100_000, timeMs: 30_000, concurrentOperations: 16, waitingOperations: 32 },
  // Audits go wide, one at a time.
  AUDITOR: { ...OFFICER, cost: 100_000, timeMs: 30_000, concurrentOperations: 4 },
}

/** The most that any kind of viewer may ask for: what is past it is refused before anybody is asked who he is. */
export const MOST_TOKENS = 10_000

/** The table with what the city sets otherwise. */
export function limitsWith(given: z.output<typeof limitOverrides>): LimitTable {
  // What is read from JSON has no member without a value.
  const overrides = given as LimitOverrides
  return {
    PUBLIC: { ...LIMITS.PUBLIC, ...overrides.PUBLIC },
    OFFICER: { ...LIMITS.OFFICER, ...overrides.OFFICER },
    DEPARTMENT_SYSTEM: { ...LIMITS.DEPARTMENT_SYSTEM, ...overrides.DEPARTMENT_SYSTEM },
    AUDITOR: { ...LIMITS.AUDITOR, ...overrides.AUDITOR },
  }
}

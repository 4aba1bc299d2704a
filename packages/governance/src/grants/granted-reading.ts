import type { Classification } from '../classification.ts'
import { type Decision, isInRegion, mayRead } from '../decision.ts'
import { type DivisionCode, rangeOf } from '../division-code.ts'
import type { Viewer } from '../viewer.ts'
import type { Mask } from './grant.ts'

/** What the gateway has decided that one operation reads by a grant: the subgraphs look at it again at each value. */
export interface GrantedReading {
  /** Values of this division and below. */
  readonly region: DivisionCode
  /** Values recorded from and until these days, both included; null for no limit. */
  readonly rowsFrom: string | null
  readonly rowsUntil: string | null
  /** Fields by coordinate, with the mask that they are read under; null for none. */
  readonly fields: Readonly<Record<string, Mask | null>>
}

/** The rows that an operation reads by a grant, as statements compare with them: ends that are always there. */
export interface GrantedRows {
  /** Division codes, half open. */
  readonly regionFrom: string
  readonly regionBefore: string
  /** Days, both included. */
  readonly recordedFrom: string
  readonly recordedUntil: string
}

/** Who reads, and what was decided for the operation. */
export interface Reader {
  readonly viewer: Viewer
  readonly granted?: GrantedReading | null
}

/** The reading rule of one value: by its class, or else by the grant, and then under which mask. */
export type Reading =
  | { readonly allowed: true; readonly mask: Mask | null }
  | Extract<Decision, { allowed: false }>
  | { readonly allowed: false; readonly reason: 'OUTSIDE_PERIOD' }

/**
 * The day of record of what is read, YYYY-MM-DD; null where it has none. A field that only leads to rows is dated by them: each is
 * looked at for itself.
 */
export type RecordDay = string | null | 'BY_ITS_ROWS'

/** Whether a value may be read: by the viewer's own right, or by the grant where that right ends. */
export function readingOf(
  { viewer, granted }: Reader,
  coordinate: string,
  classification: Classification,
  regionCode: string | null,
  recordedOn: RecordDay,
): Reading {
  const decision = mayRead(viewer, classification, regionCode)
  if (decision.allowed) return { allowed: true, mask: null }
  const isGranted = granted && Object.hasOwn(granted.fields, coordinate)
  if (decision.reason !== 'NEEDS_GRANT' || viewer.kind !== 'DEPARTMENT_SYSTEM' || !isGranted) return decision
  if (!isInRegion(granted.region, regionCode)) return { allowed: false, reason: 'OUTSIDE_REGION' }
  if (!isInPeriod(granted, recordedOn)) return { allowed: false, reason: 'OUTSIDE_PERIOD' }
  return { allowed: true, mask: granted.fields[coordinate] ?? null }
}

/** The rows that are read by a grant; null where nothing is. Of a policy that says nothing of time there are none. */
export function grantedRowsOf({ viewer, granted }: Reader): GrantedRows | null {
  if (!granted || viewer.kind !== 'DEPARTMENT_SYSTEM') return null
  const { from, to } = rangeOf(granted.region)
  const [recordedFrom, recordedUntil] = [granted.rowsFrom, granted.rowsUntil]
  return {
    regionFrom: from,
    regionBefore: to,
    recordedFrom: recordedFrom === null ? '-infinity' : (recordedFrom ?? 'infinity'),
    recordedUntil: recordedUntil === null ? 'infinity' : (recordedUntil ?? '-infinity'),
  }
}

/** What has no day lies in no period; and so does everything where a policy of before this rule says nothing of one. */
function isInPeriod({ rowsFrom, rowsUntil }: GrantedReading, recordedOn: RecordDay): boolean {
  if (recordedOn === 'BY_ITS_ROWS' || (rowsFrom === null && rowsUntil === null)) return true
  if (recordedOn === null) return false
  return (rowsFrom === null || rowsFrom <= recordedOn) && (rowsUntil === null || recordedOn <= rowsUntil)
}

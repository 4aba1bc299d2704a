import { type Classification, type ReadLevel, readLevelOf } from './classification.ts'
import { type DivisionCode, divisionLevelOf, isWithin, parseDivisionCode } from './division-code.ts'
import type { Viewer, ViewerKind } from './viewer.ts'

export type Readable = 'ALWAYS' | 'IN_REGION' | 'NEVER'

export type Decision =
  | { allowed: true }
  | { allowed: false; reason: 'CLASS_PROHIBITED' | 'NEEDS_IDENTITY' | 'NEEDS_GRANT' | 'OUTSIDE_REGION' }

/** The whole policy: who reads which level. A department system reads more only by a grant (Decree 809 arts. 20–21). */
export const readableLevels: Readonly<Record<ViewerKind, Readonly<Record<ReadLevel, Readable>>>> = {
  PUBLIC: {
    OPEN: 'ALWAYS',
    INTERNAL: 'NEVER',
    CONDITIONAL_INTERNAL: 'NEVER',
    PERSONAL: 'NEVER',
    SENSITIVE: 'NEVER',
    PROHIBITED: 'NEVER',
  },
  DEPARTMENT_SYSTEM: {
    OPEN: 'ALWAYS',
    INTERNAL: 'ALWAYS',
    CONDITIONAL_INTERNAL: 'NEVER',
    PERSONAL: 'NEVER',
    SENSITIVE: 'NEVER',
    PROHIBITED: 'NEVER',
  },
  OFFICER: {
    OPEN: 'ALWAYS',
    INTERNAL: 'ALWAYS',
    CONDITIONAL_INTERNAL: 'IN_REGION',
    PERSONAL: 'IN_REGION',
    SENSITIVE: 'IN_REGION',
    PROHIBITED: 'NEVER',
  },
  AUDITOR: {
    OPEN: 'ALWAYS',
    INTERNAL: 'ALWAYS',
    CONDITIONAL_INTERNAL: 'ALWAYS',
    PERSONAL: 'NEVER',
    SENSITIVE: 'NEVER',
    PROHIBITED: 'NEVER',
  },
}

/** Whether a viewer may read a field's value; `regionCode` is the division that the value belongs to, null when it belongs to none. */
export function mayRead(viewer: Viewer, classification: Classification, regionCode: string | null): Decision {
  const level = readLevelOf(classification)
  if (level === null) throw new Error(contradiction(classification))
  const readable = readableLevels[viewer.kind][level]
  if (readable === 'ALWAYS') return { allowed: true }
  if (level === 'PROHIBITED') return { allowed: false, reason: 'CLASS_PROHIBITED' }
  if (viewer.kind === 'PUBLIC') return { allowed: false, reason: 'NEEDS_IDENTITY' }
  if (readable === 'NEVER' || viewer.kind !== 'OFFICER') return { allowed: false, reason: 'NEEDS_GRANT' }
  return isInRegion(viewer.region, regionCode) ? { allowed: true } : { allowed: false, reason: 'OUTSIDE_REGION' }
}

/** Whether a value lies in a division; what belongs to no division is the whole city's. */
export function isInRegion(region: DivisionCode, regionCode: string | null): boolean {
  if (regionCode === null) return divisionLevelOf(region) === 'CITY'
  const code = parseDivisionCode(regionCode)
  return code !== null && isWithin(code, region)
}

function contradiction({ entry, item, ...classified }: Classification): string {
  return `Expected a class and a sensitivity that agree, got ${classified.class} with ${classified.sensitivity} for ${entry} ${item}.`
}

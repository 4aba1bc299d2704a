import { type Classification, type ReadLevel, readLevelOf } from '../classification.ts'
import { readableLevels } from '../decision.ts'
import type { Viewer } from '../viewer.ts'
import type { Grant } from './grant.ts'

/** Why a selection is not answered. */
export type DenialReason =
  | 'CLASS_PROHIBITED'
  | 'NEEDS_IDENTITY'
  | 'NEEDS_GRANT'
  | 'JOIN_NOT_GRANTED'
  | 'COMBINATION_NOT_ALLOWED'
  | 'COMPARISON_NOT_ALLOWED'

/** What can be said of a field before any value is seen: who may read it at all, and whether by a grant. */
export type Standing =
  | { readonly may: true; readonly by: 'CLASS' | 'GRANT' }
  | { readonly may: false; readonly reason: 'CLASS_PROHIBITED' | 'NEEDS_IDENTITY' | 'NEEDS_GRANT' }

/** The reading rule without the value's region, which an officer's right may still end at. */
export function standingOf(viewer: Viewer, classification: Classification, isGranted: boolean): Standing {
  const level = levelOf(classification)
  if (readableLevels[viewer.kind][level] !== 'NEVER') return { may: true, by: 'CLASS' }
  if (level === 'PROHIBITED') return { may: false, reason: 'CLASS_PROHIBITED' }
  if (viewer.kind === 'PUBLIC') return { may: false, reason: 'NEEDS_IDENTITY' }
  return viewer.kind === 'DEPARTMENT_SYSTEM' && isGranted
    ? { may: true, by: 'GRANT' }
    : { may: false, reason: 'NEEDS_GRANT' }
}

/** Whether a grant is one that this viewer may use at a moment: another department's, or one that has ended, gives nothing. */
export function isInForce(grant: Grant, viewer: Viewer, now: Date): boolean {
  return (
    viewer.kind === 'DEPARTMENT_SYSTEM' &&
    viewer.department === grant.consumer &&
    Date.parse(grant.validFrom) <= now.getTime() &&
    now.getTime() < Date.parse(grant.validUntil)
  )
}

function levelOf(classification: Classification): ReadLevel {
  const level = readLevelOf(classification)
  if (level === null)
    throw new Error(
      `Expected a class and a sensitivity that agree, got ${classification.class} with ${classification.sensitivity}.`,
    )
  return level
}

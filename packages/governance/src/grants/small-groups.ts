import type { Classification } from '../classification.ts'
import { mayRead } from '../decision.ts'
import type { Viewer } from '../viewer.ts'

/** What holds where no policy says otherwise. Decree 809 names none; fewer than ten persons are soon told apart in a community. */
export const STANDING_SMALLEST_GROUP = 10

const PERSONS: Classification = { entry: '', item: '', class: 'CONDITIONAL', sensitivity: 'PERSONAL', grade: 'GENERAL' }

/**
 * Whether a viewer is told counts of persons however small: whoever may read persons one by one in a region can count them. A grant to
 * some of the records does not help, since a count is of them all.
 */
export function mayCountPersons(viewer: Viewer, regionCode: string | null): boolean {
  return mayRead(viewer, PERSONS, regionCode).allowed
}

/** Whether a group is too small to be told of. None at all is told: that is about nobody. */
export function isSmallGroup(persons: number, smallestGroup: number): boolean {
  return persons > 0 && persons < smallestGroup
}

import type { UpdateFrequency } from './schema/catalogue.ts'

const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000
const DAYS: Partial<Record<UpdateFrequency, number>> = { DAILY: 1, WEEKLY: 7 }
const MONTHS: Partial<Record<UpdateFrequency, number>> = { MONTHLY: 1, QUARTERLY: 3, YEARLY: 12 }

/**
 * Whether data are older than the update frequency that their catalogue entry declares (更新频率, Decree 809 art. 13): one whole
 * period has passed since they were collected. Null where the frequency names no period, so that no age tells it.
 */
export function isStale(frequency: UpdateFrequency, collectedAt: Date, now: Date): boolean | null {
  const next = nextDue(frequency, collectedAt)
  return next === null ? null : now.getTime() > next
}

/** When the next collection is due; months are those of the calendar in Beijing. */
function nextDue(frequency: UpdateFrequency, collectedAt: Date): number | null {
  const local = new Date(collectedAt.getTime() + BEIJING_OFFSET_MS)
  const days = DAYS[frequency]
  const months = MONTHS[frequency]
  if (days !== undefined) local.setUTCDate(local.getUTCDate() + days)
  else if (months !== undefined) addMonths(local, months)
  else return null
  return local.getTime() - BEIJING_OFFSET_MS
}

/** A month that has no such day ends with its last: from 31 January to 28 February. */
function addMonths(date: Date, months: number): void {
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
}

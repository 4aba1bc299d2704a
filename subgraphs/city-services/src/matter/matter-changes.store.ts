import { type Notifications, notificationsOn, type Sql } from '@yilian/database'
import { isWithin, parseDivisionCode } from '@yilian/governance'

/** A matter that changed, or why no single one can be named. */
export type MatterChange =
  | { readonly kind: 'CHANGED'; readonly matterId: string }
  | { readonly kind: 'MISSED' }
  | { readonly kind: 'TOO_SLOW' }

/** The changes of matters, as the triggers on their tables tell them. */
export interface MatterChanges {
  /** Those in a region and below; in all when it is null. Ends with the signal. */
  within(region: string | null, signal: AbortSignal): Promise<AsyncIterable<MatterChange>>
}

// What a trigger says instead of ids when one statement changed very many.
const VERY_MANY = '*'

/** The changes of matters in one database; all who follow them share one connection. */
export function matterChangesIn(sql: Sql): MatterChanges {
  const notifications = notificationsOn(sql, 'matter_changed')
  return { within: (region, signal) => changesWithin(notifications, region, signal) }
}

async function changesWithin(notifications: Notifications, region: string | null, signal: AbortSignal) {
  const isWanted = (payload: string) => payload === VERY_MANY || isIn(region, regionIn(payload))
  return changesIn(await notifications.hear(isWanted, signal))
}

async function* changesIn(heard: Awaited<ReturnType<Notifications['hear']>>): AsyncIterable<MatterChange> {
  for await (const each of heard) {
    if (each.kind !== 'NOTIFIED') yield { kind: each.kind }
    else if (each.payload === VERY_MANY) yield { kind: 'MISSED' }
    else yield { kind: 'CHANGED', matterId: matterIdIn(each.payload) }
  }
}

function isIn(region: string | null, code: string): boolean {
  if (region === null) return true
  const [inner, outer] = [parseDivisionCode(code), parseDivisionCode(region)]
  return inner !== null && outer !== null && isWithin(inner, outer)
}

/** A payload is "<id> <region code>". */
function matterIdIn(payload: string): string {
  return payload.slice(0, payload.indexOf(' '))
}

function regionIn(payload: string): string {
  return payload.slice(payload.indexOf(' ') + 1)
}

import { type ChangeOutcome, recordedChange, type Sql, type Transaction } from '@yilian/database'
import type { Viewer } from '@yilian/governance'
import { type Fault, keyFaults } from './application/application.rules.ts'

/** Who acts, and when; the key makes a repetition harmless. */
export interface Act {
  readonly viewer: Viewer
  readonly traceId: string
  readonly now: Date
  readonly key: string
}

export type ActOutcome = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly faults: Fault[] }

/** Of an id that is unknown, or not for this viewer to see. */
export const notFound: Fault = { code: 'NOT_FOUND', argument: 'id' }

type Work = Parameters<typeof recordedChange<Fault[]>>[2]

/** Makes a change with its audit row and key, once nothing speaks against it. */
export async function recorded(
  sql: Sql,
  { viewer, key, traceId, now }: Act,
  action: string,
  request: object,
  faults: readonly Fault[],
  work: (transaction: Transaction) => ReturnType<Work>,
): Promise<ActOutcome> {
  const before = [...keyFaults(key), ...faults]
  if (before.length > 0) return { ok: false, faults: before }
  // Who has no account has no keys of his own, so nothing is written for him, be it only to be undone.
  if (viewer.kind !== 'OFFICER') return refusedFor('DUTY_MISSING')
  const actor = subjectOf(viewer)
  return outcomeOf(await recordedChange(sql, { actor, action, key, request, traceId, now }, work))
}

function outcomeOf(outcome: ChangeOutcome<Fault[]>): ActOutcome {
  switch (outcome.kind) {
    case 'DONE':
      return { ok: true, id: outcome.subject }
    case 'REFUSED':
      return { ok: false, faults: outcome.refusal }
    case 'KEY_REUSED':
      return { ok: false, faults: [{ code: 'KEY_REUSED', argument: 'key' }] }
  }
}

/** The account that acts. */
export function subjectOf(viewer: Viewer): string {
  if (viewer.kind === 'PUBLIC') throw new Error('Expected a viewer with an account, got the public.')
  return viewer.subject
}

/** Nothing was done, for one reason that is no argument’s. */
export function refusedFor(code: Fault['code']): { readonly ok: false; readonly faults: Fault[] } {
  return { ok: false, faults: [fault(code)] }
}

/** A reason that is no argument’s. */
export function fault(code: Fault['code']): Fault {
  return { code, argument: null }
}

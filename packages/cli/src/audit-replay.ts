import type { Sql } from '@yilian/database'
import { decisionRecords, type Period, replay, textsKept } from '@yilian/evidence'
import { decideAgain } from '@yilian/gateway'
import type { DecidedFacts, SharingPolicy } from '@yilian/governance'
import { policyOfVersion } from '@yilian/sharing'

/** How it is called. */
export const REPLAY_USAGE = 'npm run yilian -- audit replay [--from DAY] [--until DAY] [--evidence URL --sharing URL]'

/** Where evidence and policies lie, and what of the evidence is meant. */
export interface KeptPlaces {
  readonly evidenceUrl: string
  /** The database of the subgraph that owns the grants: it keeps every version of the policy. */
  readonly sharing: Sql
  readonly period: Period
}

/** Decides the stored operations of a period again and tells each difference; 0 where there is none, 1 otherwise. */
export async function replayEvidence(
  { evidenceUrl, sharing, period }: KeptPlaces,
  tell: (line: string) => void,
): Promise<number> {
  const texts = textsKept(evidenceUrl)
  try {
    const ground = { textOf: texts.textOf, policyOf: (version: number) => policyAt(sharing, version) }
    const again = decideAgain(ground)
    const began = performance.now()
    const { records, decided, differences } = await replay(decisionRecords(evidenceUrl, period), again.onItsVersions)
    for (const { record, now, missing } of differences) {
      tell(`${record.at} ${record.traceId} ${missing === null ? 'DIFFERS' : `CANNOT BE DECIDED: no ${missing}`}`)
      if (now) tell(`  was ${summaryOf({ ...record.read, ...(record.decided ?? NOTHING) })}\n  is  ${summaryOf(now)}`)
    }
    const seconds = (performance.now() - began) / 1000
    tell(`${records} records, ${decided} with a decision, ${differences.length} differences; ${seconds.toFixed(1)} s`)
    return differences.length === 0 ? 0 : 1
  } finally {
    await texts.close()
  }
}

const NOTHING = { masks: {}, denied: [] }

async function policyAt(sharing: Sql, version: number): Promise<SharingPolicy | null> {
  const text = await policyOfVersion(sharing, version)
  return text === null ? null : (JSON.parse(text) as SharingPolicy) // written as one
}

function summaryOf({ byClass, byGrant, masks, denied }: DecidedFacts): string {
  const denials = denied.map(({ coordinate, reason, because }) => `${coordinate} ${reason} ${because ?? ''}`.trim())
  return JSON.stringify({ byClass, byGrant, masks, denied: denials })
}

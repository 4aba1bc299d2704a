import type { DecidedFacts } from '@yilian/governance'
import { canonicalJson } from './canonical-json.ts'
import type { DecisionRecord } from './decision-record.ts'

/** A decision that comes out otherwise, or cannot be made again because something that it was made on is not there. */
interface Difference {
  readonly record: DecisionRecord
  /** Null where it cannot be made again. */
  readonly now: DecidedFacts | null
  readonly missing: string | null
}

/** What a replay looked at. */
interface Replayed {
  /** Records within the period, genesis records left out. */
  readonly records: number
  /** Those that a decision was made for; the others were refused before. */
  readonly decided: number
  readonly differences: readonly Difference[]
}

/** A decision made again, or what is not there to make it on. */
export type DecidedAgain = { readonly facts: DecidedFacts } | { readonly missing: string }

/** What a record says of its decision; null where nothing was decided, or where the record is of before decisions were kept in it. */
function factsOfRecord({ decided, read }: DecisionRecord): DecidedFacts | null {
  if (!decided) return null
  return { byClass: read.byClass, byGrant: read.byGrant, masks: decided.masks, denied: decided.denied }
}

/** Decides stored operations again, each on the versions that its record names, and gives those that come out otherwise. */
export async function replay(
  records: AsyncIterable<DecisionRecord> | Iterable<DecisionRecord>,
  again: (record: DecisionRecord) => Promise<DecidedAgain>,
): Promise<Replayed> {
  const differences: Difference[] = []
  let count = 0
  let decided = 0
  for await (const record of records) {
    count += 1
    const before = factsOfRecord(record)
    if (before === null) continue
    decided += 1
    const now = await again(record)
    if ('missing' in now) differences.push({ record, now: null, missing: now.missing })
    else if (textOf(now.facts) !== textOf(before)) differences.push({ record, now: now.facts, missing: null })
  }
  return { records: count, decided, differences }
}

function textOf({ byClass, byGrant, masks, denied }: DecidedFacts): string {
  return canonicalJson({ byClass, byGrant, masks, denied })
}

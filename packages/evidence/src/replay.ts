import { canonicalJson } from './canonical-json.ts'
import type { DecisionRecord } from './decision-record.ts'

/** What a decision says of an operation, as a record keeps it. */
export type DecidedFacts = Pick<DecisionRecord, 'read' | 'denials'>

/** A record whose decision comes out otherwise, or whose rules are not there any more. */
export interface Difference {
  readonly record: DecisionRecord
  /** Null where the policy that it was decided on is not among those given. */
  readonly now: DecidedFacts | null
}

/** Decides stored operations again, each on the policy that its record names, and gives those that come out otherwise. */
export function replay<Policy>(
  records: Iterable<DecisionRecord>,
  policies: ReadonlyMap<string | null, Policy>,
  decide: (record: DecisionRecord, policy: Policy) => DecidedFacts,
): Difference[] {
  const differences: Difference[] = []
  for (const record of records) {
    const policy = policies.get(record.versions.policy)
    const now = policy === undefined ? null : decide(record, policy)
    if (now === null || textOf(now) !== textOf(record)) differences.push({ record, now })
  }
  return differences
}

/** Sorted, and without the places, which only the answer knows. */
function textOf({ read, denials }: DecidedFacts): string {
  return canonicalJson({
    byClass: [...read.byClass].sort(),
    byGrant: [...read.byGrant].sort(),
    denials: denials.map(({ places: _places, ...denial }) => canonicalJson(denial)).sort(),
  })
}

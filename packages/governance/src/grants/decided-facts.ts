import type { OperationDecision } from './decide.ts'
import type { Mask } from './grant.ts'
import type { Denial } from './selection-walk.ts'

/** What a decision says, told by coordinates alone: what is kept of it, and what it must say again when it is made again. */
export interface DecidedFacts {
  /** Sorted coordinates that their class lets be read, and those that the grant does. */
  readonly byClass: readonly string[]
  readonly byGrant: readonly string[]
  /** Of those by the grant the masks that they are read under. */
  readonly masks: Readonly<Record<string, Mask>>
  /** What is denied and why, each once, sorted; where it stands in the operation is not told. */
  readonly denied: readonly DeniedFact[]
}

export type DeniedFact = Readonly<Pick<Denial, 'coordinate' | 'reason' | 'because'>>

/** What is kept of a decision. */
export function decidedFacts({ granted, read, denials }: OperationDecision): DecidedFacts {
  const given = granted?.fields ?? {}
  const byGrant = Object.keys(given).sort()
  const masks = byGrant.flatMap((coordinate) => {
    const mask = given[coordinate] ?? null
    return mask === null ? [] : [[coordinate, mask] as const]
  })
  const denied = new Map(
    denials.map(({ coordinate, reason, because }) => [
      `${coordinate} ${reason} ${because ?? ''}`,
      { coordinate, reason, because },
    ]),
  )
  return {
    byClass: read.filter((coordinate) => !Object.hasOwn(given, coordinate)),
    byGrant,
    masks: Object.fromEntries(masks),
    denied: [...denied].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, fact]) => fact),
  }
}

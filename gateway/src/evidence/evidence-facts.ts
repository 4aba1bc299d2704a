import type { RecordedDenial } from '@yilian/evidence'

/** What is learnt of an answer before it leaves, without its values. */
export interface AnswerFacts {
  readonly coordinates: readonly string[]
  readonly subjects: Readonly<Record<string, number>>
  readonly denials: readonly RecordedDenial[]
  readonly codes: readonly string[]
  readonly hasData: boolean
}

/** What was decided of an operation before it was planned. */
export interface DecidedEvidence {
  readonly purpose: string | null
  readonly grant: string | null
  readonly policyVersion: string | null
  readonly grantVersion: string | null
  readonly catalogueVersion: string | null
  /** Coordinates that their class lets be read, and those that only a grant does. */
  readonly byClass: readonly string[]
  readonly byGrant: readonly string[]
}

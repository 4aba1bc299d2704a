import type { KeptText, RecordedDenial } from '@yilian/evidence'
import type { DecidedFacts } from '@yilian/governance'

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
  readonly catalogueVersion: string | null
  /** The supergraph that it was decided on. */
  readonly supergraph: KeptText
  readonly shape: KeptText
  readonly facts: DecidedFacts
}

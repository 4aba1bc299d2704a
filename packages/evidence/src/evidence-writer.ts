import type { KeyObject } from 'node:crypto'
import type { CallCounter } from './call-counter.store.ts'
import type { DecisionRecord } from './decision-record.ts'
import type { EvidenceUnavailable } from './evidence-unavailable.ts'
import type { ChainAlgorithm } from './hash-chain.ts'
import type { KeptText } from './kept-text.ts'

/** Keeps records; one for each process. */
export interface EvidenceWriter {
  /**
   * Resolves once the record is committed, with those of the texts that it names which are not kept yet; rejects with
   * EvidenceUnavailable where it may not be: then nothing may leave.
   */
  write(record: DecisionRecord, texts?: readonly KeptText[]): Promise<void>
  /** What an answer can be held against later; without the key nobody can guess small answers from it. */
  digest(text: string): string
  /** Takes one of the calls that a grant has on a day of Asia/Shanghai; see `CallCounter`. */
  takeCall: CallCounter['takeCall']
  /** Writes what waits, and the last checkpoint. */
  close(): Promise<void>
}

/** What a writer is opened with. */
export interface EvidenceOptions {
  /** Of the role that may read and add, nothing else. */
  readonly url: string
  /** Of this process, the same after a restart; no two that run have one name. */
  readonly writer: string
  readonly algorithm?: ChainAlgorithm
  readonly checkpointFolder: string
  /** Ed25519. */
  readonly checkpointKey: KeyObject
  readonly digestKey: Buffer
  readonly recordsPerCheckpoint?: number
  readonly checkpointEveryMs?: number
  readonly mostWaiting?: number
  now(): Date
  /** Told of what keeps records from being written, and of a checkpoint that failed. */
  onFault?(fault: EvidenceUnavailable): void
}

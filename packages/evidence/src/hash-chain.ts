import { createHash, getHashes } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** Algorithms that a chain can be made with. */
export const CHAIN_ALGORITHMS = ['sha256', 'sm3'] as const
export type ChainAlgorithm = (typeof CHAIN_ALGORITHMS)[number]

/** What the first record of a chain follows. */
export const NOTHING_BEFORE = '0'.repeat(64)

/** A place in a chain. */
export type ChainPlace = { readonly chain: string; readonly sequence: number; readonly hash: string }

/** The first record of a chain: what all later ones are bound to. */
export type Genesis = {
  readonly kind: 'GENESIS'
  readonly chain: string
  readonly writer: string
  readonly algorithm: ChainAlgorithm
  readonly at: string
  /** Where the writer's last chain ended when this one began, so that its end cannot be cut off unseen. */
  readonly after: ChainPlace | null
  /** Hash of the last line of the file of checkpoints then. */
  readonly checkpoint: string | null
  /** At most so many records follow a checkpoint before the next one. */
  readonly mostRecordsUnsigned: number
}

/** A record as it is stored. */
export interface StoredRecord {
  readonly chain: string
  readonly sequence: number
  readonly at: string
  /** Canonical JSON. */
  readonly record: string
  readonly previous: string
  readonly hash: string
}

/** Throws where this OpenSSL lacks the algorithm, as one built without Chinese algorithms lacks SM3. */
export function assertAlgorithm(algorithm: ChainAlgorithm): void {
  if (getHashes().includes(algorithm)) return
  throw new Error(`Expected an OpenSSL that has ${algorithm}, got ${process.versions.openssl} without it.`)
}

/** The hash of a record: over its canonical text with its chain, its number and the hash before it. */
export function hashOf({ chain, sequence, previous, record }: Omit<StoredRecord, 'at' | 'hash'>, algorithm: string) {
  // The record is canonical and the names are in order, so this is canonical JSON too.
  const head = `{"chain":${canonicalJson(chain)},"previous":${canonicalJson(previous)},"record":`
  return createHash(algorithm).update(`${head}${record},"sequence":${sequence}}`).digest('hex')
}

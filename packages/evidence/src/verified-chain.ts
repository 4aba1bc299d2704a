import type { CheckpointLine } from './checkpoints.ts'
import {
  CHAIN_ALGORITHMS,
  type ChainPlace,
  type Genesis,
  hashOf,
  NOTHING_BEFORE,
  type StoredRecord,
} from './hash-chain.ts'

/** What was done, and to which numbers of its chain; of a file of checkpoints, to which lines. */
export interface Found {
  readonly kind:
    | 'CHANGED'
    | 'MISSING'
    | 'INSERTED'
    | 'REORDERED'
    | 'TRUNCATED'
    | 'REWRITTEN'
    | 'GENESIS_BROKEN'
    | 'CHECKPOINT_FORGED'
    | 'CHECKPOINT_MISSING'
  readonly from: number
  readonly to: number
}

// A record that does not fit its number is tried under so many numbers before and after.
const LOOKED_AROUND = 1_000

/** Takes the records of one chain in order, and holds in memory only where it is and what it found. */
export class VerifiedChain {
  readonly #id: string
  readonly #places = new Map<number, string>()
  readonly #signedAt: readonly number[]
  readonly #isClosedAt: number | null
  readonly #found: Found[] = []
  /** Records under other numbers than their own, by how far they are from it. */
  #moved: { from: number; to: number; by: number } | null = null
  #algorithm: string = 'sha256'
  #next = 0
  #hash = NOTHING_BEFORE
  #isOff = false
  #lastGood = -1
  genesis: Genesis | null = null

  constructor(id: string, signed: readonly CheckpointLine[]) {
    this.#id = id
    const own = signed.flatMap(({ checkpoint }) => (checkpoint?.chain === id ? [checkpoint] : []))
    for (const { sequence, hash } of own) this.#places.set(sequence, hash)
    this.#signedAt = [...new Set(own.map(({ sequence }) => sequence))].sort((one, other) => one - other)
    this.#isClosedAt = own.find(({ state }) => state === 'CLOSED')?.sequence ?? null
  }

  /** Another chain, or a checkpoint, says what stands at a number. */
  expectPlace({ sequence, hash }: ChainPlace): void {
    if (sequence >= this.#next) this.#note('TRUNCATED', this.#next, sequence)
    else if (sequence === this.#next - 1 && hash !== this.#hash) this.#note('REWRITTEN', sequence, sequence)
  }

  next(row: StoredRecord): void {
    if (row.sequence < this.#next) {
      this.#note('INSERTED', row.sequence, row.sequence)
      return
    }
    if (row.sequence === 0) this.#begin(row)
    if (row.sequence > this.#next) this.#skip(row)
    this.#next = row.sequence + 1
    this.#look(row)
    this.#hash = row.hash
    this.#holdAgainstCheckpoint(row)
  }

  /** Everything found, once there are no more records. */
  end(): readonly Found[] {
    this.#endMove(true)
    const last = this.#signedAt.at(-1)
    if (last !== undefined && last >= this.#next) this.#note('TRUNCATED', this.#next, last)
    if (this.#isClosedAt !== null && this.#next - 1 > this.#isClosedAt)
      this.#note('INSERTED', this.#isClosedAt + 1, this.#next - 1)
    this.#findUnsigned()
    return this.#found
  }

  /** Records after the last checkpoint. */
  get unsigned(): number {
    return Math.max(0, this.#next - 1 - (this.#signedAt.at(-1) ?? -1))
  }

  #begin(row: StoredRecord): void {
    this.genesis = genesisOf(row.record)
    const algorithm = CHAIN_ALGORITHMS.find((each) => each === this.genesis?.algorithm)
    const isSound = this.genesis?.kind === 'GENESIS' && this.genesis.chain === this.#id && algorithm !== undefined
    if (isSound) this.#algorithm = algorithm
    if (!isSound || row.previous !== NOTHING_BEFORE) this.#note('GENESIS_BROKEN', 0, 0)
  }

  #skip(row: StoredRecord): void {
    this.#endMove(false)
    if (this.#next === 0) this.#note('GENESIS_BROKEN', 0, 0)
    this.#note('MISSING', this.#next, row.sequence - 1)
    // What comes next is trusted as what follows the gap; its own hash still has to be right.
    this.#hash = row.previous
  }

  #look(row: StoredRecord): void {
    const by = this.#distanceOf(row)
    if (by === null) {
      this.#endMove(false)
      this.#note(row.sequence === 0 ? 'GENESIS_BROKEN' : 'CHANGED', row.sequence, row.sequence)
      this.#isOff = false
    } else if (by !== 0) this.#move(row.sequence, by)
    else if (row.previous !== this.#hash && !this.#isOff && this.#moved === null)
      // The record before was changed and hashed anew, or its successor was.
      this.#note('CHANGED', row.sequence - 1, row.sequence - 1)
    if (by === 0) this.#endMove(false)
    this.#isOff = by !== 0 && by !== null
  }

  /** How far a record is from the number that it was written under; null when it fits none nearby. */
  #distanceOf(row: StoredRecord): number | null {
    // Where a row lies by time is no part of its hash, so it has to be what the record says.
    if (!row.record.includes(`"at":"${row.at}"`)) return null
    if (hashOf(row, this.#algorithm) === row.hash) return 0
    for (let away = 1; away <= LOOKED_AROUND; away += 1)
      for (const by of [away, -away])
        if (hashOf({ ...row, sequence: row.sequence + by }, this.#algorithm) === row.hash) return by
    return null
  }

  #move(sequence: number, by: number): void {
    if (this.#moved?.by === by && this.#moved.to === sequence - 1) this.#moved.to = sequence
    else {
      this.#endMove(false)
      this.#moved = { from: sequence, to: sequence, by }
    }
  }

  /** What lies under other numbers up to the end was pushed there; what does not was put there. */
  #endMove(isEnd: boolean): void {
    const moved = this.#moved
    this.#moved = null
    if (moved === null) return
    if (isEnd && moved.by > 0) this.#note('MISSING', moved.from, moved.from + moved.by - 1)
    else if (isEnd) this.#note('INSERTED', moved.from + moved.by, moved.from - 1)
    else this.#note('REORDERED', moved.from, moved.to)
  }

  #holdAgainstCheckpoint({ sequence, hash }: StoredRecord): void {
    const signed = this.#places.get(sequence)
    if (signed === undefined) return
    const isKnown = this.#found.some(({ to }) => to > this.#lastGood) || this.#moved !== null
    if (signed === hash) this.#lastGood = sequence
    else if (!isKnown) this.#note('REWRITTEN', this.#lastGood + 1, sequence)
  }

  /** A writer signs often enough; longer stretches without a checkpoint have lost one, or were never its own. */
  #findUnsigned(): void {
    const most = this.genesis?.mostRecordsUnsigned ?? Number.POSITIVE_INFINITY
    const marks = [...this.#signedAt, this.#next - 1]
    if (this.#signedAt[0] !== 0) this.#note('CHECKPOINT_MISSING', 0, Math.min(...marks))
    for (const [index, to] of marks.entries()) {
      const from = marks[index - 1] ?? to
      if (to - from > most) this.#note('CHECKPOINT_MISSING', from + 1, to)
    }
  }

  #note(kind: Found['kind'], from: number, to: number): void {
    const last = this.#found.at(-1)
    if (last?.kind === kind && last.to === from - 1) this.#found[this.#found.length - 1] = { ...last, to }
    else if (!this.#found.some((each) => each.kind === kind && each.from === from)) this.#found.push({ kind, from, to })
  }
}

function genesisOf(record: string): Genesis | null {
  try {
    return JSON.parse(record) as Genesis
  } catch {
    return null
  }
}

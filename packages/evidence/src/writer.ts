import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sql } from '@yilian/database'
import { openCallCounter } from './call-counter.store.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { type Checkpoint, CheckpointFile } from './checkpoints.ts'
import type { DecisionRecord } from './decision-record.ts'
import { connectWriter, insertRecords, lastPlaceOf } from './evidence.store.ts'
import { EvidenceUnavailable, evidenceUnavailable } from './evidence-unavailable.ts'
import type { EvidenceOptions, EvidenceWriter } from './evidence-writer.ts'
import {
  assertAlgorithm,
  type ChainAlgorithm,
  type Genesis,
  hashOf,
  NOTHING_BEFORE,
  type StoredRecord,
} from './hash-chain.ts'
import type { KeptText } from './kept-text.ts'

const RECORDS_PER_CHECKPOINT = 1_000
const CHECKPOINT_EVERY_MS = 10_000
const MOST_WAITING = 20_000
const MOST_IN_COMMIT = 1_000
const MOST_KNOWN_TEXTS = 10_000
// A connection that broke is opened again; a store that stays away is told within a second.
const REPEAT_AFTER_MS = [50, 400]
// What takes longer is given up by us, and looked at again before anything else is written.
const COMMIT_TIMEOUT_MS = 3_000

/** Opens a chain of its own, after the last one of the same writer. */
export async function openEvidence(options: EvidenceOptions): Promise<EvidenceWriter> {
  const { url, writer, algorithm = 'sha256', checkpointFolder, checkpointKey, digestKey } = options
  assertAlgorithm(algorithm)
  const file = new CheckpointFile(checkpointFolder, writer, checkpointKey)
  const chain = new Chain(options, algorithm, file)
  const sql = connectWriter(url, COMMIT_TIMEOUT_MS)
  const after = await lastPlaceOf(sql, writer)
    .catch((error) => Promise.reject(evidenceUnavailable(error)))
    .finally(() => sql.end({ timeout: 1 }))
  await chain.begin({ after, checkpoint: await file.last() })
  const counter = openCallCounter(url)
  return {
    takeCall: counter.takeCall,
    write: (record, texts = []) => chain.write(record, texts),
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('hex'),
    close: async () => {
      await counter.close()
      await chain.close()
    },
  }
}

interface Waiting {
  readonly at: string
  readonly record: string
  readonly texts: readonly KeptText[]
  settle(fault?: EvidenceUnavailable): void
}

/** One commit at a time; what comes meanwhile goes with the next, so a busy chain makes few, large commits. */
class Chain {
  readonly #id = randomUUID()
  readonly #options: EvidenceOptions
  readonly #algorithm: ChainAlgorithm
  readonly #file: CheckpointFile
  readonly #recordsPerCheckpoint: number
  readonly #queue: Waiting[] = []
  /** Rows that have their numbers. They are written before any others, until the store is known to have them. */
  #sealed: readonly StoredRecord[] = []
  #sealedTexts: readonly KeptText[] = []
  /** Hashes of texts that the store is known to have; begun anew when there are too many. */
  readonly #kept = new Set<string>()
  #head = { sequence: -1, hash: NOTHING_BEFORE }
  #signed = -1
  #sql: Sql
  #running: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(options: EvidenceOptions, algorithm: ChainAlgorithm, file: CheckpointFile) {
    this.#options = options
    this.#algorithm = algorithm
    this.#file = file
    this.#recordsPerCheckpoint = options.recordsPerCheckpoint ?? RECORDS_PER_CHECKPOINT
    this.#sql = connectWriter(options.url, COMMIT_TIMEOUT_MS)
  }

  async begin({ after, checkpoint }: Pick<Genesis, 'after' | 'checkpoint'>): Promise<void> {
    const at = this.#options.now().toISOString()
    const genesis: Genesis = {
      kind: 'GENESIS',
      chain: this.#id,
      writer: this.#options.writer,
      algorithm: this.#algorithm,
      at,
      after,
      checkpoint,
      mostRecordsUnsigned: this.#recordsPerCheckpoint + MOST_IN_COMMIT,
    }
    await this.#enter(at, genesis, [])
    await this.#checkpoint('OPEN')
    this.#timer = setInterval(() => void this.#run(true), this.#options.checkpointEveryMs ?? CHECKPOINT_EVERY_MS)
    this.#timer.unref()
  }

  async write(record: DecisionRecord, texts: readonly KeptText[]): Promise<void> {
    if (this.#isClosed) throw new EvidenceUnavailable('CLOSED')
    if (this.#queue.length >= (this.#options.mostWaiting ?? MOST_WAITING)) throw new EvidenceUnavailable('QUEUE_FULL')
    await this.#enter(record.at, record, texts)
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    clearInterval(this.#timer)
    while (this.#running) await this.#running
    // Rows whose commit stayed unclear are looked for a last time; a chain that ends without its last checkpoint is one that was cut off.
    await this.#commitSealed()
      .then(() => this.#checkpoint('CLOSED'))
      .catch((error) => this.#tell(evidenceUnavailable(error)))
    await this.#sql.end({ timeout: 1 })
  }

  #enter(at: string, record: Json, texts: readonly KeptText[]): Promise<void> {
    const text = canonicalJson(record)
    const unknown = texts.filter(({ hash }) => !this.#kept.has(hash))
    return new Promise((resolve, reject) => {
      this.#queue.push({ at, record: text, texts: unknown, settle: (fault) => (fault ? reject(fault) : resolve()) })
      void this.#run()
    })
  }

  #run(isTimeForCheckpoint = false): Promise<void> {
    this.#running ??= this.#work(isTimeForCheckpoint).finally(() => {
      this.#running = null
      // What came between the last look and now.
      if (this.#queue.length > 0) void this.#run()
    })
    return this.#running
  }

  async #work(isTimeForCheckpoint: boolean): Promise<void> {
    if (isTimeForCheckpoint && this.#head.sequence > this.#signed)
      await this.#checkpoint('RUNNING').catch((fault) => this.#tell(fault))
    for (let group = this.#take(); group.length > 0; group = this.#take()) {
      const fault = await this.#commit(group).then(
        () => undefined,
        (error) => evidenceUnavailable(error),
      )
      if (fault) this.#tell(fault)
      // Whoever came meanwhile would only wait for the same.
      const told = fault ? [...group, ...this.#queue.splice(0)] : group
      for (const { settle } of told) settle(fault)
    }
  }

  #take(): Waiting[] {
    return this.#queue.splice(0, MOST_IN_COMMIT)
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    await this.#commitSealed()
    if (this.#head.sequence - this.#signed >= this.#recordsPerCheckpoint) await this.#checkpoint('RUNNING')
    this.#sealed = this.#seal(group)
    const texts = group.flatMap((each) => each.texts)
    this.#sealedTexts = [...new Map(texts.map((each) => [each.hash, each])).values()]
    await this.#commitSealed()
  }

  #seal(group: readonly Waiting[]): StoredRecord[] {
    let { sequence, hash } = this.#head
    return group.map(({ at, record }) => {
      sequence += 1
      const row = { chain: this.#id, sequence, at, record, previous: hash }
      hash = hashOf(row, this.#algorithm)
      return { ...row, hash }
    })
  }

  /** The same rows under the same numbers, however often it takes: whoever was told that they may not be there is not told otherwise. */
  async #commitSealed(): Promise<void> {
    const last = this.#sealed.at(-1)
    if (last === undefined) return
    for (let tried = 0; ; tried += 1) {
      try {
        await this.#inTime(insertRecords(this.#sql, this.#sealed, this.#sealedTexts))
        break
      } catch (error) {
        const pauseMs = REPEAT_AFTER_MS[tried]
        // Our own refusal means that time is up.
        const isOver = error instanceof EvidenceUnavailable || evidenceUnavailable(error).reason !== 'STORE_AWAY'
        if (pauseMs === undefined || isOver) throw error
        await wait(pauseMs)
      }
    }
    this.#head = last
    this.#sealed = []
    if (this.#kept.size > MOST_KNOWN_TEXTS) this.#kept.clear()
    for (const { hash } of this.#sealedTexts) this.#kept.add(hash)
    this.#sealedTexts = []
  }

  /** A network that swallows what is sent must not hold answers for ever; the next try is on another connection. */
  async #inTime(work: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        void this.#sql.end({ timeout: 0 }).catch(() => undefined)
        this.#sql = connectWriter(this.#options.url, COMMIT_TIMEOUT_MS)
        reject(new EvidenceUnavailable('STORE_AWAY'))
      }, COMMIT_TIMEOUT_MS * 1.2).unref()
    })
    await Promise.race([work, late]).finally(() => clearTimeout(timer))
  }

  async #checkpoint(state: Checkpoint['state']): Promise<void> {
    const { sequence, hash } = this.#head
    const place = { chain: this.#id, sequence, hash, count: sequence + 1 }
    const { writer, now } = this.#options
    await this.#file.append({ ...place, writer, state, at: now().toISOString() }).catch((error) => {
      throw new EvidenceUnavailable('CHECKPOINT_FAILED', error)
    })
    this.#signed = sequence
  }

  #tell(fault: EvidenceUnavailable): void {
    this.#options.onFault?.(fault)
  }
}

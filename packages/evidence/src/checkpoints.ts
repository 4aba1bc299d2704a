import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { canonicalJson } from './canonical-json.ts'
import { type ChainPlace, NOTHING_BEFORE } from './hash-chain.ts'

/** Where a chain stood at a time, signed by its writer. */
export type Checkpoint = ChainPlace & {
  readonly at: string
  readonly writer: string
  /** OPEN with a chain, RUNNING within it, CLOSED at an end in order, after which nothing may follow. */
  readonly state: 'OPEN' | 'RUNNING' | 'CLOSED'
  /** Records of the chain up to here, its genesis included. */
  readonly count: number
  /** Hash of the line before in the file. */
  readonly previous: string
}

/** A line of the file: a checkpoint and its signature, or what is none. */
export interface CheckpointLine {
  readonly number: number
  readonly checkpoint: Checkpoint | null
  readonly hash: string
  readonly isSigned: boolean
}

/** Appends signed checkpoints to the writer's own file, which the database's administrator should not be able to reach. */
export class CheckpointFile {
  readonly path: string
  readonly #key: KeyObject

  constructor(folder: string, writer: string, key: KeyObject) {
    if (!/^[\w.-]{1,100}$/.test(writer)) throw new Error('Expected a writer named by letters, digits, "." and "-".')
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`Expected an Ed25519 key, got ${key.asymmetricKeyType}.`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.path = path.join(folder, `${writer}.checkpoints`)
    this.#key = key
  }

  /** Hash of the last line; null while there is none. */
  async last(): Promise<string | null> {
    if (!existsSync(this.path)) return null
    const file = await open(this.path, 'r')
    try {
      const line = await lastLine(file)
      return line === null ? null : lineHash(line)
    } finally {
      await file.close()
    }
  }

  /** Appends one and waits until it is on disk. Half a line, left by whoever was killed in it, is removed. */
  async append(checkpoint: Omit<Checkpoint, 'previous'>): Promise<void> {
    const file = await open(this.path, existsSync(this.path) ? 'r+' : 'w+', 0o600)
    try {
      const end = await endOfWholeLines(file)
      await file.truncate(end)
      const last = await lastLine(file)
      const signed = { ...checkpoint, previous: last === null ? NOTHING_BEFORE : lineHash(last) }
      const signature = sign(null, Buffer.from(canonicalJson(signed)), this.#key).toString('base64')
      await file.write(`${canonicalJson({ ...signed, signature })}\n`, end)
      await file.sync()
    } finally {
      await file.close()
    }
  }
}

/** Reads a file of checkpoints, each line with whether the key signed it. */
export function readCheckpoints(text: string, publicKey: KeyObject): CheckpointLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => ({ number: index + 1, hash: lineHash(line), ...readLine(line, publicKey) }))
}

function readLine(line: string, key: KeyObject): Pick<CheckpointLine, 'checkpoint' | 'isSigned'> {
  try {
    const { signature, ...checkpoint } = JSON.parse(line) as Checkpoint & { signature: string }
    const isSigned = verify(null, Buffer.from(canonicalJson(checkpoint)), key, Buffer.from(signature, 'base64'))
    return { checkpoint, isSigned }
  } catch {
    return { checkpoint: null, isSigned: false }
  }
}

function lineHash(line: string): string {
  return createHash('sha256').update(line).digest('hex')
}

// Longer than any line: names are bounded.
const TAIL_BYTES = 4_096

async function lastLine(file: FileHandle): Promise<string | null> {
  return (await tailOf(file)).text.split('\n').slice(0, -1).at(-1) ?? null
}

async function endOfWholeLines(file: FileHandle): Promise<number> {
  const { text, size } = await tailOf(file)
  return size - Buffer.byteLength(text.slice(text.lastIndexOf('\n') + 1))
}

async function tailOf(file: FileHandle): Promise<{ text: string; size: number }> {
  const { size } = await file.stat()
  const from = Math.max(0, size - TAIL_BYTES)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
  return { text: buffer.toString('latin1', 0, bytesRead), size }
}

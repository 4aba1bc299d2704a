/** One call; the same object may be given again and again. */
export interface DemoCallRow {
  readonly at: number
  readonly asker: number
  readonly region: number
  readonly service: number
  readonly purpose: number
  readonly result: number
  readonly latencyMs: number
  readonly subject: number
}

/** What the places of a call lead to. */
export interface RowKeys {
  readonly services: readonly number[]
  readonly regions: readonly number[]
  readonly askers: readonly number[]
  /** 16 bytes for each subject. */
  readonly pseudonyms: Buffer
}

// PostgreSQL's binary COPY: "PGCOPY\n\xff\r\n\0", no flags, no extension; timestamps are microseconds since 2000.
const HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex')
const TRAILER = Buffer.from('ffff', 'hex')
const EPOCH_MS = Date.UTC(2000, 0, 1)
const COLUMNS = 10
const ROW_BYTES = 2 + COLUMNS * 4 + 8 + 2 * 4 + 4 * 2 + 3 * 16
const CHUNK_ROWS = 8_192
const FOUND_OR_NOT = 1

/** The calls as PostgreSQL takes them in bulk: text would be half as much again, and its parsing the dearest part of the load. */
export function* binaryCopy(calls: Iterable<DemoCallRow>, keys: RowKeys): Generator<Buffer> {
  yield HEADER
  let chunk = Buffer.allocUnsafe(CHUNK_ROWS * ROW_BYTES)
  let offset = 0
  let row = 0
  for (const call of calls) {
    if (offset + ROW_BYTES > chunk.length) {
      yield chunk.subarray(0, offset)
      chunk = Buffer.allocUnsafe(CHUNK_ROWS * ROW_BYTES)
      offset = 0
    }
    offset = writeRow(chunk, offset, call, keys, row)
    row += 1
  }
  yield chunk.subarray(0, offset)
  yield TRAILER
}

function writeRow(
  chunk: Buffer,
  start: number,
  call: DemoCallRow,
  { services, regions, askers, pseudonyms }: RowKeys,
  row: number,
): number {
  let at = chunk.writeInt16BE(COLUMNS, start)
  at = chunk.writeInt32BE(8, at)
  // Two halves: a BigInt for each row would cost as much as the rest of it.
  const micros = (call.at - EPOCH_MS) * 1_000
  at = chunk.writeInt32BE(Math.floor(micros / 2 ** 32), at)
  at = chunk.writeUInt32BE(micros % 2 ** 32, at)
  at = writeInteger(chunk, at, askers[call.asker] ?? 0)
  at = writeInteger(chunk, at, regions[call.region] ?? 0)
  at = writeSmall(chunk, at, services[call.service] ?? 0)
  at = writeSmall(chunk, at, call.purpose)
  at = writeSmall(chunk, at, call.result)
  at = writeSmall(chunk, at, call.latencyMs)
  at = writeDigest(chunk, at, call.at, row)
  at = chunk.writeInt32BE(16, at)
  at += pseudonyms.copy(chunk, at, call.subject * 16, call.subject * 16 + 16)
  return call.result <= FOUND_OR_NOT ? writeDigest(chunk, at, call.subject, call.service) : chunk.writeInt32BE(-1, at)
}

function writeInteger(chunk: Buffer, at: number, value: number): number {
  return chunk.writeInt32BE(value, chunk.writeInt32BE(4, at))
}

function writeSmall(chunk: Buffer, at: number, value: number): number {
  return chunk.writeInt16BE(value, chunk.writeInt32BE(2, at))
}

/** 16 bytes that follow from two numbers: nobody ever asked, so there is no trace and no answer to digest. */
function writeDigest(chunk: Buffer, start: number, first: number, second: number): number {
  let at = chunk.writeInt32BE(16, start)
  for (let part = 1; part <= 4; part += 1) {
    let mixed = Math.imul((first ^ (first / 2 ** 32)) + part, 0x9e3779b1) ^ Math.imul(second + part, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
    at = chunk.writeInt32BE(mixed ^ (mixed >>> 13), at)
  }
  return at
}

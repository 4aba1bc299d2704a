import { randomFillSync } from 'node:crypto'

const ID_BYTES = 16
// One call of the system's source of chance costs more than the few bytes that an id takes of it.
const pool = Buffer.alloc(ID_BYTES * 256)
let usedBytes = pool.length

/** A new trace id: 16 bytes of chance as hexadecimal digits (W3C Trace Context). */
export function newTraceId(): string {
  if (usedBytes === pool.length) {
    randomFillSync(pool)
    usedBytes = 0
  }
  const id = pool.toString('hex', usedBytes, usedBytes + ID_BYTES)
  usedBytes += ID_BYTES
  return id
}

import type { Random } from '../random.ts'

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Makes a source of opaque ids: the prefix, `_`, and 12 characters of [0-9a-z]. */
export function opaqueIds(random: Random, prefix: string): () => string {
  return () => {
    let id = `${prefix}_`
    for (let index = 0; index < 12; index++) id += alphabet[Math.floor(random.next() * 36)]
    return id
  }
}

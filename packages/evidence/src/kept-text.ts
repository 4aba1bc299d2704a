import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from './canonical-json.ts'

/** What a record names by its hash and a decision needs to be made again: the shape of an operation, a supergraph. Kept once. */
export interface KeptText {
  /** SHA-256 of the text. */
  readonly hash: string
  readonly kind: 'SHAPE' | 'SUPERGRAPH'
  readonly text: string
}

/** A text under its hash. What is no text is written as canonical JSON, so that equal values have one hash. */
export function keptText(kind: KeptText['kind'], value: Json): KeptText {
  const text = typeof value === 'string' ? value : canonicalJson(value)
  return { kind, text, hash: textHash(text) }
}

/** The hash that a kept text is named by. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

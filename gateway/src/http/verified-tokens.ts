import type { Viewer } from '@yilian/governance'
import { createBoundedTexts } from '../limits/bounded-texts.ts'
import { sha256 } from '../operation/document-store.ts'

/** How long a verified token is believed: a key that is withdrawn, or a rule that changes, takes hold within this time. */
export const VERIFIED_LIFE_MS = 5_000
/** Of how many tokens it is remembered that they were verified. */
export const MOST_VERIFIED = 10_000

const HASH_CHARACTERS = 64

/** Whose token it is, and when it was looked at. */
interface Verified<Caller> {
  readonly caller: Caller
  /** By the clock that tokens are judged by. */
  readonly judgedAtMs: number
  readonly endsAtMs: number
  /** By the clock of this machine: the other may stand still. */
  readonly seenAtMs: number
}

/** The tokens that one policy has let in a moment ago, so that a caller's every request need not be verified anew. */
export interface VerifiedTokens<Caller = Viewer> {
  find(token: string, now: Date): Caller | null
  /** `endsAtMs` is the first moment at which the token holds no more. */
  keep(token: string, caller: Caller, endsAtMs: number, now: Date): void
}

/** Makes an empty store. Tokens are known by their SHA-256, so that no dump or log of it holds one; what is refused is not kept. */
export function createVerifiedTokens<Caller = Viewer>(): VerifiedTokens<Caller> {
  const known = createBoundedTexts<Verified<Caller>>({
    entries: MOST_VERIFIED,
    characters: MOST_VERIFIED * HASH_CHARACTERS,
  })
  return {
    find(token, now) {
      const hash = sha256(token)
      const found = known.get(hash)
      if (found === undefined) return null
      if (holds(found, now)) return found.caller
      known.delete(hash)
      return null
    },
    keep(token, caller, endsAtMs, now) {
      const verified = { caller, judgedAtMs: now.getTime(), endsAtMs, seenAtMs: Date.now() }
      known.set(sha256(token), verified, HASH_CHARACTERS)
    },
  }
}

/** A clock that was set back lengthens nothing. */
function holds({ judgedAtMs, endsAtMs, seenAtMs }: Verified<unknown>, now: Date): boolean {
  return now.getTime() < endsAtMs && isWithinLife(now.getTime() - judgedAtMs) && isWithinLife(Date.now() - seenAtMs)
}

function isWithinLife(ageMs: number): boolean {
  return ageMs >= 0 && ageMs < VERIFIED_LIFE_MS
}

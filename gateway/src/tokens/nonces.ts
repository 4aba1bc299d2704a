import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a nonce is given out; it is taken for as long again. */
const NONCE_LIFE_MS = 120_000

/** What proofs for this gateway carry (RFC 9449 §8–9). */
export interface Nonces {
  current(now: Date): string
  holds(nonce: string, now: Date): boolean
}

/**
 * Nonces of this process and of no other: their key is drawn at its start and kept nowhere. A proof that was made for another gateway,
 * or before a restart, is so refused without any store; within this process its jti is remembered.
 */
export function createNonces(): Nonces {
  const key = randomBytes(32)
  const ofWindow = (window: number) => createHmac('sha256', key).update(String(window)).digest('base64url')
  const windowOf = (now: Date) => Math.floor(now.getTime() / NONCE_LIFE_MS)
  return {
    current: (now) => ofWindow(windowOf(now)),
    holds: (nonce, now) => [windowOf(now), windowOf(now) - 1].some((window) => isSame(nonce, ofWindow(window))),
  }
}

function isSame(one: string, other: string): boolean {
  const [given, wanted] = [Buffer.from(one), Buffer.from(other)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

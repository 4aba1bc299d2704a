import { createHmac, timingSafeEqual } from 'node:crypto'
import type { GrantedReading, Viewer } from '@yilian/governance'

/** Header that carries the viewer from the gateway to a subgraph in another process, signed. */
export const VIEWER_HEADER = 'x-yilian-viewer'
/** Header that says for how many milliseconds more the gateway waits; the signature covers it. */
export const DEADLINE_HEADER = 'x-yilian-deadline-ms'

// Long enough for clocks that differ by a second or two and for a queue; short enough that a copied header is soon useless.
const SIGNATURE_LIFE_MS = 30_000
const MIN_KEY_BYTES = 32

interface SignedStatement {
  readonly subgraph: string
  readonly viewer: Viewer
  readonly granted?: GrantedReading | null
  readonly smallestGroup?: number
  readonly traceId: string
  readonly issuedAtMs: number
}

/** What is signed for one request: for which subgraph, who asks, the body that it belongs to, and its deadline. */
export interface ViewerStatement {
  readonly subgraph: string
  readonly viewer: Viewer
  /** What the gateway decided that the operation reads by a grant. */
  readonly granted?: GrantedReading | null
  /** Of the policy that it was decided under. */
  readonly smallestGroup?: number
  readonly traceId: string
  readonly body: Buffer | string
  /** The text of the deadline header; empty without one. */
  readonly deadline?: string
}

/** Who asks, as the gateway signed it. */
export interface SignedCaller {
  readonly viewer: Viewer
  readonly granted: GrantedReading | null
  readonly smallestGroup?: number
  readonly traceId: string
}

/** What a request that carries a signed viewer must fit. */
export interface ExpectedStatement {
  readonly subgraph: string
  /** The bytes as they came. */
  readonly body: Buffer | string
  readonly deadline?: string
}

/**
 * Signs who asks (HMAC-SHA-256, one key per subgraph), bound to this subgraph, this body, this deadline and this moment.
 *
 * Whoever copies a request can send it again for 30 s. For a query that is no harm: it asks the same question once more,
 * and who could copy the request could read its answer too. A mutation must not rely on this signature alone.
 */
export function signViewer(statement: ViewerStatement, key: Buffer, now: Date): string {
  const { subgraph, viewer, granted = null, smallestGroup, traceId, body, deadline = '' } = statement
  const ofPolicy = smallestGroup === undefined ? {} : { smallestGroup }
  const signed: SignedStatement = { subgraph, viewer, granted, ...ofPolicy, traceId, issuedAtMs: now.getTime() }
  const payload = Buffer.from(JSON.stringify(signed)).toString('base64url')
  return `${payload}.${mac(payload, deadline, body, key)}`
}

/** Reads a signed viewer; null unless signature, subgraph, body, deadline and time all hold. */
export function verifyViewer(
  header: string | undefined,
  expected: ExpectedStatement,
  key: Buffer,
  now: Date,
): SignedCaller | null {
  const [payload, signature, ...rest] = header?.split('.') ?? []
  if (!payload || !signature || rest.length > 0) return null
  const actual = Buffer.from(signature)
  const wanted = Buffer.from(mac(payload, expected.deadline ?? '', expected.body, key))
  if (actual.length !== wanted.length || !timingSafeEqual(actual, wanted)) return null
  // The signature holds, so the payload is our own writing.
  const signed = JSON.parse(Buffer.from(payload, 'base64url').toString()) as SignedStatement
  if (signed.subgraph !== expected.subgraph) return null
  if (Math.abs(now.getTime() - signed.issuedAtMs) > SIGNATURE_LIFE_MS) return null
  const { viewer, granted = null, smallestGroup, traceId } = signed
  return { viewer, granted, ...(smallestGroup !== undefined && { smallestGroup }), traceId }
}

/** A key that can be guessed would let anybody be anybody. */
export function assertSignatureKey(key: Buffer): void {
  if (key.length < MIN_KEY_BYTES)
    throw new Error(`Expected a signature key of at least ${MIN_KEY_BYTES} bytes, but got ${key.length}.`)
}

/**
 * One pass over the body: hashing it first and signing the digest costs a third more for a body of usual size. A payload
 * is base64url and a deadline is digits, so neither holds the dot that ends it, and no two requests are read as one.
 */
function mac(payload: string, deadline: string, body: Buffer | string, key: Buffer): string {
  assertSignatureKey(key)
  if (deadline.includes('.')) throw new Error(`Expected a deadline without a dot, but got "${deadline}".`)
  return createHmac('sha256', key).update(`${payload}.${deadline}.`).update(body).digest('base64url')
}

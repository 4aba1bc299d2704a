import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Viewer } from '@yilian/governance'

/** Header that carries the viewer from the gateway to a subgraph in another process, signed. */
export const VIEWER_HEADER = 'x-yilian-viewer'

// Long enough for clocks that differ by a second or two and for a queue; short enough that a copied header is soon useless.
const SIGNATURE_LIFE_MS = 30_000
const MIN_KEY_BYTES = 32

interface SignedStatement {
  readonly subgraph: string
  readonly viewer: Viewer
  readonly traceId: string
  readonly bodyDigest: string
  readonly issuedAtMs: number
}

/** What is signed for one request: for which subgraph, who asks, and the digest of the body that it belongs to. */
export interface ViewerStatement {
  readonly subgraph: string
  readonly viewer: Viewer
  readonly traceId: string
  readonly body: string
}

/** Signs who asks (HMAC-SHA-256, one key per subgraph), bound to this subgraph, this body and this moment. */
export function signViewer(statement: ViewerStatement, key: Buffer, now: Date): string {
  const { subgraph, viewer, traceId, body } = statement
  const signed: SignedStatement = { subgraph, viewer, traceId, bodyDigest: digest(body), issuedAtMs: now.getTime() }
  const payload = Buffer.from(JSON.stringify(signed)).toString('base64url')
  return `${payload}.${mac(payload, key).toString('base64url')}`
}

/** Reads a signed viewer; null unless signature, subgraph, body and time all hold. */
export function verifyViewer(
  header: string | undefined,
  expected: { readonly subgraph: string; readonly body: string },
  key: Buffer,
  now: Date,
): { viewer: Viewer; traceId: string } | null {
  const [payload, signature, ...rest] = header?.split('.') ?? []
  if (!payload || !signature || rest.length > 0) return null
  const actual = Buffer.from(signature, 'base64url')
  const wanted = mac(payload, key)
  if (actual.length !== wanted.length || !timingSafeEqual(actual, wanted)) return null
  // The signature holds, so the payload is our own writing.
  const signed = JSON.parse(Buffer.from(payload, 'base64url').toString()) as SignedStatement
  if (signed.subgraph !== expected.subgraph || signed.bodyDigest !== digest(expected.body)) return null
  if (Math.abs(now.getTime() - signed.issuedAtMs) > SIGNATURE_LIFE_MS) return null
  return { viewer: signed.viewer, traceId: signed.traceId }
}

/** A key that can be guessed would let anybody be anybody. */
export function assertSignatureKey(key: Buffer): void {
  if (key.length < MIN_KEY_BYTES)
    throw new Error(`Expected a signature key of at least ${MIN_KEY_BYTES} bytes, but got ${key.length}.`)
}

function mac(payload: string, key: Buffer): Buffer {
  assertSignatureKey(key)
  return createHmac('sha256', key).update(payload).digest()
}

function digest(body: string): string {
  return createHmac('sha256', 'body').update(body).digest('base64url')
}

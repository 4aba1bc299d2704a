import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, decodeProtectedHeader, EmbeddedJWK, errors, type JWK, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Nonces } from './nonces.ts'
import type { UsedIds } from './used-ids.ts'

/** Algorithms of proofs, as the metadata name them. */
export const PROOF_ALGORITHMS = ['ES256', 'EdDSA', 'PS256']
/** A proof is for the request that it comes with, so for a moment. */
const PROOF_LIFE_SECONDS = 60
/** What a sender's clock may be ahead. */
export const CLOCK_TOLERANCE_SECONDS = 5

const MAX_PROOF_CHARACTERS = 4_096

/** What a proof must be for. */
export interface ProofExpectation {
  readonly method: string
  /** The address without query and fragment, as the outside knows it. */
  readonly url: string
  /** The access token that it comes with; null where one is asked for. */
  readonly accessToken: string | null
  readonly now: Date
  /** Nonces that it must carry one of; null where none is asked. */
  readonly nonces: Nonces | null
  readonly usedIds: UsedIds
}

/** The proof's key by its thumbprint (RFC 7638), or why there is none. The reason is for the log. */
export type ProofOutcome =
  | { readonly ok: true; readonly jkt: string }
  | { readonly ok: false; readonly code: 'invalid_dpop_proof' | 'use_dpop_nonce'; readonly reason: string }

const claims = z.object({
  jti: z.string().min(1).max(200),
  htm: z.string(),
  htu: z.string().max(2_000),
  iat: z.number(),
  ath: z.string().optional(),
  nonce: z.string().max(200).optional(),
})

/**
 * Checks a proof of possession (RFC 9449 §4.3). Its jti is used up last, once all else holds: nobody can fill the memory with proofs
 * that are none.
 */
export async function checkProof(proofs: readonly string[], expected: ProofExpectation): Promise<ProofOutcome> {
  const [proof] = proofs
  if (proof === undefined || proofs.length > 1) return refused(`${proofs.length} proofs`)
  if (proof.length > MAX_PROOF_CHARACTERS) return refused('a proof too long')
  try {
    const key = publicKeyIn(proof)
    if (key === null) return refused('a key that is not public, or none')
    const { payload } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: PROOF_ALGORITHMS,
      typ: 'dpop+jwt',
      currentDate: expected.now,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    })
    return await judged(claims.parse(payload), await calculateJwkThumbprint(key), expected)
  } catch (error) {
    if (error instanceof z.ZodError) return refused('the claims of no proof')
    // A key that is no point, or too small, is told by the platform as a TypeError or DOMException.
    if (error instanceof errors.JOSEError) return refused(error.code)
    if (error instanceof TypeError || error instanceof DOMException) return refused(error.name)
    throw error
  }
}

async function judged(
  { jti, htm, htu, iat, ath, nonce }: z.output<typeof claims>,
  jkt: string,
  { method, url, accessToken, now, nonces, usedIds }: ProofExpectation,
): Promise<ProofOutcome> {
  const ageSeconds = now.getTime() / 1000 - iat
  if (ageSeconds > PROOF_LIFE_SECONDS + CLOCK_TOLERANCE_SECONDS) return refused('a proof of some time ago')
  if (ageSeconds < -CLOCK_TOLERANCE_SECONDS) return refused('a proof of the future')
  if (htm !== method) return refused('another method')
  if (withoutQuery(htu) !== url) return refused('another address')
  if (ath !== (accessToken === null ? undefined : hashOf(accessToken))) return refused('another token')
  if (nonces !== null && (nonce === undefined || !nonces.holds(nonce, now)))
    return { ok: false, code: 'use_dpop_nonce', reason: 'no nonce of this gateway' }
  const untilMs = (iat + PROOF_LIFE_SECONDS + CLOCK_TOLERANCE_SECONDS) * 1000
  const id = hashOf(`${jkt}.${jti}`)
  return usedIds.use(id, untilMs, now.getTime()) ? { ok: true, jkt } : refused('a proof that was used')
}

/** The key in the header; null where it holds anything private or shared, or the header asks for what nobody here understands. */
function publicKeyIn(proof: string): JWK | null {
  const { jwk, crit } = decodeProtectedHeader(proof)
  if (crit !== undefined || typeof jwk !== 'object' || jwk === null) return null
  const isPublic = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'].every((member) => !Object.hasOwn(jwk, member))
  return isPublic ? jwk : null
}

/** RFC 9449 §4.3: query and fragment are not compared; the rest is, after the normal form of addresses. */
function withoutQuery(htu: string): string | null {
  if (!URL.canParse(htu)) return null
  const address = new URL(htu)
  return address.username || address.password ? null : `${address.origin}${address.pathname}`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function refused(reason: string): ProofOutcome {
  return { ok: false, code: 'invalid_dpop_proof', reason }
}

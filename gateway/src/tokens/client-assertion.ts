import { decodeJwt, decodeProtectedHeader, errors, importJWK, type JWK, jwtVerify } from 'jose'
import { z } from 'zod'
import { CLOCK_TOLERANCE_SECONDS } from './dpop-proof.ts'

/** An assertion is made for one request, so it ends soon. */
const ASSERTION_LIFE_SECONDS = 300

const MAX_ASSERTION_CHARACTERS = 4_096

// Closed: whoever could write a role, a region or duties into what is signed might one day be believed.
const assertionClaims = z.strictObject({
  iss: z.string().regex(/^client_[0-9a-z]{12}$/),
  sub: z.string(),
  aud: z.string(),
  exp: z.number(),
  iat: z.number().optional(),
  nbf: z.number().optional(),
  jti: z.string().min(1).max(200),
})

const assertionHeader = z.object({
  alg: z.string(),
  kid: z.string().min(1).max(100),
  typ: z.literal(['JWT', 'client-authentication+jwt']).optional(),
  crit: z.undefined().optional(),
})

/** A client's key as its owner keeps it. */
export interface RegisteredKey {
  readonly algorithm: string
  readonly jwk: JWK
  /** SHA-256 of the client certificate that its tokens are bound to; null where a proof binds them. */
  readonly certificate: string | null
}

/** What an assertion is read by. */
export interface AssertionReading {
  /** The one audience: this issuer, as its metadata name it. */
  readonly issuer: string
  readonly now: Date
  /** The key in use of an active client, asked of its owner; null for anything else. */
  keyOf(client: string, kid: string): Promise<RegisteredKey | null>
}

/** A client that has proved who it is; or why not, for the log. */
export type AssertionOutcome =
  | {
      readonly ok: true
      readonly client: string
      readonly kid: string
      readonly jti: string
      /** Of the key: the certificate that its tokens are bound to. */
      readonly certificate: string | null
      /** The first moment at which it would not be accepted any more. */
      readonly endsAt: Date
    }
  | { readonly ok: false; readonly reason: string }

/**
 * Reads a private_key_jwt assertion (RFC 7523). Key and algorithm are what was registered under the client and kid; `jwk`, `jku` and
 * `x5u` of the header are nobody's business. The audience is one text and exactly ours: an array may name another issuer too, which
 * could then use the assertion here.
 */
export async function readAssertion(assertion: string, reading: AssertionReading): Promise<AssertionOutcome> {
  if (assertion.length > MAX_ASSERTION_CHARACTERS) return refused('an assertion too long')
  try {
    const { kid } = assertionHeader.parse(decodeProtectedHeader(assertion))
    const claimed = assertionClaims.parse(decodeJwt(assertion))
    const fault = faultOf(claimed, reading)
    if (fault !== null) return refused(fault)
    const registered = await reading.keyOf(claimed.iss, kid)
    if (registered === null) return refused('no such key of an active client')
    const { algorithm, jwk, certificate } = registered
    await jwtVerify(assertion, await importJWK(jwk, algorithm), {
      algorithms: [algorithm],
      currentDate: reading.now,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    })
    const endsAt = new Date(Math.ceil(claimed.exp + CLOCK_TOLERANCE_SECONDS) * 1000)
    return { ok: true, client: claimed.iss, kid, jti: claimed.jti, certificate, endsAt }
  } catch (error) {
    if (error instanceof z.ZodError) return refused(`not an assertion: ${error.issues[0]?.path.join('.')}`)
    if (error instanceof errors.JOSEError) return refused(error.code)
    // What cannot be decoded at all is told by jose in this way.
    if (error instanceof TypeError) return refused('not a token')
    throw error
  }
}

/** What is wrong with the claims, before anybody is asked for a key. */
function faultOf(
  { iss, sub, aud, exp, iat }: z.output<typeof assertionClaims>,
  { issuer, now }: AssertionReading,
): string | null {
  const nowSeconds = now.getTime() / 1000
  if (sub !== iss) return 'another subject than its issuer'
  if (aud !== issuer) return 'another audience'
  if (exp > nowSeconds + ASSERTION_LIFE_SECONDS + CLOCK_TOLERANCE_SECONDS) return 'an end too far off'
  if (iat !== undefined && iat > nowSeconds + CLOCK_TOLERANCE_SECONDS) return 'made in the future'
  return null
}

function refused(reason: string): AssertionOutcome {
  return { ok: false, reason }
}

import { duties, parseDivisionCode, type Viewer } from '@yilian/governance'
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { createVerifiedTokens, type VerifiedTokens } from './verified-tokens.ts'

/** Whose tokens the gateway accepts. */
export interface TokenPolicy {
  readonly issuer: string
  readonly audience: string
  /** Finds the issuer's public key for a token's header. No token component is verified when it is called. */
  readonly keyFor: JWTVerifyGetKey
}

/** A token that does not hold, or that nobody can check at the moment, is refused; its bearer is never treated as a guest. */
export type Authentication = { readonly ok: true; readonly viewer: Viewer } | RefusedToken

/** Why nobody is let in by this token. */
export interface RefusedToken {
  readonly ok: false
  readonly code: 'UNAUTHENTICATED' | 'AUTHENTICATION_UNAVAILABLE'
  /** For the log; a caller never sees it. */
  readonly reason: string
}

// Asymmetric algorithms only: a shared-secret algorithm would let whoever holds the public key sign.
const ACCEPTED_ALGORITHMS = ['ES256', 'EdDSA', 'PS256', 'RS256']
// What a key finder says of a token; whatever else keeps it from finding a key is the fault of the keys' server.
const NO_SUCH_KEY = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported]
const KEY_SERVER_TIMEOUT_MS = 3_000
const CLOCK_TOLERANCE_SECONDS = 5
const MAX_TOKEN_CHARACTERS = 8_192

const subject = z.string().min(1).max(200)
const department = z.string().regex(/^WH-[A-Z]{2,6}$/)
const grant = z.string().regex(/^grant_[0-9a-z]{12}$/)
const viewerClaims = z.discriminatedUnion('role', [
  z.object({ role: z.literal('department_system'), sub: subject, department, grant: grant.optional() }),
  z.object({
    role: z.literal('officer'),
    sub: subject,
    region: z.string(),
    department: department.optional(),
    duties: z.array(z.enum(duties)).optional(),
  }),
  z.object({ role: z.literal('auditor'), sub: subject }),
])

/** Reads the Authorization header: none is the public, `Bearer <token>` a viewer once the token is verified. */
export async function authenticate(
  header: string | undefined,
  policy: TokenPolicy,
  now: Date,
): Promise<Authentication> {
  if (header === undefined) return { ok: true, viewer: { kind: 'PUBLIC' } }
  const token = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i.exec(header)?.[1]
  if (token === undefined || token.length > MAX_TOKEN_CHARACTERS) return refused('the header is not "Bearer <token>"')
  const verified = verifiedBy(policy)
  const known = verified.find(token, now)
  if (known) return { ok: true, viewer: known }
  const verification = await verify(token, policy, now)
  if (!verification.ok) return verification
  const { viewer, endsAtMs } = verification
  verified.keep(token, viewer, endsAtMs, now)
  return { ok: true, viewer }
}

// By policy: what one lets in is nothing to another.
const verifiedByPolicy = new WeakMap<TokenPolicy, VerifiedTokens>()

function verifiedBy(policy: TokenPolicy): VerifiedTokens {
  const known = verifiedByPolicy.get(policy) ?? createVerifiedTokens()
  verifiedByPolicy.set(policy, known)
  return known
}

type Verification = { readonly ok: true; readonly viewer: Viewer; readonly endsAtMs: number } | RefusedToken

async function verify(token: string, policy: TokenPolicy, now: Date): Promise<Verification> {
  try {
    const { payload } = await jwtVerify(token, findingKeysBy(policy.keyFor), {
      issuer: policy.issuer,
      audience: policy.audience,
      algorithms: ACCEPTED_ALGORITHMS,
      typ: 'at+jwt',
      requiredClaims: ['exp', 'sub', 'role'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: now,
    })
    const authentication = viewerFrom(payload)
    // `exp` is required above, and whole seconds decide.
    const endsAtMs = Math.ceil((payload.exp ?? 0) + CLOCK_TOLERANCE_SECONDS) * 1000
    return authentication.ok ? { ...authentication, endsAtMs } : authentication
  } catch (error) {
    if (error instanceof KeysUnavailable)
      return { ok: false, code: 'AUTHENTICATION_UNAVAILABLE', reason: String(error.cause) }
    if (error instanceof errors.JOSEError) return refused(error.code)
    throw error
  }
}

function viewerFrom(payload: unknown): Authentication {
  const claims = viewerClaims.safeParse(payload)
  if (!claims.success) return refused('the claims name no viewer')
  const { data } = claims
  if (data.role === 'auditor') return { ok: true, viewer: { kind: 'AUDITOR', subject: data.sub } }
  if (data.role === 'department_system')
    return {
      ok: true,
      viewer: { kind: 'DEPARTMENT_SYSTEM', subject: data.sub, department: data.department, grant: data.grant ?? null },
    }
  const region = parseDivisionCode(data.region)
  if (region === null) return refused('the region is not a division code')
  const acting = {
    ...(data.department && { department: data.department }),
    ...(data.duties && { duties: data.duties }),
  }
  return { ok: true, viewer: { kind: 'OFFICER', subject: data.sub, region, ...acting } }
}

function refused(reason: string): RefusedToken {
  return { ok: false, code: 'UNAUTHENTICATED', reason }
}

class KeysUnavailable extends Error {}

function findingKeysBy(keyFor: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keyFor(header, token)
    } catch (cause) {
      if (NO_SUCH_KEY.some((known) => cause instanceof known)) throw cause
      throw new KeysUnavailable('Expected the keys of the issuer; they could not be had.', { cause })
    }
  }
}

/**
 * The keys of an issuer on the network: fetched when first needed, kept for ten minutes, fetched again when a new key id
 * turns up, but then not within half a minute of the last time: anybody can invent key ids.
 */
export function createRemoteKeys(address: URL): JWTVerifyGetKey {
  return createRemoteJWKSet(address, {
    timeoutDuration: KEY_SERVER_TIMEOUT_MS,
    cacheMaxAge: 600_000,
    cooldownDuration: 30_000,
  })
}

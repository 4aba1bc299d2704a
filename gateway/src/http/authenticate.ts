import { duties, parseDivisionCode, type Viewer } from '@yilian/governance'
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { createVerifiedTokens, type VerifiedTokens } from './verified-tokens.ts'

/** Whose tokens the gateway accepts. */
export interface TokenPolicy {
  /** One, or those of which any may have made the token. */
  readonly issuer: string | string[]
  readonly audience: string
  /** Finds the issuer's public key for a token's header. No token component is verified when it is called. */
  readonly keyFor: JWTVerifyGetKey
  /** Whether a department's system may come with a token that whoever copies it can use; in development alone. */
  readonly acceptsUnbound?: true
}

/** What a token is bound to, as it says so itself: a key that proves (RFC 9449) or a client certificate (RFC 8705), by SHA-256. */
export type Confirmation = { readonly jkt: string } | { readonly 'x5t#S256': string }

/** A token of a client; a request that carries it proves what it is bound to. */
export interface BoundToken {
  readonly accessToken: string
  readonly cnf: Confirmation
  readonly client: string
  /** The client's key that the token was had by. */
  readonly kid: string
  readonly department: string
  readonly grant: string
  readonly purpose: string
}

/** A token that does not hold, or that nobody can check at the moment, is refused; its bearer is never treated as a guest. */
export type Authentication = { readonly ok: true; readonly viewer: Viewer; readonly bound?: BoundToken } | RefusedToken

/** Why nobody is let in by this token. */
export interface RefusedToken {
  readonly ok: false
  readonly code: 'UNAUTHENTICATED' | 'AUTHENTICATION_UNAVAILABLE'
  /** For the log; a caller never sees it. */
  readonly reason: string
  /** For the WWW-Authenticate header, where it is not the usual one. */
  readonly challenge?: string
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
const thumbprint = z.string().length(43)
const viewerClaims = z.discriminatedUnion('role', [
  z.object({
    role: z.literal('department_system'),
    sub: subject,
    department,
    grant: grant.optional(),
    purpose: z.string().optional(),
    client_id: z.string().optional(),
    client_key: z.string().optional(),
    cnf: z.union([z.strictObject({ jkt: thumbprint }), z.strictObject({ 'x5t#S256': thumbprint })]).optional(),
  }),
  z.object({
    role: z.literal('officer'),
    sub: subject,
    region: z.string(),
    department: department.optional(),
    duties: z.array(z.enum(duties)).optional(),
  }),
  z.object({ role: z.literal('auditor'), sub: subject }),
])

/**
 * Reads the Authorization header: none is the public, `Bearer <token>` or `DPoP <token>` a viewer once the token is verified. A token
 * that is bound to a key comes as DPoP and no other way, so that nobody strips it of its proof; one of a certificate as Bearer (RFC 8705).
 */
export async function authenticate(
  header: string | undefined,
  policy: TokenPolicy,
  now: Date,
): Promise<Authentication> {
  if (header === undefined) return { ok: true, viewer: { kind: 'PUBLIC' } }
  const [, scheme, token] = /^(Bearer|DPoP) ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i.exec(header) ?? []
  if (token === undefined || token.length > MAX_TOKEN_CHARACTERS)
    return refused('the header is neither "Bearer <token>" nor "DPoP <token>"')
  const verified = verifiedBy(policy)
  const known = verified.find(token, now)
  const verification = known ? { ok: true as const, caller: known, endsAtMs: null } : await verify(token, policy, now)
  if (!verification.ok) return verification
  const { caller, endsAtMs } = verification
  if (endsAtMs !== null) verified.keep(token, caller, endsAtMs, now)
  const isProved = scheme?.toLowerCase() === 'dpop'
  const needsProof = caller.bound !== undefined && 'jkt' in caller.bound.cnf
  if (isProved !== needsProof) return refused('the scheme is not that of the token')
  return { ok: true, ...caller }
}

/** Who a token lets in. */
interface Caller {
  readonly viewer: Viewer
  readonly bound?: BoundToken
}

// By policy: what one lets in is nothing to another.
const verifiedByPolicy = new WeakMap<TokenPolicy, VerifiedTokens<Caller>>()

function verifiedBy(policy: TokenPolicy): VerifiedTokens<Caller> {
  const known = verifiedByPolicy.get(policy) ?? createVerifiedTokens<Caller>()
  verifiedByPolicy.set(policy, known)
  return known
}

type Verification = { readonly ok: true; readonly caller: Caller; readonly endsAtMs: number } | RefusedToken

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
    const read = callerFrom(payload, token, policy)
    // `exp` is required above, and whole seconds decide.
    const endsAtMs = Math.ceil((payload.exp ?? 0) + CLOCK_TOLERANCE_SECONDS) * 1000
    return 'code' in read ? read : { ok: true, caller: read, endsAtMs }
  } catch (error) {
    if (error instanceof KeysUnavailable)
      return { ok: false, code: 'AUTHENTICATION_UNAVAILABLE', reason: String(error.cause) }
    if (error instanceof errors.JOSEError) return refused(error.code)
    throw error
  }
}

function callerFrom(payload: unknown, accessToken: string, policy: TokenPolicy): Caller | RefusedToken {
  const claims = viewerClaims.safeParse(payload)
  if (!claims.success) return refused('the claims name no viewer')
  const { data } = claims
  if (data.role === 'auditor') return { viewer: { kind: 'AUDITOR', subject: data.sub } }
  if (data.role === 'department_system') return systemFrom(data, accessToken, policy)
  const region = parseDivisionCode(data.region)
  if (region === null) return refused('the region is not a division code')
  const acting = {
    ...(data.department && { department: data.department }),
    ...(data.duties && { duties: data.duties }),
  }
  return { viewer: { kind: 'OFFICER', subject: data.sub, region, ...acting } }
}

type SystemClaims = Extract<z.output<typeof viewerClaims>, { role: 'department_system' }>

function systemFrom(claims: SystemClaims, accessToken: string, policy: TokenPolicy): Caller | RefusedToken {
  const { sub, department, grant = null, purpose, cnf, client_id: client, client_key: kid } = claims
  const viewer: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: sub, department, grant }
  if (cnf === undefined) return policy.acceptsUnbound ? { viewer } : refused('the token is bound to nothing')
  if (client === undefined || kid === undefined || grant === null || purpose === undefined)
    return refused('the token names no client, key, grant or purpose')
  return { viewer, bound: { accessToken, cnf, client, kid, department, grant, purpose } }
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

import { createPublicKey } from 'node:crypto'

/** A client's key, without a private member and of one algorithm. */
export interface PublicKey {
  readonly kid: string
  readonly algorithm: 'ES256' | 'EdDSA' | 'PS256'
  readonly jwk: Readonly<Record<string, string>>
  /** SHA-256 of the client certificate that its tokens are bound to (RFC 8705); null where they are bound by DPoP. */
  readonly certificate: string | null
}

const LONGEST_SET = 20_000
const MOST_KEYS = 10
// 32 bytes in base64url: the last character has four bits that count.
const THUMBPRINT = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/
const LEAST_RSA_BITS = 2_048
const LARGEST_RSA_BITS = 4_096

// RFC 7518 §6: what each kind of public key is made of. Whatever else a key says (x5u, jku, key_ops …) is not kept.
const members: Readonly<Record<string, readonly string[]>> = {
  EC: ['kty', 'crv', 'x', 'y'],
  OKP: ['kty', 'crv', 'x'],
  RSA: ['kty', 'n', 'e'],
}
// A private or a shared key was shown to us: it is not to be trusted any more, so it is refused and not cut.
const secrets = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/** Reads a JWK set (RFC 7517) of public keys; null unless every key in it can be used. */
export function readKeySet(text: string): readonly PublicKey[] | null {
  if (text.length > LONGEST_SET) return null
  const set = parsed(text)
  if (!isRecord(set) || !Array.isArray(set.keys)) return null
  const keys = set.keys.map(readKey)
  if (keys.length === 0 || keys.length > MOST_KEYS) return null
  const usable = keys.filter((key) => key !== null)
  return usable.length === keys.length && new Set(usable.map(({ kid }) => kid)).size === keys.length ? usable : null
}

function readKey(value: unknown): PublicKey | null {
  if (!isRecord(value) || secrets.some((member) => Object.hasOwn(value, member))) return null
  const { kid, kty, alg, use } = value
  if (typeof kid !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(kid)) return null
  if (use !== undefined && use !== 'sig') return null
  const certificate = certificateOf(value)
  if (certificate === undefined) return null
  const algorithm = algorithmOf(value)
  if (typeof kty !== 'string' || algorithm === null || (alg !== undefined && alg !== algorithm)) return null
  const jwk = Object.fromEntries((members[kty] ?? []).map((member) => [member, String(value[member])]))
  return { kid, algorithm, jwk, certificate }
}

/** Null where none is named; undefined where what is named is no thumbprint. */
function certificateOf({ 'x5t#S256': named = null }: Readonly<Record<string, unknown>>): string | null | undefined {
  if (named === null) return null
  return typeof named === 'string' && THUMBPRINT.test(named) ? named : undefined
}

function algorithmOf(value: Readonly<Record<string, unknown>>): PublicKey['algorithm'] | null {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey({ key: value, format: 'jwk' })
    if (asymmetricKeyType === 'ed25519') return 'EdDSA'
    if (asymmetricKeyType === 'ec') return asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ES256' : null
    const bits = asymmetricKeyDetails?.modulusLength ?? 0
    return asymmetricKeyType === 'rsa' && bits >= LEAST_RSA_BITS && bits <= LARGEST_RSA_BITS ? 'PS256' : null
  } catch {
    // Not a key at all, or a point that is not on its curve.
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

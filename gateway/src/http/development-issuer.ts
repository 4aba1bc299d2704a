import { randomUUID } from 'node:crypto'
import type { Viewer } from '@yilian/governance'
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose'
import type { BoundClaims, TokenIssuer } from '../tokens/token-endpoint.ts'
import type { TokenPolicy } from './authenticate.ts'

const ISSUER = 'urn:yilian:development-issuer'
const AUDIENCE = 'urn:yilian:graph'
const ALGORITHM = 'ES256'

/** How long a development token lives: one working day. */
export const DEVELOPMENT_TOKEN_LIFE_HOURS = 12

/** An issuer for one developer's machine: it hands a token to whoever asks, so only development mode may make one. */
export interface DevelopmentIssuer extends TokenIssuer {
  readonly policy: TokenPolicy
  tokenFor(viewer: Exclude<Viewer, { kind: 'PUBLIC' }>, now: Date): Promise<string>
}

/** A new private key for `createDevelopmentIssuer`, to be kept between starts so that printed tokens stay good. */
export async function newDevelopmentKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  return { ...(await exportJWK(privateKey)), alg: ALGORITHM }
}

/** Makes the development issuer. Refused outside development: there the city's own issuer is the only one. */
export async function createDevelopmentIssuer(
  mode: 'development' | 'production',
  key: JWK,
  issuer: string = ISSUER,
): Promise<DevelopmentIssuer> {
  if (mode !== 'development') throw new Error(`Expected mode "development" for the embedded issuer, but got "${mode}".`)
  const { d: _private, ...publicPart } = key
  const kid = await calculateJwkThumbprint(publicPart)
  const keySet = { keys: [{ ...publicPart, kid }] }
  const privateKey = await importJWK(key, ALGORITHM)
  const signed = (claims: JWTPayload, now: Date) =>
    new SignJWT({ iss: ISSUER, aud: AUDIENCE, iat: secondsOf(now), ...claims })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid })
      .sign(privateKey)
  return {
    issuer,
    keySet,
    policy: { issuer: [ISSUER, issuer], audience: AUDIENCE, keyFor: createLocalJWKSet(keySet), acceptsUnbound: true },
    tokenFor: (viewer, now) => {
      const exp = secondsOf(now) + DEVELOPMENT_TOKEN_LIFE_HOURS * 3600
      return signed({ ...claimsOf(viewer), sub: viewer.subject, jti: randomUUID(), exp }, now)
    },
    boundTokenFor: (claims, now) => signed({ ...boundClaimsOf(claims), iss: issuer }, now),
  }
}

function boundClaimsOf({
  client,
  kid,
  department,
  grant,
  purpose,
  jti,
  cnf,
  expiresAtSeconds,
}: BoundClaims): JWTPayload {
  const bound = { client_id: client, client_key: kid, cnf: { ...cnf } }
  return { role: 'department_system', sub: client, department, grant, purpose, ...bound, jti, exp: expiresAtSeconds }
}

function secondsOf(now: Date): number {
  return Math.floor(now.getTime() / 1000)
}

function claimsOf(viewer: Exclude<Viewer, { kind: 'PUBLIC' }>): Record<string, unknown> {
  switch (viewer.kind) {
    case 'DEPARTMENT_SYSTEM':
      return { role: 'department_system', department: viewer.department, ...(viewer.grant && { grant: viewer.grant }) }
    case 'OFFICER': {
      const { region, department, duties } = viewer
      return { role: 'officer', region, ...(department && { department }), ...(duties && { duties }) }
    }
    case 'AUDITOR':
      return { role: 'auditor' }
  }
}

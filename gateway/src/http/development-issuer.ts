import { randomUUID } from 'node:crypto'
import type { Viewer } from '@yilian/governance'
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import type { TokenPolicy } from './authenticate.ts'

const ISSUER = 'urn:yilian:development-issuer'
const AUDIENCE = 'urn:yilian:graph'
const ALGORITHM = 'ES256'

/** How long a development token lives: one working day. */
export const DEVELOPMENT_TOKEN_LIFE_HOURS = 12

/** An issuer for one developer's machine: it hands a token to whoever asks, so only development mode may make one. */
export interface DevelopmentIssuer {
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
): Promise<DevelopmentIssuer> {
  if (mode !== 'development') throw new Error(`Expected mode "development" for the embedded issuer, but got "${mode}".`)
  const { d: _private, ...publicPart } = key
  const privateKey = await importJWK(key, ALGORITHM)
  return {
    policy: { issuer: ISSUER, audience: AUDIENCE, keyFor: createLocalJWKSet({ keys: [publicPart] }) },
    tokenFor: (viewer, now) => {
      const issuedAtSeconds = Math.floor(now.getTime() / 1000)
      return new SignJWT(claimsOf(viewer))
        .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(viewer.subject)
        .setJti(randomUUID())
        .setIssuedAt(issuedAtSeconds)
        .setExpirationTime(issuedAtSeconds + DEVELOPMENT_TOKEN_LIFE_HOURS * 3600)
        .sign(privateKey)
    },
  }
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

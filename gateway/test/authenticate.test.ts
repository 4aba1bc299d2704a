import { request } from 'node:http'
import { parseDivisionCode, type Viewer } from '@yilian/governance'
import {
  type CryptoKey,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authenticate } from '../src/http/authenticate.ts'
import { ask, expectRefusal } from './answers.ts'
import { NOW, type PeopleGraph, startPeopleGraph } from './people-graph.ts'

const QUERY = '{ residents { edges { node { id name } } } }'
const NOW_SECONDS = NOW.getTime() / 1000

let graph: PeopleGraph

beforeAll(async () => {
  graph = await startPeopleGraph()
})
afterAll(() => graph.close())

describe('a caller', () => {
  const city = division('371000000000')
  const district = division('371002000000')
  test.each<[string, Viewer, string | null]>([
    ['the public', { kind: 'PUBLIC' }, 'NEEDS_IDENTITY'],
    [
      'a department system',
      { kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-GAJ', grant: null },
      'NEEDS_GRANT',
    ],
    ['an officer of the city', { kind: 'OFFICER', subject: 's', region: city }, null],
    ['an officer of a district', { kind: 'OFFICER', subject: 's', region: district }, 'OUTSIDE_REGION'],
    ['an auditor', { kind: 'AUDITOR', subject: 's' }, 'NEEDS_GRANT'],
  ])('is %s by the token alone, and reads as that', async (_title, viewer, reason) => {
    const headers = viewer.kind === 'PUBLIC' ? {} : { authorization: bearer(await graph.issuer.tokenFor(viewer, NOW)) }
    const { status, body } = await ask(graph.address, QUERY, { headers })
    expect(status).toBe(200)
    expect(body.errors?.map(({ extensions }) => extensions.reason) ?? [null]).toEqual([reason])
  })
})

describe('a token', () => {
  const officer = { role: 'officer', region: '371000000000' }
  const day = 24 * 3600
  test.each<[string, () => Promise<string>]>([
    ['of algorithm none', async () => new UnsecuredJWT(claims(officer)).encode()],
    ['of algorithm none that keeps a signature', async () => withHeader(await token(officer), { alg: 'none' })],
    ['of algorithm none in other letters', async () => withHeader(await token(officer), { alg: 'nOnE' })],
    ['signed by HMAC with the public key as the secret', () => hmacToken(officer)],
    ['that names an algorithm other than its key’s', async () => withHeader(await token(officer), { alg: 'RS256' })],
    ['that names EdDSA for the same key', async () => withHeader(await token(officer), { alg: 'EdDSA' })],
    ['signed by another key', async () => token(officer, { key: (await generateKeyPair('ES256')).privateKey })],
    ['that brings its own key along', () => ownKeyToken(officer)],
    ['of another audience', () => token({ ...officer, aud: 'urn:other' })],
    ['of another issuer', () => token({ ...officer, iss: 'urn:other' })],
    ['that has expired', () => token({ ...officer, exp: NOW_SECONDS - 6 })],
    ['that is not yet valid', () => token({ ...officer, nbf: NOW_SECONDS + 6 })],
    ['without an end', () => token({ ...officer, exp: undefined })],
    ['with a text as its end', () => token({ ...officer, exp: '9999999999' as never })],
    ['without an audience', () => token({ ...officer, aud: undefined })],
    ['without an issuer', () => token({ ...officer, iss: undefined })],
    ['without a subject', () => token({ ...officer, sub: undefined })],
    ['with an empty subject', () => token({ ...officer, sub: '' })],
    ['with a subject of 201 characters', () => token({ ...officer, sub: 's'.repeat(201) })],
    ['without a role', () => token({ region: '371000000000' })],
    ['of an unknown role', () => token({ role: 'administrator' })],
    ['of the role PUBLIC', () => token({ role: 'PUBLIC' })],
    ['of the role __proto__', () => token({ role: '__proto__' })],
    ['with a list of roles', () => token({ role: ['auditor'] })],
    ['of a department system without its department', () => token({ role: 'department_system' })],
    ['of a department that is none', () => token({ role: 'department_system', department: 'WH-GAJ\n' })],
    [
      'of a department system with a grant that is none',
      () => token({ role: 'department_system', department: 'WH-GAJ', grant: '*' }),
    ],
    ['of an officer of a department that is none', () => token({ ...officer, department: '*' })],
    ['of an officer with a duty that is none', () => token({ ...officer, duties: ['MANAGE', 'ALL'] })],
    ['of an officer without a region', () => token({ role: 'officer' })],
    ['of an officer of a short region', () => token({ role: 'officer', region: '3710' })],
    [
      'of an officer of a region in full-width digits',
      () => token({ role: 'officer', region: '３７１０００００００００' }),
    ],
    ['of an officer of everywhere', () => token({ role: 'officer', region: '000000000000' })],
    ['of an officer with a number for a region', () => token({ role: 'officer', region: 371000000000 })],
    ['of another type', () => token(officer, { header: { typ: 'JWT' } })],
    ['without a type', () => token(officer, { header: { typ: undefined as never } })],
    ['with a critical header that nobody knows', async () => withHeader(await token(officer), { crit: ['x'], x: 1 })],
    ['whose payload was changed', async () => withPayload(await token({ role: 'auditor' }), claims(officer))],
    ['without its signature', async () => `${(await token(officer)).split('.').slice(0, 2).join('.')}.`],
    ['of five parts', async () => `${await token(officer)}.a.b`],
    ['of more than 8 192 characters', () => token({ ...officer, padding: 'x'.repeat(6_000) })],
    [
      'expired for a day, whatever it says of its age',
      () => token({ ...officer, exp: NOW_SECONDS - day, iat: NOW_SECONDS }),
    ],
  ])('%s is refused, and never taken for a guest', async (_title, make) => {
    await expectUnauthenticated({ authorization: bearer(await make()) })
  })

  test('holds 5 seconds longer than it says, for clocks that differ, and not 6', async () => {
    const late = bearer(await token({ ...officer, exp: NOW_SECONDS - 4 }))
    expect((await ask(graph.address, QUERY, { headers: { authorization: late } })).status).toBe(200)
  })
})

describe('an Authorization header', () => {
  test.each([
    ['that is empty', ''],
    ['of a scheme alone', 'Bearer'],
    ['of another scheme', 'Basic YTpi'],
    ['of a token without a scheme', 'a.b.c'],
    ['of a text that is no token', 'Bearer token'],
    ['of two tokens', 'Bearer a.b.c, Bearer a.b.c'],
    ['of parameters', 'Bearer token="a.b.c"'],
    ['of characters that no token has', 'Bearer a.b.c;d'],
  ])('%s is refused, and never taken for a guest', async (_title, authorization) => {
    await expectUnauthenticated({ authorization })
  })

  test('that comes twice is refused, though the first would hold', async () => {
    const good = bearer(await graph.issuer.tokenFor({ kind: 'AUDITOR', subject: 's' }, NOW))
    const { port } = new URL(graph.address)
    const headers = [
      'host',
      '127.0.0.1',
      'content-type',
      'application/json',
      'authorization',
      good,
      'authorization',
      'Bearer a.b.c',
    ]
    const status = await new Promise((resolve, reject) => {
      const outgoing = request({ port, path: '/graphql', method: 'POST', headers }, (incoming) => {
        incoming.resume()
        resolve(incoming.statusCode)
      })
      outgoing.on('error', reject).end(JSON.stringify({ query: QUERY }))
    })
    expect(status).toBe(401)
  })

  test('names its scheme in any case', async () => {
    const good = await graph.issuer.tokenFor({ kind: 'AUDITOR', subject: 's' }, NOW)
    expect((await ask(graph.address, QUERY, { headers: { authorization: `bearer ${good}` } })).status).toBe(200)
  })
})

describe('the keys of an issuer', () => {
  test('are never a shared secret, even when a key finder hands the public key over as bytes', async () => {
    const bytes = await publicKeyText()
    const policy = { ...graph.issuer.policy, keyFor: async () => bytes }
    const signed = bearer(await hmacToken({ role: 'auditor' }))
    expect(await authenticate(signed, policy, NOW)).toMatchObject({ ok: false, reason: 'ERR_JOSE_ALG_NOT_ALLOWED' })
  })
})

async function expectUnauthenticated(headers: Record<string, string>): Promise<void> {
  const answer = await ask(graph.address, QUERY, { headers })
  expectRefusal(answer, { status: 401, code: 'UNAUTHENTICATED' })
  expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
}

function bearer(text: string): string {
  return `Bearer ${text}`
}

function claims(over: Record<string, unknown>): JWTPayload {
  const { issuer, audience: aud } = graph.issuer.policy
  const iss = String([issuer].flat()[0])
  return { iss, aud, sub: 'somebody', iat: NOW_SECONDS, exp: NOW_SECONDS + 600, ...over }
}

async function token(
  over: Record<string, unknown>,
  { header = {}, key }: { header?: Record<string, string>; key?: CryptoKey } = {},
): Promise<string> {
  return new SignJWT(claims(over))
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header })
    .sign(key ?? (await importJWK(graph.key, 'ES256')))
}

async function hmacToken(over: Record<string, unknown>): Promise<string> {
  return new SignJWT(claims(over)).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).sign(await publicKeyText())
}

async function publicKeyText(): Promise<Uint8Array> {
  const { d: _private, ...publicPart } = graph.key
  const publicKey = await importJWK(publicPart, 'ES256', { extractable: true })
  return new TextEncoder().encode(await exportSPKI(publicKey as CryptoKey))
}

async function ownKeyToken(over: Record<string, unknown>): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const jwk = (await crypto.subtle.exportKey('jwk', publicKey)) as JWK
  return new SignJWT(claims(over)).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', jwk }).sign(privateKey)
}

function withHeader(signed: string, over: Record<string, unknown>): string {
  const [, payload, signature] = signed.split('.')
  return `${encoded({ alg: 'ES256', typ: 'at+jwt', ...over })}.${payload}.${signature}`
}

function withPayload(signed: string, payload: JWTPayload): string {
  const [header, , signature] = signed.split('.')
  return `${header}.${encoded(payload)}.${signature}`
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function division(text: string) {
  const code = parseDivisionCode(text)
  if (code === null) throw new Error(`Expected ${text} to be a division code.`)
  return code
}

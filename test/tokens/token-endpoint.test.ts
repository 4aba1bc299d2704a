import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, type JWTPayload, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { activeClient, askForToken, assertionOf, newKey, postToken, proofOf, type TokenClient } from './token-client.ts'

let graph: TestGraph
let client: TokenClient
let other: TokenClient

beforeAll(async () => {
  graph = await startTestGraph()
  client = await activeClient(graph)
  other = await activeClient(graph, 'WH-GAJ')
})
afterAll(() => graph.close())

const issuer = () => graph.issuer.issuer
const seconds = () => Math.floor(Date.now() / 1000)

describe('the token endpoint', () => {
  test('makes a short token that names client, key, department, grant and purpose, bound to the proof’s key', async () => {
    const { status, body } = await askForToken(graph, client)
    expect({ status, ...body }).toMatchObject({ status: 200, token_type: 'DPoP', expires_in: 300 })
    const claims = decodeJwt(String(body.access_token))
    expect(claims).toEqual({
      iss: issuer(),
      aud: 'urn:yilian:graph',
      role: 'department_system',
      sub: client.id,
      client_id: client.id,
      client_key: 'key-1',
      department: 'WH-SWJ',
      grant: client.grant,
      purpose: client.purpose,
      cnf: { jkt: expect.stringMatching(/^[\w-]{43}$/) },
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: Number(claims.iat) + 300,
    })
  })

  test('says where it is and what it takes, and shows its keys without a private part', async () => {
    const read = async (path: string) =>
      (await fetch(`${graph.address}${path}`)).json() as Promise<Record<string, unknown>>
    const metadata = await read('/.well-known/oauth-authorization-server')
    expect(metadata).toMatchObject({
      issuer: issuer(),
      token_endpoint: `${graph.address}/oauth/token`,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      dpop_signing_alg_values_supported: ['ES256', 'EdDSA', 'PS256'],
    })
    const { keys } = (await read(String(metadata.jwks_uri).slice(graph.address.length))) as { keys: object[] }
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'crv', 'kid', 'kty', 'x', 'y']])
  })

  test('writes each token and each refusal into the audit table, and never the assertion', async () => {
    const assertion = await assertionOf(client, issuer())
    const { body } = await askForToken(graph, client, { assertion })
    await askForToken(graph, client, { assertion })
    const { jti } = decodeJwt(String(body.access_token))
    const rows = await graph.sqlOf('sharing')<{ action: string; subject: string; detail: object }[]>`
      select action, subject, detail from audit_event where actor = ${client.id} order by id desc limit 2`
    const detail = { kid: 'key-1', grant: client.grant, purpose: client.purpose }
    expect(rows).toMatchObject([
      { action: 'refuseToken', detail: { ...detail, reason: 'REPLAYED' } },
      { action: 'issueToken', subject: jti, detail },
    ])
    expect(JSON.stringify(rows)).not.toContain(assertion.slice(0, 20))
    expect(JSON.stringify(rows)).not.toContain(String(decodeJwt(assertion).jti))
  })

  test('tells errors in ASCII as RFC 6749 wants them, in Chinese beside, and names nobody', async () => {
    const { body } = await askForToken(graph, client, { form: { grant: other.grant } })
    expect(body).toEqual({
      error: 'invalid_grant',
      error_description: expect.stringMatching(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/),
      error_description_zh: expect.stringMatching(/\p{Script=Han}/u),
    })
    expect(JSON.stringify(body)).not.toMatch(/WH-|grant_|client_/)
  })
})

describe('an assertion is refused', () => {
  const refusedWith = async (assertion: string, form: Record<string, string> = {}) => {
    const { status, body } = await askForToken(graph, client, { assertion, form })
    return [status, body.error]
  }

  test('when its jti was used, by whichever request comes second', async () => {
    const assertion = await assertionOf(client, issuer())
    const answers = await Promise.all([1, 2, 3, 4].map(() => askForToken(graph, client, { assertion })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
  })

  test('when its jti was used by a request that was refused for its grant', async () => {
    const assertion = await assertionOf(client, issuer())
    expect(await refusedWith(assertion, { grant: other.grant })).toEqual([400, 'invalid_grant'])
    expect(await refusedWith(assertion)).toEqual([401, 'invalid_client'])
  })

  test.each([
    ['another issuer', () => 'https://other.example'],
    ['the token endpoint’s address', () => `${graph.address}/oauth/token`],
    ['a trailing slash', () => `${issuer()}/`],
    ['an array with ours', () => [issuer()]],
    ['an array with another too', () => [issuer(), 'https://other.example']],
    ['nothing', () => undefined],
  ])('when its audience is %s', async (_title, aud) => {
    const claims = { aud: aud() } as JWTPayload
    expect(await refusedWith(await assertionOf(client, issuer(), { claims }))).toEqual([401, 'invalid_client'])
  })

  test.each([
    ['a role', { role: 'officer' }],
    ['a region', { region: '371000000000' }],
    ['duties', { duties: ['APPROVE'] }],
    ['a department', { department: 'WH-DSJ' }],
    ['a grant', { grant: 'grant_000000000000' }],
    ['a key', { cnf: { jkt: 'x' } }],
    ['another subject', { sub: 'client_000000000000' }],
    ['no jti', { jti: undefined }],
    ['an empty jti', { jti: '' }],
    ['a jti too long', { jti: 'j'.repeat(201) }],
    ['no end', { exp: undefined }],
    ['an end as text', { exp: '9999999999' as never }],
  ])('when it claims %s', async (_title, claims) => {
    const assertion = await assertionOf(client, issuer(), { claims: claims as never })
    expect(await refusedWith(assertion)).toEqual([401, 'invalid_client'])
  })

  test.each([
    ['ended longer ago than clocks differ', { exp: -6 }, 401],
    ['ended as long ago as clocks may differ', { exp: -3 }, 200],
    ['ends later than in five minutes', { exp: 308 }, 401],
    ['ends in five minutes', { exp: 300 }, 200],
    ['was made further ahead than clocks differ', { iat: 8, exp: 60 }, 401],
    ['was made as far ahead as clocks may differ', { iat: 3, exp: 60 }, 200],
    ['begins to hold in a minute', { nbf: 60, exp: 120 }, 401],
  ])('or taken by the clock: one that %s', async (_title, offsets, status) => {
    const claims = Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, seconds() + offset]))
    const assertion = await assertionOf(client, issuer(), { claims })
    expect((await askForToken(graph, client, { assertion })).status).toBe(status)
  })

  test('when another key signed it', async () => {
    const assertion = await assertionOf(client, issuer(), { key: newKey().privateKey })
    expect(await refusedWith(assertion)).toEqual([401, 'invalid_client'])
  })

  test('when another client’s key signed it, under either kid', async () => {
    const key = other.key.privateKey
    expect(await refusedWith(await assertionOf(client, issuer(), { key }))).toEqual([401, 'invalid_client'])
    const header = { kid: 'key-2' }
    expect(await refusedWith(await assertionOf(client, issuer(), { key, header }))).toEqual([401, 'invalid_client'])
  })

  test.each([
    ['without a signature', async () => new UnsecuredJWT(usual()).encode()],
    ['with the public key as a shared secret', async () => hmac()],
    [
      'with RS256 under the kid of an EC key',
      async () => assertionOf(client, issuer(), { header: { alg: 'RS256' }, key: rsa.privateKey }),
    ],
    [
      'with a critical header',
      async () =>
        (await assertionOf(client, issuer())).replace(
          /^[^.]+/,
          encoded({ alg: 'ES256', kid: 'key-1', crit: ['x'], x: 1 }),
        ),
    ],
    ['without a kid', async () => assertionOf(client, issuer(), { header: { kid: undefined } })],
    ['with a kid of a path', async () => assertionOf(client, issuer(), { header: { kid: '../../key-1' } })],
    ['with its own key in the header', async () => withHeader({ jwk: evil.publicKey.export({ format: 'jwk' }) })],
    ['with an address of keys', async () => withHeader({ jku: 'https://evil.example/jwks' })],
    ['with an address of certificates', async () => withHeader({ x5u: 'https://evil.example/cert' })],
    ['as an access token', async () => assertionOf(client, issuer(), { header: { typ: 'at+jwt' } })],
    ['as no token', async () => 'a.b.c'],
    ['as a very long text', async () => `${'a'.repeat(5_000)}.b.c`],
  ])('when it comes %s', async (_title, make) => {
    expect(await refusedWith(await make())).toEqual([401, 'invalid_client'])
  })

  const evil = newKey()
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const usual = () => ({ iss: client.id, sub: client.id, aud: issuer(), exp: seconds() + 60, jti: 'none' })
  const encoded = (header: object) => Buffer.from(JSON.stringify(header)).toString('base64url')
  const withHeader = (header: Record<string, unknown>) =>
    assertionOf(client, issuer(), { header, key: evil.privateKey })
  const hmac = () => {
    const pem = client.key.publicKey.export({ type: 'spki', format: 'pem' })
    return assertionOf(client, issuer(), { header: { alg: 'HS256' }, key: Buffer.from(pem) })
  }
})

describe('a request for a token is refused', () => {
  test.each([
    ['for a grant of another department', () => ({ grant: other.grant }), 'invalid_grant'],
    ['for a grant that is none', () => ({ grant: 'grant_000000000000' }), 'invalid_grant'],
    ['for another purpose than the grant’s', () => ({ purpose: 'PARTY_BUILDING' }), 'invalid_grant'],
    ['with a role', () => ({ role: 'officer' }), 'invalid_request'],
    ['with a region', () => ({ region: '371000000000' }), 'invalid_request'],
    ['with duties', () => ({ duties: 'APPROVE' }), 'invalid_request'],
    ['with a scope', () => ({ scope: 'all' }), 'invalid_request'],
    ['for another kind of grant', () => ({ grant_type: 'password' }), 'unsupported_grant_type'],
    ['with another kind of assertion', () => ({ client_assertion_type: 'saml' }), 'invalid_request'],
    ['under another client’s id', () => ({ client_id: other.id }), 'invalid_client'],
  ])('%s', async (_title, form, error) => {
    const { body } = await askForToken(graph, client, { form: form() as Record<string, string> })
    expect(body.error).toBe(error)
  })

  test('with a parameter twice, with JSON, with nothing, and with a great deal', async () => {
    const proof = () => proofOf(client, { htm: 'POST', htu: `${graph.address}/oauth/token` })
    for (const form of ['grant_type=client_credentials&grant_type=client_credentials', '', 'x'.repeat(20_000)])
      expect((await postToken(graph.address, form, { dpop: await proof() })).body.error).toBe('invalid_request')
    const json = { dpop: await proof(), 'content-type': 'application/json' }
    expect((await postToken(graph.address, '{}', json)).body.error).toBe('invalid_request')
  })

  test('without a proof, with one for another address, and with one that was used', async () => {
    const error = async (proof: string) => (await askForToken(graph, client, { proof })).body.error
    expect(await error('')).toBe('invalid_dpop_proof')
    expect(await error(await proofOf(client, { htm: 'POST', htu: `${graph.address}/graphql` }))).toBe(
      'invalid_dpop_proof',
    )
    const proof = await proofOf(client, { htm: 'POST', htu: `${graph.address}/oauth/token` })
    expect(await error(proof)).toBeUndefined()
    expect(await error(proof)).toBe('invalid_dpop_proof')
  })
})

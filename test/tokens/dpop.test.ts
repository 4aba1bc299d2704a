import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import {
  activeClient,
  askWith,
  hashOf,
  newKey,
  type Otherwise,
  officer,
  proofOf,
  type TokenClient,
  tokenOf,
} from './token-client.ts'

let graph: TestGraph
let client: TokenClient
let token: string
let nonce: string

beforeAll(async () => {
  graph = await startTestGraph({ policy: 'IN_FORCE' })
  client = await activeClient(graph)
  await vi.waitFor(async () => expect((await ask()).status).toBe(200), { timeout: 5_000, interval: 200 })
})
beforeEach(async () => {
  ;({ token, nonce } = await tokenOf(graph, client))
})
afterAll(() => graph.close())

const url = () => `${graph.address}/graphql`

async function proof(claims: Record<string, unknown> = {}, otherwise: Otherwise = {}): Promise<string> {
  return proofOf(client, { htm: 'POST', htu: url(), ath: hashOf(token), nonce, ...claims }, otherwise)
}

async function ask(): Promise<Awaited<ReturnType<typeof askWith>>> {
  ;({ token, nonce } = await tokenOf(graph, client))
  return send(await proof())
}

function send(text: string, scheme = 'DPoP') {
  return askWith(graph.address, [
    ['authorization', `${scheme} ${token}`],
    ['dpop', text],
  ])
}

const refused = { status: 401, code: 'UNAUTHENTICATED', data: undefined }
const noProof = { ...refused, challenge: 'DPoP error="invalid_dpop_proof", algs="ES256 EdDSA PS256"' }

describe('a token that is bound to a key', () => {
  test('is taken with a proof of that key, each request with its own', async () => {
    for (let times = 0; times < 3; times += 1)
      expect(await send(await proof())).toMatchObject({ status: 200, code: null })
  })

  test('is refused as Bearer, with its proof or without', async () => {
    expect(await send(await proof(), 'Bearer')).toMatchObject(refused)
    expect(await askWith(graph.address, [['authorization', `Bearer ${token}`]])).toMatchObject(refused)
  })

  test('is refused without a proof, and with two', async () => {
    expect(await askWith(graph.address, [['authorization', `DPoP ${token}`]])).toMatchObject(noProof)
    const two = [
      ['authorization', `DPoP ${token}`],
      ['dpop', await proof()],
      ['dpop', await proof()],
    ] as const
    expect(await rawStatus(two)).toBe(401)
  })

  test('gets a nonce of the gateway where its proof has none, or one of elsewhere', async () => {
    for (const given of [undefined, 'invented', 'n'.repeat(43)]) {
      const answer = await send(await proof({ nonce: given }))
      expect(answer).toMatchObject({ ...refused, challenge: 'DPoP error="use_dpop_nonce", algs="ES256 EdDSA PS256"' })
      expect(await send(await proof({ nonce: answer.nonce }))).toMatchObject({ status: 200 })
    }
  })

  test('that is not bound does not pass as DPoP', async () => {
    const officers = await graph.tokenFor(officer('WH-SWJ', 'MANAGE'))
    const answer = await askWith(graph.address, [
      ['authorization', `DPoP ${officers}`],
      ['dpop', await proof({ ath: hashOf(officers) })],
    ])
    expect(answer).toMatchObject(refused)
  })
})

describe('a proof is refused', () => {
  test('that was used, for this token or another of the same key', async () => {
    const used = await proof({ jti: 'once' })
    expect(await send(used)).toMatchObject({ status: 200 })
    expect(await send(used)).toMatchObject(noProof)
    expect(await send(await proof({ jti: 'once' }))).toMatchObject(noProof)
  })

  test('of ten that come at once under one jti, but one', async () => {
    const used = await proof()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(used)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test.each([
    ['another host', () => ({ htu: 'https://other.example/graphql' })],
    ['another path', () => ({ htu: `${graph.address}/oauth/token` })],
    ['another scheme', () => ({ htu: url().replace('http:', 'https:') })],
    ['a user in its address', () => ({ htu: url().replace('//', '//user@') })],
    ['no address', () => ({ htu: 'graphql' })],
    ['a trailing slash', () => ({ htu: `${url()}/` })],
    ['another method', () => ({ htm: 'GET' })],
    ['the method in lower case', () => ({ htm: 'post' })],
    ['another token', () => ({ ath: hashOf('another') })],
    ['no token', () => ({ ath: undefined })],
    ['no jti', () => ({ jti: undefined })],
    ['a jti too long', () => ({ jti: 'j'.repeat(201) })],
    ['no time', () => ({ iat: undefined })],
    ['a time as text', () => ({ iat: '1' })],
    ['a time of two minutes ago', () => ({ iat: now() - 120 })],
    ['a time just past the edge', () => ({ iat: now() - 67 })],
    ['a time ahead of any clock', () => ({ iat: now() + 8 })],
    ['an end that has passed', () => ({ exp: now() - 30 })],
  ])('for %s', async (_title, claims) => {
    expect(await send(await proof(claims() as Record<string, unknown>))).toMatchObject(noProof)
  })

  test.each([
    ['just before the edge', () => ({ iat: now() - 62 })],
    ['ahead as far as clocks may differ', () => ({ iat: now() + 3 })],
    ['with a query and a fragment in its address', () => ({ htu: `${url()}?a=1#b` })],
  ])('not: one %s is taken', async (_title, claims) => {
    expect(await send(await proof(claims()))).toMatchObject({ status: 200 })
  })

  test('by another key than the token’s', async () => {
    const thief = { ...client, proofKey: newKey() }
    const stolen = await proofOf(thief, { htm: 'POST', htu: url(), ath: hashOf(token), nonce })
    expect(await send(stolen)).toMatchObject(noProof)
  })

  test('that shows the token’s key and is signed by another', async () => {
    expect(await send(await proof({}, { key: newKey().privateKey }))).toMatchObject(noProof)
  })

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' })

  test.each([
    [
      'its private key',
      async () => proof({}, { header: { jwk: client.proofKey.privateKey.export({ format: 'jwk' }) } }),
    ],
    [
      'a shared key',
      async () => proof({}, { header: { alg: 'HS256', jwk: { kty: 'oct', k: 'AAAA' } }, key: Buffer.alloc(32) }),
    ],
    [
      'the public key as a secret',
      async () =>
        proof(
          {},
          {
            header: { alg: 'HS256' },
            key: Buffer.from(JSON.stringify(client.proofKey.publicKey.export({ format: 'jwk' }))),
          },
        ),
    ],
    [
      'RS256',
      async () =>
        proof({}, { header: { alg: 'RS256', jwk: rsa.publicKey.export({ format: 'jwk' }) }, key: rsa.privateKey }),
    ],
    [
      'ES384',
      async () =>
        proof({}, { header: { alg: 'ES384', jwk: p384.publicKey.export({ format: 'jwk' }) }, key: p384.privateKey }),
    ],
    [
      'no algorithm',
      async () => withHead({ alg: 'none', typ: 'dpop+jwt', jwk: client.proofKey.publicKey.export({ format: 'jwk' }) }),
    ],
    ['no key', async () => proof({}, { header: { jwk: undefined } })],
    [
      'a key off its curve',
      async () => withHead({ alg: 'ES256', typ: 'dpop+jwt', jwk: { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' } }),
    ],
    [
      'an address in place of a key',
      async () => proof({}, { header: { jwk: undefined, jku: 'https://evil.example' } }),
    ],
    [
      'a critical header',
      async () =>
        withHead({
          alg: 'ES256',
          typ: 'dpop+jwt',
          crit: ['x'],
          x: 1,
          jwk: client.proofKey.publicKey.export({ format: 'jwk' }),
        }),
    ],
    ['another type', async () => proof({}, { header: { typ: 'JWT' } })],
    ['nothing of a token', async () => 'proof'],
    ['a great deal', async () => `${'a'.repeat(5_000)}.b.c`],
  ])('with %s', async (_title, make) => {
    expect(await send(await make())).toMatchObject(noProof)
  })

  async function withHead(header: object): Promise<string> {
    return (await proof()).replace(/^[^.]+/, Buffer.from(JSON.stringify(header)).toString('base64url'))
  }
})

function now(): number {
  return Math.floor(Date.now() / 1000)
}

/** With each header on a line of its own; fetch would join two of one name. */
async function rawStatus(headers: readonly (readonly [string, string])[]): Promise<number> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    const sent = request(url(), { method: 'POST' }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject)
    for (const name of new Set(headers.map(([each]) => each)))
      sent.setHeader(
        name,
        headers.filter(([each]) => each === name).map(([, value]) => value),
      )
    sent.setHeader('content-type', 'application/json')
    sent.end(JSON.stringify({ query: '{ __typename }', extensions: { id: randomUUID() } }))
  })
}

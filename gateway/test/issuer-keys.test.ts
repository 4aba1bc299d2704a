import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createRemoteKeys } from '../src/index.ts'
import { ask, expectRefusal } from './answers.ts'
import { NOW, startPeopleGraph } from './people-graph.ts'

const QUERY = '{ residents(first: 1) { edges { node { name } } } }'

interface IssuerKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly jwk: JWK
}

/** An issuer whose keys lie on a server of their own; what it answers can be changed at any time. */
interface Issuer {
  /** What the keys' server answers: keys, a text instead, or nothing at all. */
  answer: readonly IssuerKey[] | { readonly status: number; readonly text: string } | 'NOTHING'
  /** How often it was asked. */
  asked: number
  /** Asks the gateway with a token of this key. */
  askWith(key: IssuerKey): ReturnType<typeof ask>
  readonly log: readonly string[]
}

let first: IssuerKey
let second: IssuerKey

beforeAll(async () => {
  first = await newKey('first')
  second = await newKey('second')
})
afterEach(() => void vi.useRealTimers())

describe('while the keys of the issuer cannot be had, because their server', () => {
  test.each<[string, Issuer['answer']]>([
    ['answers 500', { status: 500, text: '{}' }],
    ['answers what is no key set', { status: 200, text: '{"keys": 1}' }],
    ['answers a key that is none', { status: 200, text: '{"keys": [{"kty":"EC","kid":"first","crv":"P-256","x":1}]}' }],
    ['answers no JSON', { status: 200, text: '<html>' }],
    ['sends the gateway elsewhere', { status: 302, text: '' }],
    ['hangs up', 'NOTHING'],
  ])('%s, a token is neither a guest’s nor a bad one', async (_title, answer) => {
    const issuer = await startIssuer()
    issuer.answer = answer
    const refused = await issuer.askWith(first)
    expectRefusal(refused, { status: 503, code: 'AUTHENTICATION_UNAVAILABLE' })
    expect(refused.headers.get('retry-after')).toBe('5')
    expect(refused.headers.get('www-authenticate')).toBeNull()
    expect(issuer.log.some((line) => line.includes('the keys of the issuer cannot be had'))).toBe(true)
  })

  test('hangs up, the public is served, and tokens again as soon as it is back', async () => {
    const issuer = await startIssuer()
    issuer.answer = 'NOTHING'
    expect((await issuer.askWith(first)).status).toBe(503)
    issuer.answer = [first]
    expect((await issuer.askWith(first)).body).toMatchObject({ data: { residents: { edges: [{}] } } })
  })
})

describe('the keys of an issuer on the network', () => {
  test('are fetched once for many tokens', async () => {
    const issuer = await startIssuer()
    for (let count = 0; count < 3; count += 1) expect((await issuer.askWith(first)).status).toBe(200)
    expect(issuer.asked).toBe(1)
  })

  test('may change: a new one is fetched when it turns up, but invented ones only every half minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const issuer = await startIssuer()
    expect((await issuer.askWith(first)).status).toBe(200)
    expectRefusal(await issuer.askWith(second), { status: 401, code: 'UNAUTHENTICATED' })
    expect(issuer.asked).toBe(1)
    issuer.answer = [first, second]
    vi.setSystemTime(Date.now() + 31_000)
    expect((await issuer.askWith(second)).status).toBe(200)
    expect((await issuer.askWith(first)).status).toBe(200)
    expect(issuer.asked).toBe(2)
  })

  test('hold no longer than ten minutes, so that a key which was withdrawn is refused from then on', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const issuer = await startIssuer()
    issuer.answer = [first, second]
    expect((await issuer.askWith(first)).status).toBe(200)
    issuer.answer = [second]
    vi.setSystemTime(Date.now() + 601_000)
    expectRefusal(await issuer.askWith(first), { status: 401, code: 'UNAUTHENTICATED' })
    expect((await issuer.askWith(second)).status).toBe(200)
  })
})

async function startIssuer(): Promise<Issuer> {
  const server = createServer((_request, response) => {
    issuer.asked += 1
    const { answer } = issuer
    if (answer === 'NOTHING') response.destroy()
    else if ('text' in answer) response.writeHead(answer.status, { location: '/elsewhere' }).end(answer.text)
    else response.end(JSON.stringify({ keys: answer.map(({ jwk }) => jwk) }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const policy = { issuer: 'urn:city', audience: 'urn:graph' }
  const keyFor = createRemoteKeys(new URL(`http://127.0.0.1:${port}/keys`))
  const graph = await startPeopleGraph('production', true, { guards: { tokens: { ...policy, keyFor } } })
  onTestFinished(async () => {
    await graph.close()
    server.close()
  })
  const issuer: Issuer = {
    answer: [first],
    asked: 0,
    log: graph.log,
    askWith: async (key) =>
      ask(graph.address, QUERY, { headers: { authorization: `Bearer ${await tokenOf(key, policy)}` } }),
  }
  return issuer
}

async function newKey(kid: string): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } }
}

function tokenOf({ kid, privateKey }: IssuerKey, { issuer, audience }: { issuer: string; audience: string }) {
  const nowSeconds = NOW.getTime() / 1000
  return new SignJWT({ role: 'auditor' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('somebody')
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + 600)
    .sign(privateKey)
}

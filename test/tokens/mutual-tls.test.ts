import { request } from 'node:http'
import { request as requestOverTls } from 'node:https'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Certificate, certificateFor } from '../kit/certificates.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { sendRaw } from '../kit/raw-http.ts'
import { type Gateway, gatewayWith } from './gateway-with.ts'
import {
  activeClient,
  assertionOf,
  done,
  hashOf,
  officer,
  proofOf,
  type TokenClient,
  tokenFormOf,
  tokenOf,
} from './token-client.ts'

const authority = certificateFor({ name: '测试机构' })
const own = certificateFor({ name: 'taxation', by: authority })
const other = certificateFor({ name: 'taxation', by: authority })
const ended = certificateFor({ name: 'taxation', by: authority, endsAt: new Date(Date.now() - 60_000) })
const strange = certificateFor({ name: 'taxation', by: certificateFor({ name: '测试机构' }) })
const server = certificateFor({ name: 'gateway', by: authority })

const PROXY = { addresses: ['127.0.0.1'], handOnCertificates: true }
const ELSEWHERE = { addresses: ['192.0.2.1'], handOnCertificates: true }

let graph: TestGraph
/** By the certificate that is registered with its key. */
let client: TokenClient
let clientOfEnded: TokenClient
let clientOfStrange: TokenClient
let clientOfProofs: TokenClient
/** TLS ends at the first, at a proxy before the second, and at a proxy elsewhere before the third. */
let overTls: Gateway
let behindProxy: Gateway
let behindAnother: Gateway

beforeAll(async () => {
  graph = await startTestGraph()
  const clientOf = ({ thumbprint }: Certificate) => activeClient(graph, 'WH-SWJ', { 'x5t#S256': thumbprint })
  ;[client, clientOfEnded, clientOfStrange] = [await clientOf(own), await clientOf(ended), await clientOf(strange)]
  clientOfProofs = await activeClient(graph)
  const { certificate, key } = server
  overTls = await gatewayWith(graph, { tls: { certificate, key, clientAuthorities: authority.certificate } })
  behindProxy = await gatewayWith(graph, { proxies: PROXY })
  behindAnother = await gatewayWith(graph, { proxies: ELSEWHERE })
})
afterAll(async () => {
  for (const gateway of [overTls, behindProxy, behindAnother]) await gateway.close()
  await graph.close()
})

interface Sent {
  readonly gateway?: Gateway
  readonly certificate?: Certificate | null
  readonly headers?: Record<string, string | string[]>
}

/** Posts on a connection of its own. */
function post(path: string, type: string, body: string, { gateway = overTls, certificate = own, headers }: Sent) {
  const url = `${gateway.address}${path}`
  const shown = certificate && { cert: certificate.certificate, key: certificate.key }
  const tls = { agent: false, ca: authority.certificate, ...shown }
  const options = { method: 'POST', headers: { 'content-type': type, ...headers } }
  return new Promise<{ status: number; body: Record<string, unknown> }>((resolve, reject) => {
    const isTls = url.startsWith('https:')
    const sent = isTls ? requestOverTls(url, { ...options, ...tls }) : request(url, { ...options, agent: false })
    sent.on('error', reject)
    sent.on('response', async (answer) => {
      const text = (await answer.toArray()).join('')
      resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Record<string, unknown> })
    })
    sent.end(body)
  })
}

async function askForToken(who: TokenClient, sent: Sent = {}) {
  const form = tokenFormOf(who, await assertionOf(who, graph.issuer.issuer))
  return post('/oauth/token', 'application/x-www-form-urlencoded', String(form), sent)
}

async function tokenFor(who: TokenClient, sent: Sent = {}): Promise<string> {
  const { body } = await askForToken(who, sent)
  if (typeof body.access_token !== 'string') throw new Error(JSON.stringify(body))
  return body.access_token
}

/** A token as the city's own issuer might make it, of whatever certificate. */
function tokenBoundTo({ thumbprint }: Certificate, { id, kid, grant, purpose }: TokenClient): Promise<string> {
  const claims = { client: id, kid, department: 'WH-SWJ', grant, purpose, jti: 'x', cnf: { 'x5t#S256': thumbprint } }
  return graph.issuer.boundTokenFor({ ...claims, expiresAtSeconds: Math.floor(Date.now() / 1000) + 60 }, new Date())
}

async function ask(token: string | null, sent: Sent = {}, scheme = 'Bearer'): Promise<number> {
  const headers = { ...(token && { authorization: `${scheme} ${token}` }), ...sent.headers }
  const body = JSON.stringify({ query: '{ catalogueVersion { number } }' })
  return (await post('/graphql', 'application/json', body, { ...sent, headers })).status
}

const handedOn = ({ header }: Certificate) => ({ 'client-cert': header })

describe('a token over mutual TLS', () => {
  test('is bound to the certificate that is registered with the key, and is taken over each connection with it', async () => {
    const { status, body } = await askForToken(client)
    expect({ status, ...body }).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 300 })
    const token = String(body.access_token)
    expect(decodeJwt(token)).toMatchObject({ client_id: client.id, cnf: { 'x5t#S256': own.thumbprint } })
    for (let times = 0; times < 3; times += 1) expect(await ask(token)).toBe(200)
  })

  test('is refused without a certificate, and with another of the same name', async () => {
    const token = await tokenFor(client)
    expect(await ask(token, { certificate: null })).toBe(401)
    expect(await ask(token, { certificate: other })).toBe(401)
    expect(await ask(token)).toBe(200)
  })

  test('is refused with a certificate that has ended, and with one of a strange authority', async () => {
    for (const [who, certificate] of [
      [clientOfEnded, ended],
      [clientOfStrange, strange],
    ] as const)
      expect(await ask(await tokenBoundTo(certificate, who), { certificate })).toBe(401)
    expect(await ask(await tokenBoundTo(own, client))).toBe(200)
  })

  test('is refused as DPoP, whatever key proves', async () => {
    const token = await tokenFor(client)
    const dpop = await proofOf(client, { htm: 'POST', htu: `${overTls.address}/graphql`, ath: hashOf(token) })
    expect(await ask(token, { headers: { dpop } }, 'DPoP')).toBe(401)
  })

  test('does not make a token that is bound to a proof’s key pass without its proof', async () => {
    const { token } = await tokenOf(graph, clientOfProofs)
    expect(await ask(token)).toBe(401)
    expect(await ask(token, {}, 'DPoP')).toBe(401)
  })

  test('ends within five seconds of the client’s suspension, and there is no new one at once', async () => {
    const leaving = await activeClient(graph, 'WH-SWJ', { 'x5t#S256': own.thumbprint })
    const token = await tokenFor(leaving)
    await expect.poll(() => ask(token), { timeout: 5_000, interval: 100 }).toBe(200)
    await done(graph, officer('WH-SWJ', 'MANAGE'), 'suspendClient', { id: leaving.id, reason: '证书遗失' })
    const began = performance.now()
    expect((await askForToken(leaving)).body.error).toBe('invalid_client')
    await expect.poll(() => ask(token), { timeout: 8_000, interval: 50 }).toBe(401)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('the token endpoint', () => {
  test.each<[string, () => TokenClient, Certificate | null, string]>([
    ['no certificate', () => client, null, 'invalid_dpop_proof'],
    ['another certificate', () => client, other, 'invalid_client'],
    ['the registered certificate after its end', () => clientOfEnded, ended, 'invalid_dpop_proof'],
    ['the registered certificate of a strange authority', () => clientOfStrange, strange, 'invalid_dpop_proof'],
    ['a certificate, but a key that was registered without one', () => clientOfProofs, own, 'invalid_dpop_proof'],
  ])('refuses %s', async (_title, who, certificate, error) => {
    expect((await askForToken(who(), { certificate })).body.error).toBe(error)
  })

  test('does not bind to a proof what was registered with a certificate', async () => {
    const dpop = await proofOf(client, { htm: 'POST', htu: `${overTls.address}/oauth/token` })
    expect((await askForToken(client, { headers: { dpop } })).body.error).toBe('invalid_dpop_proof')
  })

  test('binds to the proof, as ever, where the key was registered without a certificate', async () => {
    const dpop = await proofOf(clientOfProofs, { htm: 'POST', htu: `${overTls.address}/oauth/token` })
    const token = await tokenFor(clientOfProofs, { headers: { dpop } })
    expect(decodeJwt(token).cnf).toEqual({ jkt: expect.any(String) })
  })
})

describe('a certificate that a proxy hands on', () => {
  test('counts as that of the connection', async () => {
    const sent = { gateway: behindProxy, headers: handedOn(own) }
    const token = await tokenFor(client, sent)
    expect(await ask(token, sent)).toBe(200)
    expect(await ask(token, { gateway: behindProxy, headers: handedOn(other) })).toBe(401)
    expect(await ask(token, { gateway: behindProxy })).toBe(401)
  })

  test('is looked at for its end', async () => {
    const token = await tokenBoundTo(ended, clientOfEnded)
    expect(await ask(token, { gateway: behindProxy, headers: handedOn(ended) })).toBe(401)
  })

  test.each<[string, Record<string, string | string[]>]>([
    ['twice', { 'client-cert': [own.header, own.header] }],
    ['without its colons', { 'client-cert': own.header.slice(1, -1) }],
    ['as no certificate', { 'client-cert': ':AAAA:' }],
    ['as a list', { 'client-cert': `${own.header}, ${own.header}` }],
  ])('does not count %s', async (_title, headers) => {
    expect(await ask(await tokenBoundTo(own, client), { gateway: behindProxy, headers })).toBe(401)
  })

  test('is not read from anybody else, nor where no proxy is known', async () => {
    const token = await tokenBoundTo(own, client)
    const headers = handedOn(own)
    expect(await ask(token, { gateway: behindAnother, headers })).toBe(401)
    expect(await ask(token, { gateway: overTls, certificate: null, headers })).toBe(401)
    expect((await askForToken(client, { gateway: behindAnother, headers })).body.error).toBe('invalid_dpop_proof')
  })
})

describe('over TLS', () => {
  test('the public needs no certificate, and is nobody by having one', async () => {
    for (const certificate of [null, own, ended, strange]) expect(await ask(null, { certificate })).toBe(200)
  })

  test('whoever speaks plain HTTP is cut off', async () => {
    const { ended: end } = await sendRaw(overTls.address, 'GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n')
    expect(end).toBe('CLOSED')
  })
})

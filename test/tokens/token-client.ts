import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import type { DivisionCode, Viewer } from '@yilian/governance'
import { type JWTPayload, SignJWT } from 'jose'
import type { TestGraph } from '../kit/graph.ts'

/** A client of the taxation bureau in a test graph, with the keys that it signs with. */
export interface TokenClient {
  readonly id: string
  readonly kid: string
  readonly key: KeyPair
  /** Proves possession; nothing to do with the key that the client is registered by. */
  readonly proofKey: KeyPair
  readonly grant: string
  readonly purpose: string
}

export interface KeyPair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

const CITY = '371000000000' as DivisionCode // a literal that is one

/** An officer's account of a department. */
export function officer(department: string, duty: 'MANAGE' | 'APPROVE'): Exclude<Viewer, { kind: 'PUBLIC' }> {
  return { kind: 'OFFICER', subject: `${department}-${duty}`, region: CITY, department, duties: [duty] }
}

export function newKey(): KeyPair {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

/** A set with one public key, as a department registers it. */
export function keySetOf(kid: string, { publicKey }: KeyPair, members: Record<string, unknown> = {}): string {
  return JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid, ...members }] })
}

/** Runs a mutation of clients or grants as an officer; throws unless it was done. */
export async function done(graph: TestGraph, viewer: Viewer, field: string, values: Record<string, unknown>) {
  const variables: Record<string, unknown> = { ...values, key: randomUUID() }
  const types: Record<string, string> = { id: 'ID!', input: 'ClientRegistrationInput!' }
  const names = Object.keys(variables)
  const what = field.endsWith('Grant') ? 'grant' : 'client'
  const { data, errors } = await graph.ask<{ done: Record<string, { id: string }> & { refusals: unknown[] } }>(
    `mutation (${names.map((name) => `$${name}: ${types[name] ?? 'String!'}`)}) {
      done: ${field}(${names.map((name) => `${name}: $${name}`)}) { ${what} { id } refusals { code } } }`,
    { variables, viewer },
  )
  const id = data?.done[what]?.id
  if (id === undefined) throw new Error(JSON.stringify({ data, errors }))
  return id
}

/** Registers a client of a department and confirms it, with the demo city's grant of that department. */
export async function activeClient(
  graph: TestGraph,
  department = 'WH-SWJ',
  members: Record<string, unknown> = {},
): Promise<TokenClient> {
  const key = newKey()
  const input = { name: '测试客户端', jwks: keySetOf('key-1', key, members) }
  const id = await done(graph, officer(department, 'MANAGE'), 'registerClient', { input })
  await done(graph, officer('WH-DSJ', 'APPROVE'), 'confirmClient', { id })
  const [held] = await graph.sqlOf('sharing')<{ id: string; purposeCode: string }[]>`
    select held.id, asked.purpose_code from sharing_grant held
    join share_application asked on asked.id = held.application_id where asked.consumer = ${department}`
  if (held === undefined) throw new Error(`Expected the demo city to grant ${department} something.`)
  return { id, kid: 'key-1', key, proofKey: newKey(), grant: held.id, purpose: held.purposeCode }
}

/** What a test does otherwise than an honest client. */
export interface Otherwise {
  readonly header?: Record<string, unknown>
  readonly claims?: JWTPayload
  readonly key?: KeyObject | Uint8Array
  readonly now?: Date
}

/** An assertion of a client, RFC 7523. */
export function assertionOf(
  { id, kid, key }: TokenClient,
  audience: string,
  { header, claims, key: otherKey, now = new Date() }: Otherwise = {},
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000)
  const usual = { iss: id, sub: id, aud: audience, iat: seconds, exp: seconds + 60, jti: randomUUID() }
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT', ...header })
    .sign(otherKey ?? key.privateKey)
}

/** A proof of possession, RFC 9449. */
export function proofOf(
  { proofKey }: Pick<TokenClient, 'proofKey'>,
  claims: { readonly htm: string; readonly htu: string } & JWTPayload,
  { header, key, now = new Date() }: Otherwise = {},
): Promise<string> {
  const jwk = proofKey.publicKey.export({ format: 'jwk' })
  return new SignJWT({ iat: Math.floor(now.getTime() / 1000), jti: randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header } as never)
    .sign(key ?? proofKey.privateKey)
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Sends a form to the token endpoint. */
export async function postToken(address: string, form: URLSearchParams | string, headers: Record<string, string>) {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const response = await fetch(`${address}/oauth/token`, {
    method: 'POST',
    body: String(form),
    headers: { ...type, ...headers },
  })
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, body, nonce: response.headers.get('dpop-nonce') ?? '' }
}

/** Asks for a token as an honest client does, but for what the test says. */
export async function askForToken(
  graph: Pick<TestGraph, 'address' | 'issuer'>,
  client: TokenClient,
  otherwise: { assertion?: string; proof?: string; form?: Record<string, string>; now?: Date } = {},
) {
  const { address, issuer } = graph
  const at = otherwise.now ? { now: otherwise.now } : {}
  const assertion = otherwise.assertion ?? (await assertionOf(client, issuer.issuer, at))
  const proof = otherwise.proof ?? (await proofOf(client, { htm: 'POST', htu: `${address}/oauth/token` }, at))
  return postToken(address, tokenFormOf(client, assertion, otherwise.form), { dpop: proof })
}

/** What a client fills in for a token. */
export function tokenFormOf(client: TokenClient, assertion: string, otherwise: Record<string, string> = {}) {
  return new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    grant: client.grant,
    purpose: client.purpose,
    ...otherwise,
  })
}

/** A token, and a nonce of the gateway that made it; throws when it is refused. */
export async function tokenOf(graph: Pick<TestGraph, 'address' | 'issuer'>, client: TokenClient) {
  const { body, nonce } = await askForToken(graph, client)
  if (typeof body.access_token !== 'string') throw new Error(JSON.stringify(body))
  return { token: body.access_token, nonce }
}

/** Asks the graph with a bound token and a proof; what came of it. */
export async function askWith(address: string, headers: readonly (readonly [string, string])[]) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: [['content-type', 'application/json'], ...headers] as [string, string][],
    body: JSON.stringify({ query: '{ catalogueVersion { number } }' }),
  })
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
  return {
    status: response.status,
    code: body.errors?.[0]?.extensions.code ?? null,
    data: body.data,
    challenge: response.headers.get('www-authenticate') ?? '',
    nonce: response.headers.get('dpop-nonce') ?? '',
  }
}

import { generateKeyPairSync } from 'node:crypto'
import type { Viewer } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { readKeySet } from '../src/client/client-keys.rules.ts'
import { account, authority, stranger, taxManager } from './sharing-viewers.ts'

const NOW = new Date('2026-01-15T02:00:00Z')

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW })
})
afterAll(() => graph.close())

const ec = (kid: string) => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
  kid,
})
const setOf = (...keys: object[]) => JSON.stringify({ keys })

interface Payload {
  readonly client: { readonly id: string; readonly state: string; readonly keys: unknown } | null
  readonly refusals: readonly { readonly code: string; readonly argument: string | null }[]
}

let keys = 0

async function act(viewer: Viewer, field: string, values: Record<string, unknown>): Promise<Payload> {
  const types: Record<string, string> = { id: 'ID!', input: 'ClientRegistrationInput!' }
  keys += 1
  const variables: Record<string, unknown> = { ...values, key: `client-key-${keys}` }
  const names = Object.keys(variables)
  const { data, errors } = await graph.ask<{ done: Payload }>(
    `mutation (${names.map((name) => `$${name}: ${types[name] ?? 'String!'}`)}) {
      done: ${field}(${names.map((name) => `${name}: $${name}`)}) {
        client { id state keys { kid algorithm retiredAt } } refusals { code argument message messageEn } } }`,
    { variables, viewer },
  )
  if (data === null) throw new Error(JSON.stringify(errors))
  return data.done
}

async function registered(): Promise<string> {
  const { client } = await act(taxManager, 'registerClient', { input: { name: '税务核验', jwks: setOf(ec('one')) } })
  return client?.id ?? ''
}

async function active(): Promise<string> {
  const id = await registered()
  await act(authority, 'confirmClient', { id })
  return id
}

async function inPolicy(id: string): Promise<unknown> {
  const [row] = await graph.sqlOf('sharing')<{ content: string }[]>`
    select content from sharing_policy_version order by number desc limit 1`
  return (JSON.parse(row?.content ?? '{}') as { clients: Record<string, unknown> }).clients[id]
}

describe('a client', () => {
  test('can do nothing before the authority confirms it, and is then in the policy with its keys', async () => {
    const id = await registered()
    expect(id).toMatch(/^client_[0-9a-z]{12}$/)
    expect(await inPolicy(id)).toBeUndefined()
    expect(await act(authority, 'confirmClient', { id })).toMatchObject({ client: { state: 'ACTIVE' }, refusals: [] })
    expect(await inPolicy(id)).toEqual({ department: 'WH-SWJ', keys: ['one'] })
    const audited = await graph.sqlOf('sharing')<{ action: string }[]>`
      select action from audit_event where subject = ${id} order by id`
    expect(audited.map(({ action }) => action)).toEqual(['registerClient', 'confirmClient'])
  })

  test('is registered by an officer who manages, and by nobody else', async () => {
    const input = { name: 'n', jwks: setOf(ec('one')) }
    for (const viewer of [authority, { kind: 'PUBLIC' } as const, account('WH-SWJ', 'x', [])])
      expect((await act(viewer, 'registerClient', { input })).refusals).toMatchObject([{ code: 'DUTY_MISSING' }])
  })

  test('is confirmed by no account that registered it, by no other department, and once', async () => {
    const both = account('WH-DSJ', 'dsj-both', ['MANAGE', 'APPROVE'])
    const own = await act(both, 'registerClient', { input: { name: 'n', jwks: setOf(ec('one')) } })
    expect((await act(both, 'confirmClient', { id: own.client?.id })).refusals).toMatchObject([
      { code: 'APPLICANT_MAY_NOT_APPROVE' },
    ])
    const id = await active()
    expect((await act(authority, 'confirmClient', { id })).refusals).toMatchObject([{ code: 'STATE_PASSED' }])
    expect((await act(stranger, 'confirmClient', { id })).refusals).toMatchObject([{ code: 'NOT_FOUND' }])
    const approver = account('WH-SWJ', 'swj-approver', ['APPROVE'])
    expect((await act(approver, 'confirmClient', { id: await registered() })).refusals).toMatchObject([
      { code: 'NOT_YOUR_DEPARTMENT' },
    ])
  })

  test('leaves the policy when suspended by its department, and comes back by the authority alone', async () => {
    const id = await active()
    expect(await act(taxManager, 'suspendClient', { id, reason: '密钥泄露' })).toMatchObject({
      client: { state: 'SUSPENDED' },
    })
    expect(await inPolicy(id)).toBeUndefined()
    const again = { id, reason: '已更换' }
    expect((await act(taxManager, 'resumeClient', again)).refusals).toMatchObject([{ code: 'DUTY_MISSING' }])
    expect(await act(authority, 'resumeClient', again)).toMatchObject({ client: { state: 'ACTIVE' } })
    expect(await inPolicy(id)).toBeDefined()
  })

  test('rotates its keys: one is added, the old one retired, and no kid is used twice', async () => {
    const id = await active()
    expect(await act(taxManager, 'addClientJwks', { id, jwks: setOf(ec('two')) })).toMatchObject({ refusals: [] })
    expect(await inPolicy(id)).toEqual({ department: 'WH-SWJ', keys: ['one', 'two'] })
    const { client } = await act(taxManager, 'retireClientJwk', { id, kid: 'one' })
    expect(client?.keys).toEqual([
      { kid: 'one', algorithm: 'ES256', retiredAt: NOW.toISOString() },
      { kid: 'two', algorithm: 'ES256', retiredAt: null },
    ])
    expect(await inPolicy(id)).toEqual({ department: 'WH-SWJ', keys: ['two'] })
    expect((await act(taxManager, 'addClientJwks', { id, jwks: setOf(ec('one')) })).refusals).toMatchObject([
      { code: 'CLIENT_KEY_TAKEN' },
    ])
    expect((await act(taxManager, 'retireClientJwk', { id, kid: 'one' })).refusals).toMatchObject([
      { code: 'CLIENT_KEY_UNKNOWN' },
    ])
    expect((await act(authority, 'addClientJwks', { id, jwks: setOf(ec('x')) })).refusals).toMatchObject([
      { code: 'DUTY_MISSING' },
    ])
  })

  test('is seen by its department, the authority and auditors, and is nowhere for others', async () => {
    const id = await active()
    const query = 'query ($id: ID!) { client(id: $id) { id name } clients(first: 100) { edges { node { id } } } }'
    const seenBy = async (viewer: Viewer) => {
      const { data } = await graph.ask<{ client: unknown; clients: { edges: { node: { id: string } }[] } }>(query, {
        variables: { id },
        viewer,
      })
      return [data?.client, data?.clients.edges.some(({ node }) => node.id === id)]
    }
    for (const viewer of [taxManager, authority, { kind: 'AUDITOR', subject: 'a' } as const])
      expect(await seenBy(viewer)).toEqual([{ id, name: '税务核验' }, true])
    for (const viewer of [stranger, { kind: 'PUBLIC' } as const]) expect(await seenBy(viewer)).toEqual([null, false])
  })
})

test('a key shows the certificate that it was registered with, or none', async () => {
  const thumbprint = 'A'.repeat(43)
  const jwks = setOf({ ...ec('bound'), 'x5t#S256': thumbprint }, ec('free'))
  const { client } = await act(taxManager, 'registerClient', { input: { name: '税务核验', jwks } })
  const { data } = await graph.ask<{ client: unknown }>(
    'query ($id: ID!) { client(id: $id) { keys { kid certificate } } }',
    { variables: { id: client?.id }, viewer: authority },
  )
  const keys = [
    { kid: 'bound', certificate: thumbprint },
    { kid: 'free', certificate: null },
  ]
  expect(data?.client).toEqual({ keys })
})

describe('a set of keys', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const secretOf = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  const jwkOf = (key: typeof rsa.publicKey) => key.export({ format: 'jwk' })

  test('gives each key its one algorithm, and keeps nothing of it but what the key is made of', () => {
    const ed = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
    const known = readKeySet(
      setOf({ ...ec('a'), x5u: 'https://evil' }, { ...jwkOf(rsa.publicKey), kid: 'b' }, { ...ed, kid: 'c' }),
    )
    expect(known?.map(({ kid, algorithm }) => [kid, algorithm])).toEqual([
      ['a', 'ES256'],
      ['b', 'PS256'],
      ['c', 'EdDSA'],
    ])
    expect(Object.keys(known?.[0]?.jwk ?? {})).toEqual(['kty', 'crv', 'x', 'y'])
  })

  test.each([
    ['no JSON', 'keys'],
    ['no key', setOf()],
    ['a private key', setOf({ ...secretOf, kid: 'a' })],
    ['a shared key', setOf({ kty: 'oct', k: 'AAAA', kid: 'a' })],
    ['no kid', setOf({ ...ec('a'), kid: undefined })],
    ['a kid with a space', setOf(ec('a b'))],
    ['one kid twice', setOf(ec('a'), ec('a'))],
    [
      'another curve',
      setOf({ ...generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' }), kid: 'a' }),
    ],
    ['a point off its curve', setOf({ ...ec('a'), y: ec('b').x })],
    ['a short RSA key', setOf({ ...jwkOf(small.publicKey), kid: 'a' })],
    ['a key to encrypt with', setOf({ ...ec('a'), use: 'enc' })],
    ['another algorithm than its own', setOf({ ...ec('a'), alg: 'RS256' })],
    ['a thumbprint of another length', setOf({ ...ec('a'), 'x5t#S256': 'A'.repeat(42) })],
    ['a thumbprint that no 32 bytes have', setOf({ ...ec('a'), 'x5t#S256': 'B'.repeat(43) })],
    ['a thumbprint in hexadecimal', setOf({ ...ec('a'), 'x5t#S256': 'a'.repeat(64) })],
    ['eleven keys', setOf(...Array.from({ length: 11 }, (_none, index) => ec(`k${index}`)))],
    ['a very long text', ' '.repeat(20_001)],
  ])('with %s is refused whole', (_title, text) => {
    expect(readKeySet(text)).toBeNull()
  })
})

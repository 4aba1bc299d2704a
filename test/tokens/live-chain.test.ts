import { readFile } from 'node:fs/promises'
import { REPOSITORY } from '@yilian/cli'
import { createGateway, linksTo } from '@yilian/gateway'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import {
  activeClient,
  askForToken,
  askWith,
  assertionOf,
  done,
  hashOf,
  keySetOf,
  newKey,
  officer,
  proofOf,
  type TokenClient,
  tokenOf,
} from './token-client.ts'

const MANAGER = officer('WH-SWJ', 'MANAGE')
const AUTHORITY = officer('WH-DSJ', 'APPROVE')

let graph: TestGraph
let second: Awaited<ReturnType<typeof secondGateway>>

beforeAll(async () => {
  graph = await startTestGraph({ policy: 'IN_FORCE' })
  second = await secondGateway()
})
afterAll(async () => {
  await second.close()
  await graph.close()
})

/** As behind a balancer: the outside knows it by the same address. */
async function secondGateway() {
  const { server } = await createGateway({
    supergraphSdl: await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'),
    linkFor: linksTo(graph.subgraphs),
    guards: { tokens: graph.issuer.policy, bound: { publicUrl: () => graph.address, issuer: graph.issuer } },
    logger: pino({ level: 'silent' }),
    introspection: false,
    graphiql: false,
    now: () => new Date(),
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return { address, close: () => server.close() }
}

/** What becomes of a token at a gateway, asked with a sound proof. */
async function askAt(address: string, client: TokenClient, token: string) {
  const claims = { htm: 'POST', htu: `${graph.address}/graphql`, ath: hashOf(token) }
  const send = async (nonce?: string) =>
    askWith(address, [
      ['authorization', `DPoP ${token}`],
      ['dpop', await proofOf(client, { ...claims, nonce })],
    ])
  const { nonce } = await send()
  return send(nonce)
}

/** A client whose token both gateways take. */
async function goingClient(): Promise<{ client: TokenClient; token: string }> {
  const client = await activeClient(graph)
  const { token } = await tokenOf(graph, client)
  for (const { address } of [graph, second])
    await expect
      .poll(async () => (await askAt(address, client, token)).status, { timeout: 5_000, interval: 100 })
      .toBe(200)
  return { client, token }
}

/** How long after something ended a token is still taken by either gateway. */
async function endsWithin(client: TokenClient, token: string): Promise<number> {
  const began = performance.now()
  for (const { address } of [graph, second])
    await expect
      .poll(async () => (await askAt(address, client, token)).status, { timeout: 8_000, interval: 50 })
      .toBe(401)
  return performance.now() - began
}

const ends: [string, (client: TokenClient) => Promise<unknown>, () => Promise<unknown>, string][] = [
  [
    'its client is suspended',
    ({ id }) => done(graph, MANAGER, 'suspendClient', { id, reason: '密钥泄露' }),
    async () => undefined,
    'invalid_client',
  ],
  [
    'its key is retired',
    ({ id, kid }) => done(graph, MANAGER, 'retireClientJwk', { id, kid }),
    async () => undefined,
    'invalid_client',
  ],
  [
    'its grant is suspended',
    ({ grant }) => done(graph, AUTHORITY, 'suspendGrant', { id: grant, reason: '检查' }),
    async () => done(graph, AUTHORITY, 'resumeGrant', { id: (await demoGrant()).id, reason: '检查完毕' }),
    'invalid_grant',
  ],
  [
    'its catalogue entry is withdrawn',
    async () => {
      await graph.sqlOf('sharing')`
        update catalogue_item set sharing_class = 'PROHIBITED' where coordinate = 'PersonCreditRecord.class'`
      await publish()
    },
    async () => {
      await graph.sqlOf('sharing')`
        update catalogue_item set sharing_class = 'CONDITIONAL' where coordinate = 'PersonCreditRecord.class'`
      await publish()
    },
    'invalid_grant',
  ],
]

describe('a token ends, and there is no new one at once, when', () => {
  test.each(ends)('%s', async (title, end, restore, error) => {
    const { client, token } = await goingClient()
    await end(client)
    expect((await askForToken(graph, client)).body.error).toBe(error)
    const endedMs = await endsWithin(client, token)
    console.log({ title, endedMs })
    expect(endedMs).toBeLessThan(5_000)
    await restore()
  })

  test('its application is no longer approved', async () => {
    const client = await activeClient(graph)
    const sql = graph.sqlOf('sharing')
    const { applicationId } = await demoGrant()
    await sql`update share_application set state = 'WITHDRAWN' where id = ${applicationId}`
    expect((await askForToken(graph, client)).body.error).toBe('invalid_grant')
    await sql`update share_application set state = 'APPROVED' where id = ${applicationId}`
  })
})

describe('a key', () => {
  test('is rotated without a gap: the new one makes tokens before the old one is retired', async () => {
    const { client } = await goingClient()
    const key = newKey()
    await done(graph, MANAGER, 'addClientJwks', { id: client.id, jwks: keySetOf('key-2', key) })
    const rotated = { ...client, kid: 'key-2', key }
    expect((await askForToken(graph, rotated)).status).toBe(200)
    expect((await askForToken(graph, client)).status).toBe(200)
    await done(graph, MANAGER, 'retireClientJwk', { id: client.id, kid: client.kid })
    expect((await askForToken(graph, client)).body.error).toBe('invalid_client')
    expect((await askForToken(graph, rotated)).status).toBe(200)
  })
})

describe('across gateways and restarts', () => {
  test('an assertion is used once, at whichever gateway', async () => {
    const client = await activeClient(graph)
    const assertion = await assertionOf(client, graph.issuer.issuer)
    const at = (address: string) =>
      proofOf(client, { htm: 'POST', htu: `${graph.address}/oauth/token` }).then((proof) =>
        askForToken({ address, issuer: graph.issuer }, client, { assertion, proof }),
      )
    expect((await at(graph.address)).status).toBe(200)
    expect((await at(second.address)).body.error).toBe('invalid_client')
    // A restart forgets nothing of it: it is in the database.
    await second.close()
    second = await secondGateway()
    expect((await at(second.address)).body.error).toBe('invalid_client')
  })

  test('a proof is of no use at another gateway, nor after a restart: its nonce is of one process', async () => {
    const { client, token } = await goingClient()
    const claims = { htm: 'POST', htu: `${graph.address}/graphql`, ath: hashOf(token) }
    const send = (address: string, proof: string) =>
      askWith(address, [
        ['authorization', `DPoP ${token}`],
        ['dpop', proof],
      ])
    const { nonce } = await send(second.address, await proofOf(client, claims))
    const proof = await proofOf(client, { ...claims, nonce })
    expect(await send(graph.address, proof)).toMatchObject({ status: 401, challenge: expect.stringContaining('nonce') })
    expect(await send(second.address, proof)).toMatchObject({ status: 200 })
    await second.close()
    second = await secondGateway()
    expect(await send(second.address, proof)).toMatchObject({
      status: 401,
      challenge: expect.stringContaining('nonce'),
    })
  })
})

async function demoGrant(): Promise<{ id: string; applicationId: string }> {
  const [held] = await graph.sqlOf('sharing')<{ id: string; applicationId: string }[]>`
    select held.id, held.application_id from sharing_grant held
    join share_application asked on asked.id = held.application_id where asked.consumer = 'WH-SWJ'`
  if (held === undefined) throw new Error('Expected the demo city to grant the taxation bureau something.')
  return held
}

/** As each start does; here the same catalogue, of which a row was changed. */
async function publish(): Promise<void> {
  const { SUBGRAPHS } = await import('@yilian/cli')
  await SUBGRAPHS.find(({ name }) => name === 'sharing')?.prepare?.(graph.sqlOf('sharing'), new Date())
}

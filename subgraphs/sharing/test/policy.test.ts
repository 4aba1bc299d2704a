import { createHash, randomBytes } from 'node:crypto'
import type { SharingPolicy, Viewer } from '@yilian/governance'
import { createLogger, createSubgraphServer, DEADLINE_HEADER, signViewer, VIEWER_HEADER } from '@yilian/service-kit'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { publishCatalogue } from '../src/index.ts'
import { actionsOn, authority, grantedId } from './sharing-viewers.ts'

const NOW = new Date('2026-03-15T02:00:00Z')
const PUBLIC: Viewer = { kind: 'PUBLIC' }

let graph: TestGraph
let grant: string

beforeAll(async () => {
  graph = await startTestGraph({ now: () => NOW })
  await graph.sqlOf('sharing')`insert into sharing_purpose values ('TEST_PURPOSE', '测试', '测试用途')`
  grant = await grantedId(graph)
})
afterAll(() => graph.close())

test('the policy in force has the grant, every provider, and the number that is asked for beside it', async () => {
  const policy = await inForce()
  expect(policy.grants.find(({ id }) => id === grant)).toMatchObject({ rowsFrom: '2020-01-01', rowsUntil: null })
  expect(policy.providers).toMatchObject({ 'WH-MEM-001': 'WH-ZZB', 'WH-SHA-001': 'WH-DSJ' })
  expect(policy.smallestGroup).toBe(10)
  expect(await asked('{ policyVersion }')).toEqual({ policyVersion: policy.version })
})

test('a change is in force with the next question, and the version before it stays as it was', async () => {
  const before = await inForce()
  await actionsOn(graph).change(authority, 'suspend', grant)
  const after = await inForce()
  expect(after.version).toBe(before.version + 1)
  expect(after.grants.map(({ id }) => id)).not.toContain(grant)
  const query = `{ policyOfVersion(number: ${before.version}) }`
  expect(JSON.parse((await asked<{ policyOfVersion: string }>(query)).policyOfVersion)).toEqual(before)
  await actionsOn(graph).change(authority, 'resume', grant)
  const resumed = await inForce()
  expect({ ...resumed, version: 0 }).toEqual({ ...before, version: 0 })
  expect(await asked('{ policyOfVersion(number: 999999) }')).toEqual({ policyOfVersion: null })
})

test('a version is addressed by its content, and a start that changes nothing makes none', async () => {
  const sql = graph.sqlOf('sharing')
  const read = () => sql<{ number: number; digest: string; content: string }[]>`
    select * from sharing_policy_version order by number`
  const before = await read()
  for (const { digest, content } of before) expect(createHash('sha256').update(content).digest('hex')).toBe(digest)
  await publishCatalogue(sql, NOW)
  expect(await read()).toEqual(before)
})

test('a grant that has ended leaves the policy with the next version', async () => {
  await publishCatalogue(graph.sqlOf('sharing'), new Date('2027-02-01T00:00:00Z'))
  expect((await inForce()).grants.map(({ id }) => id)).not.toContain(grant)
  await publishCatalogue(graph.sqlOf('sharing'), NOW)
})

test('nobody reaches it through the public graph, whoever he is', async () => {
  for (const field of ['policyInForce', 'policyVersion', 'policyOfVersion(number: 1)'])
    for (const viewer of [PUBLIC, authority, { kind: 'AUDITOR', subject: 'a' }] as const) {
      const { data, errors } = await graph.ask(`{ ${field} }`, { viewer })
      expect(data).toBeNull()
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
    }
  const { data } = await graph.ask<{ __schema: { queryType: { fields: { name: string }[] } } }>(
    '{ __schema { queryType { fields { name } } } }',
  )
  expect(data?.__schema.queryType.fields.filter(({ name }) => name.startsWith('policy'))).toEqual([])
})

test('over HTTP it is answered with the gateway’s signature, and to nobody else', async () => {
  const signatureKey = randomBytes(32)
  const server = createSubgraphServer(sharing(), {
    signatureKey,
    logger: createLogger('fatal', { write: () => undefined }),
    now: () => NOW,
  })
  try {
    const address = await server.listen({ host: '127.0.0.1', port: 0 })
    const body = JSON.stringify({ query: '{ policyVersion policyInForce }' })
    const statement = { subgraph: 'sharing', viewer: PUBLIC, traceId: '0', body, deadline: '1000' }
    const ask = (key: Buffer | null) =>
      fetch(`${address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [DEADLINE_HEADER]: '1000',
          ...(key && { [VIEWER_HEADER]: signViewer(statement, key, NOW) }),
        },
        body,
      })
    expect((await ask(null)).status).toBe(401)
    expect((await ask(randomBytes(32))).status).toBe(401)
    const { data } = (await (await ask(signatureKey)).json()) as { data: { policyInForce: string } }
    expect(JSON.parse(data.policyInForce)).toEqual(await inForce())
  } finally {
    await server.close()
  }
})

function sharing() {
  const found = graph.subgraphs.find(({ name }) => name === 'sharing')
  if (found === undefined) throw new Error('Expected the subgraph sharing.')
  return found
}

async function inForce(): Promise<SharingPolicy> {
  return JSON.parse((await asked<{ policyInForce: string }>('{ policyInForce }')).policyInForce)
}

/** Asks the subgraph as the gateway in the same process does. */
async function asked<Data>(source: string): Promise<Data> {
  const request = { viewer: PUBLIC, traceId: '0', signal: AbortSignal.any([]), now: () => NOW }
  const { schema, createContext } = sharing()
  const { data, errors } = await execute({ schema, document: parse(source), contextValue: createContext(request) })
  expect(errors).toBeUndefined()
  return JSON.parse(JSON.stringify(data))
}

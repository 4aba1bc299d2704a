import { randomBytes } from 'node:crypto'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { openGraph } from '@yilian/cli'
import { dropDatabase } from '@yilian/database'
import { beginRecord, createRemoteLink } from '@yilian/gateway'
import { createSubgraphServer } from '@yilian/service-kit'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

const KEY = randomBytes(32)
const NOW = new Date('2024-05-20T04:00:00Z')
const SUFFIX = randomBytes(4).toString('hex')
const QUERY = '{ departments { edges { node { code name } } } }'

let way: Awaited<ReturnType<typeof openWay>>
let close: () => Promise<void>
let link: ReturnType<typeof createRemoteLink>

// A real subgraph behind its server, over a way to PostgreSQL that can be cut.
beforeAll(async () => {
  const adminUrl = inject('adminUrl')
  const { hostname, port } = new URL(adminUrl)
  way = await openWay(hostname, Number(port))
  const graph = await openGraph({
    adminUrl: Object.assign(new URL(adminUrl), { port: String(way.port) }).href,
    now: NOW,
    databaseNameOf: (subgraph) => ({ name: `${subgraph}-${SUFFIX}`, role: subgraph, template: subgraph }),
  })
  const subgraph = graph.subgraphs.find(({ name }) => name === 'city-services')
  if (!subgraph) throw new Error('Expected a subgraph city-services.')
  const logger = pino({ level: 'silent' })
  const server = createSubgraphServer(subgraph, { signatureKey: KEY, logger, now: () => NOW })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  link = createRemoteLink({ name: 'city-services', url: `${address}/graphql`, signatureKey: KEY })
  close = async () => {
    await link.close()
    await server.close()
    await graph.close()
    await way.cut()
    for (const { name } of graph.subgraphs) await dropDatabase(adminUrl, `${name}-${SUFFIX}`)
  }
})
afterAll(() => close())

test('a subgraph whose database is away says so by its name, and answers again when it is back', async () => {
  expect((await ask()).errors).toBeUndefined()
  await expect(link.checkReady()).resolves.toBeUndefined()

  await way.cut()
  for (let times = 0; times < 3; times += 1) {
    const { data, errors } = await ask()
    expect(data).toBeNull()
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      {
        code: 'SUBGRAPH_UNAVAILABLE',
        subgraph: 'city-services',
        reason: 'DATABASE_AWAY',
        messageEn: expect.any(String),
      },
    ])
  }
  await expect(link.checkReady()).rejects.toThrow()
  // The subgraph itself answers, so it is not spared.
  expect(link.state()).toBe('closed')

  await way.open()
  await expect.poll(async () => (await ask()).errors, { timeout: 15_000 }).toBeUndefined()
  expect(JSON.stringify((await ask()).data)).toContain('WH-')
  await expect(link.checkReady()).resolves.toBeUndefined()
})

function ask() {
  const context = {
    viewer: { kind: 'PUBLIC' },
    traceId: 'a'.repeat(32),
    signal: new AbortController().signal,
    now: () => NOW,
    record: beginRecord(),
    subgraphContexts: new Map(),
    onBug: () => undefined,
  } as const
  return link.ask({ query: QUERY, variables: {}, kind: 'query' }, context)
}

/** A way to a server that can be cut, with all that runs over it, and opened again at the same port. */
async function openWay(host: string, port: number) {
  const sockets = new Set<Socket>()
  let server: Server | null = null
  const open = async (at: number) => {
    const opened = createServer((near) => {
      const far = connect(port, host)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
      }
      near.pipe(far).pipe(near)
    })
    await new Promise<void>((resolve) => opened.listen(at, '127.0.0.1', resolve))
    server = opened
    return (opened.address() as { port: number }).port
  }
  const ownPort = await open(0)
  return {
    port: ownPort,
    open: () => open(ownPort),
    cut: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
      server = null
    },
  }
}

import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createSubgraphServer, defineSubgraph } from '@yilian/service-kit'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type SubgraphAnswer, SubgraphFault } from '../../src/subgraphs/link.ts'
import { createRemoteLink, type RemoteLink } from '../../src/subgraphs/remote-link.ts'
import { startFaultyServer } from './faulty-server.ts'
import { NOW, operationOf, queryOf } from './operation.ts'

const KEY = randomBytes(32)
const TICKS = {
  ...queryOf('subscription ($from: Int!) { tick(from: $from) { number viewer reads broken } }', { from: 7 }),
  kind: 'subscription' as const,
}

let ticks: ReturnType<typeof createTicks>
let server: ReturnType<typeof createSubgraphServer>
let link: RemoteLink

beforeEach(async () => {
  ticks = createTicks()
  server = createSubgraphServer(ticks.subgraph, {
    signatureKey: KEY,
    logger: pino({ level: 'silent' }),
    now: () => NOW,
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  link = linkTo(addressOf(server))
})
afterEach(async () => {
  await link.close()
  await server.close()
})

describe('a subscription to a subgraph behind HTTP', () => {
  test('brings what is answered to each event, to the viewer that is signed, each read anew', async () => {
    const over = new AbortController()
    const answers = await link.subscribe(TICKS, operationOf({ kind: 'AUDITOR', subject: 'a' }, over.signal))
    const reading = answers[Symbol.asyncIterator]()
    for (const number of [7, 8]) {
      ticks.tick()
      const { value } = await reading.next()
      expect(value.data).toEqual({ tick: { number, viewer: 'AUDITOR', reads: 1, broken: null } })
      expect(value.errors).toMatchObject([{ path: ['tick', 'broken'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    }
    over.abort()
    expect((await reading.next()).done).toBe(true)
  })

  test('ends in the subgraph when its caller has gone', async () => {
    for (let count = 0; count < 50; count += 1) {
      const over = new AbortController()
      const answers = await link.subscribe(TICKS, operationOf(undefined, over.signal))
      over.abort()
      expect(await all(answers)).toEqual([])
    }
    await expect.poll(() => ticks.waiting()).toBe(0)
  })

  test('ends without a fault when the subgraph closes, which takes no longer for it', async () => {
    const answers = await link.subscribe(TICKS, operationOf())
    const closing = server.close()
    expect(await all(answers)).toEqual([])
    await closing
  })

  test('leaves the way free for questions, however many there are', async () => {
    const callers = Array.from({ length: 40 }, () => new AbortController())
    const open = ({ signal }: AbortController) => link.subscribe(TICKS, operationOf(undefined, signal))
    const streams = await Promise.all(callers.map(open))
    expect(await link.ask(queryOf('{ nothing }'), operationOf())).toEqual({ data: { nothing: null } })
    for (const caller of callers) caller.abort()
    await Promise.all(streams.map(all))
  })

  test('is refused to a gateway with another key', async () => {
    const stranger = linkTo(addressOf(server), randomBytes(32))
    await expect(stranger.subscribe(TICKS, operationOf())).rejects.toMatchObject({ reason: 'BAD_ANSWER' })
    await stranger.close()
  })

  test('that does not fit the subgraph is a fault', async () => {
    const wrong = { ...TICKS, query: 'subscription { nothing }' }
    await expect(link.subscribe(wrong, operationOf())).rejects.toThrow(SubgraphFault)
  })

  test('without variables that it needs is answered by the refusal', async () => {
    const [answer] = await all(await link.subscribe({ ...TICKS, variables: {} }, operationOf()))
    expect(answer?.data ?? null).toBeNull()
    expect(answer?.errors).toHaveLength(1)
  })
})

describe('a fault names its subgraph when', () => {
  test('nobody is there', async () => {
    await server.close()
    await expect(link.subscribe(TICKS, operationOf())).rejects.toMatchObject({
      subgraph: 'ticks',
      reason: 'UNREACHABLE',
    })
  })

  test.each([
    ['the stream breaks off', 'event: next\ndata: {"data":{"a":1}}\n\n', 'UNREACHABLE', 1],
    ['an event is no answer', 'event: next\ndata: 1\n\n', 'BAD_ANSWER', 0],
    ['an event is no UTF-8', 'event: next\ndata: "\xff"\n\n', 'UNREACHABLE', 0],
  ])('%s', async (_title, bytes, reason, before) => {
    const faulty = await startFaultyServer()
    faulty.behave((response) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(Buffer.from(bytes, 'latin1')),
    )
    const other = linkTo(faulty.url)
    const got: SubgraphAnswer[] = []
    const reading = (async () => {
      for await (const answer of await other.subscribe(TICKS, operationOf())) got.push(answer)
    })()
    await expect(reading).rejects.toMatchObject({ subgraph: 'ticks', reason })
    expect(got).toHaveLength(before)
    await other.close()
    await faulty.close()
  })
})

function linkTo(url: string, signatureKey = KEY): RemoteLink {
  return createRemoteLink({ name: 'ticks', url, signatureKey })
}

function addressOf({ server: listening }: typeof server): string {
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/graphql`
}

/** A subgraph whose events come when the test says so. */
function createTicks() {
  const wakes = new Set<() => void>()
  let ticked = 0
  async function* follow(from: number, signal: AbortSignal) {
    let told = ticked
    while (!signal.aborted) {
      if (told < ticked) {
        yield from + told
        told += 1
        continue
      }
      await new Promise<void>((resolve) => {
        const wake = () => {
          wakes.delete(wake)
          resolve()
        }
        wakes.add(wake)
        signal.addEventListener('abort', wake, { once: true })
      })
    }
  }
  const subgraph = defineSubgraph({
    name: 'ticks',
    folder: new URL('../fixtures/ticks/', import.meta.url),
    resolvers: {
      Query: { nothing: () => null },
      Subscription: {
        tick: {
          subscribe: (_root: unknown, { from }: { from: number }, { signal }: { signal: AbortSignal }) =>
            follow(from, signal),
          resolve: (number: number) => number,
        },
      },
      Tick: {
        number: (number: number) => number,
        viewer: (_number: number, _args: unknown, { viewer }: { viewer: { kind: string } }) => viewer.kind,
        reads: (_number: number, _args: unknown, { loaders }: { loaders: { reads: number } }) => (loaders.reads += 1),
        broken: () => {
          throw new Error('secret')
        },
      },
    },
    createLoaders: () => ({ reads: 0 }),
    checkReady: async () => undefined,
  })
  return {
    subgraph,
    waiting: () => wakes.size,
    tick: () => {
      ticked += 1
      for (const wake of wakes) wake()
    },
  }
}

async function all(answers: AsyncIterable<SubgraphAnswer>): Promise<SubgraphAnswer[]> {
  const got: SubgraphAnswer[] = []
  for await (const answer of answers) got.push(answer)
  return got
}

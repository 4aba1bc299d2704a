import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connect, type Sql } from '../src/connect.ts'
import { type Heard, notificationsOn } from '../src/notifications.ts'
import { startServer } from './server.ts'

let server: Awaited<ReturnType<typeof startServer>>
let relay: Relay
/** Goes the straight way, so that it can speak while the relay is down. */
let speaker: Sql
let sql: Sql

beforeAll(async () => {
  server = await startServer()
  relay = await relayTo(Number(new URL(server.adminUrl).port))
  speaker = connect(server.adminUrl, { applicationName: 'speaker' })
  const relayed = new URL(server.adminUrl)
  relayed.port = String(relay.port)
  sql = connect(relayed.href, { applicationName: 'hearer' })
}, 60_000)

afterAll(async () => {
  await Promise.all([sql.end(), speaker.end()])
  await relay.goDown()
  await server.stop()
})

describe('a hearer', () => {
  test('hears from when he is told that he hears, what he wants and nothing else, in order', async () => {
    const hearing = await hear('ordered', (payload) => payload !== 'no')
    for (const payload of ['1', 'no', '2', '3']) await say('ordered', payload)
    expect(await hearing.take(3)).toEqual(['1', '2', '3'])
  })

  test('hears on the one connection that all share', async () => {
    const many = await Promise.all(Array.from({ length: 10 }, () => hear('shared')))
    await say('shared', 'to all')
    for (const hearing of many) expect(await hearing.take(1)).toEqual(['to all'])
    expect(await speaker`select 1 from pg_stat_activity where query = 'listen "shared"'`).toHaveLength(1)
  })

  test('who comes and goes a thousand times leaves nobody behind', async () => {
    const notifications = notificationsOn(sql, 'visited')
    for (let count = 0; count < 1_000; count += 1) {
      const leaving = new AbortController()
      const heard = await notifications.hear(() => true, leaving.signal)
      // Half of them never come to read.
      const reading = count % 2 === 0 ? read(heard) : Promise.resolve([])
      leaving.abort()
      expect(await reading).toEqual([])
    }
    expect(notifications.hearers).toBe(0)
  })

  test('who has gone already hears nothing and does not wait', async () => {
    const notifications = notificationsOn(sql, 'gone')
    expect(await read(await notifications.hear(() => true, AbortSignal.abort()))).toEqual([])
    expect(notifications.hearers).toBe(0)
  })

  test('who does not take what he hears is cut off with a last word, and costs the others nothing', async () => {
    const notifications = notificationsOn(sql, 'flood')
    const slow = await notifications.hear(() => true, new AbortController().signal)
    const quick = await hear('flood', (payload) => payload === 'last')
    await speaker`select pg_notify('flood', number::text) from generate_series(1, 101) as number`
    await say('flood', 'last')
    expect(await quick.take(1)).toEqual(['last'])
    expect(await read(slow)).toEqual([{ kind: 'TOO_SLOW' }])
    expect(notifications.hearers).toBe(0)
  })
})

test('after the database was away a while, hearers are told that they may have missed something, then hear on', async () => {
  const hearing = await hear('restarted')
  await relay.goDown()
  await say('restarted', 'lost')
  await wait(1_500)
  await relay.comeUp()
  expect(await hearing.take(1)).toEqual(['MISSED'])
  await say('restarted', 'heard')
  // The connection may have come back more than once.
  let next: string | undefined = 'MISSED'
  while (next === 'MISSED') [next] = await hearing.take(1)
  expect(next).toBe('heard')
})

test('whoever comes while the database is away is refused, and heard again once it is back', async () => {
  const notifications = notificationsOn(sql, 'late')
  await relay.goDown()
  await expect(notifications.hear(() => true, new AbortController().signal)).rejects.toThrow()
  await relay.comeUp()
  const heard = await vi.waitFor(() => notifications.hear(() => true, new AbortController().signal), 10_000)
  await say('late', 'once')
  await say('late', 'end')
  expect(await takeFrom(heard, 2)).toEqual(['once', 'end'])
})

async function hear(channel: string, isWanted: (payload: string) => boolean = () => true) {
  const heard = await notificationsOn(sql, channel).hear(isWanted, new AbortController().signal)
  return { take: (count: number) => takeFrom(heard, count) }
}

async function takeFrom(heard: AsyncIterable<Heard>, count: number): Promise<string[]> {
  const taken: string[] = []
  const iterator = heard[Symbol.asyncIterator]()
  while (taken.length < count) {
    const { value } = await iterator.next()
    taken.push(value.kind === 'NOTIFIED' ? value.payload : value.kind)
  }
  return taken
}

async function read(heard: AsyncIterable<Heard>): Promise<Heard[]> {
  const all: Heard[] = []
  for await (const each of heard) all.push(each)
  return all
}

function say(channel: string, payload: string) {
  return speaker`select pg_notify(${channel}, ${payload})`
}

/** A way to the database that can be cut. */
interface Relay {
  readonly port: number
  goDown(): Promise<void>
  comeUp(): Promise<void>
}

async function relayTo(target: number): Promise<Relay> {
  const sockets = new Set<Socket>()
  let port = 0
  let listener: Server
  const comeUp = async () => {
    listener = createServer((socket) => {
      const onward = dial(target, '127.0.0.1')
      for (const [one, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        sockets.add(one)
        one.on('error', () => other.destroy())
        one.on('close', () => other.destroy())
        one.pipe(other)
      }
    })
    listener.listen(port, '127.0.0.1')
    await once(listener, 'listening')
    port = (listener.address() as AddressInfo).port
  }
  await comeUp()
  return {
    port,
    comeUp,
    goDown: async () => {
      const closed = once(listener, 'close')
      listener.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

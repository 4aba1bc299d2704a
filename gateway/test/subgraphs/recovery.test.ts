import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createRemoteLink, type RemoteLinkOptions } from '../../src/subgraphs/remote-link.ts'
import { resets, says, silent, startFaultyServer } from './faulty-server.ts'
import { operationOf, queryOf } from './operation.ts'
import { startWhoAmI, WHO_AM_I_KEY } from './who-am-i.ts'

const QUERY = queryOf('{ whoAmI }')
const FAST_BREAKER = { firstPauseMs: 50, maxPauseMs: 50 }
const closing: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

test('a subgraph that is missing at start is asked when it has come, without a restart', async () => {
  const port = await freePort()
  const link = linkTo(`http://127.0.0.1:${port}/graphql`)
  await expect(link.checkReady()).rejects.toMatchObject({ reason: 'UNREACHABLE' })
  await expect(link.ask(QUERY, operationOf())).rejects.toMatchObject({ subgraph: 'remote', reason: 'UNREACHABLE' })
  await startedAt(port)
  expect((await link.ask(QUERY, operationOf())).data?.whoAmI).toContain('PUBLIC')
  await expect(link.checkReady()).resolves.toBeUndefined()
})

test('a subgraph that dies is spared, its callers do not wait, and it is taken back when it lives', async () => {
  const port = await freePort()
  const first = await startedAt(port)
  const link = linkTo(`http://127.0.0.1:${port}/graphql`)
  expect(link.state()).toBe('closed')
  await link.ask(QUERY, operationOf())
  await first.close()
  for (let faults = 0; faults < 5; faults += 1)
    await expect(link.ask(QUERY, operationOf())).rejects.toMatchObject({ reason: 'UNREACHABLE' })
  expect(link.state()).toBe('open')
  await expect(link.ask(QUERY, operationOf())).rejects.toMatchObject({ reason: 'BREAKER_OPEN' })
  await startedAt(port)
  await wait(60)
  expect(link.state()).toBe('half-open')
  const answers = await Promise.allSettled([1, 2, 3].map(() => link.ask(QUERY, operationOf())))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(link.state()).toBe('closed')
  await link.ask(QUERY, operationOf())
})

test('a subgraph that is silent holds nobody beyond the time of the link, and its connections are given up', async () => {
  const server = await startFaultyServer()
  closing.push(() => server.close())
  server.behave(silent)
  const link = linkTo(server.url, { timeoutMs: 100, maxConnections: 2 })
  const startedAtMs = performance.now()
  // Three of these wait for a connection.
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(() => link.ask(QUERY, operationOf())))
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.reason)).toEqual(
    Array.from({ length: 5 }, () => 'TIMEOUT'),
  )
  expect(performance.now() - startedAtMs).toBeLessThan(1_500)
  server.behave(says('{"data":{"a":1}}'))
  await wait(60)
  expect(await link.ask(QUERY, operationOf())).toEqual({ data: { a: 1 } })
  expect(server.openConnections.size).toBeLessThanOrEqual(2)
})

test('a caller who leaves closes the connection at once, and that does not open the breaker', async () => {
  const subgraph = await startedAt(0, () => 5_000)
  const link = linkTo(subgraph.url)
  for (let left = 0; left < 10; left += 1) {
    const caller = new AbortController()
    const answer = link.ask(QUERY, operationOf({ kind: 'PUBLIC' }, caller.signal))
    await expect.poll(() => subgraph.asked.length).toBe(left + 1)
    caller.abort()
    await expect(answer).rejects.toMatchObject({ reason: 'TIMEOUT' })
    await expect.poll(() => subgraph.asked[left]?.signal.aborted).toBe(true)
  }
  expect(link.state()).toBe('closed')
})

test('the deadline of the link ends the work in the subgraph too', async () => {
  const subgraph = await startedAt(0, () => 5_000)
  await expect(linkTo(subgraph.url, { timeoutMs: 150 }).ask(QUERY, operationOf())).rejects.toMatchObject({
    reason: 'TIMEOUT',
  })
  await expect.poll(() => subgraph.asked[0]?.signal.aborted).toBe(true)
})

test('a thousand questions leave no timer and no listener behind', async () => {
  const server = await startFaultyServer()
  closing.push(() => server.close())
  server.behave(says('{"data":{"a":1}}'))
  const link = linkTo(server.url)
  const caller = new AbortController()
  let listeners = 0
  const { signal } = caller
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners += 1
    add(...args)
  }
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners -= 1
    remove(...args)
  }
  const warnings: string[] = []
  const onWarning = (warning: Error) => void warnings.push(warning.name)
  process.on('warning', onWarning)
  const timersBefore = timers()
  for (let round = 0; round < 20; round += 1)
    await Promise.all(Array.from({ length: 50 }, () => link.ask(QUERY, operationOf({ kind: 'PUBLIC' }, signal))))
  process.off('warning', onWarning)
  expect([listeners, warnings]).toEqual([0, []])
  expect(timers()).toBeLessThanOrEqual(timersBefore + 1)
})

test('a link that closes lets what is under way end', async () => {
  const subgraph = await startedAt(0, () => 100)
  const link = createRemoteLink({ name: 'remote', url: subgraph.url, signatureKey: WHO_AM_I_KEY })
  const answer = link.ask(QUERY, operationOf())
  await expect.poll(() => subgraph.asked.length).toBe(1)
  await link.close()
  expect((await answer).data?.whoAmI).toContain('PUBLIC')
})

test('a subgraph that resets half of its connections is used all the same', async () => {
  const server = await startFaultyServer()
  closing.push(() => server.close())
  const fine = says('{"data":{"a":1}}')
  server.behave(...Array.from({ length: 10 }, () => [resets, fine]).flat())
  const link = linkTo(server.url)
  for (let asked = 0; asked < 10; asked += 1) expect(await link.ask(QUERY, operationOf())).toEqual({ data: { a: 1 } })
  expect(server.requests).toHaveLength(20)
})

function linkTo(url: string, options: Partial<RemoteLinkOptions> = {}) {
  const link = createRemoteLink({ name: 'remote', url, signatureKey: WHO_AM_I_KEY, breaker: FAST_BREAKER, ...options })
  closing.push(() => link.close())
  return link
}

async function startedAt(port: number, answersAfterMs = () => 0) {
  const subgraph = await startWhoAmI({ port, answersAfterMs })
  closing.push(() => subgraph.close())
  return subgraph
}

async function freePort(): Promise<number> {
  const server = await startFaultyServer()
  await server.close()
  return Number(new URL(server.url).port)
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
}

import { spawn } from 'node:child_process'
import { connect as connectTcp, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordOf, startEvidenceStore } from './evidence-store.ts'

let store: Awaited<ReturnType<typeof startEvidenceStore>>
beforeEach(async () => {
  store = await startEvidenceStore()
})
afterEach(() => store.close())

/** A way to the store that can be cut: at once, or when the store has done what it was sent and says so. */
async function breakable(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const state = { isDown: false, cutsNextAnswer: false }
  const server = createServer((incoming) => {
    if (state.isDown) return void incoming.destroy()
    const outgoing = connectTcp(Number(target.port), target.hostname)
    for (const socket of [incoming, outgoing]) sockets.add(socket.on('error', () => undefined))
    incoming.pipe(outgoing)
    outgoing.on('data', (data) => {
      // "INSERT 0 n" is PostgreSQL's word that the statement is done.
      if (state.cutsNextAnswer && data.includes('INSERT 0')) {
        state.cutsNextAnswer = false
        incoming.destroy()
        outgoing.destroy()
      } else incoming.write(data)
    })
    outgoing.on('close', () => incoming.destroy())
    incoming.on('close', () => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Expected the proxy to listen on a port.')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${address.port}` }).href,
    state,
    cut,
    close: () => {
      server.close()
      cut()
    },
  }
}

const tracesIn = async () =>
  (await store.rows()).filter(({ sequence }) => sequence > 0).map(({ record }) => JSON.parse(record).traceId as string)

test('a record is there when its writer is told so, and what comes during a commit goes with the next', async () => {
  const writer = await store.open()
  await writer.write(recordOf('first'))
  expect(await tracesIn()).toEqual(['first'])
  await Promise.all(Array.from({ length: 500 }, (_each, index) => writer.write(recordOf(`more-${index}`))))
  expect(await tracesIn()).toHaveLength(501)
  const [commits] = await store.owner`select count(distinct xmin::text)::int as count from evidence_record`
  expect(commits?.count).toBeLessThan(6)
  await writer.close()
  expect(await store.verify()).toMatchObject({ records: 502, chains: 1, unsigned: 0, findings: [] })
  await expect(writer.write(recordOf('late'))).rejects.toMatchObject({ reason: 'CLOSED' })
})

test('a commit whose answer is lost is neither lost nor doubled', async () => {
  const way = await breakable(store.writerUrl)
  const writer = await store.open({ url: way.url })
  for (let round = 1; round <= 5; round += 1) {
    way.state.cutsNextAnswer = true
    await Promise.all([1, 2, 3].map((each) => writer.write(recordOf(`${round}-${each}`))))
    expect(way.state.cutsNextAnswer).toBe(false)
  }
  await writer.close()
  expect((await tracesIn()).sort()).toEqual(
    [1, 2, 3, 4, 5].flatMap((round) => [1, 2, 3].map((each) => `${round}-${each}`)),
  )
  expect((await store.verify()).findings).toEqual([])
  way.close()
})

test('a store that is away is one clear error, and the chain goes on with it afterwards', async () => {
  const way = await breakable(store.writerUrl)
  const writer = await store.open({ url: way.url })
  await writer.write(recordOf('before'))
  way.state.isDown = true
  way.cut()
  const began = performance.now()
  const refused = await Promise.allSettled([1, 2, 3].map((each) => writer.write(recordOf(`away-${each}`))))
  expect(performance.now() - began).toBeLessThan(5_000)
  for (const each of refused)
    expect(each).toMatchObject({ status: 'rejected', reason: { name: 'EvidenceUnavailable', reason: 'STORE_AWAY' } })
  way.state.isDown = false
  await writer.write(recordOf('after'))
  await writer.close()
  const traces = await tracesIn()
  expect(traces).toEqual(expect.arrayContaining(['before', 'after']))
  expect(new Set(traces).size).toBe(traces.length)
  expect((await store.verify()).findings).toEqual([])
  way.close()
})

test('more than may wait is refused at once', async () => {
  const writer = await store.open({ mostWaiting: 10 })
  const asked = await Promise.allSettled(
    Array.from({ length: 200 }, (_each, index) => writer.write(recordOf(`${index}`))),
  )
  const refused = asked.filter(({ status }) => status === 'rejected')
  expect(refused[0]).toMatchObject({ reason: { reason: 'QUEUE_FULL' } })
  expect(await tracesIn()).toHaveLength(200 - refused.length)
  await writer.close()
})

test('a month without a partition is told as such', async () => {
  const writer = await store.open()
  await expect(writer.write({ ...recordOf('old'), at: '2001-01-01T00:00:00.000Z' })).rejects.toMatchObject({
    reason: 'PARTITION_MISSING',
  })
  await writer.close()
})

test('a writer that is killed under load leaves a chain that verifies, with every record that it told of', async () => {
  const told: string[] = []
  const key = Buffer.from(store.privateKey.export({ type: 'pkcs8', format: 'pem' })).toString('base64')
  const program = fileURLToPath(new URL('evidence-process.ts', import.meta.url))
  for (let run = 1; run <= 6; run += 1) {
    const child = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), program, store.writerUrl, store.folder, key, String(run)],
      { stdio: ['ignore', 'pipe', 'inherit'], cwd: fileURLToPath(new URL('..', import.meta.url)) },
    )
    let text = ''
    child.stdout.on('data', (data) => {
      text += data
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    while (text === '' && child.exitCode === null) await wait(20)
    await wait(150 + 70 * run)
    child.kill('SIGKILL')
    await ended
    told.push(...text.split('\n').slice(0, -1))
  }
  const traces = await tracesIn()
  const kept = new Set(traces)
  expect(told.length).toBeGreaterThan(500)
  expect(told.filter((each) => !kept.has(each))).toEqual([])
  expect(kept.size).toBe(traces.length)
  expect(await store.verify()).toMatchObject({ chains: 6, findings: [] })
}, 60_000)

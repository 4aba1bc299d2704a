import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewers } from '../governance/oracle.ts'
import { fuzzRun } from '../kit/config.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { type RawAnswer, sendRaw } from '../kit/raw-http.ts'
import { openPool, type Pool } from './fuzz/connections.ts'
import { faultOf } from './fuzz/faults.ts'
import { randomOf } from './fuzz/random.ts'
import { bytesOf, type FuzzRequest, randomRequest } from './fuzz/requests.ts'
import { shrink, written } from './fuzz/shrink.ts'

const RAW_SHARE = 0.05
const AT_ONCE = 16
// A third leaves its documents and plans in caches that are bounded elsewhere: 3 to 5 MiB were seen; a leak of 2.5 KiB a request
// would be 16. Sent a second time, requests find theirs there, so that less than a KiB each shows.
const GROWTH_OF_A_THIRD_MEBIBYTES = 16
const REPEATED = 3_000
const GROWTH_OF_REPEATED_MEBIBYTES = 2
const { requests, seed, replay } = fuzzRun()

let graph: TestGraph
let pool: Pool
let authorizations: string[]
const log: string[] = []
// How often each outcome came, so that a run which only knocks at closed doors shows.
const outcomes = new Map<string, number>()

beforeAll(async () => {
  graph = await startTestGraph({
    patience: { headMs: 5_000, requestMs: 5_000, stillMs: 20_000, idleMs: 60_000, checkEveryMs: 500 },
    logger: pino({ level: 'error' }, { write: (line: string) => void log.push(line) }),
  })
  pool = openPool(graph.address)
  const tokens = viewers.map(([, viewer]) => (viewer.kind === 'PUBLIC' ? '' : graph.tokenFor(viewer)))
  authorizations = (await Promise.all(tokens)).map((token) => (token === '' ? '' : `Bearer ${token}`))
})
afterAll(async () => {
  pool.close()
  await graph.close()
})

describe.skipIf(replay)(`${requests} requests of every kind of wrong, from seed ${seed}`, () => {
  const heapAfter: number[] = []

  test.each([1, 2, 3])(
    'third %i: each is answered or refused in words, none by a failure',
    { timeout: 600_000 },
    async (third) => {
      await sendAll(seed * 3 + third, Math.ceil(requests / 3))
      heapAfter.push(await heapMebibytes())
    },
  )

  test('and the memory stays flat, to the KiB when the same are sent again', { timeout: 300_000 }, async () => {
    await sendAll(seed * 3 + 3, Math.min(REPEATED, requests / 3))
    heapAfter.push(await heapMebibytes())
    console.log(`MiB of heap after each third, and again: ${heapAfter.map((each) => each.toFixed(1)).join(', ')}`)
    const [, second = 0, third = 0, repeated = 0] = heapAfter
    expect(third - second).toBeLessThan(GROWTH_OF_A_THIRD_MEBIBYTES)
    expect(repeated - third).toBeLessThan(GROWTH_OF_REPEATED_MEBIBYTES)
  })

  test('and many of them came through to the graph', () => {
    console.log(
      [...outcomes]
        .toSorted((a, b) => b[1] - a[1])
        .map(([outcome, times]) => `${times} × ${outcome}`)
        .join('\n'),
    )
    expect(outcomes.get('200 DATA')).toBeGreaterThan(requests / 20)
    expect([...outcomes.keys()].length).toBeGreaterThan(20)
  })

  test('and the next caller is served', async () => {
    const { status, data } = await graph.ask('{ region(code: "371002002001") { __typename } }')
    expect([status, data]).toEqual([200, { region: { __typename: 'Region' } }])
  })
})

// Not `skipIf`: nothing of a whole run is skipped.
if (replay)
  test('the request of FUZZ_REPLAY is answered or refused in words', async () => {
    const bytes = Buffer.from(replay ?? '', 'base64')
    const { answers } = await sendRaw(graph.address, bytes, { halfClose: true, waitMs: 20_000 })
    console.log(bytes.toString('latin1'), answers)
    expect(answers.map(faultOf).filter((fault) => fault !== null)).toEqual([])
  })

test('a request that fails is made small before it is shown', async () => {
  const random = randomOf(seed)
  const request = {
    ...randomRequest(random, 0, ['']),
    body: [...'{"query":"{ a b c guilty d }","variables":{}}'.split(' ')],
  }
  const small = await shrink(
    { ...request, head: ['POST / HTTP/1.1', 'host: a', 'x-guilty: b', 'accept: c'] },
    async ({ head, body }) => head.includes('x-guilty: b') && body.includes('guilty'),
  )
  expect(small).toMatchObject({ head: ['POST / HTTP/1.1', 'x-guilty: b'], body: ['guilty'] })
})

async function sendAll(chanceSeed: number, count: number): Promise<void> {
  const random = randomOf(chanceSeed)
  const failures: [FuzzRequest, string][] = []
  await runAtOnce(count, async () => {
    const request = randomRequest(random, RAW_SHARE, authorizations)
    const fault = await faultWith(request)
    if (fault !== null) failures.push([request, fault])
    return fault === null
  })
  for (const [request, fault] of failures.slice(0, 1)) expect.fail(await report(request, fault))
}

async function faultWith(request: FuzzRequest): Promise<string | null> {
  const errorsBefore = log.length
  const fault = request.isRaw ? await faultOfRaw(request) : await faultOfWhole(request)
  return fault ?? (log.length > errorsBefore ? `an error was logged: ${log[errorsBefore]}` : null)
}

async function faultOfWhole(request: FuzzRequest): Promise<string | null> {
  const answer = await pool.send(bytesOf(request), request.head[0]?.startsWith('HEAD') ?? false)
  if (answer === null) return 'the connection was closed without an answer, or none came in time'
  count(answer)
  return faultOf(answer)
}

async function faultOfRaw(request: FuzzRequest): Promise<string | null> {
  const { answers, ended } = await sendRaw(graph.address, bytesOf(request), { halfClose: true, waitMs: 20_000 })
  if (ended === 'STILL_OPEN') return 'the connection was left open'
  return answers.map(faultOf).find((fault) => fault !== null) ?? null
}

function count({ status, text }: RawAnswer): void {
  const code = /"code":"(\w+)"/.exec(text)?.[1] ?? (/"data":\{/.test(text) ? 'DATA' : '')
  outcomes.set(`${status} ${code}`, (outcomes.get(`${status} ${code}`) ?? 0) + 1)
}

async function report(request: FuzzRequest, fault: string): Promise<string> {
  const small = await shrink(request, async (candidate) => (await faultWith(candidate)) !== null)
  return `${fault}\nseed ${seed}; FUZZ_REPLAY=${written(small)}\n${bytesOf(small).toString('latin1').slice(0, 2_000)}`
}

async function runAtOnce(count: number, mayGoOn: () => Promise<boolean>): Promise<void> {
  let started = 0
  const runSome = async () => {
    while (started < count) {
      started += 1
      if (!(await mayGoOn())) started = count
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runSome))
}

async function heapMebibytes(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  // Twice, with time in between, for what is let go only by finalizers and closing sockets.
  for (let times = 0; times < 2; times += 1) {
    await setTimeout(300)
    collectGarbage()
  }
  return process.memoryUsage().heapUsed / 2 ** 20
}

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewers } from '../governance/oracle.ts'
import { fuzzRun } from '../kit/config.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { sendRaw } from '../kit/raw-http.ts'
import { openPool, type Pool } from './fuzz/connections.ts'
import { faultOf } from './fuzz/faults.ts'
import { randomOf } from './fuzz/random.ts'
import { bytesOf, type FuzzRequest, randomRequest } from './fuzz/requests.ts'
import { shrink, written } from './fuzz/shrink.ts'

const RAW_SHARE = 0.05
const AT_ONCE = 16
const { requests, seed, replay } = fuzzRun()

let graph: TestGraph
let pool: Pool
let authorizations: string[]
const log: string[] = []

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
      const random = randomOf(seed * 3 + third)
      const failures: [FuzzRequest, string][] = []
      await runAtOnce(Math.ceil(requests / 3), async () => {
        const request = randomRequest(random, RAW_SHARE, authorizations)
        const fault = await faultWith(request)
        if (fault === null) return true
        failures.push([request, fault])
        return false
      })
      for (const [request, fault] of failures.slice(0, 1)) expect.fail(await report(request, fault))
      heapAfter.push(heapMebibytes())
    },
  )

  test('and the memory stays flat', () => {
    const [first = 0, second = 0, last = 0] = heapAfter
    expect(last - second, `MiB of heap after each third: ${heapAfter.join(', ')}`).toBeLessThan(10_000)
    expect(first).toBeGreaterThan(0)
    console.log(`MiB of heap after each third: ${heapAfter.map((each) => each.toFixed(1)).join(', ')}`)
  })

  test('and the next caller is served', async () => {
    const { status, data } = await graph.ask('{ region(code: "371002002001") { __typename } }')
    expect([status, data]).toEqual([200, { region: { __typename: 'Region' } }])
  })
})

test.skipIf(!replay)('the request of FUZZ_REPLAY is answered or refused in words', async () => {
  const bytes = Buffer.from(replay ?? '', 'base64')
  const { answers } = await sendRaw(graph.address, bytes, { halfClose: true, waitMs: 20_000 })
  console.log(bytes.toString('latin1'), answers)
  expect(answers.map(faultOf).filter((fault) => fault !== null)).toEqual([])
})

async function faultWith(request: FuzzRequest): Promise<string | null> {
  const errorsBefore = log.length
  const fault = request.isRaw ? await faultOfRaw(request) : await faultOfWhole(request)
  return fault ?? (log.length > errorsBefore ? `an error was logged: ${log[errorsBefore]}` : null)
}

async function faultOfWhole(request: FuzzRequest): Promise<string | null> {
  const answer = await pool.send(bytesOf(request), request.head[0]?.startsWith('HEAD') ?? false)
  return answer === null ? 'the connection was closed without an answer, or none came in time' : faultOf(answer)
}

async function faultOfRaw(request: FuzzRequest): Promise<string | null> {
  const { answers, ended } = await sendRaw(graph.address, bytesOf(request), { halfClose: true, waitMs: 20_000 })
  if (ended === 'STILL_OPEN') return 'the connection was left open'
  return answers.map(faultOf).find((fault) => fault !== null) ?? null
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

function heapMebibytes(): number {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  collectGarbage()
  return process.memoryUsage().heapUsed / 2 ** 20
}

import { setTimeout as after, setImmediate as immediately } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cancellable } from '../src/cancellable.ts'
import { connect, type Sql } from '../src/connect.ts'
import type { EmbeddedPostgres } from '../src/embedded-postgres.ts'
import { startServer } from './server.ts'
import { startProxy } from './tcp-proxy.ts'

let server: EmbeddedPostgres
let observer: Sql
const pools: Sql[] = []
const unhandled: unknown[] = []
const note = (reason: unknown) => void unhandled.push(reason)

beforeAll(async () => {
  server = await startServer()
  observer = connect(server.adminUrl, { applicationName: 'observer' })
  process.on('unhandledRejection', note)
})
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()))
  expect(unhandled).toEqual([])
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  await observer.end()
  await server.stop()
})

function pool(name: string, maxConnections: number): Sql {
  const opened = connect(server.adminUrl, { applicationName: name, maxConnections })
  pools.push(opened)
  return opened
}

async function runningIn(name: string): Promise<number> {
  const [row] = await observer<{ running: number }[]>`
    select count(*)::int as running from pg_stat_activity where application_name = ${name} and state = 'active'`
  return row?.running ?? 0
}

async function until(condition: () => Promise<boolean>): Promise<number> {
  const before = performance.now()
  while (!(await condition())) {
    if (performance.now() - before > 5000) throw new Error('Expected the condition to hold within 5 s.')
    await after(10)
  }
  return performance.now() - before
}

/** Timers of Node are too coarse to meet the end of a statement. */
async function afterExactly(milliseconds: number): Promise<void> {
  const before = performance.now()
  while (performance.now() - before < milliseconds) await immediately()
}

describe('when the signal is aborted', () => {
  test('a running statement is gone from PostgreSQL soon, rejects with the reason, and its connection serves again', async () => {
    const sql = pool('running', 1)
    const ending = new AbortController()
    const reason = new Error('time is up')
    const asked = cancellable(sql, ending.signal)`select pg_sleep(30)`
    const outcome = expect(asked).rejects.toBe(reason)
    await until(async () => (await runningIn('running')) === 1)
    ending.abort(reason)
    await outcome
    expect(await until(async () => (await runningIn('running')) === 0)).toBeLessThan(1000)
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  })

  test('also one with parameters that PostgreSQL has not seen before, aborted at any moment of its start', async () => {
    const sql = pool('starting', 2)
    for (let delayMs = 0; delayMs < 12; delayMs += 1) {
      const ending = new AbortController()
      const text = `select pg_sleep($1::int), ${delayMs}`
      const strings = Object.assign([text.split('$1')[0] ?? '', text.split('$1')[1] ?? ''], { raw: [] })
      const asked = cancellable(sql, ending.signal)(strings as never, 30)
      const outcome = expect(asked).rejects.toThrow('over')
      await after(delayMs / 2)
      ending.abort(new Error('over'))
      await outcome
    }
    expect(await runningIn('starting')).toBe(0)
    expect(await Promise.all([sql`select 1 as one`, sql`select 2 as one`])).toHaveLength(2)
  })

  test('one that waits behind another on its connection ends too, and those around it get their own rows', async () => {
    const sql = pool('waiting', 1)
    const others = cancellable(sql, new AbortController().signal)
    const ending = new AbortController()
    const before = others`select pg_sleep(0.2), 'before' as place`
    const waiting = cancellable(sql, ending.signal)`select pg_sleep(30), 'waiting' as place`
    const behind = others`select 'behind' as place`
    const outcome = expect(waiting).rejects.toThrow('over')
    const around = Promise.all([before, behind])
    await after(50)
    ending.abort(new Error('over'))
    expect((await around).map(([row]) => row?.place)).toEqual(['before', 'behind'])
    await outcome
  })

  test('what is asked after it is never sent', async () => {
    const sql = cancellable(pool('after', 1), AbortSignal.abort(new Error('over')))
    await expect(sql`select 1`).rejects.toThrow('over')
  })

  test('statements of others on the same connection run on, also where a cancel comes too late', async () => {
    const sql = pool('neighbours', 1)
    const others = cancellable(sql, new AbortController().signal)
    for (let round = 0; round < 300; round += 1) {
      const ending = new AbortController()
      const asked = cancellable(sql, ending.signal)`select pg_sleep(0.002)`.catch(() => 'over')
      const neighbour = others<{ round: number }[]>`select pg_sleep(0.004), ${round}::int as round`.then(([row]) => row)
      await afterExactly(1.5 + (round % 20) / 10)
      ending.abort(new Error('over'))
      expect(await neighbour).toMatchObject({ round })
      await asked
    }
  })

  test('a server that is gone is no unhandled rejection', async () => {
    const proxied = await startProxy(server.adminUrl)
    const sql = connect(proxied.url, { applicationName: 'gone', maxConnections: 1 })
    const ending = new AbortController()
    const outcome = expect(cancellable(sql, ending.signal)`select pg_sleep(30)`).rejects.toThrow('over')
    await until(async () => (await runningIn('gone')) === 1)
    await proxied.refuseMore()
    ending.abort(new Error('over'))
    await after(300)
    proxied.cut()
    await outcome
    await sql.end({ timeout: 1 })
  })
})

test('a query that is a part of another is one, and results are what they were', async () => {
  const sql = cancellable(pool('parts', 1), new AbortController().signal)
  const condition = sql`where n > ${2}`
  const rows = await sql<{ n: number }[]>`select n from generate_series(1, 4) as n ${condition}`
  expect(rows.map(({ n }) => n)).toEqual([3, 4])
  expect(rows.count).toBe(2)
  await expect(sql`select 1 / 0`).rejects.toThrow('division by zero')
})

test('a statement past the pool’s time is ended by PostgreSQL, and is not tried again', async () => {
  const sql = connect(server.adminUrl, { applicationName: 'fence', maxConnections: 1, statementTimeoutMs: 100 })
  pools.push(sql)
  const before = performance.now()
  await expect(cancellable(sql, new AbortController().signal)`select pg_sleep(30)`).rejects.toThrow('statement timeout')
  expect(performance.now() - before).toBeLessThan(1000)
})

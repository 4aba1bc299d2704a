import { setTimeout as after } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LimitedCity, officer, REGIONS, startLimitedCity, TIME_MS } from './city.ts'

let city: LimitedCity

beforeAll(async () => {
  city = await startLimitedCity()
})
afterAll(() => city.close())

/** Runs while nobody can read regions: whoever asks for them waits in PostgreSQL. */
async function whileRegionsAreLocked<Value>(run: () => Promise<Value>): Promise<Value> {
  return (
    await city.locker.begin(async (transaction) => {
      await transaction`lock table region in access exclusive mode`
      return { value: await run() }
    })
  ).value as Value
}

async function waitingStatements(): Promise<number> {
  const [row] = await city.locker<{ waiting: number }[]>`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and application_name = 'yilian organizations'`
  return row?.waiting ?? 0
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const before = performance.now()
  while (!(await condition())) {
    if (performance.now() - before > 5000) throw new Error('Expected the condition to hold within 5 s.')
    await after(10)
  }
}

describe('an operation whose time is up', () => {
  test('ends with what was done by then, and its statements are gone from PostgreSQL', async () => {
    await whileRegionsAreLocked(async () => {
      const before = performance.now()
      const { status, data, errors } = await city.post({
        query: '{ catalogueVersion { number } region(code: "371000000000") { name } }',
      })
      expect(performance.now() - before).toBeLessThan(TIME_MS + 1500)
      expect(status).toBe(200)
      expect(data).toMatchObject({ catalogueVersion: { number: expect.any(Number) }, region: null })
      expect(errors[0]?.extensions).toMatchObject({ code: 'OPERATION_TIMED_OUT', limit: 'timeMs', allowed: TIME_MS })
      expect(errors[1]).toMatchObject({
        path: ['region'],
        extensions: { subgraph: 'organizations', reason: 'TIMEOUT' },
      })
      await until(async () => (await waitingStatements()) === 0)
    })
    expect(await city.post({ query: REGIONS })).toMatchObject({ status: 200, errors: [] })
  })

  test('is a 504 when nothing was done', async () => {
    const { status, errors } = await whileRegionsAreLocked(() =>
      city.post({ query: '{ region(code: "371000000000") { name } }' }),
    )
    expect(status).toBe(504)
    expect(errors[0]?.extensions.code).toBe('OPERATION_TIMED_OUT')
  })

  test('or whose caller has gone leaves no statement behind', async () => {
    await whileRegionsAreLocked(async () => {
      const gone = new AbortController()
      const asked = city.post({ query: REGIONS }, { viewer: officer('gone'), signal: gone.signal }).catch(() => 'gone')
      await until(async () => (await waitingStatements()) === 1)
      gone.abort()
      expect(await asked).toBe('gone')
      await until(async () => (await waitingStatements()) === 0)
    })
  })
})

describe('of one viewer’s operations', () => {
  test('so many run, so many wait, the rest is told to come again, and another viewer is served', async () => {
    const answers = await whileRegionsAreLocked(async () => {
      const flood = Array.from({ length: 7 }, () => city.post({ query: REGIONS }, { viewer: officer('flood') }))
      await until(async () => (await waitingStatements()) === 2)
      const before = performance.now()
      const other = await city.post({ query: '{ catalogueVersion { number } }' }, { viewer: officer('other') })
      expect(other).toMatchObject({ status: 200, errors: [] })
      expect(performance.now() - before).toBeLessThan(1000)
      return { flood }
    })
    const flood = await Promise.all(answers.flood)
    const refused = flood.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(3)
    expect(flood.filter(({ status, errors }) => status === 200 && errors.length === 0)).toHaveLength(4)
    expect(refused[0]?.headers.get('retry-after')).toBe('2')
    expect(refused[0]?.errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_OPERATIONS', allowed: 2 })
  })

  test('those whose caller has gone, whether they ran or waited, free their places', async () => {
    await whileRegionsAreLocked(async () => {
      const gone = new AbortController()
      const asked = Array.from({ length: 4 }, () =>
        city.post({ query: REGIONS }, { viewer: officer('leaving'), signal: gone.signal }).catch(() => 'gone'),
      )
      await until(async () => (await waitingStatements()) === 2)
      gone.abort()
      await Promise.all(asked)
      const next = Array.from({ length: 4 }, () =>
        city.post({ query: '{ catalogueVersion { number } }' }, { viewer: officer('leaving') }),
      )
      for (const { status } of await Promise.all(next)) expect(status).toBe(200)
    })
  })

  test('those that are refused free theirs', async () => {
    for (let count = 0; count < 10; count += 1)
      expect((await city.post({ query: '{ nothing }' }, { viewer: officer('wrong') })).status).toBe(400)
    expect((await city.post({ query: REGIONS }, { viewer: officer('wrong') })).status).toBe(200)
  })
})

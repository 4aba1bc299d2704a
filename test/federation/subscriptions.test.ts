import { readFileSync } from 'node:fs'
import { REPOSITORY } from '@yilian/cli'
import { parseDivisionCode, type Viewer } from '@yilian/governance'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type OpenedStream, openStream } from '../kit/event-stream.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { smallCity } from '../kit/small-city.ts'

const { matters } = smallCity().cityServices
const { regions } = smallCity().organizations
const matter = found(matters.find(({ contactName }) => contactName !== null))
const elsewhere = found(matters.find(({ regionCode }) => regionCode.slice(0, 6) !== matter.regionCode.slice(0, 6)))
const TITLE = 'subscription { matterChanged { title } }'
const JOINED = 'subscription { matterChanged { title region { name creditFigures { publishedRecords { count } } } } }'
const supergraph = readFileSync(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8')
const LIFE_OF_A_TOKEN_MS = 24 * 3_600_000

let now = new Date()
let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ now: () => now, heartbeatMs: 100 })
})
beforeEach(() => {
  now = new Date()
})
afterAll(() => graph.close())

describe('a change of a matter', () => {
  test('reaches every subscriber, joined with what two other subgraphs know of its region', async () => {
    const streams = [await follow(JOINED), await follow(JOINED)]
    await retitle(matter.id, '东门口积水')
    const name = regions.find(({ code }) => code === matter.regionCode)?.name
    const region = { name, creditFigures: { publishedRecords: expect.any(Array) } }
    for (const stream of streams)
      expect(await stream.next()).toEqual({
        event: 'next',
        data: { data: { matterChanged: { title: '东门口积水', region } } },
      })
  })

  test.each([
    ['a new matter', (id: string) => insertLike(matter.id, id), '新的事项'],
    ['its state', (id: string) => sql()`update matter set title = '已评价' where id = ${id}`, '已评价'],
    [
      'a new step',
      (id: string) => sql()`insert into matter_step (matter_id, sequence, kind, held_on, content)
        values (${id}, 1, 'NEEDS', '2024-01-01', '问需')`,
      '已评价',
    ],
    [
      'an answer to a step',
      (id: string) => sql()`update matter_step set answered_on = held_on, answer = '好' where matter_id = ${id}`,
      '已评价',
    ],
  ])('is told for %s', async (_what, change, title) => {
    const stream = await follow(TITLE)
    await change('mat_0000000000aa')
    expect(await titleOf(stream)).toBe(title)
  })

  test('is not told for rows that are written as they were', async () => {
    const stream = await follow(TITLE)
    await sql()`update matter set title = title`
    await sql()`update matter_step set content = content`
    await retitle(matter.id, '真的变了')
    expect(await titleOf(stream)).toBe('真的变了')
  })

  test('is told to those who follow its region or one above, and to nobody else', async () => {
    const query = 'subscription ($region: DivisionCode) { matterChanged(region: $region) { title } }'
    const followed = [matter.regionCode, `${matter.regionCode.slice(0, 6)}000000`, '371000000000', null]
    const streams = await Promise.all(followed.map((region) => follow(query, { variables: { region } })))
    const other = await follow(query, { variables: { region: elsewhere.regionCode } })
    await retitle(matter.id, '这里')
    await retitle(elsewhere.id, '别处')
    expect(await Promise.all(streams.map(titleOf))).toEqual(['这里', '这里', '这里', '这里'])
    expect(await titleOf(other)).toBe('别处')
  })

  test('carries what its viewer may read and nothing more, each time', async () => {
    const query = 'subscription { matterChanged { id contactName } }'
    const region = found(parseDivisionCode(matter.regionCode))
    const officer = await follow(query, { viewer: { kind: 'OFFICER', subject: 'here', region } })
    const open = await follow(query)
    for (const title of ['一', '二']) {
      await retitle(matter.id, title)
      expect((await officer.next())?.data).toEqual({
        data: { matterChanged: { id: matter.id, contactName: matter.contactName } },
      })
      const { data, errors = [] } = (await open.next())?.data ?? {}
      expect(data).toEqual({ matterChanged: { id: matter.id, contactName: null } })
      expect(errors).toMatchObject([
        { path: ['matterChanged', 'contactName'], extensions: { code: 'FIELD_WITHHELD', places: 1 } },
      ])
    }
  })

  test('is told as the subgraphs know it then: nothing of one event is kept for the next', async () => {
    const stream = await follow('subscription { matterChanged { title region { name } } }')
    const organizations = graph.sqlOf('organizations')
    for (const name of ['甲社区', '乙社区']) {
      await organizations`update region set name = ${name} where code = ${matter.regionCode}`
      await retitle(matter.id, `在${name}`)
      expect((await stream.next())?.data?.data).toEqual({ matterChanged: { title: `在${name}`, region: { name } } })
    }
  })
})

describe('an error in one event', () => {
  test('costs the field that it stands for, and the next event comes whole', async () => {
    const stream = await follow(JOINED)
    const credit = graph.sqlOf('credit')
    await credit`alter table credit_record rename to credit_record_away`
    await retitle(matter.id, '出错')
    const broken = (await stream.next())?.data
    expect(broken?.data).toMatchObject({ matterChanged: { title: '出错', region: { name: expect.any(String) } } })
    expect(broken?.errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR'])
    expect(broken?.errors?.[0]?.extensions.traceId).toMatch(/^[0-9a-f]{32}$/)
    await credit`alter table credit_record_away rename to credit_record`
    await retitle(matter.id, '好了')
    expect((await stream.next())?.data?.errors).toBeUndefined()
  })

  test('says when changes were too many to be told one by one, and later ones are told', async () => {
    const stream = await follow(TITLE)
    await sql()`insert into matter (id, region_code, title, category, forum, method, raised_on)
      select 'mat_' || lpad(number::text, 12, '0'), ${matter.regionCode}, '批量', 'LIFT', 'COUNCIL', 'SIX_STEPS', '2024-01-01'
      from generate_series(1, 1001) as number`
    const { data, errors } = (await stream.next())?.data ?? {}
    expect(data).toEqual({ matterChanged: null })
    expect(errors).toMatchObject([{ path: ['matterChanged'], extensions: { code: 'EVENTS_MISSED' } }])
    await retitle(matter.id, '之后')
    expect(await titleOf(stream)).toBe('之后')
  })

  test('says that some may have been missed when the connection to the database broke, and later ones are told', async () => {
    const stream = await follow(TITLE)
    const killed = await sql()`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`
    expect(killed).toHaveLength(1)
    expect((await stream.next())?.data?.errors).toMatchObject([{ extensions: { code: 'EVENTS_MISSED' } }])
    await retitle(matter.id, '又连上了')
    expect(await titleOf(stream)).toBe('又连上了')
  })
})

describe('a subscription ends', () => {
  test.each(['at the next event', 'without one'])('with a last word when its token expires, %s', async (moment) => {
    const stream = await follow(TITLE, { viewer: { kind: 'AUDITOR', subject: 'a' } })
    now = new Date(now.getTime() + LIFE_OF_A_TOKEN_MS)
    if (moment === 'at the next event') await retitle(matter.id, '过期之后')
    const last = await stream.next()
    expect(last?.data?.data).toBeUndefined()
    expect(last?.data?.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
    expect(await stream.next()).toEqual({ event: 'complete', data: null })
    expect(await stream.next()).toBeNull()
  })

  test('with complete when another supergraph is put in force, and can be opened again', async () => {
    const stream = await follow(TITLE)
    graph.replaceSupergraph(`${supergraph}\n# another`)
    expect(await stream.next()).toEqual({ event: 'complete', data: null })
    expect(await stream.next()).toBeNull()
    const again = await follow(TITLE)
    await retitle(matter.id, '新图')
    expect(await titleOf(again)).toBe('新图')
  })

  test('with complete when the gateway closes, which takes no longer for it', async () => {
    const other = await startTestGraph()
    const streams = await Promise.all([1, 2, 3].map(() => openStream(other.address, TITLE)))
    const begun = Date.now()
    const closing = other.close()
    for (const stream of streams) expect(await stream.next()).toEqual({ event: 'complete', data: null })
    await closing
    expect(Date.now() - begun).toBeLessThan(5_000)
  })

  test('without a trace when the client goes: his places are free again, round after round', async () => {
    const viewer: Viewer = { kind: 'AUDITOR', subject: 'restless' }
    for (let round = 0; round < 3; round += 1) {
      const streams: OpenedStream[] = []
      const open = async () => {
        const stream = await follow(TITLE, { viewer })
        if (stream.status === 200) streams.push(stream)
        return stream.status
      }
      // He is counted out a moment after he has gone.
      while (streams.length < 20) await expect.poll(open).toBe(200)
      expect(await open()).toBe(429)
      for (const stream of streams) stream.leave()
    }
  })
})

test('a stream is kept awake by comments, and nothing may buffer or keep it', async () => {
  const stream = await follow(TITLE)
  expect(Object.fromEntries(stream.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  })
  await new Promise((resolve) => setTimeout(resolve, 350))
  await retitle(matter.id, '醒着')
  expect(await titleOf(stream)).toBe('醒着')
  expect(stream.comments).toBeGreaterThanOrEqual(2)
})

test('one subject has at most 20 subscriptions open, and another is not kept out by him', async () => {
  const viewer: Viewer = { kind: 'AUDITOR', subject: 'busy' }
  for (let count = 0; count < 20; count += 1) expect((await follow(TITLE, { viewer })).status).toBe(200)
  expect((await follow(TITLE, { viewer })).status).toBe(429)
  expect((await follow(TITLE, { viewer: { kind: 'AUDITOR', subject: 'other' } })).status).toBe(200)
})

async function follow(
  query: string,
  { viewer, variables }: { viewer?: Exclude<Viewer, { kind: 'PUBLIC' }>; variables?: object } = {},
): Promise<OpenedStream> {
  const token = viewer && (await graph.tokenFor(viewer))
  const stream = await openStream(graph.address, query, { ...(token && { token }), ...(variables && { variables }) })
  onTestFinished(stream.leave)
  return stream
}

async function titleOf(stream: OpenedStream): Promise<unknown> {
  const { data, errors } = (await stream.next())?.data ?? {}
  expect(errors).toBeUndefined()
  return (data as { matterChanged: { title: string } }).matterChanged.title
}

function retitle(id: string, title: string) {
  return sql()`update matter set title = ${title} where id = ${id}`
}

function insertLike(model: string, id: string) {
  return sql()`insert into matter (id, region_code, title, category, forum, method, raised_on)
    select ${id}, region_code, '新的事项', category, forum, method, raised_on from matter where id = ${model}`
}

function sql() {
  return graph.sqlOf('city-services')
}

function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('Expected such a one in the small city, got none.')
  return thing
}

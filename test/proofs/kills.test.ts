import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { DecisionRecord } from '@yilian/evidence'
import type { DivisionCode, Viewer } from '@yilian/governance'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { killRounds } from '../kit/config.ts'
import { ask } from '../start/city.ts'
import { type Asking, askSteadily, type Caller, type Received } from './callers.ts'
import { DIGEST_KEY, startKilledCity, type Victim } from './killed-city.ts'

const ROUNDS = killRounds()
const VICTIMS: readonly Victim[] = ['gateway', 'subgraph', 'database', 'evidence']
vi.setConfig({ testTimeout: 60_000 + ROUNDS * 120_000, hookTimeout: 180_000 })

const CITY = '371000000000' as DivisionCode // it is one
const NAMES = '{ members(region: "371002000000", first: 3) { edges { node { name } } } }'

type Officer = Extract<Viewer, { kind: 'OFFICER' }>
const officer = (department: string, duty: 'MANAGE' | 'APPROVE'): Officer => ({
  kind: 'OFFICER',
  subject: `${department}-${duty}`.toLowerCase(),
  region: CITY,
  department,
  duties: [duty],
})

let city: Awaited<ReturnType<typeof startKilledCity>>
let callers: readonly Caller[]
let asking: Asking

beforeAll(async () => {
  city = await startKilledCity()
  const system = {
    kind: 'DEPARTMENT_SYSTEM',
    subject: 'taxation',
    department: 'WH-SWJ',
    grant: await grantedId(),
  } as const
  callers = [
    { name: 'public', query: '{ region(code: "371002000000") { name } }', token: null },
    { name: 'officer', query: NAMES, token: await city.tokenFor(officer('WH-ZZB', 'MANAGE')) },
    { name: 'system by grant', query: NAMES, token: await city.tokenFor(system) },
  ]
})
afterAll(() => city.close())

/** What the taxation bureau may read: an application like any other, approved by both who must. */
async function grantedId(): Promise<string> {
  const input = `{ purpose: "PUBLIC_SERVICE", legalBasis: "税收征收管理法第六条", scenario: "核对身份", fields: ["Member.name"],
    edges: ["Query.members"], region: "371002000000", validFrom: "2026-01-01T00:00:00Z", validUntil: "2028-01-01T00:00:00Z" }`
  const done = async (viewer: Officer, field: string, key: string, selection: string) => {
    const { text } = await ask(
      city.port,
      `mutation { done: ${field.replace('KEY', key)} { ${selection} } }`,
      await city.tokenFor(viewer),
    )
    const { data } = JSON.parse(text) as {
      data: { done: { application: { id: string; grant: { id: string } | null } } } | null
    }
    if (!data?.done.application) throw new Error(`Expected an application, got ${text}`)
    return data.done.application
  }
  const { id } = await done(
    officer('WH-SWJ', 'MANAGE'),
    `applyForGrant(input: ${input}, key: "KEY")`,
    'kills-apply',
    'application { id } refusals { code }',
  )
  await done(
    officer('WH-ZZB', 'APPROVE'),
    `approveApplication(id: "${id}", key: "KEY")`,
    'kills-first',
    'application { id }',
  )
  const { grant } = await done(
    officer('WH-DSJ', 'APPROVE'),
    `approveApplication(id: "${id}", key: "KEY")`,
    'kills-second',
    'application { id grant { id } }',
  )
  return grant?.id ?? ''
}

/** Whether it tells what it was asked for. */
const isAnswer = ({ status, text, isWhole }: Received) => isWhole && status === 200 && !text.includes('"errors"')

test(`${ROUNDS} times each of gateway, subgraph, database and evidence store is killed under load, and serves again`, async () => {
  asking = askSteadily(city.port, callers)
  await asking.allAnswered(isAnswer)
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const victim of VICTIMS) {
      await wait(200 + Math.random() * 200)
      await city.kill(victim)
      await wait(Math.random() * 400)
      await city.startAgain(victim)
      await asking.allAnswered(isAnswer)
    }
})

test('whatever was disclosed, be it a part of an answer, has its record; what came whole is what the record says', async () => {
  const received = await asking.stop()
  const records = new Map((await city.records()).map((record) => [record.traceId, record]))
  const disclosed = received.filter(({ text }) => text.includes('"data":{'))
  const answered = received.filter(isAnswer)
  console.log(
    `${received.length} requests, ${answered.length} answered, ${disclosed.length} with data, ${records.size} records`,
  )
  // Each caller in each round, before it and after each kill.
  expect(answered.length).toBeGreaterThan(3 * VICTIMS.length * ROUNDS)
  expect(received.filter((each) => !isAnswer(each)).length).toBeGreaterThan(ROUNDS)
  expect(disclosed.filter(({ traceId }) => !records.has(traceId))).toEqual([])
  const otherwise = disclosed.filter(
    ({ traceId, text, isWhole }) => isWhole && records.get(traceId)?.answerDigest !== digestOf(text),
  )
  expect(otherwise).toEqual([])
})

test('no record is without its decision: what was read, by which right, on which policy', async () => {
  const records = (await city.records()).filter(({ result }) => result === 'ANSWERED' || result === 'PARTIAL')
  const byGrant = records.filter(({ read }) => read.byGrant.length > 0)
  expect(byGrant.length).toBeGreaterThan(ROUNDS)
  expect(records.filter(({ versions, denials, read }) => versions.policy === null || isEmpty(read, denials))).toEqual(
    [],
  )
  for (const { read, grant, purpose } of byGrant)
    expect([read.byGrant, grant, purpose]).toEqual([
      ['Member.name', 'Query.members'],
      expect.stringMatching(/^grant_/),
      'PUBLIC_SERVICE',
    ])
})

test('the chains verify against the checkpoints that were signed meanwhile', async () => {
  const { findings, records, chains } = await city.verify()
  expect(findings).toEqual([])
  expect(records).toBeGreaterThan(0)
  // One for each start of the gateway.
  expect(chains).toBe(ROUNDS + 1)
})

function isEmpty(read: DecisionRecord['read'], denials: DecisionRecord['denials']): boolean {
  return read.byClass.length + read.byGrant.length + denials.length === 0
}

function digestOf(answer: string): string {
  return createHmac('sha256', DIGEST_KEY).update(answer.trimEnd()).digest('hex')
}

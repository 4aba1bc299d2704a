import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect, dropDatabase, type Sql } from '@yilian/database'
import {
  type DecisionRecord,
  type EvidenceWriter,
  openEvidence,
  prepareEvidence,
  provisionEvidence,
  readCheckpoints,
  storedRecords,
  verifyEvidence,
} from '@yilian/evidence'
import { exampleQueries } from '@yilian/gateway'
import { parseDivisionCode, type Viewer } from '@yilian/governance'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openStream } from '../kit/event-stream.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

const name = `evidence-${randomBytes(4).toString('hex')}`
const folder = mkdtempSync(path.join(tmpdir(), 'yilian-evidence-'))
const keys = generateKeyPairSync('ed25519')
const region = parseDivisionCode('371000000000')
if (region === null) throw new Error('Expected 371000000000 to be a division code.')
const officer: Viewer = { kind: 'OFFICER', subject: 'officer-of-weihai', region }

let ownerUrl: string
let owner: Sql
let writer: EvidenceWriter
let graph: TestGraph
let now = new Date()

beforeAll(async () => {
  const urls = await provisionEvidence(inject('adminUrl'), { name, passwordOf: (role) => `${role} of tests` })
  ownerUrl = urls.ownerUrl
  await prepareEvidence(ownerUrl, new Date(), { monthsAhead: 1, monthsKept: 36 })
  owner = connect(ownerUrl, { applicationName: 'test', maxConnections: 1 })
  writer = await openEvidence({
    url: urls.writerUrl,
    writer: 'gateway',
    checkpointFolder: folder,
    checkpointKey: keys.privateKey,
    digestKey: Buffer.alloc(32, 3),
    now: () => new Date(),
  })
  graph = await startTestGraph({ evidence: writer, now: () => now, heartbeatMs: 100 })
})
afterAll(async () => {
  await graph.close()
  await writer.close()
  await owner.end({ timeout: 1 })
  await dropDatabase(inject('adminUrl'), name)
  rmSync(folder, { recursive: true })
})

async function records(): Promise<DecisionRecord[]> {
  const rows = await owner<
    { record: string }[]
  >`select record from evidence_record where sequence > 0 order by sequence`
  return rows.map(({ record }) => JSON.parse(record))
}
const last = async () => (await records()).at(-1)

test('an answer has its record when it comes: coordinates, counts and digest, no value', async () => {
  await graph.ask('{ region(code: "371002000000") { name } }')
  expect(await last()).toMatchObject({
    viewer: { kind: 'PUBLIC', subject: null },
    operationName: null,
    read: { byClass: ['Region.name'], byGrant: [] },
    subjects: { Region: 1 },
    result: 'ANSWERED',
    codes: [],
    denials: [],
    answerDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('a text that is asked again, which has a shorter way through the gateway, has the same record', async () => {
  const query = `{ region(code: "371002000000") {
    name organizations(first: 2) { edges { node { name members(first: 1) { edges { node { id } } } } } } } }`
  await graph.ask(query, { viewer: officer })
  const first = await last()
  const answer = await graph.ask(query, { viewer: officer })
  expect(answer.errors).toEqual([])
  const { at, traceId, latencyMs } = (await last()) ?? {}
  expect(await last()).toEqual({ ...first, at, traceId, latencyMs })
  expect(first?.traceId).not.toBe(traceId)
  expect(Object.keys(first?.subjects ?? {})).toContain('Organization')
})

test('refusals after authentication and withheld fields have their records too', async () => {
  const count = (await records()).length
  await graph.ask('{ nothing }')
  expect(await last()).toMatchObject({ result: 'REFUSED', codes: ['GRAPHQL_VALIDATION_FAILED'] })
  const unreadable = await fetch(`${graph.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  })
  expect(unreadable.status).toBe(400)
  expect(await last()).toMatchObject({ result: 'REFUSED', codes: ['BAD_REQUEST'], operationHash: null })
  await fetch(`${graph.address}/graphql`, { method: 'POST', headers: { authorization: 'Bearer none' } })
  expect(await records()).toHaveLength(count + 2)
})

test('after all examples the log holds no resident id, no name and no variable, and it verifies', async () => {
  const answers: string[] = []
  for (const { query, name: example } of exampleQueries()) {
    const answer = await graph.ask(query, { viewer: officer })
    answers.push(JSON.stringify(answer.data))
    expect(answer.status, example).toBe(200)
  }
  const text = (await owner<{ record: string }[]>`select record from evidence_record`)
    .map(({ record }) => record)
    .join()
  expect(text).not.toMatch(/(?<![0-9a-f])\d{17}[\dX](?![0-9a-f])/)
  expect(text).not.toMatch(/\p{Script=Han}/u)
  const codes = answers.join().match(/(?<=:")(?=\w*\d)[\w:-]{8,}(?=")/g) ?? []
  expect(codes.length).toBeGreaterThan(5)
  for (const code of codes) expect(text).not.toContain(code)
  expect((await records()).filter(({ operationName }) => operationName !== null).length).toBeGreaterThan(3)
  const files = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'))
  const lines = files.map((file) => readCheckpoints(file, keys.publicKey))
  expect((await verifyEvidence(storedRecords(ownerUrl), lines)).findings).toEqual([])
})

test('while the store is away no data leaves, neither at once nor as an event; afterwards answers come again', async () => {
  await owner`revoke insert on evidence_record from "evidence-writer"`
  const answer = await graph.ask('{ region(code: "371002000000") { name } }')
  expect(answer).toMatchObject({ status: 503, data: null, errors: [{ extensions: { code: 'EVIDENCE_UNAVAILABLE' } }] })
  const stream = await fetch(`${graph.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: '{ region(code: "371002000000") { name } }' }),
  })
  expect(stream.status).toBe(503)
  expect(await stream.text()).not.toContain('环翠')
  await owner`grant insert on evidence_record to "evidence-writer"`
  expect(await graph.ask('{ region(code: "371002000000") { name } }')).toMatchObject({ status: 200 })
})

test('an answer as an event has its record', async () => {
  const count = (await records()).length
  const stream = await openStream(graph.address, '{ region(code: "371002000000") { name } }')
  expect((await stream.next())?.data?.data).toEqual({ region: { name: '环翠区' } })
  expect(await records()).toHaveLength(count + 1)
  stream.leave()
})

test('the word that ends a stream has its record, which tells of nothing read', async () => {
  now = new Date()
  const token = await graph.tokenFor({ kind: 'AUDITOR', subject: 'a' })
  const stream = await openStream(graph.address, 'subscription { matterChanged { id title } }', { token })
  const count = (await records()).length
  now = new Date(now.getTime() + 13 * 60 * 60 * 1000)
  expect((await stream.next())?.data?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  expect(await records()).toHaveLength(count + 1)
  expect(await last()).toMatchObject({
    result: 'REFUSED',
    codes: ['UNAUTHENTICATED'],
    read: { byClass: [], byGrant: [] },
    decided: null,
  })
  now = new Date()
})

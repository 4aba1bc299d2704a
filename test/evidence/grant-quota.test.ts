import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect, dropDatabase, type Sql } from '@yilian/database'
import { type EvidenceWriter, openEvidence, prepareEvidence, provisionEvidence } from '@yilian/evidence'
import type { DivisionCode, Grant, SharingPolicy, Viewer } from '@yilian/governance'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

const name = `evidence-${randomBytes(4).toString('hex')}`
const folder = mkdtempSync(path.join(tmpdir(), 'yilian-quota-'))
const system: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'rsj', department: 'WH-RSJ', grant: 'grant_000000000001' }
const GRANT: Grant = {
  id: 'grant_000000000001',
  consumer: 'WH-RSJ',
  purpose: 'PUBLIC_SERVICE',
  fields: ['Member.name'],
  edges: ['Query.member'],
  combinations: [],
  region: '371000000000' as DivisionCode, // a literal that is one
  masks: {},
  rowsFrom: null,
  rowsUntil: null,
  callsPerDay: 5,
  validFrom: '2018-01-01T00:00:00Z',
  validUntil: '2019-01-01T00:00:00Z',
}
const NAME = '{ member(id: "mem_000000000000") { name } }'
const NOTHING_BY_GRANT = '{ member(id: "mem_000000000000") { id } }'

let now: Date
let policy: SharingPolicy
let owner: Sql
let writers: EvidenceWriter[]
let graphs: TestGraph[]

beforeAll(async () => {
  const urls = await provisionEvidence(inject('adminUrl'), { name, passwordOf: (role) => `${role} of tests` })
  await prepareEvidence(urls.ownerUrl, new Date('2018-10-18T00:00:00Z'), { monthsAhead: 1, monthsKept: 36 })
  owner = connect(urls.ownerUrl, { applicationName: 'test', maxConnections: 1 })
  const checkpointKey = generateKeyPairSync('ed25519').privateKey
  const settings = { url: urls.writerUrl, checkpointFolder: folder, checkpointKey, digestKey: Buffer.alloc(32, 3) }
  now = new Date('2018-10-18T04:00:00Z')
  writers = await Promise.all(['one', 'two'].map((writer) => openEvidence({ ...settings, writer, now: () => now })))
  graphs = await Promise.all(
    writers.map((evidence) => startTestGraph({ now: () => now, policy: () => policy, evidence })),
  )
})
afterAll(async () => {
  await Promise.all(graphs.map((graph) => graph.close()))
  await Promise.all(writers.map((writer) => writer.close()))
  await owner.end({ timeout: 1 })
  await dropDatabase(inject('adminUrl'), name)
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  await owner`delete from grant_use`
  now = new Date('2018-10-18T15:59:00Z')
  policy = { version: 1, grants: [GRANT], combinations: [], smallestGroup: 1, providers: {} }
})

async function ask(count: number, query = NAME): Promise<string[]> {
  const answers = Array.from({ length: count }, (_unused, index) => graphs[index % 2]?.ask(query, { viewer: system }))
  return (await Promise.all(answers)).map((answer) => String(answer?.errors[0]?.extensions.code ?? answer?.status))
}
const refused = (codes: readonly string[]) => codes.filter((code) => code === 'GRANT_QUOTA_USED').length

test('of forty calls at once over two gateways as many are answered as the day has, and the next day opens at midnight in Beijing', async () => {
  const codes = await ask(40)
  expect([codes.filter((code) => code === '200').length, refused(codes)]).toEqual([5, 35])
  now = new Date('2018-10-18T16:00:00Z')
  expect(refused(await ask(8))).toBe(3)
})

test('what is refused says until when, moves no data, and has its record', async () => {
  await ask(5)
  const graph = graphs[0]
  const answer = await graph?.ask(NAME, { viewer: system })
  expect(answer).toMatchObject({ status: 429, data: null, fetches: {} })
  expect(answer?.errors[0]?.extensions).toMatchObject({ code: 'GRANT_QUOTA_USED', allowed: 5, retryAfterSeconds: 60 })
  const [last] = await owner<{ record: string }[]>`
    select record from evidence_record where record like '%GRANT_QUOTA_USED%' limit 1`
  expect(JSON.parse(last?.record ?? '{}')).toMatchObject({ result: 'REFUSED', grant: GRANT.id })
})

test('operations that read nothing by the grant, and grants without a quota, cost no call', async () => {
  await ask(5)
  expect(await ask(4, NOTHING_BY_GRANT)).toEqual(Array(4).fill('200'))
  policy = { ...policy, version: 2, grants: [{ ...GRANT, callsPerDay: null }] }
  expect(refused(await ask(8))).toBe(0)
  expect(await owner`select calls from grant_use`).toEqual([{ calls: 5 }])
})

test('while calls cannot be counted, a grant with a quota gives nothing, and all else is answered', async () => {
  await owner`revoke insert on grant_use from "evidence-writer"`
  expect(await ask(2)).toEqual(Array(2).fill('EVIDENCE_UNAVAILABLE'))
  expect(await ask(2, NOTHING_BY_GRANT)).toEqual(Array(2).fill('200'))
  await owner`grant insert on grant_use to "evidence-writer"`
  expect(await ask(2)).toEqual(Array(2).fill('200'))
})

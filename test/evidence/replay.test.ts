import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { previewOf, REPOSITORY, replayEvidence } from '@yilian/cli'
import { connect, dropDatabase, type Sql } from '@yilian/database'
import {
  type DecisionRecord,
  type EvidenceWriter,
  openEvidence,
  prepareEvidence,
  provisionEvidence,
} from '@yilian/evidence'
import { exampleQueries, factsOfSupergraph } from '@yilian/gateway'
import {
  type DivisionCode,
  decide,
  decidedFacts,
  type Grant,
  givenVariables,
  type OperationShape,
  questionOf,
  shapeOf,
  type Viewer,
} from '@yilian/governance'
import { getOperationAST, parse, validate } from 'graphql'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { viewers } from '../governance/oracle.ts'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { NO_LIMITS } from '../kit/no-limits.ts'
import { writtenOperations } from './written-operations.ts'

const authority: Viewer = {
  kind: 'OFFICER',
  subject: 'dsj',
  region: '371000000000' as DivisionCode, // a literal that is one
  department: 'WH-DSJ',
  duties: ['APPROVE'],
}
const name = `evidence-${randomBytes(4).toString('hex')}`
const folder = mkdtempSync(path.join(tmpdir(), 'yilian-replay-'))
let ownerUrl: string
let owner: Sql
let writer: EvidenceWriter
let graph: TestGraph
let granted: Viewer

beforeAll(async () => {
  const urls = await provisionEvidence(inject('adminUrl'), { name, passwordOf: (role) => `${role} of tests` })
  ownerUrl = urls.ownerUrl
  await prepareEvidence(ownerUrl, new Date(), { monthsAhead: 1, monthsKept: 36 })
  owner = connect(ownerUrl, { applicationName: 'test', maxConnections: 1 })
  const checkpointKey = generateKeyPairSync('ed25519').privateKey
  const settings = { checkpointFolder: folder, checkpointKey, digestKey: Buffer.alloc(32, 3), now: () => new Date() }
  writer = await openEvidence({ url: urls.writerUrl, writer: 'gateway', ...settings })
  graph = await startTestGraph({ evidence: writer, policy: 'IN_FORCE', limits: NO_LIMITS })
  const [held] = await graph.sqlOf('sharing')<{ content: string }[]>`
    select content from sharing_policy_version order by number desc limit 1`
  const grant = (JSON.parse(held?.content ?? '{}') as { grants: Grant[] }).grants.find(
    ({ consumer }) => consumer === 'WH-RSJ',
  )
  if (grant === undefined) throw new Error('Expected the demo city to have granted something.')
  granted = { kind: 'DEPARTMENT_SYSTEM', subject: 'system', department: grant.consumer, grant: grant.id }
})
afterAll(async () => {
  await graph.close()
  await writer.close()
  await owner.end({ timeout: 1 })
  await dropDatabase(inject('adminUrl'), name)
  rmSync(folder, { recursive: true })
})

const CARD = '{ member(id: "mem_000000000000") { name mobileNumber } }'
const EDUCATION = '{ member(id: "mem_000000000000") { id education } }'

async function lastRecord(): Promise<DecisionRecord> {
  const [row] = await owner<{ record: string }[]>`select record from evidence_record order by sequence desc limit 1`
  return JSON.parse(row?.record ?? '{}')
}

/** What the granted system is denied in all that it asked, and why. */
async function deniedNow(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const query of [CARD, EDUCATION, ...exampleQueries().map((example) => example.query)]) {
    await graph.ask(query, { viewer: granted })
    for (const { coordinate, reason, because } of (await lastRecord()).decided?.denied ?? [])
      found.set(coordinate, because ? `${reason} ${because}` : reason)
  }
  return found
}

async function replayed(): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const period = { from: null, until: null }
  const code = await replayEvidence({ evidenceUrl: ownerUrl, sharing: graph.sqlOf('sharing'), period }, (line) =>
    lines.push(line),
  )
  return { code, lines }
}

test('every example, asked by all kinds of callers, is decided again as it was, from what is kept of it', async () => {
  const callers = [granted, ...viewers.map(([, viewer]) => viewer)]
  for (const { query } of exampleQueries()) for (const viewer of callers) await graph.ask(query, { viewer })
  const { code, lines } = await replayed()
  expect(lines.at(-1)).toMatch(/^[1-9]\d+ records, [1-9]\d+ with a decision, 0 differences/)
  expect(code).toBe(0)
  const versions = await owner<{ catalogue: string | null }[]>`
    select distinct record::jsonb #>> '{versions,catalogue}' as catalogue from evidence_record where sequence > 0`
  expect(versions).toEqual([{ catalogue: '1' }])
})

test('what is kept of operations is kept once, and holds no value that they were asked with', async () => {
  const texts = await owner<{ kind: string; text: string }[]>`select kind, text from evidence_text`
  expect(texts.filter(({ kind }) => kind === 'SUPERGRAPH')).toHaveLength(1)
  const shapes = texts.filter(({ kind }) => kind === 'SHAPE').map(({ text }) => text)
  expect(shapes.length).toBeGreaterThan(3)
  const words = shapes.map((shape) => (JSON.parse(shape) as OperationShape).text.replaceAll('""', ''))
  expect(words.join()).not.toMatch(/"|\d{4}|\p{Script=Han}/u)
})

test('suspending a grant is shown beforehand: the operations that used it, no other, as they then come out', async () => {
  if (granted.kind !== 'DEPARTMENT_SYSTEM' || granted.grant === null) throw new Error('Expected a system with a grant.')
  const places = { evidenceUrl: ownerUrl, sharing: graph.sqlOf('sharing'), period: { from: null, until: null } }
  const tables = async () => graph.sqlOf('sharing')`select (select count(*) from sharing_policy_version) as versions,
    (select string_agg(state, ' ' order by id) from sharing_grant) as states`
  const before = await tables()
  for (const query of [CARD, CARD, EDUCATION]) await graph.ask(query, { viewer: granted })
  const preview = await previewOf(places, { kind: 'WITHOUT', id: granted.grant }, new Date())
  expect(await tables()).toEqual(before)
  const lost = preview?.filter(({ from }) => from.startsWith('GRANT')) ?? []
  expect(lost.map(({ coordinate, from, to, operations }) => [coordinate, from, to, operations])).toEqual([
    ['Member.education', 'GRANT', 'NEEDS_GRANT', 1],
    ['Member.mobileNumber', 'GRANT PHONE', 'NEEDS_GRANT', 2],
    ['Member.name', 'GRANT', 'NEEDS_GRANT', 2],
  ])
  // What was denied for want of a join is denied for want of the grant then.
  for (const { from, to, consumers } of preview ?? []) {
    expect([from.split(' ')[0], to]).not.toContain('CLASS')
    expect(consumers).toEqual(['WH-RSJ'])
  }

  await graph.ask(
    `mutation { suspendGrant(id: "${granted.grant}", reason: "测试暂停授权", key: "preview-test-key-1") { refusals { code } } }`,
    { viewer: authority },
  )
  await wait(1_500)
  const after = await deniedNow()
  for (const { coordinate, to } of preview ?? []) expect(after.get(coordinate) ?? 'NOT_REACHED').toBe(to)
  expect((await replayed()).code).toBe(0)
})

test('a decision that comes out otherwise, and one whose ground is gone, are named and end with 1', async () => {
  const forged = `replace(record, '"denied":[]', '"denied":[{"because":null,"coordinate":"Region.name","reason":"NEEDS_GRANT"}]')`
  await owner.unsafe(`update evidence_record set record = ${forged}`)
  const differing = await replayed()
  expect(differing.code).toBe(1)
  expect(differing.lines[0]).toMatch(/ [0-9a-f]{32} DIFFERS$/)
  await owner`update evidence_text set text = replace(text, 'name', 'level') where kind = 'SHAPE'`
  expect((await replayed()).lines[0]).toMatch(/CANNOT BE DECIDED: no shape [0-9a-f]{64}$/)
})

test('hundreds of random operations are decided by their shape as by themselves', () => {
  const supergraph = readFileSync(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8')
  const facts = factsOfSupergraph(supergraph)
  const coordinates = [...facts.classifications.keys()]
  let compared = 0
  let withDenials = 0
  for (const [index, { query, variables, viewer }] of writtenOperations(supergraph, graph.subgraphs, 250).entries()) {
    const document = parse(query)
    const operation = getOperationAST(document)
    if (!operation || validate(facts.schema, document).length > 0) continue
    const some = (rest: number) => coordinates.filter((_each, place) => (place + index) % 3 !== rest)
    const grant: Grant = { ...GRANT, fields: some(0), edges: some(1), masks: { [coordinates[index] ?? '']: 'NAME' } }
    const combinations = [some(2).slice(index % 7, (index % 7) + 2)]
    const terms = { facts, grant: viewer.kind === 'DEPARTMENT_SYSTEM' ? grant : null, combinations }
    const given = givenVariables(facts, operation, variables)
    const question = { ...terms, document, operationName: undefined, variables: given, viewer }
    const kept = JSON.parse(JSON.stringify(shapeOf(question))) as OperationShape
    const before = decidedFacts(decide(question))
    expect(decidedFacts(decide(questionOf(kept, { ...terms, kind: viewer.kind }))), query).toEqual(before)
    compared += 1
    withDenials += before.denied.length > 0 ? 1 : 0
  }
  expect(compared).toBeGreaterThan(200)
  expect(withDenials).toBeGreaterThan(20)
}, 60_000)

const GRANT: Omit<Grant, 'fields' | 'edges' | 'masks'> = {
  id: 'grant',
  consumer: 'WH-GAJ',
  purpose: 'TEST',
  combinations: [],
  region: '371000000000' as Grant['region'], // a literal that is one
  rowsFrom: null,
  rowsUntil: null,
  callsPerDay: null,
  validFrom: '2018-01-01T00:00:00Z',
  validUntil: '2030-01-01T00:00:00Z',
}

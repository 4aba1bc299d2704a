import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { connect } from '@yilian/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '../src/hash-chain.ts'
import type { StoredRecord } from '../src/index.ts'
import { recordOf, startEvidenceStore } from './evidence-store.ts'

let store: Awaited<ReturnType<typeof startEvidenceStore>>
let rows: StoredRecord[]

beforeAll(async () => {
  store = await startEvidenceStore()
  for (const round of [1, 2]) {
    const writer = await store.open({ recordsPerCheckpoint: 10 })
    // One after the other, so that there are checkpoints on the way.
    for (let index = 1; index <= 40; index += 1) await writer.write(recordOf(`${round}-${index}`))
    await writer.close()
  }
  rows = (await store.rows()).sort((one, other) => one.at.localeCompare(other.at) || one.sequence - other.sequence)
})
afterAll(() => store.close())

/** The first chain as it could be changed, and the second as it is. */
async function findingsAfter(change: (first: StoredRecord[]) => StoredRecord[]) {
  const chain = rows[0]?.chain
  const first = rows.filter((row) => row.chain === chain)
  const others = rows.filter((row) => row.chain !== chain)
  const { findings } = await store.verify([...change(first), ...others])
  expect(findings.every((finding) => finding.chain === chain)).toBe(true)
  return findings.map(({ kind, from, to }) => `${kind} ${from}-${to}`)
}

const flipped = (row: StoredRecord): StoredRecord => ({ ...row, record: row.record.replace('ANSWERED', 'REFUSED') })
const numbered = (all: StoredRecord[]) => all.map((row, sequence) => ({ ...row, sequence }))

/** What whoever knows the algorithm, but not the key, would do. */
function hashedAnew(all: StoredRecord[], algorithm = 'sha256'): StoredRecord[] {
  let previous = '0'.repeat(64)
  return numbered(all).map((row) => {
    const anew = { ...row, previous, hash: hashOf({ ...row, previous }, algorithm) }
    previous = anew.hash
    return anew
  })
}

test('what was not touched verifies, in the database and out of it', async () => {
  expect(await store.verify()).toEqual({ records: 82, chains: 2, unsigned: 0, findings: [] })
  expect(await findingsAfter((all) => all)).toEqual([])
})

describe('found, and where', () => {
  const at = (all: StoredRecord[], sequence: number) => all[sequence] as StoredRecord // all have 41
  test.each<[string, (all: StoredRecord[]) => StoredRecord[], string[]]>([
    ['a flipped record', (all) => all.map((row) => (row.sequence === 17 ? flipped(row) : row)), ['CHANGED 17-17']],
    [
      'one that was flipped and hashed anew',
      (all) => {
        const row = flipped(at(all, 17))
        return all.with(17, { ...row, hash: hashOf(row, 'sha256') })
      },
      ['CHANGED 17-17'],
    ],
    [
      'a time that the record does not say',
      (all) => all.with(5, { ...at(all, 5), at: '2020-01-01T00:00:00.000Z' }),
      ['CHANGED 5-5'],
    ],
    ['deleted records', (all) => all.filter(({ sequence }) => sequence < 12 || sequence > 14), ['MISSING 12-14']],
    ['one deleted, the others moved up', (all) => numbered(all.toSpliced(12, 1)), ['MISSING 12-12', 'TRUNCATED 40-40']],
    [
      'two that changed places',
      (all) => numbered(all.with(12, at(all, 15)).with(15, at(all, 12))),
      ['REORDERED 12-12', 'REORDERED 15-15'],
    ],
    ['a cut-off end', (all) => all.slice(0, 33), ['TRUNCATED 33-40']],
    ['a whole chain that is gone', () => [], ['TRUNCATED 0-40']],
    [
      'one put in between, the others moved down',
      (all) => numbered(all.toSpliced(12, 0, at(all, 3))),
      ['REORDERED 12-12', 'INSERTED 12-12', 'INSERTED 41-41'],
    ],
    ['one put in twice', (all) => all.toSpliced(13, 0, flipped(at(all, 12))), ['INSERTED 12-12']],
    [
      'one added at the end',
      (all) => {
        const row = { ...at(all, 40), sequence: 41, previous: at(all, 40).hash }
        return [...all, { ...row, hash: hashOf(row, 'sha256') }]
      },
      ['INSERTED 41-41'],
    ],
    [
      'all hashed anew from a change on',
      (all) => hashedAnew(all.with(17, flipped(at(all, 17)))),
      // The second by what the next chain saw.
      ['REWRITTEN 11-20', 'REWRITTEN 40-40'],
    ],
    [
      'a broken genesis',
      (all) => all.with(0, { ...at(all, 0), record: at(all, 0).record.replace('gateway', 'another') }),
      ['GENESIS_BROKEN 0-0'],
    ],
    [
      'a genesis of another algorithm, all hashed anew',
      (all) => hashedAnew(all.with(0, { ...at(all, 0), record: at(all, 0).record.replace('sha256', 'sm3') }), 'sm3'),
      ['REWRITTEN 0-0', 'REWRITTEN 40-40'],
    ],
    ['a chain without its genesis', (all) => all.slice(1), ['GENESIS_BROKEN 0-0', 'MISSING 0-0']],
  ])('%s', async (_what, change, expected) => {
    expect((await findingsAfter(change)).sort()).toEqual(expected.sort())
  })
})

describe('of checkpoints', () => {
  const file = () => path.join(store.folder, readdirSync(store.folder)[0] ?? '')
  async function kindsAfter(change: (lines: string[]) => string[]): Promise<string[]> {
    const before = readFileSync(file(), 'utf8')
    writeFileSync(file(), `${change(before.trimEnd().split('\n')).join('\n')}\n`)
    try {
      return (await store.verify(rows)).findings.map(({ kind, from }) => `${kind} ${from}`)
    } finally {
      writeFileSync(file(), before)
    }
  }

  test('a forged one is found', async () => {
    expect(
      await kindsAfter((lines) =>
        lines.map((line, index) => (index === 2 ? line.replace('"count":21', '"count":22') : line)),
      ),
    ).toEqual(['CHECKPOINT_FORGED 3', 'CHECKPOINT_MISSING 4'])
  })
  test('one that is gone is found', async () => {
    expect(await kindsAfter((lines) => lines.toSpliced(2, 1))).toEqual(['CHECKPOINT_MISSING 3'])
  })
  test('the end of the file of the chain before is found to be gone by what the next chain saw', async () => {
    const ofFirst = (line: string) => line.includes(rows[0]?.chain ?? 'no chain')
    expect(await kindsAfter((lines) => lines.filter((line) => ofFirst(line)).slice(0, -1))).toEqual([
      'CHECKPOINT_MISSING 0',
      'CHECKPOINT_MISSING 0',
    ])
  })
  test('those of another key are none', async () => {
    const lines = store.checkpointsOf(generateKeyPairSync('ed25519').publicKey).flat()
    expect(lines.some(({ isSigned }) => isSigned)).toBe(false)
  })
})

test('a chain by SM3 verifies, and what is changed in it is found', async () => {
  const other = await startEvidenceStore()
  const writer = await other.open({ algorithm: 'sm3' })
  await writer.write(recordOf('1'))
  await writer.close()
  const own = await other.rows()
  expect((await other.verify()).findings).toEqual([])
  const { findings } = await other.verify(own.map((row) => flipped(row)))
  expect(findings.map(({ kind, from }) => [kind, from])).toEqual([['CHANGED', 1]])
  await other.close()
})

test('the role of the writer may read and add, and nothing else', async () => {
  const sql = connect(store.writerUrl, { applicationName: 'test', maxConnections: 1 })
  for (const statement of [
    `update evidence_record set hash = ''`,
    'delete from evidence_record',
    'truncate evidence_record',
    'drop table evidence_record',
    'alter table evidence_record disable trigger all',
    'create table mine (id int)',
  ])
    await expect(sql.unsafe(statement), statement).rejects.toMatchObject({ code: '42501' })
  expect(await sql.unsafe('select count(*)::int as count from evidence_record')).toEqual([{ count: 82 }])
  await sql.end()
})

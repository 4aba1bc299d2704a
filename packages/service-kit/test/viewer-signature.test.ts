import { createHmac, randomBytes } from 'node:crypto'
import type { DivisionCode, Viewer } from '@yilian/governance'
import { describe, expect, test } from 'vitest'
import { signViewer } from '../src/index.ts'
import { verifyViewer } from '../src/viewer-signature.ts'

const KEY = randomBytes(32)
const NOW = new Date('2026-03-02T01:00:00Z')
const VIEWER: Viewer = { kind: 'AUDITOR', subject: '审计员' }
const STATEMENT = { subgraph: 'residents', viewer: VIEWER, traceId: 'f'.repeat(32), body: '{"query":"{ a }"}' }
const EXPECTED = { subgraph: 'residents', body: STATEMENT.body }

test('what was signed is read again, for this subgraph and this body', () => {
  const header = signViewer(STATEMENT, KEY, NOW)
  expect(verifyViewer(header, EXPECTED, KEY, NOW)).toEqual({
    viewer: VIEWER,
    granted: null,
    traceId: STATEMENT.traceId,
  })
  const granted = {
    region: '371002000000' as DivisionCode,
    rowsFrom: '2020-01-01',
    rowsUntil: null,
    fields: { 'Resident.name': 'NAME', 'Resident.id': null },
  } as const
  expect(verifyViewer(signViewer({ ...STATEMENT, granted }, KEY, NOW), EXPECTED, KEY, NOW)?.granted).toEqual(granted)
  const ofPolicy = signViewer({ ...STATEMENT, smallestGroup: 12 }, KEY, NOW)
  expect(verifyViewer(ofPolicy, EXPECTED, KEY, NOW)?.smallestGroup).toBe(12)
})

test.each([
  ['30 s later', 30_000, true],
  ['30 s earlier, by a clock that is behind', -30_000, true],
  ['a millisecond more later', 30_001, false],
  ['a millisecond more earlier', -30_001, false],
])('it holds until %s', (_title, offsetMs, holds) => {
  const header = signViewer(STATEMENT, KEY, NOW)
  expect(verifyViewer(header, EXPECTED, KEY, new Date(NOW.getTime() + offsetMs)) !== null).toBe(holds)
})

describe('a header', () => {
  const good = signViewer(STATEMENT, KEY, NOW)
  const [payload = '', signature = ''] = good.split('.')
  const forged = encoded({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), viewer: { kind: 'OFFICER' } })
  const ungranted = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const granting = encoded({ ...ungranted, granted: { region: '371000000000', fields: { 'Resident.name': null } } })
  test.each<[string, string | undefined]>([
    ['with a grant that was not signed', `${granting}.${signature}`],
    ['that is not there', undefined],
    ['that is empty', ''],
    ['of a dot', '.'],
    ['of dots', '...'],
    ['without a signature', `${payload}.`],
    ['without a payload', `.${signature}`],
    ['of three parts', `${good}.${signature}`],
    ['twice, as Node joins two', `${good}, ${good}`],
    ['of another payload', `${forged}.${signature}`],
    ['of a signature cut short', `${payload}.${signature.slice(0, -2)}`],
    ['of a longer signature', `${payload}.${signature}AAAA`],
    ['of a signature of nothing', `${payload}.${Buffer.alloc(32).toString('base64url')}`],
    ['signed by another key', signViewer(STATEMENT, randomBytes(32), NOW)],
    ['signed by an empty key', `${forged}.${createHmac('sha256', '').update(forged).digest('base64url')}`],
    ['signed for another subgraph', signViewer({ ...STATEMENT, subgraph: 'credit' }, KEY, NOW)],
    ['signed for another body', signViewer({ ...STATEMENT, body: `${STATEMENT.body} ` }, KEY, NOW)],
    ['of a million characters', 'A'.repeat(1_000_000)],
    ['of characters of no alphabet', '党员.党员'],
  ])('%s names nobody', (_title, header) => {
    expect(verifyViewer(header, EXPECTED, KEY, NOW)).toBeNull()
  })
})

test.each([0, 1, 16, 31])('a key of %i bytes is refused, by who signs and by who verifies', (bytes) => {
  const key = randomBytes(bytes)
  expect(() => signViewer(STATEMENT, key, NOW)).toThrow(/at least 32 bytes/)
  expect(() => verifyViewer(signViewer(STATEMENT, KEY, NOW), EXPECTED, key, NOW)).toThrow(/at least 32 bytes/)
})

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

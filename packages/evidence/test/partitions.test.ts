import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareEvidence } from '../src/index.ts'
import { recordOf, startEvidenceStore } from './evidence-store.ts'

let store: Awaited<ReturnType<typeof startEvidenceStore>>
beforeEach(async () => {
  store = await startEvidenceStore()
})
afterEach(() => store.close())

async function attached(): Promise<string[]> {
  const parts = await store.owner<{ name: string }[]>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = 'evidence_record'::regclass order by name`
  return parts.map(({ name }) => name)
}

/** Midday of the first day of the month so many months from now. */
function monthsFromNow(months: number): Date {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1, 12))
}
const partitionOf = (date: Date) => `evidence_record_${date.toISOString().slice(0, 7).replace('-', '_')}`

test('months are made ahead, and one that is asked to go before three years are over stays', async () => {
  await prepareEvidence(store.ownerUrl, monthsFromNow(0), { monthsAhead: 3, monthsKept: 36 })
  expect(await attached()).toEqual([-1, 0, 1, 2, 3].map((away) => partitionOf(monthsFromNow(away))))
  const tooSoon = prepareEvidence(store.ownerUrl, monthsFromNow(36), { monthsAhead: 1, monthsKept: 35 })
  await expect(tooSoon).rejects.toThrow('36 months at least, got 35')
  expect(await attached()).toContain(partitionOf(monthsFromNow(0)))
})

test('a month is whole for 36 months, then a table of its own whose records still verify', async () => {
  const writer = await store.open()
  await writer.write(recordOf('kept'))
  await writer.close()
  const plan = { monthsAhead: 1, monthsKept: 36 }
  await prepareEvidence(store.ownerUrl, monthsFromNow(36), plan)
  expect(await attached()).toContain(partitionOf(monthsFromNow(0)))
  await prepareEvidence(store.ownerUrl, monthsFromNow(38), plan)
  expect(await attached()).not.toContain(partitionOf(monthsFromNow(0)))
  const { records, findings } = await store.verify()
  expect([records, findings]).toEqual([2, []])
})

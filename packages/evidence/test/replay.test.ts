import { expect, test } from 'vitest'
import type { DecisionRecord } from '../src/index.ts'
import { type DecidedAgain, replay } from '../src/replay.ts'
import { recordOf } from './evidence-store.ts'

const facts = { byClass: ['Query.region', 'Region.name'], byGrant: [], masks: {}, denied: [] }
const decided = (traceId: string): DecisionRecord => ({
  ...recordOf(traceId),
  decided: { shape: 'd'.repeat(64), masks: {}, denied: [] },
})

test('what was decided comes out the same, what does not is named, and so is what cannot be decided any more', async () => {
  const again: Readonly<Record<string, DecidedAgain>> = {
    same: { facts },
    other: { facts: { ...facts, byClass: ['Query.region'] } },
    masked: { facts: { ...facts, masks: { 'Region.name': 'NAME' } } },
    gone: { missing: 'policy 7' },
  }
  // As it was written before a record said what was decided.
  const { decided: _notYet, ...rest } = recordOf('older')
  const older = rest as DecisionRecord
  const records = [...Object.keys(again).map(decided), recordOf('refused'), older]
  const replayed = await replay(records, async ({ traceId }) => again[traceId] ?? { missing: 'nothing' })
  expect([replayed.records, replayed.decided]).toEqual([6, 4])
  expect(replayed.differences.map(({ record, now, missing }) => [record.traceId, now?.byClass, missing])).toEqual([
    ['other', ['Query.region'], null],
    ['masked', facts.byClass, null],
    ['gone', undefined, 'policy 7'],
  ])
})

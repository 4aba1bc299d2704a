import { expect, test } from 'vitest'
import { replay } from '../src/replay.ts'
import { recordOf } from './evidence-store.ts'

const decided = (traceId: string, policy: string) => {
  const record = recordOf(traceId)
  return { ...record, versions: { ...record.versions, policy } }
}
/** A policy names the coordinates that it lets be read. */
const decide = ({ read }: ReturnType<typeof recordOf>, policy: ReadonlySet<string>) => ({
  read: { byClass: read.byClass.filter((each) => policy.has(each)), byGrant: [] },
  denials: [],
})

test('what was decided comes out the same on its own policy, and what does not is named', () => {
  const all = new Set(['Region.name', 'Query.region'])
  const records = [decided('same', '1'), decided('other', '2'), decided('gone', '3')]
  const policies = new Map([
    ['1', all],
    ['2', new Set(['Query.region'])],
  ])
  const differences = replay(records, policies, decide)
  expect(differences.map(({ record, now }) => [record.traceId, now?.read.byClass ?? null])).toEqual([
    ['other', ['Query.region']],
    ['gone', null],
  ])
})

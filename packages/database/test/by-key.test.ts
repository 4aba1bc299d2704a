import { expect, test } from 'vitest'
import { groupsByKey, rowsByKey } from '../src/by-key.ts'

const rows = [
  { code: 'b', name: 'two' },
  { code: 'a', name: 'one' },
]

test('rows follow the order of the keys, null stands where there is none, a key may be asked twice', () => {
  expect(rowsByKey(['a', 'x', 'b', 'a'], rows, (row) => row.code)).toEqual([rows[1], null, rows[0], rows[1]])
})

test('two rows of one key are a bug, not an answer', () => {
  expect(() => rowsByKey(['a'], [...rows, ...rows], (row) => row.code)).toThrow('got two for b')
})

test('groups follow the order of the keys and keep the order of the rows', () => {
  const more = [...rows, { code: 'b', name: 'three' }]
  expect(groupsByKey(['b', 'x', 'a'], more, (row) => row.code)).toEqual([[more[0], more[2]], [], [more[1]]])
})

test('a key asked twice gets two lists, so that changing one leaves the other alone', () => {
  const [first, second] = groupsByKey(['a', 'a'], rows, (row) => row.code)
  expect(first).not.toBe(second)
})

import { describe, expect, test } from 'vitest'
import { connectionOf, pageOf } from '../src/index.ts'
import { refusalOf } from './refusal.ts'

const KEYS = [
  '',
  'a',
  'WH-MZJ',
  '371002001001',
  '0000012',
  '党员 甲',
  '𠮷😀',
  '\u202e',
  'key:key:',
  '__proto__',
  'x'.repeat(5_000),
]

describe('a page', () => {
  test('is of 20 from the beginning when nothing is asked, or null is', () => {
    expect(pageOf({})).toEqual({ limit: 20, after: null })
    expect(pageOf({ first: null, after: null })).toEqual({ limit: 20, after: null })
  })

  test.each([1, 2, 99, 100])('may be of %i', (first) => {
    expect(pageOf({ first }).limit).toBe(first)
  })

  test.each([0, -0, -1, 101, 2 ** 31 - 1, -(2 ** 31), Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])(
    'is refused for %d',
    (first) => {
      expect(refusalOf(() => pageOf({ first })).extensions.code).toBe('PAGE_SIZE_OUT_OF_RANGE')
    },
  )
})

describe('a cursor', () => {
  test.each(KEYS)('leads back to its key: %j', (key) => {
    const { edges } = connectionOf([key], pageOf({}), (row) => row)
    expect(pageOf({ after: edges[0]?.cursor ?? null }).after).toBe(key)
  })

  test.each<[string, string]>([
    ['empty', ''],
    ['a key in clear', '371002001001'],
    ['another graph’s', encoded('cursor:1')],
    ['a key without our prefix', encoded('371002001001')],
    ['in another alphabet', Buffer.from('key:>>>???').toString('base64')],
    ['padded', `${encoded('key:a')}=`],
    ['with a blank', ` ${encoded('key:a')}`],
    ['with a character of no alphabet', `${encoded('key:a')}!`],
    ['in full-width letters', 'ａ２Ｖ５Ｏｇ'],
    ['of broken UTF-8', Buffer.from([...Buffer.from('key:'), 0xff, 0xfe]).toString('base64url')],
    ['with NUL, which PostgreSQL refuses', encoded('key:a\0b')],
    ['of a megabyte of nothing', 'A'.repeat(1_000_000)],
    ['__proto__', '__proto__'],
  ])('that is %s is refused, and not repeated at length', (_title, after) => {
    expect(refusalOf(() => pageOf({ after })).extensions.code).toBe('INVALID_CURSOR')
  })
})

describe('a connection', () => {
  test('of limit + 1 rows shows limit of them and knows that more follow', () => {
    const { edges, pageInfo } = connectionOf(['a', 'b', 'c'], { limit: 2, after: null }, (row) => row)
    expect(edges.map(({ node }) => node)).toEqual(['a', 'b'])
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges[1]?.cursor,
    })
  })

  test('of exactly limit rows is the last', () => {
    const { pageInfo } = connectionOf(['b', 'c'], { limit: 2, after: 'a' }, (row) => row)
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  })

  test('of no rows has no cursors', () => {
    expect(connectionOf([], { limit: 2, after: null }, String)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
  })
})

function encoded(text: string): string {
  return Buffer.from(text).toString('base64url')
}

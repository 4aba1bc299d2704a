import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES, graphError, quote } from '../src/index.ts'

test('the README tells what each code means, in the order of the list', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+) \|$/gm)]
  expect(rows.map(([, code]) => code)).toEqual([...ERROR_CODES])
})

test('the closed list names each code once', () => {
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length)
})

test('an error speaks Chinese first and carries English, its code and its details', () => {
  const { message, extensions } = graphError('INVALID_ID', { zh: '编号有误', en: 'Not an id.' }, { reason: 'R' })
  expect({ message, extensions }).toEqual({
    message: '编号有误',
    extensions: { code: 'INVALID_ID', messageEn: 'Not an id.', reason: 'R' },
  })
})

describe('a quoted value', () => {
  test.each<[unknown, string]>([
    ['371002', '"371002"'],
    ['', '""'],
    [-1, '"-1"'],
    [null, '"null"'],
    [undefined, '"undefined"'],
    [['a'], '"["a"]"'],
    ['a\0b\u001b[31mc\n', '"a�b�[31mc�"'],
    ['\u202eabc\u200b\u2028', '"�abc��"'],
    ['\ud800', '"�"'],
    ['😀'.repeat(50), `"${'😀'.repeat(40)}…"`],
  ])('%j is shown as %s', (value, shown) => {
    expect(quote(value)).toBe(shown)
  })
})

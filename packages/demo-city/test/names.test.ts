import { describe, expect, test } from 'vitest'
import { givenName } from '../src/names/given-names.ts'
import { personName } from '../src/names/person-name.ts'
import { chineseNumber } from '../src/names/place-words.ts'
import { surname } from '../src/names/surnames.ts'
import { createRandom } from '../src/random.ts'

function frequencies(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describe('person names', () => {
  test('surnames are the common ones of Weihai: 王 first, 丛 毕 鞠 far above the country, 黄 far below', () => {
    const random = createRandom('surnames')
    const counts = frequencies(Array.from({ length: 20_000 }, () => surname(random)))
    const ranked = [...counts].sort((one, other) => other[1] - one[1]).map(([name]) => name)
    expect(ranked.slice(0, 4)).toEqual(expect.arrayContaining(['王', '张', '刘', '李']))
    expect(ranked[0]).toBe('王')
    for (const name of ['于', '孙', '丛', '毕', '宋', '姜']) expect(ranked.indexOf(name)).toBeLessThan(16)
    expect(ranked.indexOf('黄')).toBeGreaterThan(25)
    expect(ranked.length).toBeGreaterThan(100)
  })

  test('given names follow the year of birth and the gender', () => {
    const random = createRandom('given')
    const of = (gender: 'MALE' | 'FEMALE', year: number) =>
      frequencies(Array.from({ length: 3000 }, () => givenName(random, gender, year)))
    expect(of('MALE', 1955).get('建国')).toBeGreaterThan(50)
    expect(of('MALE', 1995).get('建国')).toBeUndefined()
    expect(of('FEMALE', 1945).get('秀英')).toBeGreaterThan(100)
    expect(of('FEMALE', 1998).get('秀英')).toBeUndefined()
  })

  test('some people share a name, most do not', () => {
    const random = createRandom('homonyms')
    const names = Array.from({ length: 5000 }, (_, index) =>
      personName(random, index % 2 === 0 ? 'MALE' : 'FEMALE', 1950 + (index % 45)),
    )
    const distinct = new Set(names).size
    expect(distinct).toBeGreaterThan(2500)
    expect(distinct).toBeLessThan(4800)
    expect(names.filter((name) => !/^\p{Script=Han}{2,4}$/u.test(name))).toEqual([])
  })
})

describe('numbers in names', () => {
  test('are written as people write them', () => {
    expect([1, 10, 12, 20, 99].map(chineseNumber)).toEqual(['一', '十', '十二', '二十', '九十九'])
    expect(() => chineseNumber(100)).toThrow('from 1 to 99, got 100')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from '../src/apportion.ts'
import { weightedChoice, weightedSample } from '../src/choice.ts'
import { createRandom } from '../src/random.ts'

const draw = (count: number, next: () => number) => Array.from({ length: count }, next)

describe('random source', () => {
  test('a seed gives the same values for ever', () => {
    const random = createRandom('weihai')
    expect(draw(3, () => random.integer(0, 1_000_000))).toEqual([342601, 568786, 152690])
  })

  test('near seeds give unrelated values', () => {
    const one = createRandom('seed-1')
    const other = createRandom('seed-2')
    const equal = draw(1000, () => Number(one.integer(0, 9) === other.integer(0, 9))).reduce((sum, hit) => sum + hit, 0)
    expect(equal).toBeGreaterThan(60)
    expect(equal).toBeLessThan(140)
  })

  test('a stream does not depend on what was drawn outside it', () => {
    const fresh = createRandom('weihai').stream('members')
    const parent = createRandom('weihai')
    parent.next()
    parent.stream('units').next()
    expect(draw(5, parent.stream('members').next)).toEqual(draw(5, fresh.next))
  })

  test('values fill [0, 1) evenly', () => {
    const random = createRandom('even')
    const tenths = new Array<number>(10).fill(0)
    for (let count = 0; count < 20_000; count++) {
      const tenth = Math.floor(random.next() * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })

  test('a shuffle keeps every element', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        expect(createRandom(seed).shuffled(list).sort()).toEqual([...list].sort())
      }),
    )
  })

  test('an empty list has nothing to pick', () => {
    expect(() => createRandom('x').pick([])).toThrow('at least one element')
  })
})

describe('weighted choice', () => {
  test('draws follow the weights and never hit a weight of 0', () => {
    const random = createRandom('weights')
    const choose = weightedChoice([
      ['rare', 1],
      ['never', 0],
      ['often', 9],
    ] as const)
    const drawn = Array.from({ length: 5000 }, () => choose(random))
    expect(drawn.filter((value) => value === 'never')).toEqual([])
    const often = drawn.filter((value) => value === 'often').length
    expect(often).toBeGreaterThan(4350)
    expect(often).toBeLessThan(4650)
  })

  test('a sample has no repetition, keeps the order, and prefers the heavy', () => {
    const items = Array.from({ length: 100 }, (_, index) => index)
    const sample = weightedSample(createRandom('sample'), items, 40, (item) => (item < 50 ? 20 : 1))
    expect(new Set(sample).size).toBe(40)
    expect(sample).toEqual([...sample].sort((one, other) => one - other))
    expect(sample.filter((item) => item < 50).length).toBeGreaterThan(28)
  })
})

describe('apportionment', () => {
  test('the parts are whole, keep the minimum, sum to the total and stay within one of their share', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(weights, fc.nat(5), fc.nat(10_000), (list, minimum, extra) => {
        const total = list.length * minimum + extra
        const parts = apportion(total, list, minimum)
        const sum = list.reduce((all, weight) => all + weight, 0)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total)
        for (const [index, part] of parts.entries()) {
          expect(part).toBeGreaterThanOrEqual(minimum)
          expect(Math.abs(part - minimum - (extra * (list[index] ?? 0)) / sum)).toBeLessThan(1 + 1e-6)
        }
      }),
    )
  })

  test('an entry without weight gets nothing, not even the minimum', () => {
    expect(apportion(10, [1, 0, 1], 2)).toEqual([5, 0, 5])
  })

  test('a total below the minima, or no weight at all, is refused', () => {
    expect(() => apportion(3, [1, 1], 2)).toThrow('Expected a total of at least 4, got 3.')
    expect(() => apportion(3, [0, 0])).toThrow('more than 0')
  })
})

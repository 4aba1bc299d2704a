import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entitiesInPlace, errorsInPlace, withoutDuplicates } from '../../src/subgraphs/representations.ts'

const REGION = { __typename: 'Region', code: '1' }

test('an entity that stands at many places is asked for once', () => {
  const asked = [REGION, { __typename: 'Region', code: '2' }, { ...REGION }, { ...REGION }]
  expect(withoutDuplicates(asked)).toEqual({ unique: asked.slice(0, 2), places: [0, 1, 0, 0] })
})

test.each([
  ['of another type', { __typename: 'Unit', code: '1' }],
  ['with a number for a text', { __typename: 'Region', code: 1 }],
  ['with null for a text', { __typename: 'Region', code: null }],
  ['with more keys', { ...REGION, name: 'n' }],
  ['nested otherwise', { __typename: 'Region', code: { code: '1' } }],
  ['whose value holds the text of another', { __typename: 'Region', code: '1","code":"1' }],
])('one %s is another entity', (_title, other) => {
  expect(withoutDuplicates<object>([REGION, other]).unique).toEqual([REGION, other])
})

describe('put back in place', () => {
  test('every place has the answer to its own representation, whatever they are', () => {
    const representation = fc.dictionary(
      fc.constantFrom('__typename', 'a', 'b'),
      fc.constantFrom(1, '1', null, { a: 1 }),
    )
    fc.assert(
      fc.property(fc.array(representation, { maxLength: 50 }), (representations) => {
        const { unique, places } = withoutDuplicates(representations)
        const entities = unique.map((each) => ({ answerTo: each }))
        const expected = representations.map((each) => ({ answerTo: each }))
        expect(entitiesInPlace(entities, places)).toEqual(expected)
        expect(new Set(unique.map((each) => JSON.stringify(each))).size).toBe(unique.length)
      }),
    )
  })

  test('no place shares an object with another, however deep', () => {
    const placed = entitiesInPlace([{ a: { b: [{ c: 1 }] } }, null], [0, 0, 1, 1, 0]) as { a: { b: { c: number }[] } }[]
    placed[1]?.a.b.push({ c: 2 })
    Object.assign(placed[1]?.a.b[0] ?? {}, { c: 3 })
    expect(placed).toEqual([
      { a: { b: [{ c: 1 }] } },
      { a: { b: [{ c: 3 }, { c: 2 }] } },
      null,
      null,
      { a: { b: [{ c: 1 }] } },
    ])
  })

  test('a field that is called __proto__ is copied like any', () => {
    const [, second] = entitiesInPlace([JSON.parse('{"__proto__":{"a":1}}')], [0, 0])
    expect(JSON.stringify(second)).toBe('{"__proto__":{"a":1}}')
    expect(({} as { a?: number }).a).toBeUndefined()
  })

  test('an error of an entity is said at each of its places, one of no entity once', () => {
    const errors = [
      { message: 'withheld', path: ['_entities', 0, 'name'] },
      { message: 'withheld', path: ['_entities', 1] },
      { message: 'elsewhere', path: ['_entities'] },
      { message: 'nowhere' },
    ]
    expect(errorsInPlace(errors, [0, 1, 0])).toEqual([
      { message: 'withheld', path: ['_entities', 0, 'name'] },
      { message: 'withheld', path: ['_entities', 2, 'name'] },
      { message: 'withheld', path: ['_entities', 1] },
      { message: 'elsewhere', path: ['_entities'] },
      { message: 'nowhere' },
    ])
  })
})

test('ten thousand places of one entity take milliseconds', () => {
  const many = Array.from({ length: 10_000 }, () => ({ ...REGION }))
  const startedAtMs = performance.now()
  const { unique, places } = withoutDuplicates(many)
  const placed = entitiesInPlace([{ name: '威海市' }], places)
  const errors = errorsInPlace([{ message: 'm', path: ['_entities', 0] }], places)
  expect(performance.now() - startedAtMs).toBeLessThan(500)
  expect([unique.length, placed.length, errors.length]).toEqual([1, 10_000, 10_000])
})
